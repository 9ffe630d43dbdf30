"""The curve agrees with the package, and a forecast grows with what is asked of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.scheduling.forecast import Forecast, forecast
from studyapp.core.scheduling.forgetting import interval_days, known_at, retrievability
from studyapp.core.scheduling.memory import MemoryState, Phase, Rating
from studyapp.core.scheduling.scheduler import Scheduler

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
STATE = MemoryState(
    fact="ev",
    phase=Phase.REVIEW,
    step=None,
    stability=10.0,
    difficulty=5.0,
    due=NOW,
    last_review=NOW - timedelta(days=10),
)
stabilities = st.floats(0.1, 3000)
targets = st.floats(0.7, 0.97)


def expected(*states: MemoryState, retention: float = 0.9, **wishes: int) -> Forecast:
    return forecast(states, today=NOW.date(), days=30, retention=retention, **wishes)


@given(stabilities, targets)
def test_intervals_are_the_packages_own(stability: float, retention: float) -> None:
    theirs = fsrs.Scheduler(desired_retention=retention, enable_fuzzing=False)
    assert interval_days(stability, retention) == theirs._next_interval(stability=stability)


@given(stabilities, st.integers(0, 4000))
def test_retrievability_is_the_packages_own(stability: float, days: int) -> None:
    card = fsrs.Card(card_id=1, stability=stability, last_review=NOW)
    theirs = fsrs.Scheduler().get_card_retrievability(card, NOW + timedelta(days=days))
    assert retrievability(stability, days) == pytest.approx(theirs)


@given(stabilities)
def test_a_fact_is_known_to_nine_tenths_after_its_stability(stability: float) -> None:
    assert retrievability(stability, stability) == pytest.approx(0.9)
    assert retrievability(stability, 0) == 1.0


def test_a_fact_never_reviewed_is_not_known() -> None:
    assert known_at(replace(STATE, last_review=None), NOW) == 0.0
    assert known_at(STATE, NOW) == pytest.approx(0.9)


def test_what_is_due_comes_today_and_then_as_the_scheduler_plans() -> None:
    days = expected(STATE).days
    after = Scheduler().review(STATE, Rating.GOOD, NOW)
    assert days[0] == pytest.approx(1.1)
    gap = (after.due.date() - NOW.date()).days
    again = next((at for at, load in enumerate(days) if at and load), 30)
    assert abs(again - min(gap, 30)) <= 2


def test_a_higher_target_costs_more_reviews() -> None:
    states = [replace(STATE, fact=str(at), stability=3.0 + at) for at in range(40)]
    means = [expected(*states, retention=target).mean for target in (0.7, 0.8, 0.9, 0.97)]
    assert means == sorted(means)
    assert means[-1] > 2 * means[0]


def test_new_facts_are_added_until_none_is_left() -> None:
    days = expected(unseen=7, new_a_day=3).days
    assert [round(load) for load in days[:2]] == [3, 3]
    assert days[2] >= 1
    assert expected(unseen=0, new_a_day=3).mean == 0
    assert expected(unseen=9).mean == 0


def test_the_same_states_give_the_same_forecast() -> None:
    assert expected(STATE, unseen=5, new_a_day=1) == expected(STATE, unseen=5, new_a_day=1)


@pytest.mark.parametrize(
    "ratings", [(3,) * 7, (1, 3, 3, 3), (2, 3, 2, 3, 3), (4, 3, 1, 3, 3), (3, 3, 3, 1, 1, 3, 3)]
)
def test_intervals_equal_the_packages_on_its_documented_sequences(ratings: tuple[int, ...]) -> None:
    ours, theirs = Scheduler(), fsrs.Scheduler(enable_fuzzing=False)
    state, card = ours.new("ev", NOW), fsrs.Card(card_id=1, due=NOW)
    for rating in ratings:
        state = ours.review(state, Rating(rating), state.due)
        card, _ = theirs.review_card(card, fsrs.Rating(rating), card.due)
        assert state.due == card.due
    if ratings == (3,) * 7:
        assert (state.due - (state.last_review or NOW)).days > 300
