"""An answer earns what it deserves, and only an answer of the right kind is graded."""

from itertools import permutations

import pytest

from studyapp.core.errors import InvalidInput
from studyapp.core.quiz.answer import Answer, Chosen, DontKnow, Ordered, Skipped
from studyapp.core.quiz.grading import grade
from studyapp.core.quiz.question import Question
from tests.core.quiz.samples import ordering, question, true_or_false


def test_the_key_earns_everything_and_another_option_nothing() -> None:
    asked = question(key=1)
    right, wrong = grade(asked, Chosen(index=1)), grade(asked, Chosen(index=2))
    assert (right.credit, right.correct, right.chosen[0].text) == (1.0, True, "Ben")
    assert (wrong.credit, wrong.correct, wrong.chosen[0].text) == (0.0, False, "Cleo")


@pytest.mark.parametrize(("key", "index"), [(True, 0), (False, 1)])
def test_true_is_the_first_choice(key: bool, index: int) -> None:  # noqa: FBT001 - a table
    asked = true_or_false(key=key)
    assert grade(asked, Chosen(index=index)).correct
    assert not grade(asked, Chosen(index=1 - index)).correct


def test_not_knowing_earns_nothing() -> None:
    mark = grade(question(), DontKnow())
    assert (mark.credit, mark.correct, mark.chosen) == (0.0, False, ())


@pytest.mark.parametrize(
    ("indexes", "concordant", "credit"),
    [((1, 2, 0), 3, 1.0), ((2, 1, 0), 2, 1 / 3), ((0, 1, 2), 1, 0.0), ((0, 2, 1), 0, 0.0)],
)
def test_an_order_earns_its_tau(indexes: tuple[int, ...], concordant: int, credit: float) -> None:
    mark = grade(ordering(slots=(2, 0, 1)), Ordered(indexes=indexes))
    assert (mark.concordant, mark.pairs) == (concordant, 3)
    assert mark.credit == pytest.approx(credit)
    assert mark.correct == (concordant == 3)


def test_items_of_one_slot_may_stand_either_way() -> None:
    asked = ordering(slots=(0, 0, 1))
    right = [
        order for order in permutations(range(3)) if grade(asked, Ordered(indexes=order)).correct
    ]
    assert right == [(0, 1, 2), (1, 0, 2)]
    assert grade(asked, Ordered(indexes=(0, 1, 2))).pairs == 2


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (question(), Chosen(index=3)),
        (question(), Chosen(index=-1)),
        (question(), Ordered(indexes=(0, 1, 2))),
        (true_or_false(), Chosen(index=2)),
        (ordering(), Chosen(index=0)),
        (ordering(), Ordered(indexes=(0, 1))),
        (ordering(), Ordered(indexes=(0, 1, 1))),
        (question(), Skipped()),
    ],
)
def test_an_answer_of_another_kind_is_refused(asked: Question, answer: Answer) -> None:
    with pytest.raises(InvalidInput):
        grade(asked, answer)
