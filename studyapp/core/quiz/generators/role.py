"""Who is who: a person's role, and the person in a role."""

from __future__ import annotations

from collections.abc import Iterator

from studyapp.core.knowledge.actor import Actor, ActorKind
from studyapp.core.quiz.arrange import Candidate, Order, Tier, in_each_tier
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.draft import Made, choice, unquotable
from studyapp.core.quiz.each_told import each_told
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.once import once_each
from studyapp.core.quiz.question import Family, NotAsked
from studyapp.core.quiz.stable_id import question_id, turn
from studyapp.core.quiz.wording.mention import label, mention
from studyapp.core.quiz.wording.roles import office, with_article
from studyapp.core.quiz.wording.sentence import capitalised, sentence

FAMILY = Family.ROLE
NOBODY = "It is no person; roles are asked of persons."
NO_ROLE = "The article gives no role."


def role(material: Material) -> Iterator[Made]:
    """Ask for each person's role and for the person in each role."""
    yield from each_told(_of_persons(material), material.pack.actors, FAMILY, lambda _: NOBODY)


def _of_persons(material: Material) -> Iterator[Made]:
    for actor in material.pack.actors:
        if actor.kind is not ActorKind.PERSON:
            continue
        if not actor.role.strip():
            yield NotAsked(fact=actor.id, family=FAMILY, reason=NO_ROLE)
        elif not material.sound(actor.passages):
            yield unquotable(actor, FAMILY)
        else:
            yield _role_of(material, actor)
            yield _person_in(material, actor)


def named(actor: Actor) -> str:
    """Give one sentence on what the article calls someone."""
    return sentence(f"The article names {mention(actor)} as {with_article(actor.role)}")


def _role_of(material: Material, actor: Actor) -> Made:
    name = question_id(FAMILY, (actor.id,), "role")
    who = mention(actor)
    stems = (
        f"Who is {who}, according to the article?",
        f"What is the role of {who} in the article?",
    )
    return choice(
        id=name,
        family=FAMILY,
        subjects=(actor,),
        stem=stems[turn(name, 2)],
        key=_roles(material, actor)[0].option,
        candidates=[_roles(material, one)[_tier(actor, one)] for one in _others(material, actor)],
        order=Order.MIXED,
        names=material.openers,
        passages=material.sound(actor.passages),
        explanation=named(actor),
    )


def _person_in(material: Material, actor: Actor) -> Made:
    name = question_id(FAMILY, (actor.id,), "person")
    asked = with_article(actor.role)
    stems = (f"Who is {asked}?", f"According to the article, who is {asked}?")
    return choice(
        id=name,
        family=FAMILY,
        subjects=(actor,),
        stem=stems[turn(name, 2)],
        key=_names(material, actor)[0].option,
        candidates=[_names(material, one)[_tier(actor, one)] for one in _others(material, actor)],
        order=Order.NAME,
        names=material.openers,
        passages=material.sound(actor.passages),
        explanation=named(actor),
    )


@once_each
def _roles(material: Material, actor: Actor) -> tuple[Candidate, ...]:
    return in_each_tier(_option(material, actor, capitalised(actor.role)))


@once_each
def _names(material: Material, actor: Actor) -> tuple[Candidate, ...]:
    return in_each_tier(_option(material, actor, label(actor)))


def _option(material: Material, actor: Actor, text: str) -> Option:
    return Option(
        text=text,
        reason=named(actor),
        passage=material.sound(actor.passages)[0],
        subject=actor.id,
    )


def _others(material: Material, actor: Actor) -> Iterator[Actor]:
    """Give persons with another role, neither holding the other's."""
    role = actor.role.casefold()
    for other in material.some_actors(actor.kind, actor.id):
        if not other.role.strip() or other.role.casefold() == role:
            continue
        if not material.kinship.akin(actor.id, other.id) and material.sound(other.passages):
            yield other


def _tier(actor: Actor, other: Actor) -> Tier:
    near = actor.speaker == other.speaker or office(actor.role) == office(other.role)
    return Tier.NEAR if near else Tier.SAME_KIND
