"""Pairs and tau for all 120 orders of five, against a table that can be read."""

from itertools import permutations
from pathlib import Path

import pytest

from studyapp.core.quiz.answer import Ordered
from studyapp.core.quiz.grading import grade
from tests.core.quiz.samples import ordering

TABLE = Path(__file__).parents[3] / "golden" / "order_marks.txt"
FIVE = ordering(slots=(0, 1, 2, 3, 4))
ROWS = [line.split() for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]]


def swaps(order: list[int]) -> int:
    """How often two neighbours change places until the order is right: the discordant pairs."""
    count = 0
    while order != sorted(order):
        for at in range(len(order) - 1):
            if order[at] > order[at + 1]:
                order[at], order[at + 1] = order[at + 1], order[at]
                count += 1
    return count


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_each_order_of_five_is_marked_as_in_the_table(row: list[str]) -> None:
    written, concordant, tau, credit = row
    indexes = tuple(int(one) - 1 for one in written)
    mark = grade(FIVE, Ordered(indexes=indexes))
    assert (mark.concordant, mark.pairs) == (int(concordant), 10)
    assert mark.credit == pytest.approx(float(credit))
    assert mark.correct == (concordant == "10")
    assert mark.parts == tuple(indexes[at] == at for at in range(5))
    assert float(credit) == max(0.0, float(tau))


def test_the_table_holds_every_order_once_and_follows_the_definition() -> None:
    assert [row[0] for row in ROWS] == ["".join(map(str, o)) for o in permutations(range(1, 6))]
    for written, concordant, tau, _ in ROWS:
        discordant = swaps([int(one) for one in written])
        assert int(concordant) == 10 - discordant
        assert float(tau) == pytest.approx((10 - 2 * discordant) / 10)


def test_so_many_orders_have_so_many_pairs_right() -> None:
    # The Mahonian numbers of five: how many orders have 0, 1, 2 ... inversions.
    counts = [sum(int(row[1]) == pairs for row in ROWS) for pairs in range(10, -1, -1)]
    assert counts == [1, 4, 9, 15, 20, 22, 20, 15, 9, 4, 1]


@pytest.mark.parametrize(
    ("written", "concordant", "credit"),
    [("12345", "10", "1.0"), ("21345", "9", "0.8"), ("51234", "6", "0.2"), ("54321", "0", "0.0"),
     ("13254", "8", "0.6"), ("32145", "7", "0.4"), ("45123", "4", "0.0"), ("34512", "4", "0.0")],
)  # fmt: skip
def test_rows_worked_out_by_hand(written: str, concordant: str, credit: str) -> None:
    row = next(row for row in ROWS if row[0] == written)
    assert (row[1], row[3]) == (concordant, credit)


@pytest.mark.parametrize(
    ("slots", "indexes", "tied", "concordant", "pairs", "credit"),
    [
        ((0, 1, 2), (0, 1, 2), (2,), 2, 3, 2 / 3),
        ((0, 1, 2), (0, 1, 2), (2, 3), 0, 3, 0.0),
        ((0, 1, 2), (1, 0, 2), (2,), 2, 3, 2 / 3),
        ((0, 1, 2), (2, 1, 0), (2,), 0, 3, 0.0),
        ((0, 0, 1), (0, 1, 2), (2,), 2, 2, 1.0),
        ((0, 0, 1), (1, 0, 2), (), 2, 2, 1.0),
        ((0, 0, 1), (0, 1, 2), (3,), 1, 2, 0.5),
        ((0, 0, 1, 1), (0, 1, 2, 3), (2, 4), 4, 4, 1.0),
        ((0, 0, 1, 1), (0, 2, 1, 3), (), 3, 4, 0.5),
    ],
)
def test_ties(
    slots: tuple[int, ...],
    indexes: tuple[int, ...],
    tied: tuple[int, ...],
    concordant: int,
    pairs: int,
    credit: float,
) -> None:
    mark = grade(ordering(slots=slots), Ordered(indexes=indexes, tied=tied))
    assert (mark.concordant, mark.pairs) == (concordant, pairs)
    assert mark.credit == pytest.approx(credit)
    assert mark.correct == (concordant == pairs)
