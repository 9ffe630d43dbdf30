"""A number to draw, with the words that say the same."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One place on a chart.

    `label` stands under it on the axis. `value` is what is drawn, None where there is
    nothing to draw; `low` and `high` bound what it may be. `words` say the same in a whole
    sentence, for readers who do not see the chart.
    """

    label: str
    words: str
    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The upright axis from 0 to `top`, with the words at its lines."""

    top: float
    lines: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """A value to compare with, drawn as a dashed line across."""

    value: float
    words: str


COUNT_STEPS = (2, 4, 5, 10, 20, 40, 50, 100, 200, 400, 500, 1000, 2000, 5000, 10_000)
"""Tops of an axis of counts whose half is a whole number or is left out."""


def share_scale() -> Scale:
    """Give the axis of a share: 0, 50 and 100 per cent."""
    return Scale(top=1.0, lines=((0.0, "0 %"), (0.5, "50 %"), (1.0, "100 %")))


def count_scale(most: float) -> Scale:
    """Give an axis for counts that holds `most`, with a line in the middle if that is whole."""
    top = next((step for step in COUNT_STEPS if step >= most), None)
    if top is None:
        thousand = 1000
        top = (int(most) // (10 * thousand) + 1) * 10 * thousand
    lines = [(0.0, "0"), (float(top), str(top))]
    if top % 2 == 0:
        lines.insert(1, (top / 2, str(top // 2)))
    return Scale(top=float(top), lines=tuple(lines))
