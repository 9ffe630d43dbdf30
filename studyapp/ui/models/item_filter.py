"""Which items a list leaves out: by speaker, topic, period, dispute and content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import assert_never

from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.knowledge.standing import ContentNote
from studyapp.ui.item_words import Item
from studyapp.ui.models.chosen_set import ChosenSet

UNDATED = "undated"
"""The period of what has no date; a pack's own periods go by their ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFilter:
    """What to keep; an empty id keeps everything."""

    speaker: str = ""
    topic: str = ""
    period: str = ""
    disputed: bool = False
    leave_out_casualties: bool = False
    study_set: ChosenSet | None = None

    @property
    def count(self) -> int:
        """How many conditions are set."""
        return sum(bool(getattr(self, field.name)) for field in fields(self))

    def keeps(self, item: Item, pack: Pack) -> bool:
        """Tell whether an item meets every condition that is set."""
        return (
            (self.study_set is None or self.study_set.holds(item))
            and (not self.speaker or self.speaker in _speakers(item, pack))
            and (not self.topic or self.topic in _topics(item, pack))
            and (not self.period or _in_period(item, self.period, pack))
            and (not self.disputed or _is_disputed(item, pack))
            and not (self.leave_out_casualties and _is_heavy(item))
        )

    def keeps_sentence(self, told: Sequence[Fact], pack: Pack) -> bool:
        """Tell whether a sentence that tells some facts is to be shown."""
        if self.leave_out_casualties and any(_is_heavy(one) for one in told):
            return False
        others = replace(self, leave_out_casualties=False)
        return not others.count or any(others.keeps(one, pack) for one in told)


def date_of(item: Item) -> PartialDate | None:
    """Give when an item was or began, or None; an actor has no date."""
    match item:
        case Event() | Position():
            return item.date
        case Relationship():
            return item.since or item.until
        case Actor():
            return None
        case _:
            assert_never(item)


def _speakers(item: Item, pack: Pack) -> tuple[str, ...]:
    if isinstance(item, Actor):
        return (item.speaker,)
    return tuple(speaker.id for speaker in pack.speakers_of(item))


def _topics(item: Item, pack: Pack) -> set[str]:
    facts = _facts_of(item, pack)
    topics = {fact.topic for fact in facts if isinstance(fact, Position)}
    return topics | {dispute.topic for fact in facts for dispute in pack.disputes_of(fact.id)}


def _in_period(item: Item, period_id: str, pack: Pack) -> bool:
    date = date_of(item)
    if isinstance(item, Actor):
        return True
    if period_id == UNDATED or date is None:
        return period_id == UNDATED and date is None
    period = next((one for one in pack.periods if one.id == period_id), None)
    return period is not None and date.overlaps(period.date)


def _is_disputed(item: Item, pack: Pack) -> bool:
    return any(pack.disputes_of(fact.id) for fact in _facts_of(item, pack))


def _is_heavy(item: Item) -> bool:
    return not isinstance(item, Actor) and item.content_note is not ContentNote.NONE


def _facts_of(item: Item, pack: Pack) -> tuple[Fact, ...]:
    if isinstance(item, Actor):
        return tuple(one for one in pack.positions if one.holder == item.id)
    return (item,)
