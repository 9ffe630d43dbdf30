"""How well it went: a key, a word, and when the question comes back."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.button import PressableWidget
from studyapp.ui.widgets.key_cap import HEIGHT as KEY_HEIGHT
from studyapp.ui.widgets.key_cap import paint_key
from studyapp.ui.widgets.text_block import isolated

HEIGHT = 46
RADIUS = 10
SIDE = 12
GAP = 8
NARROW = 48
"""The least room for the words; below the usual width they stand on two lines."""


class RatingButton(PressableWidget):
    """One of the four ratings; the suggested one is filled."""

    def __init__(
        self,
        theme: Theme,
        number: int,
        word: str,
        interval: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, radius=RADIUS, parent=parent)
        self._number = number
        self._suggested = False
        self._word, self._interval = "", ""
        self.set_words(word, interval)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def suggested(self) -> bool:
        """Whether this is the rating that Enter accepts."""
        return self._suggested

    def set_suggested(self, suggested: bool) -> None:  # noqa: FBT001 - a setter's one value
        """Fill the button, or not."""
        self._suggested = suggested
        self.update()

    def set_words(self, word: str, interval: str) -> None:
        """Show the rating's word and the time until the question comes back."""
        self._word, self._interval = word, interval
        name = self.tr("{word}, next in {interval}").format(word=word, interval=interval)
        self.setAccessibleName(name if interval else word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        word = QFontMetricsF(self._theme.font(TextStyle.BODY, 600)).horizontalAdvance(self._word)
        interval = QFontMetricsF(self._theme.font(TextStyle.CAPTION))
        wide = word + interval.horizontalAdvance(self._interval)
        side, gap, key = (self._theme.px(n) for n in (SIDE, GAP, KEY_HEIGHT))
        return QSize(round(wide) + 2 * side + key + 3 * gap, self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(SIDE * 2 + KEY_HEIGHT + GAP + NARROW), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_box(painter)
        key, side, gap = (self._theme.px(n) for n in (KEY_HEIGHT, SIDE, GAP))
        cap = QRect(side, (self.height() - key) // 2, key, key)
        paint_key(painter, self._visual(cap), str(self._number), self._theme, lit=self._suggested)
        left = side + key + gap
        rest = self._visual(QRect(left, 0, self.width() - left - side, self.height()))
        words, interval = self._lines(rest)
        middle = Qt.AlignmentFlag.AlignVCenter
        leading, trailing = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignTrailing
        painter.setPen(self._theme.colour("on_accent" if self._suggested else "text"))
        painter.setFont(self._theme.font(TextStyle.BODY, 600))
        painter.drawText(words, middle | leading, isolated(self._word))
        painter.setPen(self._theme.colour("on_accent" if self._suggested else "text2"))
        painter.setFont(self._theme.font(TextStyle.CAPTION))
        place = trailing if words == interval else leading
        painter.drawText(interval, middle | place, isolated(self._interval))
        painter.end()

    def _lines(self, rest: QRect) -> tuple[QRect, QRect]:
        """Where word and interval go: on one line, or below each other where that is too narrow."""
        if self.sizeHint().width() <= self.width():
            return rest, rest
        inset = self.height() // 8
        half = (self.height() - 2 * inset) // 2
        upper = QRect(rest.left(), inset, rest.width(), half)
        return upper, upper.translated(0, half)

    def _paint_box(self, painter: QPainter) -> None:
        lively = self.underMouse() or self.isDown()
        if self._suggested:
            fill = self._theme.colour("accent_hover" if lively else "accent")
            box = Box(fill=fill, radius=RADIUS)
        else:
            fill = self._theme.colour("hover" if lively else "raised")
            box = Box(fill=fill, line=self._theme.colour("line2"), radius=RADIUS)
        paint_box(painter, self.rect(), box)
