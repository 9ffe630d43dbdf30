"""Do two accounts agree? Asked of what the article reports, never of who is right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position
from studyapp.core.quiz.arrange import Candidate, Order, Tier
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.draft import ENOUGH, UNQUOTABLE, Made, choice
from studyapp.core.quiz.each_told import each_told
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import Family, NotAsked
from studyapp.core.quiz.silence import silent_on
from studyapp.core.quiz.stable_id import question_id, shuffle_key, turn
from studyapp.core.quiz.wording.mention import mention
from studyapp.core.quiz.wording.sentence import sentence
from studyapp.core.quiz.wording.speech import said

FAMILY = Family.ACCOUNTS_AGREE
AGREE = "Accounts that agree with each other"
AGAINST = "Accounts that contradict each other"
ONE = "An account from only one of the two"
MOST_HOLDERS = 8
MOST_A_TOPIC = 2
STEMS = (
    "What does the article report of {names} on {topic}?",
    "On {topic}, what does the article report of {names}?",
)
ALONE = "Nobody else in the article clearly agrees with it or contradicts it."
Pair = tuple[Position, Position]


def accounts_agree(material: Material) -> Iterator[Made]:
    """Ask, topic by topic, how what two holders say compares."""

    def why(position: Position) -> str:
        return ENOUGH if material.sound(position.passages) else UNQUOTABLE

    yield from each_told(_asked(material), material.pack.positions, FAMILY, why)


def _asked(material: Material) -> Iterator[Made]:
    for topic, held in _heard(material).items():
        mixed = sorted(held, key=lambda one: shuffle_key(topic, one))[:MOST_HOLDERS]
        against, agreeing = _pairs(material, held, mixed)
        if not against and not agreeing:
            for positions in held.values():
                yield NotAsked(fact=positions[0].id, family=FAMILY, reason=ALONE)
            continue
        for pair in against[:MOST_A_TOPIC]:
            yield _on_both(material, pair, AGAINST)
        for pair in agreeing[:MOST_A_TOPIC]:
            yield _on_both(material, pair, AGREE)
        for holder in mixed[: min(MOST_A_TOPIC, len(against) + len(agreeing))]:
            yield from _on_one(material, held[holder][0])


def _heard(material: Material) -> dict[str, dict[str, list[Position]]]:
    """Give the positions that may be quoted by topic and holder."""
    heard: dict[str, dict[str, list[Position]]] = defaultdict(lambda: defaultdict(list))
    for position in material.pack.positions:
        if material.sound(position.passages):
            heard[position.topic][position.holder].append(position)
    return heard


def _pairs(
    material: Material, held: dict[str, list[Position]], holders: list[str]
) -> tuple[list[Pair], list[Pair]]:
    """Give pairs of which one contradicts the other, and pairs that agree."""
    against: list[Pair] = []
    agreeing: list[Pair] = []
    for one, other in combinations(holders, 2):
        met = [(mine, yours) for mine in held[one] for yours in held[other]]
        apart = [pair for pair in met if material.contradict(pair[0].id, pair[1].id)]
        alike = [pair for pair in met if _agree(material, *pair)]
        if apart and not alike:
            against.append(apart[0])
        elif alike and not apart:
            agreeing.append(alike[0])
    return against, agreeing


def _agree(material: Material, one: Position, other: Position) -> bool:
    """Tell whether two positions say the same, or stand in one account of a dispute."""
    if not set(material.places(one.id)).isdisjoint(material.places(other.id)):
        return True
    same = one.statement.casefold() == other.statement.casefold()
    return same and one.stance is other.stance


def _on_both(material: Material, pair: Pair, key: str) -> Made:
    name = question_id(FAMILY, tuple(sorted(one.id for one in pair)), "both")
    one, other = pair if turn(f"first of {name}", 2) else (pair[1], pair[0])
    told = f"{_said(material, one)}, and {_said(material, other)}"
    passages = _of(material, one, other)
    reasons = {
        AGREE: f"The two stand against each other: {told}",
        AGAINST: f"The two go together: {told}",
        ONE: f"The article has words from both: {told}",
    }
    return choice(
        id=name,
        family=FAMILY,
        subjects=(one, other),
        stem=_stem(material, one.topic, one.holder, other.holder, name),
        key=Option(text=key, reason=sentence(f"The article reports that {told}"),
                   passage=passages[0]),
        candidates=_others(key, reasons, passages[0]),
        order=Order.MIXED,
        passages=passages,
        explanation=sentence(f"The article reports that {told}"),
    )  # fmt: skip


def _on_one(material: Material, position: Position) -> Iterator[Made]:
    silent = silent_on(material, position)
    if silent is None:
        return
    name = question_id(FAMILY, (position.id,), f"beside {silent.id}")
    names = [position.holder, silent.id]
    first, second = names if turn(f"first of {name}", 2) else reversed(names)
    told = f"{_said(material, position)}, and nothing on this from {mention(silent)}"
    passages = material.sound(position.passages)
    reasons = dict.fromkeys(
        (AGREE, AGAINST),
        f"The article has words on this from {material.name(position.holder)} only",
    )
    yield choice(
        id=name,
        family=FAMILY,
        subjects=(position,),
        stem=_stem(material, position.topic, first, second, name),
        key=Option(
            text=ONE, reason=sentence(f"The article reports that {told}"), passage=passages[0]
        ),
        candidates=_others(ONE, reasons, passages[0]),
        order=Order.MIXED,
        passages=passages,
        explanation=sentence(f"The article reports that {told}"),
    )


def _stem(material: Material, topic: str, one: str, other: str, name: str) -> str:
    stem = STEMS[turn(f"stem of {name}", len(STEMS))]
    names = f"{material.name(one)} and {material.name(other)}"
    return stem.format(names=names, topic=material.pack.topic_name(topic))


def _said(material: Material, position: Position) -> str:
    return said(position, material.name(position.holder))


def _of(material: Material, one: Position, other: Position) -> tuple[Passage, ...]:
    return tuple(dict.fromkeys((*material.sound(one.passages), *material.sound(other.passages))))


def _others(key: str, reasons: dict[str, str], passage: Passage) -> list[Candidate]:
    return [
        Candidate(
            tier=Tier.NEAR,
            option=Option(text=text, reason=sentence(reason), passage=passage),
        )
        for text, reason in reasons.items()
        if text != key
    ]
