"""How wide the panes of Browse are in a window of some width."""

from __future__ import annotations

from dataclasses import dataclass

WIDE_FROM, BESIDE_FROM = 1600, 1180
LIST, WIDE_LIST = 296, 340
ARTICLE, WIDEST_ARTICLE, SHARE = 396, 640, 0.4
USUAL_WINDOW = 1280
LIST_SHARE = 0.48
NARROWEST = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Panes:
    """Widths in pixels; without an article beside the details `article` is 0."""

    list: int
    article: int

    def edges(self, width: int) -> tuple[int, ...]:
        """Give where the lines between the panes stand."""
        if self.article:
            return (self.list, width - self.article - 1)
        return (self.list,)


def pane_widths(width: int, window: float, scale: float) -> Panes:
    """Give the widths for a page `width` pixels wide; `window` is at 100 % text size."""
    wanted = WIDE_LIST if window >= WIDE_FROM else LIST
    shown = min(round(wanted * scale), round(width * LIST_SHARE))
    if window < BESIDE_FROM:
        return Panes(list=shown, article=0)
    grown = ARTICLE + max(0.0, window - USUAL_WINDOW) * SHARE
    return Panes(list=shown, article=round(min(WIDEST_ARTICLE, grown) * scale))


def overlay_width(width: int, shown: Panes, scale: float) -> int:
    """Give how wide the article is where it lies over the page.

    It covers the details, or the whole page where those are too narrow to read in, so that
    no other words are cut through.
    """
    room = width - shown.list - 1
    return room if room >= round(NARROWEST * scale) else width
