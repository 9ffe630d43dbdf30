"""Our scheduler plans as the fsrs package does, and survives clocks that go wrong."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from random import Random

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.errors import InvalidInput
from studyapp.core.scheduling.due import is_due
from studyapp.core.scheduling.memory import MemoryState, Phase, Rating
from studyapp.core.scheduling.scheduler import MAX_DAYS, Scheduler

START = datetime(2026, 3, 1, 9, tzinfo=UTC)
TEN_YEARS = timedelta(days=3653)
ratings = st.sampled_from(Rating)
waits = st.integers(0, 200 * 24 * 60).map(lambda minutes: timedelta(minutes=minutes))


def learnt(scheduler: Scheduler, *given_ratings: Rating) -> MemoryState:
    state = scheduler.new("ev", START)
    for rating in given_ratings:
        state = scheduler.review(state, rating, state.due)
    return state


@given(st.lists(st.tuples(ratings, waits), max_size=12), st.floats(0.75, 0.97))
def test_it_agrees_with_the_package(steps: list[tuple[Rating, timedelta]], aim: float) -> None:
    ours, theirs = Scheduler(aim), fsrs.Scheduler(desired_retention=aim, enable_fuzzing=False)
    state, card, now = ours.new("ev", START), fsrs.Card(card_id=1, due=START), START
    for rating, wait in steps:
        now += wait
        state = ours.review(state, rating, now)
        card, _ = theirs.review_card(card, fsrs.Rating(int(rating)), now)
        assert (state.due, state.last_review) == (card.due, card.last_review)
        assert (state.stability, state.difficulty) == (card.stability, card.difficulty)
        assert (state.phase.value, state.step) == (card.state.name.lower(), card.step)
    assert state.reviews == len(steps)


@given(st.lists(ratings, max_size=6), waits)
def test_a_preview_tells_what_a_review_will_do(before: list[Rating], wait: timedelta) -> None:
    scheduler = Scheduler()
    state = learnt(scheduler, *before)
    now = state.due + wait
    intervals = scheduler.preview(state, now, Random(5))
    for rating in Rating:
        assert scheduler.review(state, rating, now, Random(5)).due == now + intervals[rating]
    assert list(intervals) == list(Rating)


def test_a_better_rating_never_comes_sooner() -> None:
    scheduler = Scheduler()
    state = learnt(scheduler, Rating.GOOD, Rating.GOOD, Rating.GOOD)
    intervals = list(scheduler.preview(state, state.due).values())
    assert intervals == sorted(intervals)


def test_fuzz_is_seeded_small_and_spreads() -> None:
    scheduler = Scheduler()
    state = learnt(scheduler, Rating.GOOD, Rating.GOOD, Rating.GOOD, Rating.GOOD)
    plain = scheduler.review(state, Rating.GOOD, state.due)
    days = (plain.due - state.due).days
    fuzzed = [
        (scheduler.review(state, Rating.GOOD, state.due, Random(seed)).due - state.due).days
        for seed in range(200)
    ]
    again = scheduler.review(state, Rating.GOOD, state.due, Random(3))
    assert (again.due - state.due).days == fuzzed[3]
    assert len(set(fuzzed)) > 3
    assert max(abs(one - days) for one in fuzzed) <= 1 + 0.15 * days
    assert replace(again, due=plain.due) == plain


def test_short_intervals_have_no_fuzz() -> None:
    scheduler = Scheduler()
    state = scheduler.new("ev", START)
    assert scheduler.review(state, Rating.AGAIN, START, Random(1)).due == START + timedelta(
        minutes=1
    )
    weak = learnt(scheduler, Rating.HARD, Rating.AGAIN, Rating.GOOD)
    one_day = scheduler.review(weak, Rating.GOOD, weak.due)
    assert (one_day.phase, (one_day.due - weak.due).days) == (Phase.REVIEW, 1)
    assert scheduler.review(weak, Rating.GOOD, weak.due, Random(1)) == one_day


def test_a_lapse_is_counted() -> None:
    scheduler = Scheduler()
    state = learnt(scheduler, Rating.EASY)
    lapsed = scheduler.review(state, Rating.AGAIN, state.due)
    assert (lapsed.phase, lapsed.lapses, state.lapses) == (Phase.RELEARNING, 1, 0)
    assert scheduler.review(lapsed, Rating.AGAIN, lapsed.due).lapses == 1


@pytest.mark.parametrize("jump", [-TEN_YEARS, -timedelta(minutes=5), TEN_YEARS])
def test_a_clock_that_jumps_loses_no_fact(jump: timedelta) -> None:
    scheduler = Scheduler()
    state = learnt(scheduler, Rating.GOOD, Rating.GOOD, Rating.GOOD)
    assert state.last_review is not None
    wrong = state.last_review + jump
    jumped = scheduler.review(state, Rating.GOOD, wrong)
    assert jumped.last_review == max(wrong, state.last_review)
    assert wrong < jumped.due <= wrong + timedelta(days=MAX_DAYS)
    later = wrong - jump + timedelta(days=60)
    assert is_due(jumped, later)
    assert scheduler.review(jumped, Rating.GOOD, later).due > later


def test_a_clock_that_went_back_counts_as_no_time() -> None:
    scheduler = Scheduler()
    state = learnt(scheduler, Rating.GOOD, Rating.GOOD, Rating.GOOD)
    assert state.last_review is not None
    at_once = scheduler.review(state, Rating.GOOD, state.last_review)
    earlier = scheduler.review(state, Rating.GOOD, state.last_review - TEN_YEARS)
    assert earlier.stability == at_once.stability
    assert earlier.difficulty == at_once.difficulty


def test_the_end_of_time_is_no_end() -> None:
    late = datetime(9999, 12, 31, 23, 59, tzinfo=UTC)
    scheduler = Scheduler()
    state = scheduler.review(scheduler.new("ev", late), Rating.EASY, late)
    assert state.phase is Phase.REVIEW
    assert state.last_review is not None
    assert state.last_review < state.due < late


def test_times_are_aware_and_kept_in_utc() -> None:
    scheduler = Scheduler()
    with pytest.raises(InvalidInput):
        scheduler.new("ev", START.replace(tzinfo=None))
    east = timezone(timedelta(hours=4))
    state = scheduler.review(
        scheduler.new("ev", START.astimezone(east)), Rating.GOOD, START.astimezone(east)
    )
    assert state.last_review == START
    assert state.due.tzinfo is UTC


@pytest.mark.parametrize("aim", [0.0, 1.0, -1.0, 2.0])
def test_an_impossible_retention_is_refused(aim: float) -> None:
    with pytest.raises(InvalidInput):
        Scheduler(aim)
