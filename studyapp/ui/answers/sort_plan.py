"""Where cards and groups lie on a board that sorts; pure geometry.

Cards that are in no group stand first. Groups are equal columns below; where a column
would be too narrow they are sections one below the other, of the same width again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect

GAP = 8
SECTION_GAP = 12
PADDING = 8
LEAST_ROOM = 44
"""An empty group still has room to drop a card, in pixels."""


@dataclass(slots=True, kw_only=True)
class Plan:
    """Boxes in a layout from left to right, and the height of it all."""

    cards: dict[int, QRect] = field(default_factory=dict)
    groups: list[QRect] = field(default_factory=list)
    height: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How much room things need: cards and headers by the width they get."""

    natural: Callable[[int], int]
    card_height: Callable[[int, int], int]
    header_height: Callable[[int, int], int]
    narrowest: int


def plan_board(width: int, top: int, places: Sequence[int | None], count: int, of: Sizes) -> Plan:
    """Plan a board so wide; `places` tells for each card its group, of `count`, or None.

    `top` is the room kept above the cards that are in no group; without any it is not used.
    """
    plan = Plan()
    loose = [card for card, group in enumerate(places) if group is None]
    below = _flow(plan, loose, QRect(0, top, width, 0), of) + SECTION_GAP if loose else 0
    members = [[card for card, at in enumerate(places) if at == group] for group in range(count)]
    column = (width - (count - 1) * SECTION_GAP) // count
    if column >= of.narrowest:
        plan.height = _columns(plan, members, QRect(0, below, column, 0), of)
    else:
        plan.height = _sections(plan, members, QRect(0, below, width, 0), of)
    return plan


def _columns(plan: Plan, members: list[list[int]], first: QRect, of: Sizes) -> int:
    headers = [of.header_height(group, first.width()) for group in range(len(members))]
    header, lowest = max(headers), 0
    lefts = [group * (first.width() + SECTION_GAP) for group in range(len(members))]
    for left, cards in zip(lefts, members, strict=True):
        y = first.top() + header
        for card in cards:
            inner = first.width() - 2 * PADDING
            height = of.card_height(card, inner)
            plan.cards[card] = QRect(left + PADDING, y, inner, height)
            y += height + GAP
        lowest = max(lowest, y if cards else y + LEAST_ROOM + GAP)
    bottom = lowest - GAP + PADDING
    size = (first.width(), bottom - first.top())
    plan.groups = [QRect(left, first.top(), *size) for left in lefts]
    return bottom


def _sections(plan: Plan, members: list[list[int]], first: QRect, of: Sizes) -> int:
    y = first.top()
    for group, cards in enumerate(members):
        top = y + of.header_height(group, first.width())
        inside = QRect(PADDING, top, first.width() - 2 * PADDING, 0)
        bottom = _flow(plan, cards, inside, of) if cards else top
        plan.groups.append(QRect(0, y, first.width(), bottom + PADDING * bool(cards) - y))
        y += plan.groups[-1].height() + GAP
    return y - GAP


def _flow(plan: Plan, cards: Sequence[int], area: QRect, of: Sizes) -> int:
    """Place cards side by side at their own width, in lines; give where they end."""
    left, top, line = area.left(), area.top(), 0
    for card in cards:
        width = min(of.natural(card), area.width())
        if left > area.left() and left + width > area.left() + area.width():
            left, top, line = area.left(), top + line + GAP, 0
        height = of.card_height(card, width)
        plan.cards[card] = QRect(left, top, width, height)
        left, line = left + width + GAP, max(line, height)
    return top + line
