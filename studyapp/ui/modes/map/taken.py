"""The map as it can be taken along: the view that is shown, all of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from studyapp.core.knowledge.pack import Pack
from studyapp.core.map.line_style import LineStyle
from studyapp.ui.modes.map.board import Shown
from studyapp.ui.modes.map.diagram import Diagram
from studyapp.ui.modes.map.line_painter import pen_of
from studyapp.ui.modes.map.matrix import Matrix
from studyapp.ui.modes.map.words import style_words
from studyapp.ui.theme import TextStyle, Theme

HEIGHT, SIDE, SAMPLE, GAP = 44, 22, 30, 8


class TakenMap:
    """Pictures the matrix where that is shown, else the diagram, over the legend of its lines."""

    def __init__(
        self,
        theme: Theme,
        pack: Pack,
        *,
        diagram: Diagram,
        matrix: Matrix,
        is_matrix: Callable[[], bool],
        shown: Callable[[], Shown],
    ) -> None:
        self._theme = theme
        self._pack, self._diagram, self._matrix = pack, diagram, matrix
        self._is_matrix, self._shown = is_matrix, shown

    @property
    def picture_title(self) -> str:
        """What the picture shows."""
        words = QCoreApplication.translate("TakenMap", "Map: {title}")
        return words.format(title=self._pack.title)

    def picture_size(self) -> QSize:
        """The size in which everything has its room, with what the lines mean below it."""
        size = self._view.picture_size()
        return QSize(max(size.width(), self._legend_width()), size.height() + self._legend_height)

    def paint_picture(self, painter: QPainter, size: QSize) -> None:
        """Paint all actors and lines, and what the lines mean."""
        whole = QSize(size.width(), size.height() - self._legend_height)
        self._view.paint_picture(painter, whole)
        self._paint_legend(painter, whole.height())

    def rows_in_view(self) -> tuple[str, ...]:
        """The facts that the lines stand for."""
        return self._shown().graph.ids

    @property
    def _styles(self) -> tuple[LineStyle, ...]:
        used = {style for one in self._shown().graph.bundles for style in one.styles}
        return tuple(style for style in LineStyle if style in used)

    @property
    def _legend_height(self) -> int:
        return self._theme.px(HEIGHT)

    def _legend_width(self) -> int:
        return sum(self._entry_width(style) for style in self._styles) + self._theme.px(SIDE)

    def _entry_width(self, style: LineStyle) -> int:
        metrics = QFontMetricsF(self._theme.font(TextStyle.CAPTION))
        px = self._theme.px
        return px(SAMPLE) + 3 * px(GAP) + round(metrics.horizontalAdvance(style_words(style)))

    def _paint_legend(self, painter: QPainter, top: int) -> None:
        px, theme = self._theme.px, self._theme
        x, middle = px(SIDE), top + px(HEIGHT) / 2
        for style in self._styles:
            painter.setPen(pen_of(style, theme.colour("text2"), strong=True))
            painter.drawLine(QPointF(x, middle), QPointF(x + px(SAMPLE), middle))
            painter.setFont(theme.font(TextStyle.CAPTION))
            painter.setPen(theme.colour("text2"))
            words = QRectF(x + px(SAMPLE) + px(GAP), top, self._entry_width(style), px(HEIGHT))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, style_words(style))
            x += self._entry_width(style)

    @property
    def _view(self) -> Diagram | Matrix:
        return self._matrix if self._is_matrix() else self._diagram
