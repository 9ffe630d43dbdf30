"""JSON from strangers: capped before it is parsed, without numbers and keys that lie.

Python's parser takes NaN, 1e400, repeated keys and half letters, and goes as deep as its stack.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable
from typing import Any

from studyapp.core.errors import ImportFailed, Problem

MIB = 1024 * 1024
MOST_BYTES = 100 * MIB
DEEPEST = 64
MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_ESCAPES = re.compile(rb"\\.", re.DOTALL)
_TEXTS = re.compile(rb'"[^"]*"')
_OTHERS = bytes(set(range(256)) - set(b'"[]{}'))
_HALF = re.compile("[\ud800-\udfff]")


class Unreadable:
    """Stands for a value that is none; its name shows what was written."""

    def __init__(self, shown: str) -> None:
        self._shown = shown

    def __repr__(self) -> str:
        return self._shown


class Repeated(dict[str, Any]):
    """An object in which a key stands twice; `key` is the first that does."""

    key = ""


def parse_json(data: bytes, file: str, *, most_bytes: int = MOST_BYTES) -> Any:
    """Give what a file says; raise `ImportFailed`.

    A number beyond all measure is `Unreadable`, an object with a key twice is `Repeated`.
    """
    if len(data) > most_bytes:
        raise _failed(file, f"It is larger than {most_bytes // MIB} MB.")
    if _depth(data) > DEEPEST:
        raise _failed(file, f"Its lists and objects are nested deeper than {DEEPEST}.")
    try:
        text = data.decode(MARKS.get(data[:2], "utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _failed(file, f"Line {line} is not readable as UTF-8.") from error
    try:
        return json.loads(
            text, parse_constant=Unreadable, parse_float=_number, object_pairs_hook=_object
        )
    except json.JSONDecodeError as error:
        told = f"This is not valid JSON: line {error.lineno}, column {error.colno}: {error.msg}."
        raise _failed(file, told) from error
    except (ValueError, RecursionError) as error:
        raise _failed(file, "This is not valid JSON.") from error


def twisted(value: Any) -> str:
    """Tell what makes a value unreadable: half a letter, a number that is none, a key twice.

    Gives an empty text where it is sound.
    """
    match value:
        case str():
            return "It holds half a letter (a lone surrogate)." if _HALF.search(value) else ""
        case Unreadable():
            return f"{value!r} is no number."
        case Repeated():
            return f"The key “{value.key[:80]}” stands twice."
        case dict():
            return _first((*value, *value.values()))
        case list():
            return _first(value)
        case _:
            return ""


def _first(values: Iterable[Any]) -> str:
    return next((found for one in values if (found := twisted(one))), "")


def _depth(data: bytes) -> int:
    """Count how deep lists and objects go; more than there is only where it is no JSON."""
    signs = _TEXTS.sub(b"", _ESCAPES.sub(b"", data).translate(None, _OTHERS))
    deepest = depth = 0
    for sign in signs:
        if sign in b"[{":
            depth += 1
            deepest = max(deepest, depth)
        else:
            depth -= 1
    return deepest


def _number(text: str) -> Any:
    value = float(text)
    return value if math.isfinite(value) else Unreadable(text[:20])


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    twice = Repeated(found)
    seen: set[str] = set()
    for key, _ in pairs:
        if key in seen:
            twice.key = key
            break
        seen.add(key)
    return twice


def _failed(file: str, message: str) -> ImportFailed:
    return ImportFailed((Problem(file=file, entry="", field="", message=message),))
