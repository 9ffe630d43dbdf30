"""The suggested rating follows from the answer alone."""

import pytest

from studyapp.core.quiz.answer import Answer, Chosen, DontKnow, Ordered
from studyapp.core.quiz.grading import grade
from studyapp.core.quiz.mark import Mark
from studyapp.core.quiz.question import Question
from studyapp.core.quiz.suggest import Pace, suggested_rating
from studyapp.core.scheduling.memory import Rating
from tests.core.quiz.samples import ordering, question


@pytest.mark.parametrize(
    ("asked", "answer", "expected"),
    [
        (question(key=0), Chosen(index=0), Rating.GOOD),
        (question(key=0), Chosen(index=1), Rating.AGAIN),
        (question(), DontKnow(), Rating.AGAIN),
        (ordering(), Ordered(indexes=(1, 2, 0)), Rating.GOOD),
        (ordering(), Ordered(indexes=(2, 1, 0)), Rating.HARD),
        (ordering(), Ordered(indexes=(0, 2, 1)), Rating.AGAIN),
    ],
)
def test_suggestions(asked: Question, answer: Answer, expected: Rating) -> None:
    assert suggested_rating(grade(asked, answer), answer) is expected


@pytest.mark.parametrize(
    ("took", "usual", "rating"),
    [
        (4_000, 10_000, Rating.EASY),
        (5_000, 10_000, Rating.GOOD),
        (30_000, 10_000, Rating.GOOD),
        (30_001, 10_000, Rating.HARD),
        (900, 10_000, Rating.GOOD),
        (4_000, None, Rating.GOOD),
        (None, 10_000, Rating.GOOD),
    ],
)
def test_a_right_answer_is_rated_by_the_time_it_took(
    took: int | None, usual: int | None, rating: Rating
) -> None:
    right = Mark(credit=1.0, correct=True)
    pace = Pace(took_ms=took, usual_ms=usual)
    assert suggested_rating(right, Chosen(index=0), pace=pace) is rating
    assert suggested_rating(right, Chosen(index=0), hinted=True, pace=pace) is Rating.HARD
    missed = Mark(credit=0.0, correct=False)
    assert suggested_rating(missed, Chosen(index=0), pace=pace) is Rating.AGAIN
