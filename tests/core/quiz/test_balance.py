"""Over keys spread evenly, every place of the key comes about equally often."""

from collections import Counter
from random import Random

import pytest

from studyapp.core.quiz.balance import places_in_turn

ROUNDS = 6000


@pytest.mark.parametrize("size", [3, 4])
@pytest.mark.parametrize("others", [3, 4, 5, 6, 7, 8, 9, 12, 24])
def test_no_place_stands_out(size: int, others: int) -> None:
    chance = Random(1)
    counts: Counter[int] = Counter()
    for number in range(ROUNDS):
        below = number % (others + 1)
        counts[places_in_turn(size, below, others - below, chance.getrandbits(40))[0]] += 1
    tolerated = 0.06 if others == size == 4 else 0.02  # there the second place is not shared
    assert all(abs(counts[at] / ROUNDS - 1 / size) < tolerated for at in range(size)), counts


def test_too_few_candidates_leave_no_place() -> None:
    assert places_in_turn(4, 1, 1, 7) == ()


@pytest.mark.parametrize("spread", [False, True])
def test_only_places_that_can_be_filled_are_tried(*, spread: bool) -> None:
    for below in range(6):
        for above in range(6):
            places = places_in_turn(4, below, above, 12345, spread=spread)
            assert sorted(places) == [at for at in range(4) if at <= below and 3 - at <= above]


def test_keys_that_are_not_spread_stand_everywhere_alike() -> None:
    first = Counter(places_in_turn(4, 3, 3, chance, spread=False)[0] for chance in range(400))
    assert set(first.values()) == {100}


def test_a_low_key_goes_up_and_a_high_one_down() -> None:
    low = Counter(places_in_turn(3, 2, 9, chance)[0] for chance in range(100))
    high = Counter(places_in_turn(3, 9, 2, chance)[0] for chance in range(100))
    assert low[2] > 50 > low[0] == 0
    assert high[0] > 50 > high[2] == 0
