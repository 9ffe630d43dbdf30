"""Known trouble in the bank."""

from __future__ import annotations

from studyapp.core.bank.unfinished import Unfinished
from studyapp.core.errors import StudyError
from studyapp.core.knowledge.editing import Dependent
from studyapp.core.knowledge.invariants import Breach


class NotReady(StudyError):
    """Questions that cannot be marked ready, as their forms are not whole; nothing was changed."""

    def __init__(self, *, ids: tuple[str, ...]) -> None:
        super().__init__(", ".join(ids))
        self.ids = ids


class EditedSince(StudyError):
    """A pack that a step brought or changed and that was edited since; nothing was turned."""

    def __init__(self, *, pack: str) -> None:
        super().__init__(pack)
        self.pack = pack


class NotWhole(StudyError):
    """A fact that cannot join the pack yet; what was typed is kept, the pack is unchanged.

    `lacks` are what its form is missing, `breaches` what does not fit the rest of the pack.
    """

    def __init__(
        self,
        *,
        id: str,  # noqa: A002 - the field's own word
        lacks: tuple[Unfinished, ...] = (),
        breaches: tuple[Breach, ...] = (),
    ) -> None:
        super().__init__(id)
        self.id, self.lacks, self.breaches = id, lacks, breaches


class StillNeeded(StudyError):
    """An entry that others cannot stand without; nothing was deleted."""

    def __init__(self, *, id: str, dependents: tuple[Dependent, ...]) -> None:  # noqa: A002 - as above
        super().__init__(id)
        self.id, self.dependents = id, dependents
