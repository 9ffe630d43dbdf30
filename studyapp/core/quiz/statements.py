"""Statements as answers: what others said, offered beside what a holder said."""

from __future__ import annotations

from collections.abc import Iterator

from studyapp.core.knowledge.position import Position
from studyapp.core.quiz.arrange import Candidate, Tier
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import Option
from studyapp.core.quiz.wording.sentence import sentence
from studyapp.core.quiz.wording.speech import as_answer, manner, said

LOOKED_AT = 40


def statements_of_others(material: Material, position: Position) -> Iterator[Candidate]:
    """Give statements in the same grammar that the holder, by the pack, did not make."""
    on_topic = material.positions_on.get(position.topic, [])[:LOOKED_AT]
    pool = [*material.opponents(position), *on_topic, *material.some_positions(position)]
    for other in {one.id: one for one in pool}.values():
        if manner(other.stance) is not manner(position.stance) or other.id == position.id:
            continue
        passages = material.sound(other.passages)
        if passages and not _may_share(material, position, other):
            yield Candidate(
                tier=_tier(material, position, other),
                option=Option(
                    text=as_answer(other),
                    reason=sentence(f"In the article, {said(other, material.name(other.holder))}"),
                    passage=passages[0],
                    subject=other.id,
                ),
            )


def _may_share(material: Material, position: Position, other: Position) -> bool:
    """Tell whether the holder of one position might hold the other as well."""
    akin = material.kinship.akin(position.holder, other.holder)
    return (
        akin
        or other.holder == position.via
        or material.may_also_hold(position.holder, other)
        or material.alike(position, other)
    )


def _tier(material: Material, position: Position, other: Position) -> Tier:
    if material.contradict(position.id, other.id):
        return Tier.OPPOSITE
    near = other.topic == position.topic or set(other.about) & set(position.about)
    return Tier.NEAR if near else Tier.SAME_KIND
