"""One of the things that items are matched to: a letter and words, listed once."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.answers.letters import letter
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.badge import BADGE, paint_badge
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.button import PressableWidget
from studyapp.ui.widgets.text_block import TextBlock

HEIGHT, RADIUS = 44, 10
SIDE, GAP, TOP = 10, 10, 11


class TargetCard(PressableWidget):
    """A button that gives its target to the item at hand; dimmed once an item has it."""

    def __init__(self, theme: Theme, index: int, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, radius=RADIUS, parent=parent)
        self._index, self._words = index, text
        self._user = ""
        self._block: TextBlock | None = None
        self.setObjectName(f"target-{index}")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_user("")

    @property
    def is_used(self) -> bool:
        """Whether an item has it."""
        return bool(self._user)

    def set_user(self, item: str) -> None:
        """Tell which item has it, or "" for none."""
        self._user = item
        name = self.tr("{letter}: {text}")
        if item:
            name = self.tr("{letter}: {text}, given to {item}")
        words = name.format(letter=letter(self._index), text=self._words, item=item)
        self.setAccessibleName(words)
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._laid_out().height(self._words_width(width))
        return max(self._theme.px(HEIGHT), words + 2 * self._theme.px(TOP) + 2)

    def sizeHint(self) -> QSize:
        width = self._before() + round(self._laid_out().natural_width) + self._theme.px(SIDE)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        shown = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        height = self.heightForWidth(self.width()) if shown else self._theme.px(HEIGHT)
        return QSize(self._before() + self._theme.px(HEIGHT), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self._theme.colour
        if self.is_used:
            box = Box(line=colour("line"), radius=RADIUS)
        else:
            fill = "hover" if self.underMouse() else "raised"
            box = Box(fill=colour(fill), line=colour("line2"), radius=RADIUS)
        paint_box(painter, self.rect(), box)
        side = self._theme.px(BADGE)
        spot = QRect(self._theme.px(SIDE), (self.height() - side) // 2, side, side)
        paint_badge(painter, self._theme, self._visual(spot), letter(self._index))
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        block, width = self._laid_out(), self._words_width(self.width())
        block.set_alignment(Qt.AlignmentFlag.AlignLeading, self.layoutDirection())
        height = block.height(width)
        area = QRect(self._before(), (self.height() - height) // 2, width, height)
        ink = self._theme.colour("text3" if self.is_used else "text")
        block.paint(painter, QPointF(self._visual(area).topLeft()), ink)

    def _before(self) -> int:
        return self._theme.px(SIDE + BADGE + GAP)

    def _words_width(self, width: int) -> int:
        return max(1, width - self._before() - self._theme.px(SIDE))

    def _laid_out(self) -> TextBlock:
        if self._block is None:
            style = TextStyle.BODY
            line = self._theme.line_height(style)
            self._block = TextBlock(self._words, self._theme.font(style), line)
        return self._block

    def _on_theme(self) -> None:
        self._block = None
        super()._on_theme()
