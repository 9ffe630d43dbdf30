"""Pages as they will be printed, one under the other, on grey."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from studyapp.ui.printing.inks import PAPER
from studyapp.ui.printing.measure import DOTS, POINTS
from studyapp.ui.printing.paged import Page
from studyapp.ui.printing.pages import Pages
from studyapp.ui.theme import Theme

GAP = 20
LINE = 40
WIDEST = 1.4
"""The largest a page is shown, in logical pixels per point."""


class PagesView(QAbstractScrollArea):
    """Shows pages as wide as there is room; only those in sight are painted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages: tuple[Page, ...] = ()
        self._paper = QSize(1, 1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Preview"))
        theme.changed.connect(self.viewport().update)

    def show_pages(self, pages: Pages) -> None:
        """Show other pages, at the same place if there are that many."""
        self._pages, self._paper = pages.pages, pages.size
        self._fit()
        self._name()
        self.viewport().update()

    @property
    def page(self) -> int:
        """The number of the page that fills the middle, from 0; -1 where there is none."""
        if not self._pages:
            return -1
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return max(0, min(middle // self._step(), len(self._pages) - 1))

    def turn(self, by: int) -> None:
        """Go on or back by whole pages."""
        if self.page >= 0:
            self.verticalScrollBar().setValue((self.page + by) * self._step())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        painter.fillRect(self.viewport().rect(), self._theme.colour("line2"))
        for number in self._in_sight():
            self._paint_page(painter, number)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        at = self.page
        super().resizeEvent(event)
        self._fit()
        if at > 0:
            self.verticalScrollBar().setValue(at * self._step())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        by = turns.get(Qt.Key(event.key()), 0)
        if by:
            self.turn(by)
            return
        super().keyPressEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._name()
        self.viewport().update()

    def _in_sight(self) -> range:
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        first = max(0, (top - GAP) // self._step())
        return range(first, min(len(self._pages), (top + height) // self._step() + 1))

    def _paint_page(self, painter: QPainter, number: int) -> None:
        box = self._box(number)
        painter.fillRect(box, PAPER)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(-1, -1, 0, 0))
        painter.save()
        painter.setClipRect(box)
        painter.translate(box.topLeft())
        scale = box.width() / self._paper.width()
        painter.scale(scale, scale)
        self._pages[number].paint(painter)
        painter.restore()

    def _box(self, number: int) -> QRect:
        width, height = self._width(), self._height()
        left = (self.viewport().width() - width) // 2
        top = GAP + number * self._step() - self.verticalScrollBar().value()
        return QRect(left, top, width, height)

    def _width(self) -> int:
        widest = round(self._paper.width() * POINTS / DOTS * WIDEST)
        return max(80, min(widest, self.viewport().width() - 2 * GAP))

    def _height(self) -> int:
        return round(self._width() * self._paper.height() / self._paper.width())

    def _step(self) -> int:
        return self._height() + GAP

    def _fit(self) -> None:
        bar = self.verticalScrollBar()
        whole = len(self._pages) * self._step() + GAP
        bar.setRange(0, max(0, whole - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(LINE)

    def _name(self) -> None:
        if self.page < 0:
            self.setAccessibleDescription("")
            return
        page = self._pages[self.page]
        words = self.tr("{sheet}, page {number} of {count}")
        self.setAccessibleDescription(
            words.format(sheet=page.sheet, number=page.number, count=page.count)
        )
