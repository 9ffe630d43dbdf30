"""A mark: one dated event as the timeline sees it, in whole days and without its story."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from studyapp.core.errors import InvalidInput


class MarkShape(Enum):
    """How precisely a mark's date is given, which decides its outline."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ghost:
    """When another claimant dates the same thing to: day numbers, `end` inclusive.

    `event` is the id of the event that tells it, `speaker` the id of who says so.
    """

    event: str
    speaker: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An event in a lane; `start` and `end` are day numbers, `end` inclusive.

    An end whose date is unclear fades. `ghosts` are the dates that others claim for it.
    `voice` is the number of the speaker whose glyph it carries, None for its lane's.
    """

    id: str
    lane: int
    start: int
    end: int
    shape: MarkShape
    label: str
    fade_start: bool = False
    fade_end: bool = False
    ghosts: tuple[Ghost, ...] = ()
    voice: int | None = None
    twice_middle: int = field(init=False, repr=False, compare=False)
    """Twice the moment half way between its first midnight and its last; an integer."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "twice_middle", self.start + self.end + 1)
        if self.end < self.start:
            raise InvalidInput(field="end", value=self.id)
        if self.lane < 0:
            raise InvalidInput(field="lane", value=self.id)

    @property
    def days(self) -> int:
        """The number of days it covers, at least 1."""
        return self.end - self.start + 1
