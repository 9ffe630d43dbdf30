"""Statements as answers: what others said, offered beside what a holder said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from studyapp.core.knowledge.actor import Actor, ActorKind
from studyapp.core.knowledge.position import Position
from studyapp.core.quiz.arrange import Candidate, Tier, in_each_tier
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.draft import is_graver
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.once import once_each
from studyapp.core.quiz.wording.mention import is_plural
from studyapp.core.quiz.wording.sentence import sentence
from studyapp.core.quiz.wording.speech import as_answer, manner, said
from studyapp.core.quiz.wording.verbatim import too_close

LOOKED_AT = 40
OF_ONE_PERSON = frozenset(("he", "she", "his", "her", "him", "himself", "herself"))
OF_ONE_THING = frozenset(("it", "its", "itself"))
OF_MANY = frozenset(("they", "their", "them", "themselves"))


def statements_of_others(material: Material, position: Position) -> Iterator[Candidate]:
    """Give statements in the same grammar that the holder, by the pack, did not make."""
    on_topic = material.positions_on.get(position.topic, [])[:LOOKED_AT]
    pool = [*material.opponents(position), *on_topic, *material.some_positions(position)]
    grammar, holder = manner(position.stance), material.pack.actor(position.holder)
    for other in {one.id: one for one in pool}.values():
        if manner(other.stance) is not grammar or other.id == position.id:
            continue
        if _may_share(material, position, other) or not fits_speaker(other.statement, holder):
            continue
        if is_graver(other.content_note, position.content_note) and not material.contradict(
            position.id, other.id
        ):
            continue
        offers = _offers(material, other)
        if offers:
            yield offers[_tier(material, position, other)]


@once_each
def _offers(material: Material, other: Position) -> tuple[Candidate, ...]:
    """Give a statement as a candidate of every tier; none if it is not to be quoted or copied."""
    passages = material.sound(other.passages)
    if not passages or any(too_close(other.statement, one.exact) for one in passages):
        return ()
    option = Option(
        text=as_answer(other),
        reason=sentence(f"In the article, {said(other, material.name(other.holder))}"),
        passage=passages[0],
        subject=other.id,
    )
    return in_each_tier(option, other.content_note)


def fits_speaker(statement: str, actor: Actor) -> bool:
    """Tell whether the pronouns of a statement could mean the actor as its speaker."""
    of_person, of_thing, of_many = _pronouns(statement)
    if not (of_person or of_thing or of_many):
        return True
    person, many = actor.kind is ActorKind.PERSON, is_plural(actor)
    return not (
        (of_person and not person) or (of_thing and (person or many)) or (of_many and not many)
    )


def has_pronoun(statement: str) -> bool:
    """Tell whether a statement speaks of its speaker by a pronoun."""
    return any(_pronouns(statement))


@lru_cache(maxsize=1 << 14)
def _pronouns(statement: str) -> tuple[bool, bool, bool]:
    """Tell which pronouns a statement has: of one person, of one thing, of many."""
    words = frozenset(re.findall(r"\w+", statement.casefold()))
    return bool(words & OF_ONE_PERSON), bool(words & OF_ONE_THING), bool(words & OF_MANY)


def _may_share(material: Material, position: Position, other: Position) -> bool:
    """Tell whether the holder of one position might hold the other as well."""
    return (
        material.alike(position, other)
        or other.holder == position.via
        or material.kinship.akin(position.holder, other.holder)
        or material.may_also_hold(position.holder, other)
    )


def _tier(material: Material, position: Position, other: Position) -> Tier:
    if material.contradict(position.id, other.id):
        return Tier.OPPOSITE
    near = other.topic == position.topic or not set(other.about).isdisjoint(position.about)
    return Tier.NEAR if near else Tier.SAME_KIND
