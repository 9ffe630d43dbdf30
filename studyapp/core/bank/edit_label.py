"""What an edit did, so that undoing it can be offered by name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class EditLabel(Enum):
    """The kinds of edits there are."""

    WRITE = "write"
    NEW = "new"
    DUPLICATE = "duplicate"
    STATUS = "status"
    DISCARD = "discard"
    ADOPT = "adopt"
    RESTORE = "restore"
    TAGS = "tags"
    DIFFICULTY = "difficulty"
    REPLACE = "replace"
    SUGGESTION = "suggestion"
    SEEN = "seen"
    IMPORT = "import"
    IMPORT_PACK = "import pack"
    FACT_NEW = "fact new"
    FACT_CHANGE = "fact change"
    FACT_DELETE = "fact delete"
    GENERATE = "generate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """An edit that can be undone or done again; `count` is how many things it touched."""

    label: EditLabel
    count: int
    at: datetime
