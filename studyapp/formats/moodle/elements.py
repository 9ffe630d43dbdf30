"""What the elements of Moodle XML say, as plain text."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from studyapp.core.errors import InvalidInput
from studyapp.formats.html_text import (
    EDGES,
    MOST_CHARACTERS,
    Segment,
    has_markup,
    has_media,
    plain_of,
    segments_of,
)
from studyapp.formats.sayable import sayable

TOO_LONG = "It has more than 1,000,000 characters."
AUTO = "moodle_auto_format"
AS_IS = ("plain_text", "markdown")
TRUE = ("1", "true")


def raw(parent: Element, path: str) -> str:
    """Give the characters in an element, or nothing where it is missing.

    Raises `InvalidInput` where they are too many.
    """
    return _characters(parent.find(path), path)


def words(parent: Element, path: str) -> str:
    """Give a text that is no markup; raise `InvalidInput`."""
    return sayable(raw(parent, path)).strip(EDGES)


def flag(parent: Element, path: str, *, usual: bool) -> bool:
    """Give what an element says yes or no to."""
    told = raw(parent, path).strip(EDGES).lower()
    return told in TRUE if told else usual


def shown(parent: Element, path: str) -> str:
    """Give the words of the text in an element, in whichever format it is.

    Raises `InvalidInput`.
    """
    found = parent.find(path)
    return "" if found is None else shown_in(found)


def shown_in(element: Element) -> str:
    """Give the words of an element's text; raise `InvalidInput`."""
    text = raw(element, "text")
    written_as = element.get("format", "html")
    if written_as in AS_IS or (written_as == AUTO and not has_markup(text)):
        return sayable(text).strip(EDGES)
    return plain_of(_with_lines(text, written_as))


def segments(parent: Element, path: str) -> tuple[Segment, ...]:
    """Give the words of the text in an element, apart where they are marked; `InvalidInput`."""
    found = parent.find(path)
    if found is None:
        return ()
    if found.get("format", "html") != "html":
        text = shown_in(found)
        return (Segment(kind="", text=text),) if text else ()
    return segments_of(raw(found, "text"))


def shows_media(question: Element) -> bool:
    """Tell whether a question has files, pictures or sounds."""
    if question.find(".//file") is not None:
        return True
    return any(has_media(one.text or "") for one in question.iter("text"))


def _characters(found: Element | None, path: str) -> str:
    if found is None:
        return ""
    text = "".join(found.itertext())
    if len(text) > MOST_CHARACTERS:
        raise InvalidInput(field=path, value=TOO_LONG)
    return text


def _with_lines(text: str, written_as: str) -> str:
    return text.replace("\n", "<br>") if written_as == AUTO else text
