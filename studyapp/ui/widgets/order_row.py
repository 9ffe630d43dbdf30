"""One item of an ordering: its place, its words, and the ways to move it."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from studyapp.ui.theme import TextStyle, Theme

RADIUS = 10
HEIGHT = 52
BADGE = 26
BADGE_RADIUS = 6
DASH = 2
MARGIN = 14
GRIP_DOTS = 3
GRIP_STEP = 5
GRIP_SIZE = 3
GRIP_INSET = 10


class RowState(Enum):
    """How a row is drawn."""

    REST = "rest"
    IN_PLACE = "in place"
    ELSEWHERE = "elsewhere"


class OrderRow(QWidget):
    """A focusable row; emits how far it wants to move and where it is dragged."""

    moved = Signal(int)
    focus_moved = Signal(int)
    dragged = Signal(QPoint)

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._place = 1
        self._total = 1
        self._state = RowState.REST
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._label = _plain(text, self)
        self._note = _plain("", self)
        self._layout = layout = QHBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._note)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_place(self, place: int, total: int) -> None:
        """Show the row's place, counted from 1, among `total`."""
        self._place, self._total = place, total
        self._name()
        self.update()

    def set_outcome(self, state: RowState, note: str) -> None:
        """Show how the learner's place compares with the article's."""
        self._state = state
        self._note.setText(note)
        self._name()
        self.update()

    @property
    def text(self) -> str:
        return self._text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        else:
            self.focus_moved.emit(step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._state is RowState.REST:
            self.dragged.emit(self.mapToParent(event.position().toPoint()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, max(self._theme.px(HEIGHT), super().minimumSizeHint().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, line, width, dashed = self._look()
        pen = QPen(self._theme.colour(line), width)
        if dashed:
            pen.setDashPattern([DASH, DASH])
        painter.setPen(pen)
        painter.setBrush(self._theme.colour(fill))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        self._paint_badge(painter)
        if self._state is RowState.REST:
            self._paint_grip(painter)
        painter.end()

    def _look(self) -> tuple[str, str, float, bool]:
        match self._state:
            case RowState.IN_PLACE:
                return "ok_soft", "ok", 2, False
            case RowState.ELSEWHERE:
                return "retry_soft", "retry", 1.5, True
            case RowState.REST:
                return (
                    ("accent_soft", "accent", 2, False)
                    if self.hasFocus()
                    else (
                        "raised",
                        "line2",
                        1,
                        False,
                    )
                )

    def _paint_badge(self, painter: QPainter) -> None:
        size = self._theme.px(BADGE)
        left = self._theme.px(MARGIN)
        box = QRectF(left, (self.height() - size) / 2, size, size)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            box.moveRight(self.width() - left)
        painter.setPen(QPen(self._theme.colour("line2"), 1))
        painter.setBrush(self._theme.colour("sunken"))
        painter.drawRoundedRect(box, BADGE_RADIUS, BADGE_RADIUS)
        painter.setPen(self._theme.colour("text"))
        painter.setFont(self._theme.font(TextStyle.CAPTION, weight=600))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._place))

    def _paint_grip(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("text3"))
        middle = self.height() / 2
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = GRIP_INSET if right_to_left else self.width() - GRIP_INSET - GRIP_STEP - GRIP_SIZE
        for row in range(GRIP_DOTS):
            y = middle + (row - 1) * GRIP_STEP - GRIP_SIZE / 2
            for column in range(2):
                painter.drawEllipse(QRectF(x + column * GRIP_STEP, y, GRIP_SIZE, GRIP_SIZE))

    def _restyle(self) -> None:
        self._label.setFont(self._theme.font(TextStyle.OPTION))
        self._note.setFont(self._theme.font(TextStyle.CAPTION, weight=600))
        _tint(self._label, self._theme.tokens.text)
        _tint(self._note, self._theme.tokens.text2)
        badge = self._theme.px(MARGIN + BADGE + 12)
        self._layout.setContentsMargins(badge, 12, 32, 12)
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        note = f", {self._note.text()}" if self._note.text() else ""
        place = self.tr("Place {place} of {total}").format(place=self._place, total=self._total)
        self.setAccessibleName(f"{place}: {self._text}{note}")


def _plain(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(bool(text))
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label


def _tint(label: QLabel, colour: str) -> None:
    palette = label.palette()
    palette.setColor(label.foregroundRole(), colour)
    label.setPalette(palette)
