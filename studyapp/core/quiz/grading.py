"""Grade an answer: credit between 0 and 1, and how it came about."""

from __future__ import annotations

from itertools import combinations

from studyapp.core.errors import InvalidInput
from studyapp.core.quiz.answer import Answer, Chosen, DontKnow, Ordered
from studyapp.core.quiz.body import OneOf, Option, Ordering, TrueFalse
from studyapp.core.quiz.mark import Mark
from studyapp.core.quiz.question import Question


def grade(question: Question, answer: Answer) -> Mark:
    """Grade an answer; raise `InvalidInput` where it is of another kind than the question."""
    match question.body, answer:
        case _, DontKnow():
            return Mark(credit=0.0, correct=False)
        case OneOf(options=options, key=key), Chosen(index=index) if 0 <= index < len(options):
            return _all_or_nothing(options[index], correct=index == key)
        case TrueFalse(key=key, true=true, false=false), Chosen(index=0 | 1 as index):
            return _all_or_nothing((true, false)[index], correct=(index == 0) == key)
        case Ordering() as ordering, Ordered(indexes=indexes) if _is_whole(ordering, indexes):
            return _ordering(ordering, indexes)
        case _:
            raise InvalidInput(field="answer", value=f"{question.id}: {answer}")


def _all_or_nothing(option: Option, *, correct: bool) -> Mark:
    return Mark(credit=1.0 if correct else 0.0, correct=correct, chosen=(option,))


def _is_whole(ordering: Ordering, indexes: tuple[int, ...]) -> bool:
    return sorted(indexes) == list(range(len(ordering.items)))


def _ordering(ordering: Ordering, indexes: tuple[int, ...]) -> Mark:
    """Credit is Kendall's tau over the pairs that have an order, and never below 0."""
    slots = [ordering.items[index].slot for index in indexes]
    pairs = [(first, second) for first, second in combinations(slots, 2) if first != second]
    concordant = sum(1 for first, second in pairs if first < second)
    tau = (2 * concordant - len(pairs)) / len(pairs)
    return Mark(
        credit=max(0.0, tau),
        correct=concordant == len(pairs),
        concordant=concordant,
        pairs=len(pairs),
    )
