"""How answers went by group: by family of question, and by topic of the article."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Position
from studyapp.core.progress.record import Record
from studyapp.core.quiz.question import Family

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Generic[Key]):
    """The answers of a group: how many there were, and how many agreed in full.

    `credit` is the mean credit, 0 to 1, which counts what was right in part.
    """

    key: Key
    asked: int
    known: int
    credit: float


def by_family(records: Iterable[Record]) -> tuple[Group[Family], ...]:
    """Give the families that were asked, the weakest first."""
    return _grouped(records, lambda one: (one.family,))


def by_topic(records: Iterable[Record], pack: Pack) -> tuple[Group[str], ...]:
    """Give the ids of the topics that were asked, the weakest first.

    A position belongs to its topic; an event or link to the topics of the disputes it is
    part of. What belongs to no topic is left out.
    """
    return _grouped(records, lambda one: topics_of(one.fact, pack))


def topics_of(fact_id: str, pack: Pack) -> tuple[str, ...]:
    """Give the ids of the topics a fact belongs to; none for an actor or an unknown fact."""
    fact = pack.find_fact(fact_id)
    if isinstance(fact, Position):
        return (fact.topic,)
    return tuple(dict.fromkeys(one.topic for one in pack.disputes_of(fact_id)))


def _grouped(
    records: Iterable[Record], keys_of: Callable[[Record], tuple[Key, ...]]
) -> tuple[Group[Key], ...]:
    found: dict[Key, list[Record]] = {}
    for one in records:
        for key in keys_of(one):
            found.setdefault(key, []).append(one)
    groups = [
        Group(
            key=key,
            asked=len(answers),
            known=sum(one.known for one in answers),
            credit=sum(one.credit for one in answers) / len(answers),
        )
        for key, answers in found.items()
    ]
    return tuple(sorted(groups, key=lambda one: (one.credit, -one.asked)))
