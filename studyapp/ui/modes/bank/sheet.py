"""What the dialogs of the question bank share: a title, a line, a body that scrolls, a foot."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.label import PlainLabel

MARGINS = (24, 20, 24, 20)
SPACING = 12


class Sheet(QDialog):
    """A dialog in the look of the app; put widgets into `body`, buttons into `foot`."""

    def __init__(
        self, theme: Theme, title: str, *, size: QSize, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(title)
        self.title = PlainLabel(theme, title, TextStyle.TITLE)
        self.line = PlainLabel(theme, "", TextStyle.SMALL, token="text2")
        self.line.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(8))
        self.foot = QHBoxLayout()
        self.foot.setSpacing(theme.px(8))
        self.foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(one) for one in MARGINS))
        layout.setSpacing(theme.px(SPACING))
        layout.addWidget(self.title)
        layout.addWidget(self.line)
        layout.addLayout(self.body, 1)
        layout.addLayout(self.foot)
        self.resize(self._fitting(size))

    def say(self, words: str) -> None:
        """Show a line under the title, or none."""
        self.line.setText(words)
        self.line.setVisible(bool(words))

    def add_button(self, words: str, name: str, *, primary: bool = False) -> Button:
        """Add a button to the foot, the last one at the trailing edge."""
        kind = ButtonKind.PRIMARY if primary else ButtonKind.NORMAL
        button = Button(self._theme, words, kind=kind)
        button.setObjectName(name)
        self.foot.addWidget(button)
        return button

    def _fitting(self, size: QSize) -> QSize:
        """Give the size at the chosen text size, as far as the window has room for it."""
        wanted = QSize(self._theme.px(size.width()), self._theme.px(size.height()))
        parent = self.parentWidget()
        if parent is None:
            return wanted
        room = parent.window().size()
        return wanted.boundedTo(room) if room.width() > size.width() else wanted


class Rows(QScrollArea):
    """Widgets one under the other, which scroll; told by a name."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The rows are to be scrolled by the keyboard, too.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)

    def show_widgets(self, widgets: list[QWidget]) -> None:
        """Show other widgets instead of those before."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(self._theme.px(4), self._theme.px(4), self._theme.px(16), 0)
        column.setSpacing(self._theme.px(12))
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(holder)
