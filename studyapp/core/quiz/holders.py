"""Holders as answers: who might be offered beside the one who holds a position."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from studyapp.core.knowledge.actor import Actor, ActorKind
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.arrange import Candidate, Tier
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.once import once_each
from studyapp.core.quiz.wording.mention import described, label, mention
from studyapp.core.quiz.wording.sentence import sentence
from studyapp.core.quiz.wording.speech import said, verb


class Style(Enum):
    """How all names of one question are written."""

    DESCRIBED = "described"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """An actor who does not hold a position, why, and how near a wrong answer it is."""

    actor: Actor
    tier: Tier
    reason: str
    passage: Passage
    note: ContentNote = ContentNote.NONE


def name_in(style: Style, actor: Actor) -> str:
    """Give an actor's name as an option in a style."""
    return described(actor) if style is Style.DESCRIBED else label(actor)


def styles(actor: Actor) -> tuple[Style, ...]:
    """Give the styles an actor can be written in, the richer first; only people hold offices."""
    if actor.kind is ActorKind.PERSON and actor.role:
        return (Style.DESCRIBED, Style.PLAIN)
    return (Style.PLAIN,)


def candidates(others: list[Other], style: Style) -> list[Candidate]:
    """Give the others as wrong answers, those only that can be written in the style."""
    return [
        Candidate(
            tier=one.tier,
            note=one.note,
            option=Option(
                text=name_in(style, one.actor),
                reason=one.reason,
                passage=one.passage,
                subject=one.actor.id,
            ),
        )
        for one in others
        if style in styles(one.actor)
    ]


def others_than(material: Material, position: Position) -> Iterator[Other]:
    """Give actors of the holder's kind who, by the pack, do not hold the position."""
    holder = material.pack.actor(position.holder)
    near = [other.holder for other in material.opponents(position)]
    pool = [*map(material.pack.actor, near), *material.some_actors(holder.kind, position.id)]
    heard = position.statement.upper()
    for actor in {one.id: one for one in pool}.values():
        if actor.kind is not holder.kind or material.kinship.akin(actor.id, holder.id):
            continue
        if _may_be_named(material, actor, heard) and named_in(actor, position.statement):
            continue
        if not material.may_also_hold(actor.id, position):
            yield from _other(material, actor, position, holder)


def ways_to_offer(others: list[Other], holder: Actor) -> Iterator[tuple[Style, list[Other]]]:
    """Give styles and choices, the best first: those of whom a statement is reported."""
    heard = [one for one in others if one.tier is not Tier.DERIVED]
    for choice in (heard, others) if heard else ():
        for style in styles(holder):
            yield style, choice


def named_in(actor: Actor, text: str) -> bool:
    """Tell whether a text holds one of an actor's names: hardly its own words then."""
    return any(
        re.search(rf"\b{re.escape(form)}\b", text, re.IGNORECASE) for form in actor.name.forms
    )


def _may_be_named(material: Material, actor: Actor, heard: str) -> bool:
    """Tell quickly whether to look for an actor's names in a text given in capitals."""
    return any(form in heard for form in _in_capitals(material, actor))


@once_each
def _in_capitals(material: Material, actor: Actor) -> tuple[str, ...]:
    del material
    return tuple(form.upper() for form in actor.name.forms)


def _other(material: Material, actor: Actor, position: Position, holder: Actor) -> Iterator[Other]:
    for against in material.positions_of.get(actor.id, ()):
        if material.contradict(against.id, position.id) and material.sound(against.passages):
            yield _opponent(material, against)
            return
    told = telling(material, actor)
    if told is not None:
        reason, passage, heard = told
        near = actor.speaker == holder.speaker or _shares(material, actor, position)
        tier = (Tier.NEAR if near else Tier.SAME_KIND) if heard else Tier.DERIVED
        yield Other(actor=actor, tier=tier, reason=reason, passage=passage)


@once_each
def _opponent(material: Material, against: Position) -> Other:
    actor = material.pack.actor(against.holder)
    told = f"{verb(against.stance)} {against.statement}"
    return Other(
        actor=actor,
        tier=Tier.OPPOSITE,
        reason=sentence(f"{mention(actor)} gave a contradicting account and {told}"),
        passage=material.sound(against.passages)[0],
        note=against.content_note,
    )


@once_each
def telling(material: Material, actor: Actor) -> tuple[str, Passage, bool] | None:
    """Give what the article does tell of an actor, its passage, and whether it is a statement."""
    held = [one for one in material.positions_of.get(actor.id, []) if material.sound(one.passages)]
    plain = [one for one in held if one.content_note is ContentNote.NONE]
    if plain:
        told = min(plain, key=lambda one: len(one.statement))
        reason = sentence(f"In the article, {said(told, mention(actor))}")
        return reason, material.sound(told.passages)[0], True
    passages = material.sound(actor.passages)
    if not passages:
        return None
    reason = sentence(f"The article names {mention(actor)} but reports no such statement")
    return reason, passages[0], bool(held)


def _shares(material: Material, actor: Actor, position: Position) -> bool:
    """Tell whether the actor speaks of someone the position speaks of."""
    about = position.about
    if not about:
        return False
    return any(not about_one.isdisjoint(about) for about_one in _spoken_of(material, actor))


@once_each
def _spoken_of(material: Material, actor: Actor) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(one.about) for one in material.positions_of.get(actor.id, ()))
