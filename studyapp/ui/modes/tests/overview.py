"""The overview of a test: a numbered cell for every question, its state told by shape and text.

One stop for the keyboard; arrow keys move over the cells, Enter opens one.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studyapp.core.quiz.paper.sitting import Entry, EntryState, Sitting
from studyapp.ui.modes.tests.words import entry_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.button import PressableWidget
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.mirror import visual_rect

CELL, GAP = 44, 6
RADIUS = 8
MARK = 12
FLAG = 12
TICK = ((0.20, 0.52), (0.42, 0.74), (0.80, 0.28))
SAMPLE_GAP = 8
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class Cell(PressableWidget):
    """A question's number; a tick below it means answered, a ring not, a flag flagged."""

    def __init__(self, theme: Theme, number: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, radius=RADIUS, parent=parent)
        self._number = number
        self._entry: Entry | None = None
        self._current = False
        self.setObjectName(f"cell-{number}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_entry(self, entry: Entry, *, current: bool) -> None:
        """Show the state of the question."""
        self._entry, self._current = entry, current
        self.setAccessibleName(entry_words(self._number, entry))
        self.setToolTip(entry_words(self._number, entry))
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(CELL)
        return QSize(side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            # Qt: a button would move the focus by itself, past the ends and not by rows.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._entry is None:
            return
        painter = QPainter(self)
        answered = self._entry.state is EntryState.ANSWERED
        colour = self._theme.colour
        fill = colour("accent_soft") if answered else colour("raised")
        line = colour("accent") if self._current else colour("line2")
        width = 2.0 if self._current else 1.0
        paint_box(painter, self.rect(), Box(fill=fill, line=line, width=width, radius=RADIUS))
        painter.setPen(colour("text"))
        painter.setFont(self._theme.font(TextStyle.SMALL, 600))
        upper = self.rect().adjusted(0, 4, 0, -self.height() // 3)
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, str(self._number))
        side = self._theme.px(MARK)
        mark = QRect((self.width() - side) // 2, self.height() - side - 6, side, side)
        paint_mark(painter, QRectF(mark), self._theme, answered=answered)
        if self._entry.flagged:
            self._paint_flag(painter)
        painter.end()

    def _paint_flag(self, painter: QPainter) -> None:
        side = self._theme.px(FLAG)
        box = QRect(self.width() - side - 3, 3, side, side)
        flag = self._theme.icon("flag", "retry", FLAG)
        flag.paint(painter, visual_rect(self.layoutDirection(), self.rect(), box))


class OverviewGrid(QWidget):
    """The cells in rows, as many to a row as there is room for."""

    picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cells: list[Cell] = []
        self.setAccessibleName(self.tr("Overview of the questions"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self._arrange)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells, in the order of the questions."""
        return tuple(self._cells)

    def show_sitting(self, sitting: Sitting) -> None:
        """Show every question's state, and which is at hand."""
        if len(self._cells) != len(sitting.entries):
            self._make(len(sitting.entries))
        for at, (cell, entry) in enumerate(zip(self._cells, sitting.entries, strict=True)):
            cell.show_entry(entry, current=at == sitting.index)
            here = at == sitting.index
            policy = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
            cell.setFocusPolicy(policy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = next((at for at, cell in enumerate(self._cells) if cell.hasFocus()), None)
        step = self._step(event)
        if at is None or not step:
            super().keyPressEvent(event)
            return
        to = min(max(0, at + step), len(self._cells) - 1)
        self._cells[to].setFocus(Qt.FocusReason.TabFocusReason)

    def minimumSizeHint(self) -> QSize:
        side = self._theme.px(CELL)
        return QSize(2 * side, max(side, self.minimumHeight()))

    def _step(self, event: QKeyEvent) -> int:
        forward = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        steps = {
            Qt.Key.Key_Left: -forward,
            Qt.Key.Key_Right: forward,
            Qt.Key.Key_Up: -self._columns(),
            Qt.Key.Key_Down: self._columns(),
        }
        return steps.get(Qt.Key(event.key()), 0)

    def _make(self, count: int) -> None:
        for cell in self._cells:
            cell.hide()
            cell.deleteLater()
        self._cells = [Cell(self._theme, number, self) for number in range(1, count + 1)]
        for at, cell in enumerate(self._cells):
            cell.clicked.connect(lambda _=False, place=at: self.picked.emit(place))
            cell.show()
        self._arrange()

    def _columns(self) -> int:
        side, gap = self._theme.px(CELL), self._theme.px(GAP)
        return max(1, (self.width() + gap) // (side + gap))

    def _arrange(self) -> None:
        side, gap, columns = self._theme.px(CELL), self._theme.px(GAP), self._columns()
        for at, cell in enumerate(self._cells):
            row, column = divmod(at, columns)
            box = QRect(column * (side + gap), row * (side + gap), side, side)
            cell.setGeometry(visual_rect(self.layoutDirection(), self.rect(), box))
        rows = -(-len(self._cells) // columns)
        self.setMinimumHeight(max(0, rows * (side + gap) - gap))


class Legend(QWidget):
    """What the marks in the cells mean, with how many there are of each."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = [
            PlainLabel(theme, "", TextStyle.CAPTION, token="text2", wrap=False) for _ in range(3)
        ]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for name, line in zip(("answered", "unanswered", "flagged"), self._lines, strict=True):
            row = QHBoxLayout()
            row.setSpacing(SAMPLE_GAP)
            row.addWidget(StateMark(theme, name))
            row.addWidget(line, 1)
            layout.addLayout(row)

    def show_sitting(self, sitting: Sitting) -> None:
        """Count the states."""
        check = sitting.check
        unanswered = len(check.unanswered)
        words = (
            self.tr("Answered {n}").format(n=len(sitting.entries) - unanswered),
            self.tr("Not answered {n}").format(n=unanswered),
            self.tr("Flagged {n}").format(n=len(check.flagged)),
        )
        for line, text in zip(self._lines, words, strict=True):
            line.setText(text)


class StateMark(QWidget):
    """A tick, a ring or a flag by itself."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme, self._name = theme, name
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._name == "flagged":
            self._theme.icon("flag", "retry", FLAG).paint(painter, self.rect())
        else:
            answered = self._name == "answered"
            paint_mark(painter, QRectF(self.rect()), self._theme, answered=answered)
        painter.end()

    def _on_theme(self) -> None:
        side = self._theme.px(MARK)
        self.setFixedSize(side, side)
        self.update()


def paint_mark(painter: QPainter, box: QRectF, theme: Theme, *, answered: bool) -> None:
    """Paint a tick for answered, an empty ring for not answered."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if answered:
        pen = QPen(theme.colour("accent_text"), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        points = [
            QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in TICK
        ]
        painter.drawPolyline(points)
    else:
        painter.setPen(QPen(theme.colour("text3"), 1.25))
        painter.drawEllipse(box.adjusted(2.5, 2.5, -2.5, -2.5))
    painter.restore()
