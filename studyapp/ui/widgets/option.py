"""One answer to choose from, and how it looks once the article has spoken."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.mirror import visual_rect
from studyapp.ui.widgets.text_block import TextBlock, isolated

HEIGHT = 52
RADIUS = 10
SIDE = 14
BADGE, BADGE_RADIUS = 26, 6
TEXT_LEFT = 53
TEXT_TOP = 13
ICON = 20
NOTE_GAP = 16
MINE = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Select})


class OptionState(Enum):
    """Where an option stands between being offered and being explained."""

    REST = "rest"
    SELECTED = "selected"
    ANSWER = "answer"
    MISSED = "missed"
    YOURS = "yours"
    DIM = "dim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The colour roles of a state."""

    fill: str = "raised"
    line: str = "line2"
    width: float = 1.0
    dashed: bool = False
    text: str = "text"
    bold: bool = False
    icon: str = ""
    note: str = "text2"


LOOKS = {
    OptionState.REST: Look(),
    OptionState.SELECTED: Look(fill="accent_soft", line="accent", width=2, bold=True),
    OptionState.ANSWER: Look(
        fill="ok_soft", line="ok", width=2, bold=True, icon="circle-check", note="ok"
    ),
    OptionState.MISSED: Look(
        line="ok", width=2, dashed=True, bold=True, icon="circle-check", note="ok"
    ),
    OptionState.YOURS: Look(
        fill="retry_soft", line="retry", width=2, dashed=True, icon="circle-dashed", note="retry"
    ),
    OptionState.DIM: Look(text="text3"),
}


class OptionButton(QRadioButton):
    """An answer with its number; grows to as many lines as its words need."""

    def __init__(self, theme: Theme, number: int, text: str, parent: QWidget | None = None) -> None:
        """Offer `text`; `number` counts from 1 and is the key that chooses it."""
        super().__init__(parent)
        self._theme, self._number, self._words = theme, number, text
        self._state = OptionState.REST
        self._block: TextBlock | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("ringRadius", RADIUS)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name()
        theme.changed.connect(self._on_theme)

    @property
    def state(self) -> OptionState:
        """How the option is drawn."""
        return self._state

    def text(self) -> str:
        return self._words

    def set_state(self, state: OptionState) -> None:
        """Draw the option as chosen, right, yours, or out of play."""
        self._state = state
        self._check(on=state is OptionState.SELECTED)
        self._name()
        self._on_theme()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._laid_out().height(self._text_width(width))
        return max(self._theme.px(HEIGHT), words + 2 * self._theme.px(TEXT_TOP) + 2)

    def sizeHint(self) -> QSize:
        left, right = self._theme.px(TEXT_LEFT), self._theme.px(SIDE)
        width = left + round(self._laid_out().natural_width) + self._note_width() + right
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        narrow = self._theme.px(TEXT_LEFT + SIDE) + round(self._laid_out().longest_word)
        shown = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        height = self.heightForWidth(self.width()) if shown else self._theme.px(HEIGHT)
        return QSize(narrow, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def hitButton(self, position: object) -> bool:
        return True

    def nextCheckState(self) -> None:
        """Leave the check mark to `set_state`."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Space chooses; pressed again it belongs to the page, which checks the answer.
        if event.key() in MINE and self._state is OptionState.REST:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = LOOKS[self._state]
        painter = QPainter(self)
        self._paint_box(painter, look)
        badge = self._theme.px(BADGE)
        box = QRect(self._theme.px(SIDE), (self.height() - badge) // 2, badge, badge)
        if look.icon:
            self._paint_icon(painter, self._visual(box), look)
        else:
            self._paint_badge(painter, self._visual(box))
        self._paint_words(painter, look)
        painter.end()

    def _paint_box(self, painter: QPainter, look: Look) -> None:
        hovered = self._state is OptionState.REST and self.isEnabled() and self.underMouse()
        fill = self._theme.colour("sunken" if hovered else look.fill)
        line = self._theme.colour("border" if hovered else look.line)
        box = Box(fill=fill, line=line, width=look.width, radius=RADIUS, dashed=look.dashed)
        paint_box(painter, self.rect(), box)

    def _paint_badge(self, painter: QPainter, box: QRect) -> None:
        chosen = self._state is OptionState.SELECTED
        fill = self._theme.colour("accent" if chosen else "sunken")
        line = None if chosen else self._theme.colour("line2")
        paint_box(painter, box, Box(fill=fill, line=line, radius=BADGE_RADIUS))
        painter.setPen(self._theme.colour("on_accent" if chosen else "text2"))
        painter.setFont(self._theme.font(TextStyle.CAPTION, 600))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _paint_icon(self, painter: QPainter, box: QRect, look: Look) -> None:
        pixmap = self._theme.pixmap(look.icon, look.note, ICON, self.devicePixelRatioF())
        inset = (box.width() - self._theme.px(ICON)) // 2
        painter.drawPixmap(box.left() + inset, box.top() + inset, pixmap)

    def _paint_words(self, painter: QPainter, look: Look) -> None:
        block = self._laid_out()
        block.set_alignment(Qt.AlignmentFlag.AlignLeading, self.layoutDirection())
        left, width = self._theme.px(TEXT_LEFT), self._text_width(self.width())
        height = block.height(width)
        area = self._visual(QRect(left, (self.height() - height) // 2, width, height))
        block.paint(painter, QPointF(area.topLeft()), self._theme.colour(look.text))
        if self._note():
            right = self.width() - self._theme.px(SIDE + 2)
            note = QRect(right - self._note_width(), 0, self._note_width(), self.height())
            align = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            painter.setPen(self._theme.colour(look.note))
            painter.setFont(self._theme.font(TextStyle.CAPTION, 600))
            painter.drawText(self._visual(note), align, isolated(self._note()))

    def _text_width(self, width: int) -> int:
        note = self._note_width()
        gap = self._theme.px(NOTE_GAP) if note else 0
        return max(1, width - self._theme.px(TEXT_LEFT + SIDE) - note - gap)

    def _note_width(self) -> int:
        metrics = QFontMetricsF(self._theme.font(TextStyle.CAPTION, 600))
        return round(metrics.horizontalAdvance(self._note()) + 0.5) if self._note() else 0

    def _note(self) -> str:
        match self._state:
            case OptionState.ANSWER:
                return self.tr("Article’s answer")
            case OptionState.MISSED:
                return self.tr("Article’s answer, not chosen")
            case OptionState.YOURS:
                return self.tr("Your answer")
            case _:
                return ""

    def _laid_out(self) -> TextBlock:
        if self._block is None:
            style = TextStyle.OPTION
            font = self._theme.font(style, 600 if LOOKS[self._state].bold else None)
            self._block = TextBlock(self._words, font, self._theme.line_height(style))
        return self._block

    def _check(self, *, on: bool) -> None:
        # Qt: a screen reader is told of a radio button only where they exclude one another,
        # and then the last one checked cannot be let go of.
        self.setAutoExclusive(on)
        self.setChecked(on)
        self.setAutoExclusive(True)

    def _name(self) -> None:
        note = f", {self._note().lower()}" if self._note() else ""
        name = self.tr("Option {number}: {text}").format(number=self._number, text=self._words)
        self.setAccessibleName(f"{name}{note}")

    def _visual(self, box: QRect) -> QRect:
        return visual_rect(self.layoutDirection(), self.rect(), box)

    def _on_theme(self) -> None:
        self._block = None
        self.updateGeometry()
        self.update()
