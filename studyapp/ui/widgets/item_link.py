"""A link to an item: whose it is, its words, and a remark below them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.core.knowledge.speaker import Speaker
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import PressableWidget
from studyapp.ui.widgets.glyph import TOKENS, paint_glyph
from studyapp.ui.widgets.text_block import TextBlock

GLYPH, LEFT = 9, 26
PADDING = 4
RADIUS = 6


class ItemLink(PressableWidget):
    """Words in the colour of links, which wrap; the remark is not part of the link's words."""

    def __init__(
        self,
        theme: Theme,
        words: str,
        speaker: Speaker,
        *,
        remark: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, radius=RADIUS, parent=parent)
        self._words, self._speaker, self._remark = words, speaker, remark
        self._measure()
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(f"{words}, {remark}" if remark else words)
        self.setAccessibleDescription(speaker.name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            room = width - self._theme.px(LEFT)
            self._heights[width] = sum(one.height(room) for one in self._blocks) + 2 * PADDING
        return self._heights[width]

    def sizeHint(self) -> QSize:
        return QSize(self._natural, self.heightForWidth(self._natural))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._narrowest, 24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lively = self.underMouse() or self.isDown()
        colours = ("accent_hover" if lively else "accent_text", "text2")
        left, top = self._theme.px(LEFT), PADDING
        room = self.width() - left
        for block, token in zip(self._blocks, colours, strict=False):
            block.set_alignment(Qt.AlignmentFlag.AlignLeading, self.layoutDirection())
            height = block.height(room)
            spot = self._visual(QRect(left, top, room, height))
            block.paint(painter, QPointF(spot.topLeft()), self._theme.colour(token))
            top += height
        size = self._theme.px(GLYPH)
        middle = PADDING + (self._theme.line_height(TextStyle.BODY) - size) // 2
        spot = self._visual(QRect(1, middle, size, size))
        colour = self._theme.colour(TOKENS[self._speaker.tone])
        paint_glyph(painter, QRectF(spot), self._speaker.glyph, colour)
        painter.end()

    def _measure(self) -> None:
        """Lay the words out; the layout around asks for their size again and again."""
        self._blocks = self._make_blocks()
        left = self._theme.px(LEFT)
        self._heights: dict[int, int] = {}
        self._natural = round(max(one.natural_width for one in self._blocks)) + left
        self._narrowest = round(max(one.longest_word for one in self._blocks)) + left

    def _make_blocks(self) -> list[TextBlock]:
        theme = self._theme
        words = theme.font(TextStyle.BODY, 500)
        blocks = [TextBlock(self._words, words, theme.line_height(TextStyle.BODY))]
        if self._remark:
            remark = theme.font(TextStyle.CAPTION, 400)
            blocks.append(TextBlock(self._remark, remark, theme.line_height(TextStyle.CAPTION)))
        return blocks

    def _on_theme(self) -> None:
        self._measure()
        super()._on_theme()
