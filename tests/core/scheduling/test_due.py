"""What is due comes first, and firm means firm."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from studyapp.core.scheduling.due import due, is_due, is_firm
from studyapp.core.scheduling.memory import MemoryState, Phase

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
DAY = timedelta(days=1)


def state(
    fact: str = "ev",
    *,
    due_in: timedelta = timedelta(),
    last_review: datetime = NOW - 10 * DAY,
    stability: float | None = 30.0,
    phase: Phase = Phase.REVIEW,
) -> MemoryState:
    return MemoryState(
        fact=fact,
        phase=phase,
        step=None,
        stability=stability,
        difficulty=5.0,
        due=NOW + due_in,
        last_review=last_review,
    )


def test_the_most_overdue_comes_first_and_the_limit_holds() -> None:
    states = (state("b", due_in=-DAY), state("a", due_in=-3 * DAY), state("c", due_in=DAY))
    assert [one.fact for one in due(states, NOW)] == ["a", "b"]
    assert [one.fact for one in due(states, NOW, 1)] == ["a"]
    assert due(states, NOW, -1) == ()


def test_a_fact_is_due_at_its_very_moment() -> None:
    assert is_due(state(), NOW)
    assert not is_due(state(due_in=timedelta(seconds=1)), NOW)


def test_a_plan_made_by_a_clock_ahead_does_not_hide_a_fact() -> None:
    ahead = state(due_in=4000 * DAY, last_review=NOW + 3650 * DAY)
    assert is_due(ahead, NOW)
    assert not is_due(replace(ahead, due=NOW + 3 * DAY), NOW)
    assert not is_due(state(due_in=DAY, last_review=NOW + timedelta(hours=1)), NOW)


def test_firm_is_three_weeks_past_learning() -> None:
    assert is_firm(state(stability=21.0))
    assert not is_firm(state(stability=20.9))
    assert not is_firm(state(stability=None))
    assert not is_firm(state(phase=Phase.RELEARNING))


def test_what_falls_in_the_study_day_is_due_all_day_once_it_is_past_learning() -> None:
    tonight, night = state(due_in=timedelta(hours=8)), NOW + timedelta(hours=19)
    assert not is_due(tonight, NOW)
    assert is_due(tonight, NOW, day_ends=night)
    assert not is_due(state(due_in=timedelta(hours=19)), NOW, day_ends=night)
    learning = replace(tonight, phase=Phase.LEARNING)
    assert not is_due(learning, NOW, day_ends=night)
    assert due((tonight, learning), NOW, day_ends=night) == (tonight,)
