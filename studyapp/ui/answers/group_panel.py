"""A group that cards are sorted into: its number, its name, and room for cards."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.badge import BADGE, paint_badge
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.button import PressableWidget
from studyapp.ui.widgets.text_block import TextBlock

RADIUS = 12
SIDE, TOP, GAP = 10, 10, 9
COUNT = 26


class GroupPanel(PressableWidget):
    """A button that takes the card at hand; the cards themselves lie over it."""

    def __init__(self, theme: Theme, index: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, radius=RADIUS, parent=parent)
        self._index, self._group, self._count = index, name, 0
        self._lit = self._asking = False
        self._block: TextBlock | None = None
        self.setObjectName(f"group-{index}")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_count(0)
        self.set_asking(on=True)

    @property
    def group_name(self) -> str:
        """The group's name."""
        return self._group

    def set_count(self, count: int) -> None:
        """Tell how many cards are in the group."""
        self._count = count
        words = self.tr("Group {number}: {name}, %n cards", "", count)
        self.setAccessibleName(words.format(number=self._index + 1, name=self._group))
        self.update()

    def set_lit(self, *, on: bool) -> None:
        """Show that a card held over the group would go into it."""
        self._lit = on
        self.update()

    def set_asking(self, *, on: bool) -> None:
        """Show the key that picks the group, or leave it away."""
        self._asking = on
        self.update()

    def header_height(self, width: int) -> int:
        """Give the height above the first card in a panel so wide."""
        words = self._laid_out().height(self._words_width(width))
        return max(self._theme.px(BADGE), words) + 2 * self._theme.px(TOP)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self._theme.colour
        fill, line = ("accent_soft", "accent") if self._lit else ("sunken", "line")
        if self.underMouse() and self._asking and not self._lit:
            line = "border"
        paint_box(painter, self.rect(), Box(fill=colour(fill), line=colour(line), radius=RADIUS))
        height = self.header_height(self.width())
        side = self._theme.px(BADGE)
        if self._asking:
            spot = QRect(self._theme.px(SIDE), (height - side) // 2, side, side)
            paint_badge(painter, self._theme, self._visual(spot), str(self._index + 1))
        self._paint_name(painter, height)
        if self._count:
            room = self._theme.px(COUNT)
            box = QRect(self.width() - room - self._theme.px(SIDE) // 2, 0, room, height)
            painter.setFont(self._theme.font(TextStyle.CAPTION))
            painter.setPen(colour("text3"))
            painter.drawText(self._visual(box), Qt.AlignmentFlag.AlignCenter, str(self._count))
        painter.end()

    def _paint_name(self, painter: QPainter, height: int) -> None:
        block, width = self._laid_out(), self._words_width(self.width())
        block.set_alignment(Qt.AlignmentFlag.AlignLeading, self.layoutDirection())
        words = block.height(width)
        area = QRect(self._before(), (height - words) // 2, width, words)
        block.paint(painter, QPointF(self._visual(area).topLeft()), self._theme.colour("text"))

    def _before(self) -> int:
        return self._theme.px(SIDE + (BADGE + GAP if self._asking else 2))

    def _words_width(self, width: int) -> int:
        return max(1, width - self._before() - self._theme.px(COUNT + SIDE // 2))

    def _laid_out(self) -> TextBlock:
        if self._block is None:
            style = TextStyle.BODY
            line = self._theme.line_height(style)
            self._block = TextBlock(self._group, self._theme.font(style, 600), line)
        return self._block

    def _on_theme(self) -> None:
        self._block = None
        super()._on_theme()
