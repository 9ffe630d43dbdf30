"""XML from strangers, element by element: no document type, no entities, no deep nesting."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError

# It has no types of its own, and is used nowhere else.
from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import iterparse  # type: ignore[import-untyped]

MOST_DEPTH = 60
NESTED = "Elements stand in each other more than 60 deep."
ENTITIES = "It has a document type or entities of its own, which are not read."


class XmlTrouble(Exception):
    """Bytes that are no XML, or none that is read; what is wrong is a plain sentence."""


def xml_events(data: bytes) -> Iterator[tuple[bool, int, Element]]:
    """Give each element when it begins (True) and ends (False), with its depth from 1.

    Elements are kept until they are cleared. Raises `XmlTrouble`.
    """
    depth = 0
    try:
        for event, element in iterparse(BytesIO(data), events=("start", "end"), forbid_dtd=True):
            begins = event == "start"
            depth += begins
            if depth > MOST_DEPTH:
                raise XmlTrouble(NESTED)
            yield begins, depth, element
            depth -= not begins
    except ParseError as error:
        line, column = error.position
        told = f"It is no well-formed XML: line {line}, column {column + 1}."
        raise XmlTrouble(told) from error
    except DefusedXmlException as error:
        raise XmlTrouble(ENTITIES) from error
    except (ValueError, LookupError) as error:
        # An encoding that is not known, or not kept to.
        told = f"Its characters cannot be read: {str(error)[:100]}."
        raise XmlTrouble(told) from error
