"""Known trouble, apart from bugs: errors that carry data, not prose.

`ui/problems.py` and the command line write the sentences. Whatever is not a `StudyError`
is a bug.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class StudyError(Exception):
    """Any trouble the user can be told about in plain words."""


class InvalidInput(StudyError):
    """A value that cannot be what it is given as; `field` says which."""

    def __init__(self, *, field: str, value: str) -> None:
        super().__init__(f"{field}: {value}")
        self.field = field
        self.value = value


class InvalidDate(InvalidInput):
    """A text that is no EDTF date, or one of a form that is not read."""

    def __init__(self, *, text: str, reason: DateProblem) -> None:
        super().__init__(field="date", value=text)
        self.text = text
        self.reason = reason


class DateProblem(Enum):
    """Why a text is no date."""

    SYNTAX = "syntax"
    NO_SUCH_DAY = "no such day"
    BACKWARDS = "backwards"
    TIME_OF_DAY = "time of day"
    UNSUPPORTED = "unsupported"


class NotFound(StudyError):
    """Something asked for by id that is not there."""

    def __init__(self, *, kind: str, id: str) -> None:  # noqa: A002 - the field's own word
        super().__init__(f"{kind}: {id}")
        self.kind = kind
        self.id = id


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing wrong in a file: which file, which entry, what, and what may help."""

    file: str
    entry: str
    field: str
    message: str
    hint: str = ""


class ImportFailed(StudyError):
    """A file or folder that was not taken in; nothing of it was stored."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems


class LibraryReason(Enum):
    """Why the store cannot be used."""

    LOCKED = "locked"
    FULL = "full"
    READ_ONLY = "read only"
    CORRUPT = "corrupt"
    FOREIGN = "foreign"
    TOO_NEW = "too new"


class LibraryUnavailable(StudyError):
    """The store cannot be opened or written; the file was not changed."""

    def __init__(self, *, reason: LibraryReason, path: str) -> None:
        super().__init__(f"{reason.value}: {path}")
        self.reason = reason
        self.path = path
