"""The scale of the time axis: from day numbers to pixels and back.

A day number `d` covers the stretch from `d` to `d + 1`. The left edge is a whole day and the
part of it that is out of sight, so the picture moves by pixels and a day keeps its place
however far from the year 1 it lies: only differences between days become floats.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, floor

SHORTEST_SPAN = 3.0
LONGEST_SPAN = 40 * 365.25
MARGIN = 0.04
"""Share of the span that is left free on either side when something is fitted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Where a picture of `width` pixels begins and how many days a pixel covers.

    The left edge lies in `first_day`, after the `part` of it (from 0 to 1).
    """

    first_day: int
    part: float = 0.0
    days_per_pixel: float
    width: int

    @property
    def span(self) -> float:
        """The days between the left and the right edge."""
        return self.days_per_pixel * self.width

    @property
    def left(self) -> float:
        """The moment at the left edge; rounded where days are too many for a float."""
        return self.first_day + self.part

    @property
    def right(self) -> float:
        """The moment at the right edge; rounded as `left`."""
        return self.first_day + (self.part + self.span)

    @property
    def middle(self) -> float:
        """The moment half way between the edges; rounded as `left`."""
        return self.first_day + (self.part + self.span / 2)

    def x(self, day: float) -> float:
        """Give the pixel, from the left edge, at which a day begins."""
        return (day - self.first_day - self.part) / self.days_per_pixel

    def x_of_middle(self, twice: int) -> float:
        """Give the pixel of a moment that is given doubled, as the middles of marks are."""
        return ((twice - 2 * self.first_day) / 2 - self.part) / self.days_per_pixel

    def day_at(self, x: float) -> int:
        """Give the number of the day under a pixel."""
        return self.first_day + floor(self.part + x * self.days_per_pixel)

    @property
    def end_day(self) -> int:
        """The first day that lies wholly beyond the right edge."""
        return self.first_day + ceil(self.part + self.span)

    def moved(self, days: float) -> Scale:
        """Give the scale whose picture begins so many days later."""
        part = self.part + days
        whole = floor(part)
        return replace(self, first_day=self.first_day + whole, part=part - whole)

    def days_from(self, other: Scale) -> float:
        """Give the days from the left edge of another scale to the left edge of this one."""
        return (self.first_day - other.first_day) + (self.part - other.part)

    def panned(self, pixels: float) -> Scale:
        """Give the scale whose picture shows what lies `pixels` further to the right."""
        return self.moved(pixels * self.days_per_pixel)

    def zoomed(self, factor: float, *, at: float) -> Scale:
        """Give the scale enlarged by `factor`; the day under pixel `at` stays there."""
        days_per_pixel = self.days_per_pixel / factor
        moved = self.moved(at * (self.days_per_pixel - days_per_pixel))
        return replace(moved, days_per_pixel=days_per_pixel)

    def resized(self, width: int) -> Scale:
        """Give the scale that shows the same days in another width."""
        width = max(1, width)
        return replace(self, width=width, days_per_pixel=self.span / width)

    def centred(self, day: float) -> Scale:
        """Give the scale with a day in its middle."""
        return self.moved(day - self.first_day - self.part - self.span / 2)

    def spanning(self, span: float) -> Scale:
        """Give the scale with the same middle and another span in days."""
        moved = self.moved((self.span - span) / 2)
        return replace(moved, days_per_pixel=span / self.width)


def scale_between(left: float, right: float, width: int) -> Scale:
    """Give the scale that shows exactly the days from `left` to `right`."""
    width, first = max(1, width), floor(left)
    return Scale(
        first_day=first, part=left - first, days_per_pixel=(right - left) / width, width=width
    )


def scale_fitting(first: int, last: int, width: int) -> Scale:
    """Give the scale that shows the days `first` to `last` with a margin on either side."""
    days, width = last + 1 - first, max(1, width)
    margin = max(1.0, days * MARGIN)
    whole = Scale(first_day=first, days_per_pixel=(days + 2 * margin) / width, width=width)
    return whole.moved(-margin)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The days that have something to show; they bound how far one may zoom and pan."""

    first: int
    last: int

    @property
    def longest_span(self) -> float:
        """Forty years, or everything with its margin where that is longer."""
        return max(LONGEST_SPAN, self.everything(1).span)

    def everything(self, width: int) -> Scale:
        """Give the scale that shows all days with a margin, and no less than three days."""
        return self._long_enough(scale_fitting(self.first, self.last, width))

    def clamped(self, scale: Scale) -> Scale:
        """Give the nearest scale that is neither too close, too far nor off the data."""
        scale = self._long_enough(scale)
        if scale.span > self.longest_span:
            scale = scale.spanning(self.longest_span)
        half = scale.part + scale.span / 2
        least, most = self.first - scale.first_day, self.last + 1 - scale.first_day
        if half < least:
            return scale.moved(least - half)
        return scale.moved(most - half) if half > most else scale

    def _long_enough(self, scale: Scale) -> Scale:
        return scale.spanning(SHORTEST_SPAN) if scale.span < SHORTEST_SPAN else scale
