"""The overview's brush: which days it covers after a drag or a key."""

from __future__ import annotations

from enum import Enum

from studyapp.core.timeline.scale import SHORTEST_SPAN


class Grip(Enum):
    """The part of the brush that is held."""

    START = "start"
    END = "end"
    WHOLE = "whole"


Days = tuple[float, float]


def grip_at(x: float, left: float, right: float, *, reach: float) -> Grip | None:
    """Give the part of a brush from pixel `left` to `right` that a pixel is on.

    Handles reach `reach` pixels outward and, where there is room, inward too.
    """
    inward = min(reach, (right - left) / 4)
    if left - reach <= x <= left + inward:
        return Grip.START
    if right - inward <= x <= right + reach:
        return Grip.END
    return Grip.WHOLE if left < x < right else None


def dragged(days: Days, grip: Grip, by: float) -> Days:
    """Give the days after moving a part of the brush by so many days; ends do not cross."""
    first, last = days
    match grip:
        case Grip.START:
            return min(first + by, last - SHORTEST_SPAN), last
        case Grip.END:
            return first, max(last + by, first + SHORTEST_SPAN)
        case Grip.WHOLE:
            return first + by, last + by
