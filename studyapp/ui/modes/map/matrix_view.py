"""The matrix as a picture: the cells in sight, the names beside and above them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from studyapp.core.map.bundle import Bundle
from studyapp.core.map.line_style import LineStyle
from studyapp.core.map.link import Link
from studyapp.ui.modes.map.board import Shown
from studyapp.ui.modes.map.matrix_painter import MatrixPainter
from studyapp.ui.modes.map.matrix_plan import NAME_GAP, MatrixPlan, mirrored, plan_of
from studyapp.ui.modes.map.selection import NOTHING
from studyapp.ui.theme import Theme

Cell = tuple[int, int]


class MatrixView(QAbstractScrollArea):
    """Paints what it is given to show; names stay in sight while cells are scrolled."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._painter = theme, MatrixPainter(theme)
        self._shown: Shown | None = None
        self._plan: MatrixPlan | None = None
        self._numbers: dict[str, int] = {}
        self._selection, self._cell = NOTHING, (0, 0)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setCornerWidget(QWidget())
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._repaint)
        theme.changed.connect(self._repaint)

    def show_board(self, shown: Shown) -> None:
        """Show other actors and lines."""
        self._shown = shown
        self._numbers = {actor: number for number, actor in enumerate(shown.graph.actors)}
        self._set_bars()
        self._repaint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_bars()
        if self._selection:
            self._bring_into_sight()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.colour("panel"))
        if self._shown is not None and self._plan is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter, self._shown, self._plan)
        painter.end()

    def paint_picture(self, painter: QPainter, size: QSize) -> None:
        """Paint the whole matrix into a rectangle of this size at the origin."""
        shown, plan = self._shown, self._plan
        if shown is None or plan is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        everyone, width = range(plan.count), size.width()
        self._paint_cells(painter, shown, everyone, everyone, QPointF(plan.left, plan.top), width)
        self._paint_columns(painter, shown, plan, everyone, plan.left, width)
        self._paint_rows(painter, shown, plan, everyone, plan.top, width)

    def picture_size(self) -> QSize:
        """Give the size that the whole matrix needs."""
        plan = self._plan
        if plan is None:
            return QSize(1, 1)
        return QSize(plan.left + plan.width + plan.end, plan.top + plan.width + plan.gap)

    def _links(self, cell: Cell) -> tuple[Link, ...]:
        """Give what leads from the row's actor to the column's."""
        shown = self._shown
        if shown is None:
            return ()
        row, column = (shown.graph.actors[number] for number in cell)
        bundle = self._bundle(row, column)
        return tuple(
            link
            for link in (bundle.links if bundle is not None else ())
            if not link.directed or (link.start, link.end) == (row, column)
        )

    def _bundle(self, row: str, column: str) -> Bundle | None:
        if self._shown is None or row == column:
            return None
        return self._shown.graph.between(row, column)

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _rows_seen(self) -> range:
        plan = self._plan
        if plan is None:
            return range(0)
        return plan.numbers(self._scrolled().y(), self.viewport().height() - plan.top)

    def _columns_seen(self) -> range:
        plan = self._plan
        if plan is None:
            return range(0)
        return plan.numbers(self._scrolled().x(), self.viewport().width() - plan.left)

    def _cell_rect(self, row: int, column: int) -> QRectF:
        plan = self._plan
        assert plan is not None  # noqa: S101 - asked of what is shown only
        at = QPointF(plan.left, plan.top) - self._scrolled()
        rect = QRectF(plan.cell(row, column)).translated(at)
        return mirrored(rect, self.viewport().width()) if self._mirrored else rect

    def _numbers_at(self, at: QPointF) -> tuple[int | None, int | None]:
        """Give the row and the column at a point, each None beside its names' side."""
        plan = self._plan
        if plan is None:
            return None, None
        x = self.viewport().width() - at.x() if self._mirrored else at.x()
        across = self._scrolled().x() + x - plan.left
        down = self._scrolled().y() + at.y() - plan.top
        row = int(down // plan.step) if at.y() >= plan.top else -1
        column = int(across // plan.step) if x >= plan.left else -1
        return (
            row if 0 <= row < plan.count else None,
            column if 0 <= column < plan.count else None,
        )

    def _set_bars(self) -> None:
        """Measure anew and set how far there is to scroll."""
        if self._shown is None:
            return
        plan = self._plan = plan_of(self._shown, self._theme, self.maximumViewportSize())
        view = self.viewport().size()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(0, plan.top + plan.width - view.height()))
        across.setRange(0, max(0, plan.left + plan.width + plan.end - view.width()))
        for bar, page in ((down, view.height() - plan.top), (across, view.width() - plan.left)):
            bar.setPageStep(max(plan.step, page))
            bar.setSingleStep(plan.step)

    def _bring_into_sight(self) -> None:
        plan = self._plan
        if plan is None:
            return
        cell = plan.cell(*self._cell)
        view = QSize(self.viewport().width() - plan.left, self.viewport().height() - plan.top)
        for bar, first, last, room in (
            (self.horizontalScrollBar(), cell.left(), cell.right(), view.width()),
            (self.verticalScrollBar(), cell.top(), cell.bottom(), view.height()),
        ):
            bar.setValue(min(first, max(bar.value(), last - room + plan.gap)))

    def _paint(self, painter: QPainter, shown: Shown, plan: MatrixPlan) -> None:
        width = self.viewport().width()
        at = QPointF(plan.left, plan.top) - self._scrolled()
        rows, columns = self._rows_seen(), self._columns_seen()
        self._paint_cells(painter, shown, rows, columns, at, width)
        ground = self._theme.colour("panel")
        above = QRectF(0, 0, width, plan.top)
        beside = QRectF(0, 0, plan.left, self.viewport().height())
        painter.fillRect(above, ground)
        self._paint_columns(painter, shown, plan, columns, at.x(), width)
        painter.fillRect(mirrored(beside, width) if self._mirrored else beside, ground)
        self._paint_rows(painter, shown, plan, rows, at.y(), width)

    def _paint_cells(
        self, painter: QPainter, shown: Shown, rows: range, columns: range, at: QPointF,
        width: float,
    ) -> None:  # fmt: skip
        plan = self._plan
        assert plan is not None  # noqa: S101 - painted only with a plan
        chosen = self._cell if self._selection else None
        empty: list[QRectF] = []
        for row in rows:
            filled = self._filled(shown, row)
            for column in columns:
                rect = QRectF(plan.cell(row, column)).translated(at)
                rect = mirrored(rect, width) if self._mirrored else rect
                if column in filled or row == column or (row, column) == chosen:
                    self._paint_cell(painter, shown, (row, column), rect)
                else:
                    empty.append(rect)
        self._painter.empty(painter, empty)

    def _filled(self, shown: Shown, row: int) -> frozenset[int]:
        """Give the columns that a row has lines to or from."""
        actor = shown.graph.actors[row]
        return frozenset(self._numbers[one.other_end(actor)] for one in shown.graph.of(actor))

    def _paint_cell(self, painter: QPainter, shown: Shown, cell: Cell, rect: QRectF) -> None:
        row, column = (shown.graph.actors[number] for number in cell)
        used = {link.style for link in self._links(cell)}
        self._painter.cell(
            painter,
            rect,
            self._bundle(row, column),
            tuple(style for style in LineStyle if style in used),
            same=row == column,
            chosen=bool(self._selection) and cell == self._cell,
        )

    def _paint_columns(
        self, painter: QPainter, shown: Shown, plan: MatrixPlan, columns: range, left: float,
        width: float,
    ) -> None:  # fmt: skip
        for column in columns:
            actor = shown.graph.actors[column]
            x = left + column * plan.step + (plan.step - plan.gap) / 2
            foot = QPointF(width - x if self._mirrored else x,
                           plan.top - self._theme.px(NAME_GAP))  # fmt: skip
            chosen, look = self._is_chosen(actor), shown.looks[actor]
            self._painter.column(painter, foot, look, chosen=chosen, mirrored=self._mirrored)

    def _paint_rows(
        self, painter: QPainter, shown: Shown, plan: MatrixPlan, rows: range, top: float,
        width: float,
    ) -> None:  # fmt: skip
        for row in rows:
            actor = shown.graph.actors[row]
            rect = QRectF(0, top + row * plan.step, plan.left, plan.step - plan.gap)
            if rect.bottom() > plan.top:
                painter.save()
                painter.setClipRect(QRectF(0, plan.top, width, self.viewport().height() * 100))
                place = mirrored(rect, width) if self._mirrored else rect
                chosen, look = self._is_chosen(actor), shown.looks[actor]
                self._painter.row(painter, place, look, chosen=chosen, mirrored=self._mirrored)
                painter.restore()

    def _is_chosen(self, actor: str) -> bool:
        line = self._selection.line
        return actor in line if line is not None else actor == self._selection.actor

    def _repaint(self) -> None:
        self.viewport().update()
