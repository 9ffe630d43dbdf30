"""A menu of lines with icons and keys, which opens under the button that it belongs to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from studyapp.ui.theme import Theme

ICON = 16
GAP = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a menu; one without words parts groups."""

    words: str = ""
    icon: str = ""
    key: str = ""
    do: Callable[[], object] | None = None
    enabled: bool = True


PART = Line()


class LineMenu(QMenu):
    """A menu of lines, which opens under a button and is gone when it closes."""

    def __init__(self, theme: Theme, lines: tuple[Line, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for line in lines:
            if line.do is None:
                self.addSeparator()
                continue
            words = f"{line.words}\t{line.key}" if line.key else line.words
            action = self.addAction(theme.icon(line.icon, "text2", ICON), words)
            action.setEnabled(line.enabled)
            action.triggered.connect(lambda _=False, do=line.do: do())

    def open_below(self, button: QWidget) -> None:
        """Open at the trailing edge of a button."""
        corner = QPoint(0, button.height() + GAP)
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            corner.setX(button.width() - self.sizeHint().width())
        self.popup(button.mapToGlobal(corner))
