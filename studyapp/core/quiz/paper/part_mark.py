"""Why an answer earned a part of a point, as values that the window puts into words."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.quiz.answer import Several, Written
from studyapp.core.quiz.body import OpenAnswer, SeveralOf
from studyapp.core.quiz.mark import Mark, MarkedBy
from studyapp.core.quiz.paper.sitting import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class PairsInOrder:
    """So many pairs stand in the article's order."""

    concordant: int
    pairs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SomeChosen:
    """So many of the article's answers were chosen, and so many others."""

    right: int
    of: int
    others: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SomeAgree:
    """So many items stand where the article has them."""

    right: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsMet:
    """So many points of the model answer are in the learner's, by the learner's judgement."""

    met: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysOff:
    """A date that lies so many days outside the article's."""

    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Coarser:
    """A date that holds the article's but is less exact than asked."""


PartMark = PairsInOrder | SomeChosen | SomeAgree | PointsMet | DaysOff | Coarser


def part_mark(entry: Entry) -> PartMark | None:
    """Give why an entry earned what it did, where that is neither all nor nothing by kind.

    None where there is nothing to explain: it is not marked, or right or not by one choice.
    """
    mark = entry.mark
    if mark is None or entry.answer is None or mark.by is MarkedBy.PENDING:
        return None
    match entry.question.body, entry.answer:
        case SeveralOf(keys=keys), Several(indexes=chosen):
            right = len(set(keys) & set(chosen))
            return SomeChosen(right=right, of=len(keys), others=len(chosen) - right)
        case OpenAnswer(points=points), Written(met=met) if met is not None:
            return PointsMet(met=len(met), of=len(points))
        case _ if mark.pairs:
            return PairsInOrder(concordant=mark.concordant, pairs=mark.pairs)
        case _ if mark.parts:
            return SomeAgree(right=sum(mark.parts), of=len(mark.parts))
        case _:
            return _of_date(mark)


def _of_date(mark: Mark) -> PartMark | None:
    if mark.days_off is None or mark.correct:
        return None
    return DaysOff(days=mark.days_off) if mark.days_off else Coarser()
