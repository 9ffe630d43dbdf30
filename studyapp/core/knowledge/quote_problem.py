"""Why a quotation has no single place in the article."""

from __future__ import annotations

from enum import Enum

from studyapp.core.errors import StudyError


class QuoteProblemKind(Enum):
    """What is wrong with a quotation."""

    MISSING = "missing"
    AMBIGUOUS = "ambiguous"
    CROSSES_BLOCK = "crosses block"


class QuoteProblem(StudyError):
    """A quotation that is missing, ambiguous, or longer than its block."""

    def __init__(self, *, kind: QuoteProblemKind, exact: str) -> None:
        super().__init__(f"{kind.value}: {exact}")
        self.kind = kind
        self.exact = exact
