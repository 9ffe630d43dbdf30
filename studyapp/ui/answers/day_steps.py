"""Steps along a line of days: how finely one can point at it, and how far a key goes; pure."""

from __future__ import annotations

from enum import IntEnum

from studyapp.core.knowledge.day_number import day_number, year_month_day
from studyapp.core.timeline.scale import Scale, scale_between

LEAST_PIXELS = 2.0
"""Below so many pixels a day, a month cannot be pointed at."""
WIDEST_DAY = 40.0
"""Closer than this many pixels a day there is nothing more to see."""
WEEK, MONTHS = 7, 12
WEEKS_IN_A_SPAN, MONTHS_IN_A_SPAN = 100, 6 * 366


class Grain(IntEnum):
    """How finely a day was pointed at, finest first."""

    DAY = 1
    MONTH = 2
    YEAR = 3


class Stride(IntEnum):
    """How far the larger step goes."""

    WEEK = 1
    MONTH = 2
    YEAR = 3


def grain_of(scale: Scale) -> Grain:
    """Give what can be pointed at with the mouse at a scale."""
    if 1 / scale.days_per_pixel >= LEAST_PIXELS:
        return Grain.DAY
    return Grain.MONTH if 30 / scale.days_per_pixel >= LEAST_PIXELS else Grain.YEAR


def stride_of(days: int) -> Stride:
    """Give the larger step that suits a line of so many days."""
    if days <= WEEKS_IN_A_SPAN:
        return Stride.WEEK
    return Stride.MONTH if days <= MONTHS_IN_A_SPAN else Stride.YEAR


def snapped(day: int, grain: Grain) -> int:
    """Give the day in the middle of the day, month or year that a day lies in."""
    year, month, _ = year_month_day(day)
    match grain:
        case Grain.DAY:
            return day
        case Grain.MONTH:
            return day_number(year, month, 16)
        case Grain.YEAR:
            return day_number(year, 7, 1)


def strode(day: int, stride: Stride, by: int) -> int:
    """Give the day so many weeks, months or years on; the last of a month stays in it."""
    year, month, of_month = year_month_day(day)
    match stride:
        case Stride.WEEK:
            return day + WEEK * by
        case Stride.MONTH:
            months = year * MONTHS + month - 1 + by
        case Stride.YEAR:
            months = (year + by) * MONTHS + month - 1
    first = day_number(months // MONTHS, months % MONTHS + 1, 1)
    following = months + 1
    length = day_number(following // MONTHS, following % MONTHS + 1, 1) - first
    return first + min(of_month, length) - 1


def whole_scale(first: int, last: int, width: int) -> Scale:
    """Give the scale that shows a whole line of days."""
    return scale_between(first, last + 1, width)


def bounded(scale: Scale, first: int, last: int) -> Scale:
    """Give the nearest scale that shows nothing but the line, and no less than can be told."""
    whole = last + 1 - first
    shortest = min(float(whole), scale.width / WIDEST_DAY)
    span = min(float(whole), max(shortest, scale.span))
    left = scale.middle - span / 2
    left = min(max(left, float(first)), last + 1 - span)
    return scale_between(left, left + span, scale.width)
