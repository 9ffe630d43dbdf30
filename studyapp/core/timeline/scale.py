"""The scale of the time axis: from day numbers to pixels and back.

A day number `d` covers the stretch from `d` to `d + 1`. The left edge may lie inside a
day, so that the picture moves by pixels; everything that is shown stands on whole days.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor

SHORTEST_SPAN = 3.0
LONGEST_SPAN = 40 * 365.25
MARGIN = 0.04
"""Share of the span that is left free on either side when something is fitted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Where a picture of `width` pixels begins and how many days a pixel covers."""

    left: float
    days_per_pixel: float
    width: int

    @property
    def span(self) -> float:
        """The days between the left and the right edge."""
        return self.days_per_pixel * self.width

    @property
    def right(self) -> float:
        """The day at the right edge."""
        return self.left + self.span

    @property
    def middle(self) -> float:
        """The day half way between the edges."""
        return self.left + self.span / 2

    def x(self, day: float) -> float:
        """Give the pixel, from the left edge, at which a day begins."""
        return (day - self.left) / self.days_per_pixel

    def day_at(self, x: float) -> int:
        """Give the number of the day under a pixel."""
        return floor(self.left + x * self.days_per_pixel)

    def panned(self, pixels: float) -> Scale:
        """Give the scale whose picture shows what lies `pixels` further to the right."""
        return replace(self, left=self.left + pixels * self.days_per_pixel)

    def zoomed(self, factor: float, *, at: float) -> Scale:
        """Give the scale enlarged by `factor`; the day under pixel `at` stays there."""
        fixed = self.left + at * self.days_per_pixel
        days_per_pixel = self.days_per_pixel / factor
        return replace(self, left=fixed - at * days_per_pixel, days_per_pixel=days_per_pixel)

    def resized(self, width: int) -> Scale:
        """Give the scale that shows the same days in another width."""
        width = max(1, width)
        return replace(self, width=width, days_per_pixel=self.span / width)

    def centred(self, day: float) -> Scale:
        """Give the scale with a day in its middle."""
        return replace(self, left=day - self.span / 2)


def scale_between(left: float, right: float, width: int) -> Scale:
    """Give the scale that shows exactly the days from `left` to `right`."""
    width = max(1, width)
    return Scale(left=left, days_per_pixel=(right - left) / width, width=width)


def scale_fitting(first: int, last: int, width: int) -> Scale:
    """Give the scale that shows the days `first` to `last` with a margin on either side."""
    days = last + 1 - first
    margin = max(1.0, days * MARGIN)
    return scale_between(first - margin, last + 1 + margin, width)


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
            scale = _with_span(scale, self.longest_span)
        middle = min(max(scale.middle, float(self.first)), float(self.last + 1))
        return scale if middle == scale.middle else scale.centred(middle)

    def _long_enough(self, scale: Scale) -> Scale:
        return _with_span(scale, SHORTEST_SPAN) if scale.span < SHORTEST_SPAN else scale


def _with_span(scale: Scale, span: float) -> Scale:
    return scale_between(scale.middle - span / 2, scale.middle + span / 2, scale.width)
