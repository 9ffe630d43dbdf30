"""The suggested rating follows from the answer alone."""

import pytest

from studyapp.core.quiz.answer import Answer, Chosen, DontKnow, Ordered
from studyapp.core.quiz.grading import grade
from studyapp.core.quiz.question import Question
from studyapp.core.quiz.suggest import suggested_rating
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
