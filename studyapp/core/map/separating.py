"""Push actors apart until none covers another, each as little as can be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import product

from studyapp.core.map.geometry import Point, Size

GAP = Size(28, 36)
"""The room between two actors, across and down: enough for an arrow and a word."""
ROUNDS = 200
TOUCH = 0.01


def separated(
    places: Mapping[str, Point], sizes: Mapping[str, Size], *, fixed: frozenset[str] = frozenset()
) -> dict[str, Point]:
    """Give places where no two actors overlap; those `fixed` stay where they are.

    Two that overlap move apart along the side on which they overlap least, half each; ties
    are settled by id, so that the same places always give the same result.
    """
    found = dict(sorted(places.items()))
    for _ in range(ROUNDS):
        moved = [_part(found, sizes, fixed, pair) for pair in _near(found, sizes)]
        if not any(moved):
            break
    return found


def _near(found: Mapping[str, Point], sizes: Mapping[str, Size]) -> list[tuple[str, str]]:
    """Give the pairs that share a cell as large as the largest actor, or stand in cells beside."""
    wide = max((one.width for one in sizes.values()), default=0) + GAP.width
    high = max((one.height for one in sizes.values()), default=0) + GAP.height
    cells: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for name, at in found.items():
        cells[int(at.x // wide), int(at.y // high)].append(name)
    pairs: list[tuple[str, str]] = []
    for (across, down), names in cells.items():
        for step in product((-1, 0, 1), repeat=2):
            others = cells.get((across + step[0], down + step[1]), ())
            pairs += [(one, other) for one in names for other in others if one < other]
    return sorted(pairs)


def _part(
    found: dict[str, Point],
    sizes: Mapping[str, Size],
    fixed: frozenset[str],
    pair: tuple[str, str],
) -> bool:
    """Move a pair apart if it overlaps; tell whether it did."""
    one, other = pair
    if one in fixed and other in fixed:
        return False
    across = (sizes[one].width + sizes[other].width) / 2 + GAP.width
    down = (sizes[one].height + sizes[other].height) / 2 + GAP.height
    away = Point(found[other].x - found[one].x, found[other].y - found[one].y)
    over = Size(across - abs(away.x), down - abs(away.y))
    if over.width <= TOUCH or over.height <= TOUCH:
        return False
    if over.width < over.height:
        push = Point(over.width if away.x >= 0 else -over.width, 0)
    else:
        push = Point(0, over.height if away.y >= 0 else -over.height)
    share = 0.0 if other in fixed else 1.0 if one in fixed else 0.5
    found[one] = Point(found[one].x - push.x * (1 - share), found[one].y - push.y * (1 - share))
    found[other] = Point(found[other].x + push.x * share, found[other].y + push.y * share)
    return True
