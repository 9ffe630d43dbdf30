"""Which of these are heard on it? For topics on which several holders of a kind speak."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from studyapp.core.knowledge.actor import ActorKind
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.draft import TOO_FEW, UNQUOTABLE, Made
from studyapp.core.quiz.each_told import each_told
from studyapp.core.quiz.generators.who_said import reported
from studyapp.core.quiz.holders import telling
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import Family, NotAsked
from studyapp.core.quiz.question_on import MEDIUM, question_on
from studyapp.core.quiz.several import FEWEST_KEYS, MOST_KEYS, several
from studyapp.core.quiz.silence import silent_actors
from studyapp.core.quiz.stable_id import question_id, turn
from studyapp.core.quiz.wording.mention import label

FAMILY = Family.WHO_SAID
ALONE = "Nobody else of its holder's kind is heard on the topic."
AGAIN = "Its holder stands in the question on the topic with another statement."
MANY = "Too many of its holder's kind are heard on the topic."
STEMS = (
    "Whose words does the article report on {topic}? Choose all that apply.",
    "On {topic}, which of these are heard in the article? Choose all that apply.",
)


def which_spoke(material: Material) -> Iterator[Made]:
    """Ask, topic by topic and kind by kind, whose words the article reports."""
    kinds: dict[tuple[str, ActorKind], set[str]] = defaultdict(set)
    for one in material.pack.positions:
        kinds[one.topic, material.pack.actor(one.holder).kind].add(one.holder)

    def why(position: Position) -> str:
        if not material.sound(position.passages):
            return UNQUOTABLE
        heard = len(kinds[position.topic, material.pack.actor(position.holder).kind])
        if heard < FEWEST_KEYS:
            return ALONE
        return MANY if heard > MOST_KEYS else AGAIN

    yield from each_told(_by_topic(material), material.pack.positions, FAMILY, why)


def _by_topic(material: Material) -> Iterator[Made]:
    for topic, positions in material.positions_on.items():
        by_kind: dict[ActorKind, dict[str, Position]] = defaultdict(dict)
        for position in positions:
            if material.sound(position.passages):
                kind = material.pack.actor(position.holder).kind
                by_kind[kind].setdefault(position.holder, position)
        for kind, held in by_kind.items():
            yield _ask(material, topic, kind, list(held.values()))


def _ask(material: Material, topic: str, kind: ActorKind, held: list[Position]) -> Made:
    if not FEWEST_KEYS <= len(held) <= MOST_KEYS:
        reason = ALONE if len(held) < FEWEST_KEYS else MANY
        return NotAsked(fact=held[0].id, family=FAMILY, reason=reason)
    keys = [
        Option(
            text=label(material.pack.actor(one.holder)),
            reason=reported(material, one),
            passage=material.sound(one.passages)[0],
            subject=one.holder,
        )
        for one in held
    ]
    body = several(keys, list(_silent(material, topic, held)))
    if body is None:
        return NotAsked(fact=held[0].id, family=FAMILY, reason=TOO_FEW)
    name = question_id(FAMILY, tuple(one.id for one in held), f"heard {topic} {kind.value}")
    return question_on(
        held,
        id=name,
        family=FAMILY,
        stem=STEMS[turn(name, len(STEMS))].format(topic=material.pack.topic_name(topic)),
        body=body,
        passages=tuple(dict.fromkeys(one.passage for one in keys)),
        explanation=" ".join(one.reason for one in keys),
        difficulty=MEDIUM,
    )


def _silent(material: Material, topic: str, held: list[Position]) -> Iterator[Option]:
    like = material.pack.actor(held[0].holder)
    for actor in silent_actors(material, topic, like, f"{topic} {like.kind.value}"):
        told = telling(material, actor)
        if told is not None and _plain(material, actor.id):
            reason, passage, _ = told
            yield Option(text=label(actor), reason=reason, passage=passage, subject=actor.id)


def _plain(material: Material, actor_id: str) -> bool:
    """Tell whether nothing that an actor says may hurt a reader."""
    return all(
        one.content_note is ContentNote.NONE for one in material.positions_of.get(actor_id, [])
    )
