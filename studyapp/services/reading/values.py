"""What a reader hands back from its process: plain values of our own, and nothing else.

A reader may have been taken over by the file it read, so only the value classes of the core
and of the formats are made again from its bytes; no function is called but `rebuilt`.
"""

from __future__ import annotations

import io
import pickle
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from typing import Any

from studyapp.core.errors import Problem
from studyapp.formats.exchange import Found

HOMES = ("studyapp.core.", "studyapp.formats.exchange", "studyapp.formats.pack_bundle", __name__)
PROTOCOL = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a file: what it holds, or the problems for which it could not be read."""

    format: str = ""
    found: Found | None = None
    problems: tuple[Problem, ...] = ()


class NotOurs(Exception):
    """Bytes that ask for something other than values of our own."""


def packed(outcome: Outcome) -> bytes:
    """Give an outcome as bytes."""
    stream = io.BytesIO()
    _Packer(stream, protocol=PROTOCOL).dump(outcome)
    return stream.getvalue()


def unpacked(data: bytes) -> Outcome:
    """Give the outcome again; raise `NotOurs` for any other bytes."""
    try:
        value = _Unpacker(io.BytesIO(data)).load()
    except NotOurs:
        raise
    except Exception as error:
        # Unpickling raises nearly anything for broken bytes.
        raise NotOurs(repr(error)[:200]) from error
    if not isinstance(value, Outcome):
        raise NotOurs(type(value).__name__)
    return value


def rebuilt(kind: type, given: dict[str, Any]) -> object:
    """Make a value by its constructor, which checks it."""
    if not (isinstance(kind, type) and is_dataclass(kind)):
        raise NotOurs(repr(kind)[:80])
    return kind(**given)


class _Packer(pickle.Pickler):
    def reducer_override(self, value: Any) -> Any:
        """Write choices by value, and what computes fields of its own by those it is given."""
        if isinstance(value, Enum):
            return type(value), (value.value,)
        if isinstance(value, type) or not is_dataclass(value):
            return NotImplemented
        if all(field.init for field in fields(value)):
            return NotImplemented
        given = {field.name: getattr(value, field.name) for field in fields(value) if field.init}
        return rebuilt, (type(value), given)


class _Unpacker(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == (__name__, rebuilt.__name__):
            return rebuilt
        if module.startswith(HOMES) and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum)):
                return found
        raise NotOurs(f"{module}.{name}")
