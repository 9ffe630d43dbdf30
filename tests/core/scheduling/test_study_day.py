"""The learner's day in five time zones, across both changes of the clock, and far away."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.errors import InvalidInput
from studyapp.core.scheduling.study_day import HOURS, day_begins, day_ends, study_day

ZONES = (
    ZoneInfo("Europe/Berlin"),
    ZoneInfo("America/St_Johns"),
    ZoneInfo("Asia/Kathmandu"),
    ZoneInfo("Pacific/Auckland"),
    ZoneInfo("America/Sao_Paulo"),
)
BERLIN = ZONES[0]
moments = st.integers(-3653 * 24 * 60, 3653 * 24 * 60).map(
    lambda minutes: datetime(2026, 11, 23, tzinfo=UTC) + timedelta(minutes=minutes)
)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("hour", "minute", "day"), [(3, 59, 22), (4, 0, 23), (12, 0, 23), (23, 59, 23), (0, 30, 22)]
)
def test_a_day_ends_at_four_in_the_morning(hour: int, minute: int, day: int) -> None:
    moment = datetime(2026, 11, 23, hour, minute, tzinfo=BERLIN)
    assert study_day(moment, BERLIN) == date(2026, 11, day)


def test_the_hour_can_be_chosen() -> None:
    night = datetime(2026, 11, 23, 0, 30, tzinfo=BERLIN)
    assert study_day(night, BERLIN, 0) == date(2026, 11, 23)
    assert study_day(night, BERLIN, 1) == date(2026, 11, 22)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(InvalidInput):
        study_day(datetime(2026, 11, 23), BERLIN)  # noqa: DTZ001 - that is the point


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 28), 23), (date(2026, 10, 24), 25), (date(2026, 6, 1), 24)]
)
def test_a_day_is_an_hour_shorter_or_longer_when_clocks_change(day: date, hours: int) -> None:
    length = day_begins(day + timedelta(days=1), BERLIN) - day_begins(day, BERLIN)
    assert length == hours * HOUR


def test_an_hour_that_is_skipped_still_begins_a_day() -> None:
    # In Berlin, 02:00 is followed by 03:00 on 29 March 2026.
    begins = day_begins(date(2026, 3, 29), BERLIN, 2)
    assert begins == datetime(2026, 3, 29, 1, tzinfo=UTC)
    assert study_day(begins, BERLIN, 2) == date(2026, 3, 29)
    assert study_day(begins - timedelta(seconds=1), BERLIN, 2) == date(2026, 3, 28)


@given(moments, st.sampled_from(ZONES), st.sampled_from(HOURS))
def test_a_moment_lies_between_its_days_begin_and_end(
    moment: datetime, zone: ZoneInfo, hour: int
) -> None:
    day = study_day(moment, zone, hour)
    # An hour that comes twice belongs to two days; the second time counts as the first.
    assert day_begins(day, zone, hour) - HOUR <= moment < day_ends(moment, zone, hour) + HOUR
    length = day_ends(moment, zone, hour) - day_begins(day, zone, hour)
    assert 22 * HOUR <= length <= 26 * HOUR


@given(moments, st.sampled_from(ZONES), st.integers(-3653, 3653))
def test_a_clock_that_jumps_moves_the_day_as_far(
    moment: datetime, zone: ZoneInfo, days: int
) -> None:
    wall = moment.astimezone(zone).replace(hour=12)
    there = (wall + timedelta(days=days)).astimezone(UTC)
    assert study_day(there, zone) - study_day(wall, zone) == timedelta(days=days)


def test_a_fixed_offset_is_a_zone_too() -> None:
    nepal = timezone(timedelta(hours=5, minutes=45))
    assert study_day(datetime(2026, 1, 1, 22, 14, tzinfo=UTC), nepal) == date(2026, 1, 1)
    assert study_day(datetime(2026, 1, 1, 22, 15, tzinfo=UTC), nepal) == date(2026, 1, 2)
