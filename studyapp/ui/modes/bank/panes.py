"""How wide the panes of the question bank are in a window of some width."""

from __future__ import annotations

from dataclasses import dataclass

WIDE_FROM, BESIDE_FROM = 1600, 1180
LIST, WIDE_LIST = 272, 320
PREVIEW, WIDE_PREVIEW = 364, 440
LIST_SHARE = 0.42


@dataclass(frozen=True, slots=True, kw_only=True)
class BankPanes:
    """Widths in pixels; without a preview beside the form `preview` is 0."""

    list: int
    preview: int

    def edges(self, width: int) -> tuple[int, ...]:
        """Give where the lines between the panes stand."""
        if self.preview:
            return (self.list, width - self.preview - 1)
        return (self.list,)


def pane_widths(width: int, window: float, scale: float) -> BankPanes:
    """Give the widths for a page `width` pixels wide; `window` is at 100 % text size."""
    wide = window >= WIDE_FROM
    shown = min(round((WIDE_LIST if wide else LIST) * scale), round(width * LIST_SHARE))
    if window < BESIDE_FROM:
        return BankPanes(list=shown, preview=0)
    return BankPanes(list=shown, preview=round((WIDE_PREVIEW if wide else PREVIEW) * scale))
