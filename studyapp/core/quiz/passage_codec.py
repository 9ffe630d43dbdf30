"""Passages as plain JSON values and back, in full, so that they outlive an edit of the pack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.passage import Passage

Json = dict[str, Any]
PASSAGE_FIELDS = tuple(field.name for field in fields(Passage))
BROKEN = (KeyError, TypeError, ValueError, AttributeError)
"""What reading a value of the wrong shape raises."""


def passage_to_json(passage: Passage) -> Json:
    """Give a passage with all its selectors."""
    return {name: getattr(passage, name) for name in PASSAGE_FIELDS}


def passage_from_json(value: Mapping[str, Any]) -> Passage:
    """Read a passage; raise `InvalidInput`."""
    try:
        return Passage(**{name: value[name] for name in PASSAGE_FIELDS})
    except BROKEN as error:
        raise InvalidInput(field="passage", value=repr(value)[:80]) from error
