"""Statements as answers: what others said, offered beside what a holder said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studyapp.core.knowledge.actor import Actor, ActorKind
from studyapp.core.knowledge.position import Position
from studyapp.core.quiz.arrange import Candidate, Tier
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.draft import is_graver
from studyapp.core.quiz.material import Material
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
    for other in {one.id: one for one in pool}.values():
        if manner(other.stance) is not manner(position.stance) or other.id == position.id:
            continue
        passages = material.sound(other.passages)
        fitting = fits_speaker(other.statement, material.pack.actor(position.holder))
        if is_graver(other.content_note, position.content_note) and not material.contradict(
            position.id, other.id
        ):
            continue
        own_words = not any(too_close(other.statement, one.exact) for one in passages)
        if passages and fitting and own_words and not _may_share(material, position, other):
            yield Candidate(
                tier=_tier(material, position, other),
                note=other.content_note,
                option=Option(
                    text=as_answer(other),
                    reason=sentence(f"In the article, {said(other, material.name(other.holder))}"),
                    passage=passages[0],
                    subject=other.id,
                ),
            )


def fits_speaker(statement: str, actor: Actor) -> bool:
    """Tell whether the pronouns of a statement could mean the actor as its speaker."""
    person, many = actor.kind is ActorKind.PERSON, is_plural(actor)
    words = set(re.findall(r"\w+", statement.casefold()))
    return not (
        (words & OF_ONE_PERSON and not person)
        or (words & OF_ONE_THING and (person or many))
        or (words & OF_MANY and not many)
    )


def has_pronoun(statement: str) -> bool:
    """Tell whether a statement speaks of its speaker by a pronoun."""
    words = set(re.findall(r"\w+", statement.casefold()))
    return bool(words & (OF_ONE_PERSON | OF_ONE_THING | OF_MANY))


def _may_share(material: Material, position: Position, other: Position) -> bool:
    """Tell whether the holder of one position might hold the other as well."""
    akin = material.kinship.akin(position.holder, other.holder)
    return (
        akin
        or other.holder == position.via
        or material.may_also_hold(position.holder, other)
        or material.alike(position, other)
    )


def _tier(material: Material, position: Position, other: Position) -> Tier:
    if material.contradict(position.id, other.id):
        return Tier.OPPOSITE
    near = other.topic == position.topic or set(other.about) & set(position.about)
    return Tier.NEAR if near else Tier.SAME_KIND
