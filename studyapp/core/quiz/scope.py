"""What a session may ask about: families, topics, speakers and periods of the learner's choice.

A question belongs to a topic, speaker or period where any fact it touches does. An empty
choice in a group leaves that group open; every group with a choice must be met.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.quiz.question import Family, Question


class Group(Enum):
    """What can be chosen by."""

    FAMILY = "families"
    TOPIC = "topics"
    SPEAKER = "speakers"
    PERIOD = "periods"


Traits = Mapping[Group, frozenset[str]]
"""Of one question, group by group: the family's value, or ids of topics, speakers, periods."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A choice of families, and of the ids of topics, speakers and periods."""

    families: frozenset[Family] = frozenset()
    topics: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    periods: frozenset[str] = frozenset()

    @property
    def open(self) -> bool:
        """Whether it leaves nothing out."""
        return not any(self.chosen(group) for group in Group)

    def chosen(self, group: Group) -> frozenset[str]:
        """Give what is chosen in a group; nothing leaves the group open."""
        match group:
            case Group.FAMILY:
                return frozenset(family.value for family in self.families)
            case Group.TOPIC:
                return self.topics
            case Group.SPEAKER:
                return self.speakers
            case Group.PERIOD:
                return self.periods
            case _:
                assert_never(group)

    def matches(self, question: Question, pack: Pack) -> bool:
        """Tell whether a question lies within the scope."""
        return self.open or not any(_misses(self, traits_of(question, pack)))


EVERYTHING = Scope()


@dataclass(frozen=True, slots=True, kw_only=True)
class Matches:
    """How many questions match in all, and how many of each value.

    A value's count leaves the choice within its own group aside: it tells what choosing
    the value, beside the other groups' choices, has to offer.
    """

    total: int
    counts: Mapping[Group, Counter[str]]


def matches_of(scope: Scope, questions: Iterable[Traits]) -> Matches:
    """Count the questions that match, in all and value by value."""
    total, counts = 0, {group: Counter[str]() for group in Group}
    for traits in questions:
        missed = tuple(_misses(scope, traits))
        total += not missed
        for group in Group if not missed else missed[:1] if len(missed) == 1 else ():
            counts[group].update(traits[group])
    return Matches(total=total, counts=counts)


def traits_of(question: Question, pack: Pack) -> Traits:
    """Give what a scope looks at in a question."""
    facts = [fact for fact in map(pack.find_fact, question.facts) if fact is not None]
    return {
        Group.FAMILY: frozenset({question.family.value}),
        Group.TOPIC: frozenset(topic for fact in facts for topic in topics_of(fact, pack)),
        Group.SPEAKER: frozenset(_speakers(question, facts, pack)),
        Group.PERIOD: frozenset(period for fact in facts for period in _periods(fact, pack)),
    }


def _misses(scope: Scope, traits: Traits) -> Iterator[Group]:
    """The groups whose choice the question does not meet."""
    for group in Group:
        chosen = scope.chosen(group)
        if chosen and chosen.isdisjoint(traits[group]):
            yield group


def topics_of(fact: Fact, pack: Pack) -> Iterator[str]:
    """Give the ids of the topics a fact belongs to: its own and those of its disputes."""
    if isinstance(fact, Position):
        yield fact.topic
    for dispute in pack.disputes_of(fact.id):
        yield dispute.topic


def _speakers(question: Question, facts: list[Fact], pack: Pack) -> Iterator[str]:
    for fact in facts:
        yield from (speaker.id for speaker in pack.speakers_of(fact))
    for actor in map(pack.find_actor, question.facts):
        if actor is not None:
            yield actor.speaker


def _periods(fact: Fact, pack: Pack) -> Iterator[str]:
    """The periods that a fact's date may lie in; one without a date lies in none."""
    dates = _dates(fact)
    for period in pack.periods:
        if any(date.overlaps(period.date) for date in dates):
            yield period.id


def _dates(fact: Fact) -> tuple[PartialDate, ...]:
    match fact:
        case Event(date=date) | Position(date=date):
            return () if date is None else (date,)
        case Relationship(since=since, until=until):
            return tuple(date for date in (since, until) if date is not None)
        case _:
            assert_never(fact)
