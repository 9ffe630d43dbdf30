"""A pill that is taken or not: words, and how many things there are behind it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.button import PressableWidget
from studyapp.ui.widgets.text_block import isolated

HEIGHT = 32
PADDING = 12
GAP = 6
CHECK = 14


class ChoiceChip(PressableWidget):
    """A check box in the shape of a pill; its count may change while it stands."""

    def __init__(self, theme: Theme, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, radius=HEIGHT // 2, parent=parent)
        self._words, self._count = text, 0
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(0, text)

    @property
    def words(self) -> str:
        """What it says, without the count."""
        return self._words

    @property
    def count(self) -> int:
        """How many things there are behind it."""
        return self._count

    def set_count(self, count: int, name: str) -> None:
        """Show another count; `name` is what a screen reader says of chip and count."""
        self._count = count
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = 2 * self._theme.px(PADDING) + sum(part for part in self._widths())
        return QSize(width, self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_box(painter, self.rect(), self._box())
        check, words, gap, _ = self._widths()
        left = self._theme.px(PADDING)
        if self.isChecked():
            self._paint_check(painter, left)
        left += check
        empty = not self._count and not self.isChecked()
        token = "accent_text" if self.isChecked() else "text3" if empty else "text"
        self._paint_words(painter, left, words, self._words, token)
        self._paint_words(painter, left + words + gap, None, str(self._count), self._faint)
        painter.end()

    @property
    def _faint(self) -> str:
        return "accent_text" if self.isChecked() else "text3"

    def _box(self) -> Box:
        colour, radius = self._theme.colour, self.height() / 2
        if self.isChecked():
            return Box(fill=colour("accent_soft"), line=colour("accent_line"), radius=radius)
        fill = "hover" if self.underMouse() else "raised"
        return Box(fill=colour(fill), line=colour("line2"), radius=radius)

    def _paint_check(self, painter: QPainter, left: int) -> None:
        side = self._theme.px(CHECK)
        spot = self._visual(QRect(left, (self.height() - side) // 2, side, side))
        pixmap = self._theme.pixmap("check", "accent_text", CHECK, self.devicePixelRatioF())
        painter.drawPixmap(spot.topLeft(), pixmap)

    def _paint_words(
        self, painter: QPainter, left: int, width: int | None, text: str, token: str
    ) -> None:
        room = self.width() - left - self._theme.px(PADDING) if width is None else width
        box = self._visual(QRect(left, 0, room, self.height()))
        counting = width is None
        style = TextStyle.CAPTION if counting else TextStyle.SMALL
        painter.setFont(self._theme.font(style, 500 if counting else self._weight))
        painter.setPen(self._theme.colour(token))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, isolated(text))

    @property
    def _weight(self) -> int:
        return 600 if self.isChecked() else 500

    def _widths(self) -> tuple[int, int, int, int]:
        """The check mark with its gap, the words, a gap, and the count."""
        words = QFontMetricsF(self._theme.font(TextStyle.SMALL, 600)).horizontalAdvance(self._words)
        count = QFontMetricsF(self._theme.font(TextStyle.CAPTION, 500))
        gap = self._theme.px(GAP)
        check = self._theme.px(CHECK) + gap if self.isChecked() else 0
        return check, round(words + 0.5), gap, round(count.horizontalAdvance(str(self._count)) + 1)
