"""What did someone say? The holder is given, the statement is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from studyapp.core.knowledge.position import Position, Stance
from studyapp.core.quiz.arrange import Candidate, Order
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.draft import Made, choice, unquotable
from studyapp.core.quiz.generators.who_said import reported
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import Family
from studyapp.core.quiz.stable_id import question_id, turn
from studyapp.core.quiz.statements import statements_of_others
from studyapp.core.quiz.wording.sentence import capitalised
from studyapp.core.quiz.wording.speech import as_answer, base_verb, manner

FAMILY = Family.POSITION_ON


def position_on(material: Material) -> Iterator[Made]:
    """Ask what the holder of each position said."""
    for position in material.pack.positions:
        yield _ask(material, position)


def _ask(material: Material, position: Position) -> Made:
    passages = material.sound(position.passages)
    if not passages:
        return unquotable(position, FAMILY)
    name = question_id(FAMILY, (position.id,))
    others = list(statements_of_others(material, position))
    return choice(
        id=name,
        family=FAMILY,
        subjects=(position,),
        stem=_stem(material, position, name, others),
        key=Option(
            text=as_answer(position),
            reason=reported(material, position),
            passage=passages[0],
            subject=position.id,
        ),
        candidates=others,
        order=Order.MIXED,
        names=material.openers,
        passages=passages,
        explanation=reported(material, position),
    )


def _stem(material: Material, position: Position, name: str, others: Sequence[Candidate]) -> str:
    """Name the topic where a wrong answer is on it, too; else it would tell."""
    holder = material.name(position.holder)
    asked = f"what did {holder} {base_verb(position.stance)}"
    if manner(position.stance) is Stance.STATES and any(
        _topic(material, one) == position.topic for one in others
    ):
        return f"{capitalised(asked)} about {material.pack.topic_name(position.topic)}?"
    if turn(f"stem of {name}", 2):
        return f"{capitalised(asked)}, according to the article?"
    return f"According to the article, {asked}?"


def _topic(material: Material, one: Candidate) -> str | None:
    fact = material.pack.find_fact(one.option.subject or "")
    return fact.topic if isinstance(fact, Position) else None
