"""What somebody says in an account: the exact words, whose they are, and how they came here.

A position and an event that rest on the same words of the same teller are one statement: a
reader who weighs two accounts must not meet one of them twice over.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never

from studyapp.core.knowledge.dispute import Account
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position, Stance
from studyapp.core.knowledge.relationship import Relationship


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words of the article that tell one or more facts of an account.

    `teller` is the id of the actor whose words they are, None for the article's own voice;
    `via` that of the medium that reports them. `stance` is None where no position is told.
    """

    facts: tuple[str, ...]
    teller: str | None
    passage: Passage
    stance: Stance | None = None
    via: str | None = None
    date: PartialDate | None = None


def statements_of(account: Account, pack: Pack) -> tuple[Statement, ...]:
    """Give what is said in an account, positions first, each of its words once."""
    found: list[Statement] = []
    for fact_id in account.facts:
        told = statement_of(pack.fact(fact_id))
        at = _place(told, found)
        if at is None:
            found.append(told)
        else:
            found[at] = _joined(found[at], told)
    return tuple(found)


def statement_of(fact: Fact) -> Statement:
    """Give a fact as what its first teller says, in its first words."""
    match fact:
        case Position():
            teller: str | None = fact.holder
            stance: Stance | None = fact.stance
            date = fact.date
        case Event():
            teller, stance, date = _first(fact.sources), None, fact.date
        case Relationship():
            teller, stance, date = _first(fact.sources), None, fact.since
        case _:
            assert_never(fact)
    return Statement(
        facts=(fact.id,),
        teller=teller,
        passage=fact.passages[0],
        stance=stance,
        via=fact.via,
        date=date,
    )


def _place(told: Statement, found: list[Statement]) -> int | None:
    return next((at for at, one in enumerate(found) if _is_same(one, told)), None)


def _is_same(one: Statement, other: Statement) -> bool:
    """Tell whether two rest on the same words of the same teller, and of no other date."""
    words = (one.passage.start, one.passage.end) == (other.passage.start, other.passage.end)
    dates = {date.edtf for date in (one.date, other.date) if date is not None}
    media = {via for via in (one.via, other.via) if via is not None}
    return words and one.teller == other.teller and len(dates) <= 1 and len(media) <= 1


def _joined(one: Statement, other: Statement) -> Statement:
    return replace(
        one,
        facts=one.facts + other.facts,
        stance=one.stance or other.stance,
        via=one.via or other.via,
        date=one.date or other.date,
    )


def _first(actors: Iterable[str]) -> str | None:
    return next(iter(actors), None)
