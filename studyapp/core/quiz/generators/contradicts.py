"""Who contradicts it? One account is given, with its holder, and the other is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position, Stance
from studyapp.core.quiz.arrange import Candidate, Order, Tier
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.draft import ENOUGH, TOO_FEW, UNQUOTABLE, Made, choice
from studyapp.core.quiz.each_told import each_told
from studyapp.core.quiz.generators.who_said import reported
from studyapp.core.quiz.holders import Other, candidates, name_in, telling, ways_to_offer
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import Family, NotAsked, Question
from studyapp.core.quiz.stable_id import question_id, shuffle_key, turn
from studyapp.core.quiz.statements import statements_of_others
from studyapp.core.quiz.wording.mention import mention
from studyapp.core.quiz.wording.sentence import capitalised, sentence
from studyapp.core.quiz.wording.speech import as_answer, base_verb, said

FAMILY = Family.CONTRADICTS
MOST = 2
"""How many of the other side are asked for beside one position."""
UNOPPOSED = "Nobody in the article contradicts it."
FIRST = "Its holder’s name would nearly always stand first; its words are asked for instead."
WISHES = (Stance.DEMANDS, Stance.CALLS_FOR)
ACCOUNTS = ("Who gave an account that stands against this?", "Whose account contradicts this?")
POSITIONS = ("Who took a position against this?", "Whose position stands against this?")


def contradicts(material: Material) -> Iterator[Made]:
    """Ask, for each pair of contradicting positions, who gave the other account and what it was."""

    def why(position: Position) -> str:
        if not material.sound(position.passages):
            return UNQUOTABLE
        return ENOUGH if material.opponents(position) else UNOPPOSED

    yield from each_told(_in_pairs(material), material.pack.positions, FAMILY, why)


def _in_pairs(material: Material) -> Iterator[Made]:
    for position in material.pack.positions:
        if not material.sound(position.passages):
            continue
        against = [
            other
            for other in material.opponents(position)
            if material.sound(other.passages) and other.holder != position.holder
        ]
        against.sort(key=lambda one: shuffle_key(position.id, one.id))
        apart = [one for one in against if not material.alike(position, one)][:MOST]
        whats = {other.id: _what(material, position, other) for other in apart}
        holders = {one.holder: one for one in reversed(against)}
        for other in list(holders.values())[-MOST:]:
            asked = isinstance(whats.get(other.id), Question)
            if asked and material.comes_first(other.holder):
                yield NotAsked(fact=other.id, family=FAMILY, reason=FIRST)
            else:
                yield _who(material, position, other)
        yield from whats.values()


def _given(material: Material, position: Position) -> str:
    return capitalised(said(position, material.name(position.holder)))


def _who(material: Material, position: Position, other: Position) -> Made:
    name = question_id(FAMILY, (position.id, other.id), "who")
    holder = material.pack.actor(other.holder)
    asks = POSITIONS if {position.stance, other.stance} & set(WISHES) else ACCOUNTS
    others = list(_not_against(material, position, holder))
    made: Made = NotAsked(fact=position.id, family=FAMILY, reason=TOO_FEW)
    for style, choices in ways_to_offer(others, holder):
        made = choice(
            id=name,
            family=FAMILY,
            subjects=(other, position),
            stem=f"{_given(material, position)}. {asks[turn(name, 2)]}",
            key=Option(
                text=name_in(style, holder),
                reason=reported(material, other),
                passage=material.sound(other.passages)[0],
                subject=holder.id,
            ),
            candidates=candidates(choices, style),
            order=Order.NAME,
            names=material.openers,
            passages=_both(material, other, position),
            explanation=reported(material, other),
        )
        if not isinstance(made, NotAsked):
            break
    return made


def _not_against(material: Material, position: Position, holder: Actor) -> Iterator[Other]:
    """Give actors of the holder's kind who do not stand in another account of the matter."""
    disputes = {dispute for dispute, _ in material.places(position.id)}
    against = material.voices_of(disputes)
    same = {one for place in material.places(position.id) for one in material.voices(place)} - {
        position.holder
    }
    pool = [
        *map(material.pack.actor, sorted(same)),
        *material.some_actors(holder.kind, position.id),
    ]
    for actor in {one.id: one for one in pool}.values():
        if actor.kind is not holder.kind or actor.id == position.holder:
            continue
        if any(material.kinship.akin(actor.id, one) for one in against - same):
            continue
        told = telling(material, actor)
        if told is not None and not _on_topic(material, actor.id, position, same):
            reason, passage, heard = told
            tier = (Tier.NEAR if actor.id in same else Tier.SAME_KIND) if heard else Tier.DERIVED
            yield Other(actor=actor, tier=tier, reason=_why(actor, same, reason), passage=passage)


def _on_topic(material: Material, actor_id: str, position: Position, same: set[str]) -> bool:
    """Tell whether an actor outside the dispute speaks on its topic: perhaps against it."""
    held = material.positions_of.get(actor_id, [])
    return actor_id not in same and any(one.topic == position.topic for one in held)


def _why(actor: Actor, same: set[str], reason: str) -> str:
    if actor.id in same:
        return sentence(f"{mention(actor)} took the same side in this dispute, the article reports")
    return reason


def _what(material: Material, position: Position, other: Position) -> Made:
    holder = material.name(other.holder)
    asked = f"What did {holder} {base_verb(other.stance)} on the other side?"
    return choice(
        id=question_id(FAMILY, (position.id, other.id), "what"),
        family=FAMILY,
        subjects=(other, position),
        stem=f"{_given(material, position)}. {asked}",
        key=Option(
            text=as_answer(other),
            reason=reported(material, other),
            passage=material.sound(other.passages)[0],
            subject=other.id,
        ),
        candidates=[
            one for one in statements_of_others(material, other) if _apart(material, one, position)
        ],
        order=Order.MIXED,
        names=material.openers,
        passages=_both(material, other, position),
        explanation=reported(material, other),
    )


def _apart(material: Material, one: Candidate, position: Position) -> bool:
    """Leave out the given statement itself and whatever contradicts it too."""
    subject = one.option.subject or ""
    return subject != position.id and not material.contradict(subject, position.id)


def _both(material: Material, other: Position, position: Position) -> tuple[Passage, ...]:
    return tuple(
        dict.fromkeys((*material.sound(other.passages), *material.sound(position.passages)))
    )
