from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.scheduling.exam import LAST_DAYS, ExamPlan, capped, plan_for
from studyapp.core.scheduling.study_day import study_day
from tests.core.scheduling.test_forecast import NOW, STATE

BERLIN = ZoneInfo("Europe/Berlin")
EXAM = date(2026, 12, 20)
DAY = timedelta(days=1)


def plan(exam: date = EXAM, facts: int = 100) -> ExamPlan | None:
    return plan_for(exam, now=NOW, zone=BERLIN, states=[STATE], facts=facts)


def test_new_facts_are_spread_over_the_days_but_the_last_week() -> None:
    found = plan()
    assert found is not None
    assert (found.days_left, found.unseen, found.new_a_day) == (27, 99, 5)
    assert 0 < found.expected < 0.01


def test_on_the_day_itself_everything_is_left_and_after_it_there_is_no_plan() -> None:
    today = plan(NOW.date())
    assert today is not None
    assert (today.days_left, today.new_a_day) == (0, 99)
    assert plan(NOW.date() - DAY) is None


def test_nothing_to_learn_needs_nothing_new() -> None:
    found = plan(facts=1)
    assert found is not None
    assert (found.unseen, found.new_a_day) == (0, 0)
    assert found.expected > 0.5


@given(st.integers(1, 4000), st.text(min_size=1, max_size=8))
def test_no_review_comes_too_late(days: int, fact: str) -> None:
    late = replace(STATE, fact=fact, due=NOW + days * DAY)
    found = capped(late, EXAM, now=NOW, zone=BERLIN)
    left = (EXAM - study_day(found.due, BERLIN)).days
    assert left >= 1
    if days > 40:
        assert left <= LAST_DAYS


@pytest.mark.parametrize("days", [0, 5, 20])
def test_a_review_before_the_exam_stays(days: int) -> None:
    soon = replace(STATE, due=NOW + days * DAY)
    assert capped(soon, EXAM, now=NOW, zone=BERLIN) == soon


def test_without_an_exam_or_after_it_nothing_is_changed() -> None:
    late = replace(STATE, due=NOW + 400 * DAY)
    for exam in (None, NOW.date(), NOW.date() - DAY):
        assert capped(late, exam, now=NOW, zone=BERLIN) == late


def test_last_reviews_are_spread_over_the_last_days() -> None:
    late = [replace(STATE, fact=f"ev-{at}", due=NOW + 400 * DAY) for at in range(60)]
    days = {study_day(capped(one, EXAM, now=NOW, zone=BERLIN).due, BERLIN) for one in late}
    assert days == {EXAM - DAY, EXAM - 2 * DAY, EXAM - 3 * DAY}


def test_on_the_eve_nothing_is_planned_for_the_past() -> None:
    eve = datetime(2026, 12, 19, 20, tzinfo=UTC)
    late = replace(STATE, due=NOW + 400 * DAY)
    assert capped(late, EXAM, now=eve, zone=BERLIN) == late
