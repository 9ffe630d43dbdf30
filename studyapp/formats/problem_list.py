"""A growing list of problems, so that a file is told everything wrong with it at once."""

from __future__ import annotations

from studyapp.core.errors import Problem

MOST = 1_000


class ProblemList:
    """Collects problems while a pack is read; after `MOST` it only says that there are more."""

    def __init__(self) -> None:
        self._found: list[Problem] = []

    def __bool__(self) -> bool:
        return bool(self._found)

    def add(self, file: str, entry: str, field: str, message: str, hint: str = "") -> None:
        """Note one problem."""
        if len(self._found) == MOST:
            self._found.append(Problem(file="", entry="", field="", message="There are more."))
        if len(self._found) <= MOST:
            one = Problem(file=file, entry=entry, field=field, message=message, hint=hint)
            self._found.append(one)

    @property
    def found(self) -> tuple[Problem, ...]:
        """The problems so far, in the order in which they were met."""
        return tuple(self._found)
