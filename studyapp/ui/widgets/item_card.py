"""A card with words that can be picked up and put somewhere: in order, or into a group.

It knows how it looks at rest, in the hand and once the article has spoken; where it lies
and what its keys do is its owner's.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.mirror import visual_rect
from studyapp.ui.widgets.text_block import TextBlock

RADIUS = 10
HEIGHT = 52
SIDE = 14
TOP = 13
SIGN, SIGN_GAP = 20, 10
NOTE_GAP = 16
WIDEST_NOTE = 220
GRIP = 16
SMALL_HEIGHT, SMALL_SIDE, SMALL_GAP, SMALL_TOP = 44, 10, 7, 11


class CardState(Enum):
    """What the article says to where a card was put."""

    OPEN = "open"
    AGREES = "agrees"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLook:
    """The colour roles of a card."""

    fill: str = "raised"
    line: str = "line2"
    width: float = 1.0
    dashed: bool = False
    icon: str = "grip-vertical"
    ink: str = "text3"


REST = CardLook()
HOVER = CardLook(fill="sunken", line="border")
CURRENT = CardLook(line="accent_line", width=2, ink="accent_text")
IN_HAND = CardLook(fill="accent_soft", line="accent", width=2, ink="accent_text")
OUTCOMES = {
    CardState.AGREES: CardLook(fill="ok_soft", line="ok", width=2, icon="circle-check", ink="ok"),
    CardState.DIFFERS: CardLook(
        fill="retry_soft", line="retry", width=2, dashed=True, icon="circle-dashed", ink="retry"
    ),
}


class ItemCard(QWidget):
    """A focusable card; grows to as many lines as its words need."""

    def __init__(
        self, theme: Theme, text: str, parent: QWidget | None = None, *, small: bool = False
    ) -> None:
        """Show `text`; a `small` card has its note under the words instead of behind them."""
        super().__init__(parent)
        self._theme, self._text, self._note = theme, text, ""
        self._below = small
        self._side, self._gap = (SMALL_SIDE, SMALL_GAP) if small else (SIDE, SIGN_GAP)
        self._height, self._top = (SMALL_HEIGHT, SMALL_TOP) if small else (HEIGHT, TOP)
        self._style = TextStyle.BODY if small else TextStyle.OPTION
        self._state, self._held = CardState.OPEN, False
        self._words: TextBlock | None = None
        self._note_words: TextBlock | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ringRadius", RADIUS)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)
        theme.changed.connect(self._on_theme)

    @property
    def text(self) -> str:
        """What stands on the card."""
        return self._text

    @property
    def note(self) -> str:
        """What the article says to it, or nothing yet."""
        return self._note

    @property
    def state(self) -> CardState:
        """What the article says to where it was put."""
        return self._state

    def set_outcome(self, state: CardState, note: str) -> None:
        """Show whether the article agrees, and a few words on it; it cannot be moved then."""
        self._state, self._note = state, note
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._on_theme()

    def set_held(self, *, on: bool) -> None:
        """Show the card as in the hand that moves it."""
        self._held = on
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._words_block().height(self._words_width(width))
        if self._below and self._note:
            words += self._note_block().height(self._words_width(width))
        return max(self._theme.px(self._height), words + 2 * self._theme.px(self._top) + 2)

    def sizeHint(self) -> QSize:
        width = self._before() + round(self._words_block().natural_width) + self._after()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        shown = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        height = self.heightForWidth(self.width()) if shown else self._theme.px(self._height)
        return QSize(self._before() + self._theme.px(HEIGHT) + self._after(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look()
        painter = QPainter(self)
        colour = self._theme.colour
        box = Box(
            fill=colour(look.fill),
            line=colour(look.line),
            width=look.width,
            radius=RADIUS,
            dashed=look.dashed,
        )
        paint_box(painter, self.rect(), box)
        self._paint_sign(painter, look)
        self._paint_words(painter)
        if self._note:
            self._paint_note(painter, look)
        painter.end()

    def _look(self) -> CardLook:
        if self._state in OUTCOMES:
            return OUTCOMES[self._state]
        if self._held:
            return IN_HAND
        if self.hasFocus():
            return CURRENT
        return HOVER if self.underMouse() else REST

    def _paint_sign(self, painter: QPainter, look: CardLook) -> None:
        size = GRIP if self._state is CardState.OPEN else SIGN
        pixmap = self._theme.pixmap(look.icon, look.ink, size, self.devicePixelRatioF())
        side, room = self._theme.px(size), self._theme.px(SIGN)
        left = self._theme.px(self._side) + (room - side) // 2
        box = QRect(left, (self.height() - side) // 2, side, side)
        painter.drawPixmap(self._visual(box).topLeft(), pixmap)

    def _paint_words(self, painter: QPainter) -> None:
        block, area = self._words_block(), self._words_area()
        block.set_alignment(Qt.AlignmentFlag.AlignLeading, self.layoutDirection())
        block.height(area.width())
        block.paint(painter, QPointF(self._visual(area).topLeft()), self._theme.colour("text"))

    def _paint_note(self, painter: QPainter, look: CardLook) -> None:
        block, area = self._note_block(), self._note_area()
        side = Qt.AlignmentFlag.AlignLeading if self._below else Qt.AlignmentFlag.AlignTrailing
        block.set_alignment(side, self.layoutDirection())
        block.height(area.width())
        block.paint(painter, QPointF(self._visual(area).topLeft()), self._theme.colour(look.ink))

    def _words_area(self) -> QRect:
        """Where the words lie in a layout from left to right; with a note below, higher."""
        width = self._words_width(self.width())
        height = self._words_block().height(width)
        whole = height
        if self._below and self._note:
            whole += self._note_block().height(width)
        return QRect(self._before(), (self.height() - whole) // 2, width, height)

    def _note_area(self) -> QRect:
        if self._below:
            words = self._words_area()
            height = self._note_block().height(words.width())
            return QRect(words.left(), words.bottom() + 1, words.width(), height)
        width = self._note_width()
        height = self._note_block().height(width)
        left = self.width() - self._theme.px(SIDE + 2) - width
        return QRect(left, (self.height() - height) // 2, width, height)

    def _before(self) -> int:
        return self._theme.px(self._side + SIGN + self._gap)

    def _after(self) -> int:
        """The room kept behind the words."""
        if self._note and not self._below:
            return self._note_width() + self._theme.px(NOTE_GAP + SIDE)
        return self._theme.px(self._side)

    def _words_width(self, width: int) -> int:
        return max(1, width - self._before() - self._after())

    def _note_width(self) -> int:
        metrics = QFontMetricsF(self._theme.font(TextStyle.CAPTION, 600))
        natural = round(metrics.horizontalAdvance(self._note) + 1.5)
        return min(natural, self._theme.px(WIDEST_NOTE))

    def _words_block(self) -> TextBlock:
        if self._words is None:
            font = self._theme.font(self._style)
            self._words = TextBlock(self._text, font, self._theme.line_height(self._style))
        return self._words

    def _note_block(self) -> TextBlock:
        if self._note_words is None:
            style = TextStyle.CAPTION
            font = self._theme.font(style, 600)
            self._note_words = TextBlock(self._note, font, self._theme.line_height(style))
        return self._note_words

    def _visual(self, box: QRect) -> QRect:
        return visual_rect(self.layoutDirection(), self.rect(), box)

    def _on_theme(self) -> None:
        self._words = self._note_words = None
        self.updateGeometry()
        self.update()
