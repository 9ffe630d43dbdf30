"""True or false, on the attribution only: who said it, never whether it is so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from studyapp.core.knowledge.position import Position
from studyapp.core.quiz.arrange import Tier
from studyapp.core.quiz.body import Option, TrueFalse
from studyapp.core.quiz.draft import TOO_FEW, Made, content_note, unquotable
from studyapp.core.quiz.generators.who_said import reported
from studyapp.core.quiz.holders import Other, others_than
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import Family, NotAsked, Question
from studyapp.core.quiz.stable_id import question_id, shuffle_key, turn
from studyapp.core.quiz.wording.mention import mention
from studyapp.core.quiz.wording.sentence import sentence
from studyapp.core.quiz.wording.speech import said

FAMILY = Family.ATTRIBUTION


def attribution(material: Material) -> Iterator[Made]:
    """Offer each position with its holder or, about as often, with someone else."""
    for position in material.pack.positions:
        yield _ask(material, position)


def _ask(material: Material, position: Position) -> Made:
    passages = material.sound(position.passages)
    if not passages:
        return unquotable(position, FAMILY)
    name = question_id(FAMILY, (position.id,))
    key = turn(f"truth of {name}", 2) == 0
    other = None if key else _nearest(material, position, name)
    if not key and other is None:
        return NotAsked(fact=position.id, family=FAMILY, reason=TOO_FEW)
    named = material.name(position.holder) if other is None else mention(other.actor)
    reason = reported(material, position)
    right = Option(text="True", reason=reason, passage=passages[0], subject=position.holder)
    clause = said(position, material.name(position.holder))
    wrong = Option(
        text="False",
        reason=sentence(f"It is in the article: {clause}"),
        passage=passages[0],
    )
    if other is not None:
        right = Option(
            text="True", reason=other.reason, passage=other.passage, subject=other.actor.id
        )
        wrong = replace(wrong, reason=reason, subject=position.holder)
    return Question(
        id=name,
        family=FAMILY,
        stem=f"The article reports that {said(position, named)}.",
        body=TrueFalse(key=key, true=right, false=wrong),
        fact=position.id,
        facts=(position.id,),
        passages=passages,
        explanation=reason,
        content_note=content_note((position,)),
    )


def _nearest(material: Material, position: Position, name: str) -> Other | None:
    """Give somebody else of whom the article reports a statement."""
    heard = [one for one in others_than(material, position) if one.tier is not Tier.DERIVED]
    others = sorted(
        heard,
        key=lambda one: (one.tier.value, shuffle_key(name, one.actor.id)),
    )
    return others[0] if others else None
