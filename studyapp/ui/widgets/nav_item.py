"""An entry of the sidebar: a page, or in the narrow rail only its icon."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.button import PressableWidget
from studyapp.ui.widgets.key_cap import HEIGHT as KEY_HEIGHT
from studyapp.ui.widgets.key_cap import key_width, paint_key
from studyapp.ui.widgets.text_block import isolated
from studyapp.ui.widgets.tooltip import tooltip

HEIGHT = 32
RADIUS = 8
ICON = 18
ICON_LEFT, TEXT_LEFT, RIGHT = 8, 37, 9
SEARCH_ICON, SEARCH_LEFT, SEARCH_TEXT, SEARCH_RIGHT = 16, 11, 38, 6


class NavItem(PressableWidget):
    """A page to go to; checked while it is open."""

    def __init__(
        self, theme: Theme, icon: str, label: str, *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        """Show `label`; `hint` is the key that goes there."""
        super().__init__(theme, radius=RADIUS, parent=parent)
        self._icon, self._label, self._hint = icon, label, hint
        self._badge = 0
        self._compact = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    def nextCheckState(self) -> None:
        """Leave the check mark to the window, which knows what is open."""

    def set_hint(self, hint: str) -> None:
        """Tell another key that goes there, or none."""
        self._hint = hint
        self._name()

    def set_badge(self, number: int) -> None:
        """Show how many things wait there; 0 shows nothing."""
        self._badge = number
        self._name()
        self.update()

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a setter's one value
        """Show the icon only, with the label as a tooltip."""
        self._compact = compact
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_box(painter)
        size = self._theme.px(ICON)
        left = (self.width() - size) // 2 if self._compact else self._theme.px(ICON_LEFT)
        spot = self._visual(QRect(left, (self.height() - size) // 2, size, size))
        token = "accent_text" if self.isChecked() else "text2"
        pixmap = self._theme.pixmap(self._icon, token, ICON, self.devicePixelRatioF())
        painter.drawPixmap(spot.topLeft(), pixmap)
        if not self._compact:
            self._paint_words(painter)
        painter.end()

    def _paint_box(self, painter: QPainter) -> None:
        if self.isChecked():
            edge = "border" if self._theme.high_contrast else "line"
            fill, line = self._theme.colour("raised"), self._theme.colour(edge)
            paint_box(painter, self.rect(), Box(fill=fill, line=line, radius=RADIUS))
        elif self.underMouse():
            paint_box(painter, self.rect(), Box(fill=self._theme.colour("hover"), radius=RADIUS))

    def _paint_words(self, painter: QPainter) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        left, right = self._theme.px(TEXT_LEFT), self._theme.px(RIGHT)
        rest = self._visual(QRect(left, 0, self.width() - left - right, self.height()))
        if self._badge:
            painter.setFont(self._badge_font())
            painter.setPen(self._theme.colour("text3"))
            painter.drawText(rest, middle | Qt.AlignmentFlag.AlignTrailing, str(self._badge))
        font = self._theme.font(TextStyle.BODY, 600 if self.isChecked() else 500)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text" if self.isChecked() else "text2"))
        room = rest.width() - self._badge_width()
        label = QFontMetricsF(font).elidedText(self._label, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rest, middle | Qt.AlignmentFlag.AlignLeading, isolated(label))

    def _badge_font(self) -> QFont:
        return self._theme.font(TextStyle.CAPTION, 600)

    def _badge_width(self) -> int:
        if not self._badge:
            return 0
        words = QFontMetricsF(self._badge_font()).horizontalAdvance(str(self._badge))
        return round(words) + self._theme.px(RIGHT)

    def _name(self) -> None:
        self.setAccessibleName(f"{self._label}, {self._badge}" if self._badge else self._label)
        shown = self._compact or bool(self._hint)
        self.setToolTip(tooltip(self._label, self._hint) if shown else "")


class SearchButton(PressableWidget):
    """Looks like a field with a key beside it; opens the search."""

    def __init__(self, theme: Theme, label: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, radius=RADIUS, parent=parent)
        self._label, self._key = label, key
        self._compact = False
        self.setAccessibleName(label)
        self.setToolTip(tooltip(label, key))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a setter's one value
        """Show the lens only."""
        self._compact = compact
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lively = self.underMouse()
        if not self._compact:
            line = self._theme.colour("line2" if lively else "line")
            box = Box(fill=self._theme.colour("raised"), line=line, radius=RADIUS)
            paint_box(painter, self.rect(), box)
            self._paint_words(painter)
        elif lively:
            paint_box(painter, self.rect(), Box(fill=self._theme.colour("hover"), radius=RADIUS))
        self._paint_lens(painter)
        painter.end()

    def _paint_lens(self, painter: QPainter) -> None:
        size = ICON if self._compact else SEARCH_ICON
        side = self._theme.px(size)
        left = (self.width() - side) // 2 if self._compact else self._theme.px(SEARCH_LEFT)
        spot = self._visual(QRect(left, (self.height() - side) // 2, side, side))
        pixmap = self._theme.pixmap("search", "text2", size, self.devicePixelRatioF())
        painter.drawPixmap(spot.topLeft(), pixmap)

    def _paint_words(self, painter: QPainter) -> None:
        left, right = self._theme.px(SEARCH_TEXT), self._theme.px(SEARCH_RIGHT)
        width, height = key_width(self._theme, self._key), self._theme.px(KEY_HEIGHT)
        cap = QRect(self.width() - right - width, (self.height() - height) // 2, width, height)
        paint_key(painter, self._visual(cap), self._key, self._theme)
        words = self._visual(QRect(left, 0, cap.left() - left, self.height()))
        painter.setFont(self._theme.font(TextStyle.SMALL))
        painter.setPen(self._theme.colour("text3"))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(words, align, self._label)
