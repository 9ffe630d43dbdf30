"""Known trouble in the bank."""

from __future__ import annotations

from studyapp.core.errors import StudyError


class NotReady(StudyError):
    """Questions that cannot be marked ready, as their forms are not whole; nothing was changed."""

    def __init__(self, *, ids: tuple[str, ...]) -> None:
        super().__init__(", ".join(ids))
        self.ids = ids
