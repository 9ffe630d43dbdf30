"""Who said it? The statement is given in other words, the holder is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from studyapp.core.knowledge.actor import ActorKind
from studyapp.core.knowledge.position import Position, Stance
from studyapp.core.quiz.arrange import Order
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.draft import TOO_FEW, Made, choice, unquotable
from studyapp.core.quiz.holders import candidates, name_in, others_than, ways_to_offer
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.once import once_each
from studyapp.core.quiz.question import Family, NotAsked
from studyapp.core.quiz.stable_id import question_id, turn
from studyapp.core.quiz.statements import has_pronoun
from studyapp.core.quiz.wording.sentence import capitalised, sentence
from studyapp.core.quiz.wording.speech import said, verb

FAMILY = Family.WHO_SAID
OPENINGS = ("Who {verb} {statement}?", "According to the article, who {verb} {statement}?")
WHICH = {
    ActorKind.STATE: "Which state",
    ActorKind.REGION: "Which region",
    ActorKind.BODY: "Which of these bodies",
    ActorKind.FORCE: "Which of these forces",
    ActorKind.ORGANISATION: "Which of these organisations",
    ActorKind.MEDIUM: "Which of these media",
}


def who_said(material: Material) -> Iterator[Made]:
    """Ask for the holder of each position."""
    for position in material.pack.positions:
        yield _ask(material, position)


def _ask(material: Material, position: Position) -> Made:
    passages = material.sound(position.passages)
    if not passages:
        return unquotable(position, FAMILY)
    holder = material.pack.actor(position.holder)
    others = list(others_than(material, position))
    name = question_id(FAMILY, (position.id,))
    made: Made = NotAsked(fact=position.id, family=FAMILY, reason=TOO_FEW)
    for style, choices in ways_to_offer(others, holder):
        made = choice(
            id=name,
            family=FAMILY,
            subjects=(position,),
            stem=_stem(material, position, name),
            key=Option(
                text=name_in(style, holder),
                reason=reported(material, position),
                passage=passages[0],
                subject=holder.id,
            ),
            candidates=candidates(choices, style),
            order=Order.NAME,
            names=material.openers,
            passages=passages,
            explanation=reported(material, position),
        )
        if not isinstance(made, NotAsked):
            break
    return made


@once_each
def reported(material: Material, position: Position) -> str:
    """Give one sentence on who said what, and who reports it."""
    clause = said(position, material.name(position.holder))
    if position.via and position.via != position.holder:
        return sentence(f"The article, citing {material.name(position.via)}, reports that {clause}")
    return sentence(f"The article reports that {clause}")


def _stem(material: Material, position: Position, name: str) -> str:
    words = {"verb": verb(position.stance), "statement": position.statement}
    kind = material.pack.actor(position.holder).kind
    opening = turn(f"stem of {name}", 3)
    own = has_pronoun(position.statement)
    if (opening == 0 or own) and kind in WHICH:
        return f"{WHICH[kind]} {words['verb']} {words['statement']}?"
    if opening == 1 and position.stance is Stance.STATES and not own:
        return f"To whom does the article attribute the statement that {position.statement}?"
    return capitalised(OPENINGS[opening % len(OPENINGS)].format(**words))
