"""The ticks of the time axis: two rows, from days under months to centuries.

The coarser row is bold and carries the grid lines, the finer one stands below it. Which
pair is shown follows from the pixels that one step of each row gets.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from studyapp.core.knowledge.day_number import day_number, year_month_day
from studyapp.core.timeline.scale import Scale

SMALLEST_STEP = 6.0
"""Pixels between two ticks below which the finer row is left out."""
DAYS_IN_YEAR = 365.2425
MONTHS = 12


class Unit(Enum):
    """What a row of ticks counts."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A row's stride: so many units."""

    unit: Unit
    count: int = 1

    @property
    def shortest(self) -> float:
        """The fewest days between two ticks."""
        match self.unit:
            case Unit.DAY:
                return float(self.count)
            case Unit.WEEK:
                return 7.0
            case Unit.MONTH:
                return self.count * 30.0 - 2
            case Unit.YEAR:
                return self.count * 365.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A pair of rows and the pixels a step needs: major with its label, minor with its label."""

    major: Step
    minor: Step
    major_width: float
    minor_label: float


LEVELS = (
    Level(major=Step(unit=Unit.MONTH), minor=Step(unit=Unit.DAY), major_width=90, minor_label=22),
    Level(major=Step(unit=Unit.MONTH), minor=Step(unit=Unit.WEEK), major_width=90, minor_label=22),
    Level(major=Step(unit=Unit.YEAR), minor=Step(unit=Unit.MONTH), major_width=60, minor_label=36),
    Level(
        major=Step(unit=Unit.YEAR),
        minor=Step(unit=Unit.MONTH, count=3),
        major_width=60,
        minor_label=36,
    ),
)
YEAR_LEVELS = ((1, 5), (1, 10), (10, 50), (10, 100))
"""Years of the minor and the major row; after the last pair both grow tenfold."""
YEAR_WIDTH = 56.0
DIGIT = 8.0
GROUPED = 4 / 3
"""Signs a digit of a long year takes, with the marks between thousands."""
ERA = 30.0
"""Pixels of "BCE" beside a year."""
FIRST_YEAR_WITHOUT_ERA = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A line on the axis at the first moment of a day."""

    day: int
    unit: Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """Two rows of ticks, each in rising order.

    The first of `major` may lie left of the picture: it names the stretch the picture
    begins in. `minor` holds no tick that is in `major`.
    """

    major: tuple[Tick, ...]
    minor: tuple[Tick, ...]
    minor_labelled: bool


def axis_of(scale: Scale, *, text_scale: float = 1.0) -> Axis:
    """Give the ticks for a scale; `text_scale` is the size of the text relative to normal."""
    first, last = scale.first_day, scale.end_day
    level, labelled = _level(scale.days_per_pixel, text_scale, _beyond(first, last))
    major = tuple(_ticks(level.major, first, last))
    lines = {tick.day for tick in major}
    inside = (tick for tick in _ticks(level.minor, first, last) if first <= tick.day)
    minor = tuple(tick for tick in inside if tick.day not in lines)
    return Axis(major=major, minor=minor, minor_labelled=labelled)


def _beyond(first: int, last: int) -> float:
    """Give the pixels by which years in the picture are longer than four digits."""
    years = [year_month_day(day)[0] for day in (first, last)]
    longest = max(len(str(abs(year))) for year in years)
    era = ERA if min(years) < FIRST_YEAR_WITHOUT_ERA else 0.0
    return DIGIT * max(0, longest - 4) * GROUPED + era


def _level(days_per_pixel: float, text_scale: float, beyond: float) -> tuple[Level, bool]:
    for level in _levels():
        minor = level.minor.shortest / days_per_pixel
        wide = level.major_width + (beyond if level.major.unit is Unit.YEAR else 0.0)
        if level.major.shortest / days_per_pixel < wide * text_scale:
            continue
        named = level.minor_label + (beyond if level.minor.unit is Unit.YEAR else 0.0)
        labelled = minor >= named * text_scale
        years = level.major.unit is Unit.YEAR and level.minor != Step(unit=Unit.MONTH)
        if labelled or (years and minor >= SMALLEST_STEP):
            return level, labelled
    raise AssertionError  # the levels grow without end


def _levels() -> Iterator[Level]:
    yield from LEVELS
    for fine, coarse in YEAR_LEVELS:
        yield _year_level(fine, coarse)
    fine, coarse = 100, 500
    while True:
        yield _year_level(fine, coarse)
        yield _year_level(fine, 2 * coarse)
        fine, coarse = 10 * fine, 10 * coarse


def _year_level(fine: int, coarse: int) -> Level:
    return Level(
        major=Step(unit=Unit.YEAR, count=coarse),
        minor=Step(unit=Unit.YEAR, count=fine),
        major_width=YEAR_WIDTH,
        minor_label=YEAR_WIDTH,
    )


def _ticks(step: Step, first: int, last: int) -> Iterator[Tick]:
    """Give the ticks from the last one at or before `first` to the last one before `last`."""
    starts = _starts(step, first)
    before = next(starts)
    for day in starts:
        if day <= first:
            before = day
            continue
        yield Tick(day=before, unit=step.unit)
        before = day
        if day >= last:
            return


def _starts(step: Step, first: int) -> Iterator[int]:
    year, month, _ = year_month_day(first)
    match step.unit:
        case Unit.DAY:
            yield from _each(first, step.count)
        case Unit.WEEK:
            for start in _months(year, month, 1):
                yield from (start, start + 7, start + 14, start + 21)
        case Unit.MONTH:
            yield from _months(year, month - (month - 1) % step.count, step.count)
        case Unit.YEAR:
            for each in _each(year - year % step.count, step.count):
                yield day_number(each, 1, 1)


def _months(year: int, month: int, count: int) -> Iterator[int]:
    for number in _each(year * MONTHS + month - 1, count):
        yield day_number(number // MONTHS, number % MONTHS + 1, 1)


def _each(first: int, step: int) -> Iterator[int]:
    while True:
        yield first
        first += step
