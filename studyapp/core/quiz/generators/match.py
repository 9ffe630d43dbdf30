"""Match persons with their offices, and statements with those who made them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from studyapp.core.knowledge.actor import Actor, ActorKind
from studyapp.core.knowledge.position import Position, Stance
from studyapp.core.quiz.batches import batches
from studyapp.core.quiz.body import Assignable, Matching
from studyapp.core.quiz.draft import Made
from studyapp.core.quiz.each_told import each_told
from studyapp.core.quiz.generators.role import NO_ROLE, NOBODY, named
from studyapp.core.quiz.generators.sort_claims import grouped, names
from studyapp.core.quiz.generators.who_said import reported
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import Family, NotAsked
from studyapp.core.quiz.question_on import MEDIUM, question_on
from studyapp.core.quiz.stable_id import question_id, shuffle_key, turn
from studyapp.core.quiz.statements import has_pronoun
from studyapp.core.quiz.wording.mention import label
from studyapp.core.quiz.wording.roles import office
from studyapp.core.quiz.wording.sentence import capitalised

FAMILY = Family.MATCH
SIZE = 4
LAST_SIZES = {5: 5, 6: 3}
"""Where so many are left, none of them stays alone."""
FEWEST = 3
MOST_OF_AN_OFFICE = 2
MOST = 400
"""How many statements of a kind are looked at; in a large pack nobody misses more to match."""
TOO_FEW = "Too few others stand beside it who certainly do not belong to it."
ENOUGH = "Enough statements are matched with their holders already."
UNFIT = "It is no plain statement, or its wording shows whose it is."
OFFICES = (
    "Match each person with what the article says they are.",
    "Who is who? Match each person with the role that the article gives.",
)
HOLDERS = {
    ActorKind.PERSON: (
        "Match each statement with the person who made it.",
        "Who said what? Match each statement with its speaker.",
    ),
}
HOLDERS_OF_A_KIND = ("Match each statement with the one who made it.",)


def match(material: Material) -> Iterator[Made]:
    """Ask for persons with their roles, then for statements with their holders."""
    yield from each_told(_offices(material), material.pack.actors, FAMILY, lambda _: NOBODY)
    yield from _statements(material)


def _offices(material: Material) -> Iterator[Made]:
    persons: list[Actor] = []
    for actor in material.actors_of.get(ActorKind.PERSON, []):
        if not actor.role.strip() or not material.sound(actor.passages):
            yield NotAsked(fact=actor.id, family=FAMILY, reason=NO_ROLE)
        else:
            persons.append(actor)
    persons.sort(key=lambda one: shuffle_key("match", one.id))
    for chosen in batches(persons, _apart, FEWEST):
        if len(chosen) < FEWEST:
            yield NotAsked(fact=chosen[0].id, family=FAMILY, reason=TOO_FEW)
        else:
            yield _with_roles(material, chosen)


def _apart(waiting: list[Actor]) -> list[Actor]:
    """Take the first actor and some with other roles; at most two of one kind of office."""
    chosen: list[Actor] = []
    size = LAST_SIZES.get(len(waiting), SIZE)
    for actor in waiting:
        offices = [office(one.role) for one in chosen]
        same = any(
            one.role.casefold() == actor.role.casefold() or label(one) == label(actor)
            for one in chosen
        )
        if (
            not same
            and offices.count(office(actor.role)) < MOST_OF_AN_OFFICE
            and len(chosen) < size
        ):
            chosen.append(actor)
    return chosen


def _with_roles(material: Material, chosen: Sequence[Actor]) -> Made:
    name = question_id(FAMILY, tuple(sorted(one.id for one in chosen)), "roles")
    roles = [capitalised(one.role) for one in chosen]
    targets = tuple(sorted(roles, key=str.casefold))
    items = [
        Assignable(
            text=label(actor),
            target=targets.index(role),
            reason=named(actor),
            passage=material.sound(actor.passages)[0],
            subject=actor.id,
        )
        for actor, role in zip(chosen, roles, strict=True)
    ]
    items.sort(key=lambda one: one.text.casefold())
    return question_on(
        chosen,
        id=name,
        family=FAMILY,
        stem=OFFICES[turn(name, len(OFFICES))],
        body=Matching(items=tuple(items), targets=targets),
        passages=tuple(dict.fromkeys(one.passage for one in items)),
        explanation=" ".join(one.reason for one in items),
        difficulty=MEDIUM,
    )


def _statements(material: Material) -> Iterator[Made]:
    """Take positions of one kind of holder and stance, each once, holders all different."""
    waiting: dict[tuple[ActorKind, Stance], list[Position]] = defaultdict(list)
    for position in sorted(material.pack.positions, key=lambda one: shuffle_key("match", one.id)):
        if _usable(material, position):
            kind = material.pack.actor(position.holder).kind
            waiting[kind, _stance(position)].append(position)
        else:
            yield NotAsked(fact=position.id, family=FAMILY, reason=UNFIT)
    for (kind, _), positions in waiting.items():
        for position in positions[MOST:]:
            yield NotAsked(fact=position.id, family=FAMILY, reason=ENOUGH)
        for chosen in batches(positions[:MOST], partial(_strangers, material), FEWEST):
            if len(chosen) < FEWEST:
                yield NotAsked(fact=chosen[0].id, family=FAMILY, reason=TOO_FEW)
            else:
                yield _with_holders(material, kind, chosen)


def _stance(position: Position) -> Stance:
    return Stance.STATES if position.stance is Stance.ATTRIBUTES else position.stance


def _usable(material: Material, position: Position) -> bool:
    return (
        _stance(position) is Stance.STATES
        and not has_pronoun(position.statement)
        and bool(material.sound(position.passages))
    )


def _strangers(material: Material, left: list[Position]) -> list[Position]:
    """Take the first position and some of which nobody might hold another's."""
    chosen: list[Position] = []
    for position in left:
        if len(chosen) < SIZE and all(_apart_from(material, position, one) for one in chosen):
            chosen.append(position)
    return chosen


def _apart_from(material: Material, one: Position, other: Position) -> bool:
    if material.kinship.akin(one.holder, other.holder) or one.topic == other.topic:
        return False
    if material.may_also_hold(one.holder, other) or material.may_also_hold(other.holder, one):
        return False
    holders = [material.pack.actor(position.holder) for position in (one, other)]
    return not any(
        names(actor, position.statement) for actor in holders for position in (one, other)
    )


def _with_holders(material: Material, kind: ActorKind, chosen: Sequence[Position]) -> Made:
    name = question_id(FAMILY, tuple(sorted(one.id for one in chosen)), "statements")
    holders = [label(material.pack.actor(one.holder)) for one in chosen]
    targets = tuple(sorted(holders, key=str.casefold))
    items = [
        Assignable(
            text=capitalised(position.statement),
            target=targets.index(holder),
            reason=reported(material, position),
            passage=material.sound(position.passages)[0],
            subject=position.id,
        )
        for position, holder in zip(chosen, holders, strict=True)
    ]
    stems = HOLDERS.get(kind, HOLDERS_OF_A_KIND)
    return question_on(
        chosen,
        id=name,
        family=FAMILY,
        stem=stems[turn(name, len(stems))],
        body=Matching(
            items=tuple(sorted(items, key=lambda one: shuffle_key(name, one.text))),
            targets=targets,
        ),
        passages=tuple(dict.fromkeys(one.passage for one in items)),
        explanation=grouped(list(zip(chosen, holders, strict=True)), targets),
        difficulty=MEDIUM,
    )
