"""How a pack wishes to be shown and sorted: lanes, named periods, topics and asides."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.passage import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A row of the timeline: what one speaker tells."""

    id: str
    name: str
    speaker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A named stretch of time, offered as a preset."""

    id: str
    name: str
    date: PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What positions are about."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """Words that look like a translation slip: shown as printed, with a note."""

    passage: Passage
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoFact:
    """A sentence that states no fact of its own, and why."""

    passage: Passage
    reason: str
