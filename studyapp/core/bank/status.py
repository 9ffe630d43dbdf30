"""How far a question is, and where it came from."""

from __future__ import annotations

from enum import Enum


class QuestionStatus(Enum):
    """How far a question is; only a ready one is asked."""

    DRAFT = "draft"
    READY = "ready"
    RETIRED = "retired"


class Origin(Enum):
    """Where a question came from, and so who may change it.

    A generated question belongs to the generator until somebody touches it; then it is
    adopted, and generating again leaves it alone.
    """

    GENERATED = "generated"
    ADOPTED = "adopted"
    WRITTEN = "written"
