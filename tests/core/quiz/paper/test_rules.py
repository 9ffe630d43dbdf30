from datetime import timedelta

import pytest

from studyapp.core.errors import InvalidInput
from studyapp.core.quiz.paper.rules import USUAL, Allowance, ReviewRule, Rules
from tests.core.quiz.paper.papers import DONE


def test_there_is_no_time_limit_by_default_and_the_review_is_at_once() -> None:
    assert USUAL.seconds(Allowance.AS_SET) is None
    assert USUAL.may_review(DONE)


@pytest.mark.parametrize(
    ("allowance", "seconds"),
    [
        (Allowance.AS_SET, 1200),
        (Allowance.HALF_MORE, 1800),
        (Allowance.DOUBLE, 2400),
        (Allowance.OFF, None),
    ],
)
def test_a_limit_can_be_extended_or_taken_off(allowance: Allowance, seconds: int | None) -> None:
    assert Rules(limit_minutes=20).seconds(allowance) == seconds


def test_a_review_may_wait_for_the_closing_date_or_never_open() -> None:
    later = Rules(review=ReviewRule.AFTER_CLOSING, closes_at=DONE)
    assert not later.may_review(DONE - timedelta(seconds=1))
    assert later.may_review(DONE)
    assert not Rules(review=ReviewRule.NEVER, closes_at=DONE).may_review(DONE + timedelta(days=9))


@pytest.mark.parametrize("minutes", [0, -5, 1441])
def test_a_limit_is_a_minute_to_a_day(minutes: int) -> None:
    with pytest.raises(InvalidInput):
        Rules(limit_minutes=minutes)


def test_a_review_after_closing_needs_a_date() -> None:
    with pytest.raises(InvalidInput):
        Rules(review=ReviewRule.AFTER_CLOSING)
