"""Tags that say what quiz programs have no field for, such as `studyapp:difficulty=3`.

Tags are kept by Moodle when a question is taken in and given out again, and a teacher can read
and filter by them. Each says one thing, because Moodle cuts long tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

PREFIX = "studyapp:"
_BETWEEN = "="
_UNSAID = re.compile("[<>`\x00-\x1f\x7f-\x9f]")

Marks = Mapping[str, tuple[str, ...]]


def mark(name: str, value: str) -> str:
    """Give a tag that says one thing."""
    return f"{PREFIX}{name}{_BETWEEN}{value}"


def label(text: str) -> str:
    """Give a text as a tag can say it: one line without signs that Moodle takes out."""
    line = text.replace("\n", " ").replace("\t", " ")
    return _UNSAID.sub("", line).strip(" ").rstrip("\\ ")


def plain_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Give the tags that are not ours."""
    return tuple(one for one in tags if not one.startswith(PREFIX))


def marks_in(tags: Iterable[str]) -> Marks:
    """Give what our tags say: by name the values in their order."""
    found: dict[str, tuple[str, ...]] = {}
    for tag in tags:
        if tag.startswith(PREFIX):
            name, _, value = tag.removeprefix(PREFIX).partition(_BETWEEN)
            found[name] = (*found.get(name, ()), value)
    return found


def numbers_text(numbers: Iterable[int]) -> str:
    """Give whole numbers as a mark has them."""
    return " ".join(map(str, numbers))


def numbers_in(marks: Marks, name: str, count: int) -> tuple[int, ...] | None:
    """Give so many whole numbers from a mark; None where it does not say them."""
    words = marks.get(name, ("",))[0].split()
    if len(words) != count or not all(re.fullmatch(r"-?[0-9]{1,9}", one) for one in words):
        return None
    return tuple(map(int, words))
