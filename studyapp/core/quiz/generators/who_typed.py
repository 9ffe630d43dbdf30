"""Who is it, who said it? The name is typed; every form the article uses counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from studyapp.core.knowledge.actor import Actor, ActorKind
from studyapp.core.knowledge.position import Position
from studyapp.core.quiz.arrange import Tier
from studyapp.core.quiz.body import Option, TypedText
from studyapp.core.quiz.draft import TOO_FEW, Made, unquotable
from studyapp.core.quiz.each_told import each_told
from studyapp.core.quiz.generators.role import NO_ROLE, NOBODY, named
from studyapp.core.quiz.generators.who_said import reported
from studyapp.core.quiz.holders import Other, others_than
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import Family, NotAsked
from studyapp.core.quiz.question_on import HARD, question_on
from studyapp.core.quiz.spellings import Spellings
from studyapp.core.quiz.stable_id import question_id, shuffle_key, turn
from studyapp.core.quiz.statements import has_pronoun
from studyapp.core.quiz.wording.mention import label
from studyapp.core.quiz.wording.roles import with_article
from studyapp.core.quiz.wording.speech import verb

MOST_A_HOLDER = 2
MOST_OTHERS = 6
MOST = 400
"""How many persons, and positions, are looked at; nobody misses more of them to type."""
FEWEST_OTHERS = 2
ASKED_OF = {
    ActorKind.PERSON: "Who",
    ActorKind.BODY: "Which public body",
    ActorKind.ORGANISATION: "Which organisation",
    ActorKind.MEDIUM: "Which medium",
}
NOT_TYPED = "Its holder has no name that could be typed for certain."
SHARED = "Others say the same in the article."
ENOUGH_PERSONS = "Enough persons are asked for this way already."
ENOUGH = "Enough statements, of its holder or in all, are asked this way already."


def who_typed(material: Material) -> Iterator[Made]:
    """Ask for persons by their role, and for holders by what they said."""
    yield from each_told(_asked(material), material.pack.actors, Family.ROLE, lambda _: NOBODY)


def _asked(material: Material) -> Iterator[Made]:
    spellings = Spellings(material.pack)
    persons = material.actors_of.get(ActorKind.PERSON, [])
    for number, actor in enumerate(sorted(persons, key=lambda one: shuffle_key("typed", one.id))):
        if number < MOST:
            yield _in_role(material, spellings, actor)
        else:
            yield NotAsked(fact=actor.id, family=Family.ROLE, reason=ENOUGH_PERSONS)
    alike = Counter(_words(one) for one in material.pack.positions)
    asked: Counter[str] = Counter()
    mixed = sorted(material.pack.positions, key=lambda one: shuffle_key("typed", one.id))
    for number, position in enumerate(mixed):
        if number >= MOST or asked[position.holder] == MOST_A_HOLDER:
            yield _not_asked(position, ENOUGH)
        elif alike[_words(position)] > 1:
            yield _not_asked(position, SHARED)
        else:
            made = _who_said(material, spellings, position)
            asked[position.holder] += not isinstance(made, NotAsked)
            yield made


def _words(position: Position) -> str:
    return f"{position.stance.value} {position.statement.casefold()}"


def _not_asked(position: Position, reason: str) -> NotAsked:
    return NotAsked(fact=position.id, family=Family.WHO_SAID, reason=reason)


def _in_role(material: Material, spellings: Spellings, actor: Actor) -> Made:
    passages = material.sound(actor.passages)
    if not actor.role.strip():
        return NotAsked(fact=actor.id, family=Family.ROLE, reason=NO_ROLE)
    if not passages:
        return unquotable(actor, Family.ROLE)
    found = (
        Option(
            text=label(one),
            reason=named(one),
            passage=material.sound(one.passages)[0],
            subject=one.id,
        )
        for one in material.some_actors(actor.kind, actor.id)
        if _another_role(actor, one) and material.sound(one.passages)
    )
    others = list(islice(found, MOST_OTHERS))
    if len(others) < FEWEST_OTHERS:
        return NotAsked(fact=actor.id, family=Family.ROLE, reason=TOO_FEW)
    name = question_id(Family.ROLE, (actor.id,), "typed")
    role = with_article(actor.role)
    stems = (
        f"According to the article, who is {role}? Type the name.",
        f"Type the name of the person whom the article names as {role}.",
    )
    return question_on(
        (actor,),
        id=name,
        family=Family.ROLE,
        stem=stems[turn(name, len(stems))],
        body=TypedText(accepted=spellings.of(actor), others=tuple(others)),
        passages=passages,
        explanation=named(actor),
        difficulty=HARD,
    )


def _another_role(actor: Actor, other: Actor) -> bool:
    return bool(other.role.strip()) and other.role.casefold() != actor.role.casefold()


def _who_said(material: Material, spellings: Spellings, position: Position) -> Made:
    holder = material.pack.actor(position.holder)
    passages = material.sound(position.passages)
    if holder.kind not in ASKED_OF or has_pronoun(position.statement):
        return _not_asked(position, NOT_TYPED)
    if not passages:
        return unquotable(position, Family.WHO_SAID)
    found = (one for one in others_than(material, position) if one.tier is not Tier.DERIVED)
    others = list(islice(found, MOST_OTHERS))
    if len(others) < FEWEST_OTHERS:
        return _not_asked(position, TOO_FEW)
    stem = f"{ASKED_OF[holder.kind]} {verb(position.stance)} {position.statement}?"
    return question_on(
        (position,),
        id=question_id(Family.WHO_SAID, (position.id,), "typed"),
        family=Family.WHO_SAID,
        stem=f"{stem} Type the name.",
        body=TypedText(accepted=spellings.of(holder), others=tuple(map(_as_other, others))),
        passages=passages,
        explanation=reported(material, position),
        difficulty=HARD,
        notes=[one.note for one in others],
    )


def _as_other(other: Other) -> Option:
    return Option(
        text=label(other.actor),
        reason=other.reason,
        passage=other.passage,
        subject=other.actor.id,
    )
