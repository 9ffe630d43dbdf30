"""XML from strangers: no DTD, no entities, neither deep nor endless; names without namespaces."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, tostring

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]  # it ships no types
from defusedxml.ElementTree import (  # type: ignore[import-untyped]  # as above
    DefusedXMLParser,
)

from studyapp.core.errors import InvalidInput

MIB = 1024 * 1024
MOST_BYTES = 20 * MIB
DEEPEST = 100
MOST_ELEMENTS = 1_000_000


class _Endless(Exception):
    """More elements, or deeper ones, than any question needs."""


class _Capped(TreeBuilder):
    """Builds a tree, but not any tree."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = self._count = 0

    def start(self, tag: Any, attrs: Any) -> Any:
        """Open an element, or raise."""
        self._depth += 1
        self._count += 1
        if self._depth > DEEPEST or self._count > MOST_ELEMENTS:
            raise _Endless
        return super().start(tag.rpartition("}")[2], attrs)

    def end(self, tag: Any) -> Any:
        """Close an element."""
        self._depth -= 1
        return super().end(tag.rpartition("}")[2])


def parsed(data: bytes) -> Element:
    """Give the root of a document; raise `InvalidInput` whose value says what is wrong."""
    if len(data) > MOST_BYTES:
        raise _wrong("It is larger than 20 MB.")
    try:
        parser = DefusedXMLParser(target=_Capped(), forbid_dtd=True)
        parser.feed(data)
        root: Element = parser.close()
    except DefusedXmlException as error:
        raise _wrong("It has a document type or entities, which are not read.") from error
    except _Endless as error:
        raise _wrong("It is nested too deeply, or has too many elements.") from error
    except ParseError as error:
        line, column = error.position
        raise _wrong(f"It is not well-formed XML: line {line}, column {column}.") from error
    except (ValueError, LookupError, AssertionError) as error:
        raise _wrong("It is no XML in an encoding that is known.") from error
    return root


def written(root: Element) -> bytes:
    """Give a document as UTF-8."""
    data: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """Append an element, with a text that is no markup; `class_` stands for `class`."""
    given = {name.rstrip("_"): value for name, value in attributes.items()}
    child = Element(tag, given)
    child.text = text or None
    parent.append(child)
    return child


def inside(element: Element, *tags: str) -> Iterator[Element]:
    """Give all elements of these names inside an element, in their order."""
    for one in element.iter():
        if one.tag in tags and one is not element:
            yield one


def first(element: Element, tag: str) -> Element | None:
    """Give the first element of a name inside an element, if there is one."""
    return next(inside(element, tag), None)


def _wrong(message: str) -> InvalidInput:
    return InvalidInput(field="", value=message)
