"""Where a label stands beside its mark in the picture at hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from studyapp.core.timeline.lanes import FADED, GAP, Placed
from studyapp.core.timeline.mark import Mark

LEAST = 28.0
"""Pixels below which a label that is cut short is not worth showing."""
EDGE = 4.0
"""Pixels kept free at the right edge of the picture."""


class Spot(NamedTuple):
    """The pixels a label may fill; a flipped one ends at `right`, others begin at `left`.

    A tuple, because hundreds are made for every frame.
    """

    left: float
    right: float
    flipped: bool = False
    inside: bool = False


def spot_of(
    one: Placed, start: float, end: float, width: float, before: Callable[[Placed], float]
) -> Spot | None:
    """Give the place for the label of an item drawn from pixel `start` to `end`.

    The picture is `width` pixels wide; `before` tells the free room left of the item. A
    label stands inside its bar, else right of its mark, else left of it; at the edge it is
    cut to the room there is, or left out.
    """
    if not one.label_width:
        return None
    if one.inside:
        return _inside(one, start, end, width)
    right_room = width - EDGE - end - GAP
    if right_room >= one.label_width:
        return Spot(end + GAP, end + GAP + one.label_width)
    left_room = min(before(one), start) - GAP
    room = min(one.label_width, max(left_room, right_room))
    if room < min(LEAST, one.label_width):
        return None
    if left_room >= right_room:
        return Spot(start - GAP - room, start - GAP, flipped=True)
    return Spot(end + GAP, end + GAP + room)


def _inside(one: Placed, start: float, end: float, width: float) -> Spot | None:
    """Keep a label in the visible part of its bar."""
    fades = isinstance(one.item, Mark) and one.item.fade_start
    left = max(start + (FADED if fades else 0), 0.0) + GAP
    right = min(end, width) - GAP
    if right - left < min(LEAST, one.label_width):
        return None
    return Spot(left, min(right, left + one.label_width), inside=True)
