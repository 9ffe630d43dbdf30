"""The result of a sitting: points in all and by family, and what still waits for a mark."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from studyapp.core.errors import InvalidInput
from studyapp.core.quiz.mark import MarkedBy
from studyapp.core.quiz.paper.sitting import Entry, Sitting
from studyapp.core.quiz.question import Family


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Points earned `of` so many; questions that wait for the learner's mark are left aside."""

    points: float
    of: int

    @property
    def share(self) -> float:
        """The share of the points, 0 to 1; 0 where there are none to earn."""
        return self.points / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a sitting earned; families stand in the order of `Family`.

    `missed` are the places, from 0, that did not agree with the article in full; `pending`
    those of open answers that are yet to be compared with the model answer.
    """

    score: Score
    families: tuple[tuple[Family, Score], ...]
    missed: tuple[int, ...]
    pending: tuple[int, ...]


def result_of(sitting: Sitting) -> Result:
    """Give the result; raise `InvalidInput` for a sitting that was not handed in."""
    if not sitting.handed_in:
        raise InvalidInput(field="sitting", value=sitting.id)
    numbered = tuple(enumerate(sitting.entries))
    by_family = {
        family: [entry for entry in sitting.entries if entry.question.family is family]
        for family in Family
    }
    return Result(
        score=_score(sitting.entries),
        families=tuple((family, _score(found)) for family, found in by_family.items() if found),
        missed=tuple(at for at, entry in numbered if is_missed(entry)),
        pending=tuple(at for at, entry in numbered if is_pending(entry)),
    )


def is_pending(entry: Entry) -> bool:
    """Tell whether an open answer waits for its comparison with the model answer."""
    return entry.mark is not None and entry.mark.by is MarkedBy.PENDING


def is_missed(entry: Entry) -> bool:
    """Tell whether a marked answer does not agree with the article in full."""
    return entry.mark is not None and not entry.mark.correct and not is_pending(entry)


def _score(entries: Iterable[Entry]) -> Score:
    marked = [entry.mark for entry in entries if entry.mark is not None and not is_pending(entry)]
    return Score(points=sum((mark.credit for mark in marked), 0.0), of=len(marked))
