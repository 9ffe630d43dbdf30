"""F6: from pane to pane, whatever page is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def focus_next_pane(panes: Sequence[QWidget]) -> None:
    """Give the keyboard to the pane after the one that has it, going round at the end."""
    shown = [pane for pane in panes if pane.isVisible()]
    if not shown:
        return
    focus = QApplication.focusWidget()
    holding = [
        number
        for number, pane in enumerate(shown)
        if focus is not None and (pane is focus or pane.isAncestorOf(focus))
    ]
    # Where panes lie in one another, the innermost is listed last.
    at = holding[-1] if holding else -1
    focus_in(shown[(at + 1) % len(shown)])


def focus_in(pane: QWidget) -> None:
    """Give the keyboard to a pane: where it wants it, else to the first that takes it."""
    focus_first = getattr(pane, "focus_first", None)
    if focus_first is not None:
        focus_first()
        return
    for widget in [pane, *pane.findChildren(QWidget)]:
        tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tab and widget.isVisible() and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return


def panes_of(page: QWidget | None) -> list[QWidget]:
    """Give the panes a page offers, or the page itself."""
    if page is None:
        return []
    offered = getattr(page, "panes", None)
    return list(offered()) if offered is not None else [page]
