"""Points for how sure a learner was, and whether it was justified."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.quiz.confidence import Confidence, calibration, points, wilson_interval

LOW, MEDIUM, HIGH = Confidence


@pytest.mark.parametrize(
    ("confidence", "right", "not_right"), [(LOW, 1, 0), (MEDIUM, 2, -2), (HIGH, 3, -6)]
)
def test_points(confidence: Confidence, right: int, not_right: int) -> None:
    assert points(confidence, correct=True) == right
    assert points(confidence, correct=False) == not_right


@pytest.mark.parametrize(
    ("chance", "best"), [(0.2, LOW), (0.6, LOW), (0.7, MEDIUM), (0.79, MEDIUM), (0.81, HIGH)]
)
def test_it_pays_to_say_how_sure_one_is(chance: float, best: Confidence) -> None:
    expected = {
        level: chance * points(level, correct=True) + (1 - chance) * points(level, correct=False)
        for level in Confidence
    }
    assert max(expected, key=lambda level: expected[level]) is best


@pytest.mark.parametrize(
    ("right", "count", "low", "high"),
    [
        (0, 0, 0.0, 1.0),
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (5, 10, 0.2366, 0.7634),
        (1, 1, 0.2065, 1.0),
        (81, 263, 0.2553, 0.3662),
    ],
)
def test_the_interval_of_a_share(right: int, count: int, low: float, high: float) -> None:
    # Values as published for Wilson's interval (81 of 263: Newcombe 1998, Table I).
    assert wilson_interval(right, count) == pytest.approx((low, high), abs=5e-5)


def test_each_confidence_has_its_band() -> None:
    told = [(HIGH, True)] * 9 + [(HIGH, False)] + [(LOW, False)] * 2 + [(LOW, True)]
    low, medium, high = calibration(told)
    assert (low.confidence, low.answers, low.right, low.share) == (LOW, 3, 1, 1 / 3)
    assert (medium.answers, medium.share, medium.low, medium.high) == (0, None, 0.0, 1.0)
    assert (high.right, high.share) == (9, 0.9)
    assert high.low < 0.9 < high.high


@given(st.lists(st.tuples(st.sampled_from(Confidence), st.booleans())))
def test_nothing_is_lost_and_the_share_lies_in_its_interval(
    told: list[tuple[Confidence, bool]],
) -> None:
    bands = calibration(told)
    assert sum(band.answers for band in bands) == len(told)
    for band in bands:
        assert 0 <= band.low < band.high <= 1
        assert band.share is None or band.low - 1e-12 <= band.share <= band.high + 1e-12
