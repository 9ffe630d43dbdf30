"""What a place says when there is nothing in it: why, and the one thing to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.icon_label import IconLabel
from studyapp.ui.widgets.label import PlainLabel

ICON = 32
WIDTH = 300
FIRST = 1000
"""The column takes all the room it can before the room beside it takes any."""
CENTRE = Qt.AlignmentFlag.AlignHCenter


class EmptyState(QWidget):
    """Icon, title, one line, and at most one button, in the middle of the room it gets."""

    action_chosen = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        icon: str,
        title: str,
        line: str = "",
        action: str = "",
        primary: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = IconLabel(theme, icon, token="text3", size=ICON)
        self._title = PlainLabel(theme, title, TextStyle.STATE)
        self._line = PlainLabel(theme, line, TextStyle.SMALL, token="text2", line=22)
        self._button = Button(
            theme, action, kind=ButtonKind.PRIMARY if primary else ButtonKind.NORMAL
        )
        for label in (self._title, self._line):
            label.setAlignment(CENTRE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._button.clicked.connect(self.action_chosen)
        self._column = QWidget()
        self._lay_out()
        self._restyle()
        theme.changed.connect(self._restyle)
        self.set_words(title, line, action)

    def set_words(self, title: str, line: str, action: str = "") -> None:
        """Say something else."""
        self._title.setText(title)
        self._line.setText(line)
        self._button.setText(action)
        self._line.setVisible(bool(line))
        self._button.setVisible(bool(action))

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon.set_icon(icon, "text3")

    @property
    def button(self) -> Button:
        """The one button, hidden where there is nothing to do."""
        return self._button

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self._icon, 0, CENTRE)
        inner.addSpacing(self._theme.px(8))
        inner.addWidget(self._title)
        inner.addWidget(self._line)
        inner.addSpacing(self._theme.px(16))
        inner.addWidget(self._button, 0, CENTRE)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(self._make_across())
        outer.addStretch(1)

    def _make_across(self) -> QHBoxLayout:
        """Centre the column by room on both sides: aligned, a line that wraps would be cut."""
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._column, FIRST)
        across.addStretch(1)
        return across

    def _restyle(self) -> None:
        self._column.setMaximumWidth(self._theme.px(WIDTH))
