"""Which of these did someone say? For holders of whom several statements are reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from studyapp.core.knowledge.position import Position, Stance
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.draft import ENOUGH, TOO_FEW, UNQUOTABLE, Made, content_note
from studyapp.core.quiz.each_told import each_told
from studyapp.core.quiz.generators.who_said import reported
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import Family, NotAsked
from studyapp.core.quiz.question_on import MEDIUM, question_on
from studyapp.core.quiz.several import FEWEST_KEYS, MOST_KEYS, several
from studyapp.core.quiz.stable_id import question_id, shuffle_key, turn
from studyapp.core.quiz.statements import has_pronoun, statements_of_others
from studyapp.core.quiz.wording.sentence import sentence
from studyapp.core.quiz.wording.speech import as_answer, manner

FAMILY = Family.POSITION_ON
ALONE = "The article reports no second statement of its holder that could stand beside it."
NO_STATEMENT = "It is a call, a demand or a denial, and stands beside statements only as such."
LEANS = "Its statement points to words before it and cannot stand in a list."
MOST_A_HOLDER = 2
STEMS = (
    "Which of these did {name} say, according to the article? Choose all that apply.",
    "According to the article, what did {name} say? Choose all that apply.",
)


def which_said(material: Material) -> Iterator[Made]:
    """Ask for several statements of one holder, up to twice a holder."""

    def why(position: Position) -> str:
        return _why_not(material, position) or ENOUGH

    yield from each_told(_asked(material), material.pack.positions, FAMILY, why)


def _asked(material: Material) -> Iterator[Made]:
    for holder, positions in material.positions_of.items():
        usable = [one for one in positions if not _why_not(material, one)]
        usable.sort(key=lambda one: shuffle_key(f"which {holder}", one.id))
        if len(usable) < FEWEST_KEYS:
            for one in usable:
                yield NotAsked(fact=one.id, family=FAMILY, reason=ALONE)
            continue
        size = MOST_KEYS if len(usable) >= MOST_A_HOLDER * MOST_KEYS else FEWEST_KEYS
        most = min(MOST_A_HOLDER, len(usable) // size) * size
        for start in range(0, most, size):
            yield _ask(material, usable[start : start + size])


def _why_not(material: Material, position: Position) -> str:
    if manner(position.stance) is not Stance.STATES:
        return NO_STATEMENT
    if has_pronoun(position.statement):
        return LEANS
    return "" if material.sound(position.passages) else UNQUOTABLE


def _ask(material: Material, keys: Sequence[Position]) -> Made:
    first = keys[0]
    name = question_id(FAMILY, tuple(sorted(one.id for one in keys)), "several")
    right = [
        Option(
            text=as_answer(one),
            reason=reported(material, one),
            passage=material.sound(one.passages)[0],
            subject=one.id,
        )
        for one in keys
    ]
    others = sorted(statements_of_others(material, first), key=lambda one: one.tier.value)
    apart = [one for one in others if not _alike(material, one.option.subject, keys)]
    body = several(right, (one.option for one in apart), name)
    if body is None:
        return NotAsked(fact=first.id, family=FAMILY, reason=TOO_FEW)
    name_of_holder = material.name(first.holder)
    told = "; ".join(one.statement for one in keys)
    offered = [one.note for one in apart if one.option in body.options]
    return question_on(
        keys,
        id=name,
        family=FAMILY,
        stem=STEMS[turn(name, len(STEMS))].format(name=name_of_holder),
        body=body,
        passages=tuple(dict.fromkeys(one.passage for one in right)),
        explanation=sentence(f"The article reports that {name_of_holder} said: {told}"),
        difficulty=MEDIUM,
        notes=[content_note(keys), *offered],
    )


def _alike(material: Material, fact_id: str | None, keys: Sequence[Position]) -> bool:
    """Tell whether a statement says much the same as one of the right ones."""
    other = material.pack.find_fact(fact_id or "")
    return isinstance(other, Position) and any(material.alike(one, other) for one in keys)
