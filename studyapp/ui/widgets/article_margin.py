"""The margin beside the article: whose statement a sentence is, and a way to open it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.glyph import TOKENS, paint_glyph

WIDTH = 40
STEP = 15
GLYPH = 9
HALO = 20
FROM_TEXT = 18
REACH = 12
NONE = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class MarginMark:
    """A glyph at a height, and the (id, words) of the items it opens."""

    sentence: int
    y: float
    glyph: Glyph
    tone: Tone
    items: tuple[tuple[str, str], ...]


class ArticleMargin(QWidget):
    """Paints glyphs; a click tells the item picked, from a menu where there are several."""

    picked = Signal(str)

    def __init__(
        self, theme: Theme, view: QWidget, marks: Callable[[], Sequence[MarginMark]]
    ) -> None:
        """Stand beside `view`; `marks` gives the glyphs at their heights in it."""
        super().__init__(view)
        self._theme, self._marks = theme, marks
        self._current, self._item = NONE, ""
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Who says each sentence"))

    @property
    def step(self) -> int:
        """How far apart two glyphs stand at least."""
        return self._theme.px(STEP)

    def set_current(self, sentence: int, item: str = "") -> None:
        """Light the glyphs of a sentence, or only the one that opens an item."""
        self._current, self._item = sentence, item
        self.update()

    def offer(self, mark: MarginMark, *, by_key: bool = False) -> None:
        """Open a mark's item, or a menu of its items, with the first ready for Enter."""
        if len(mark.items) == 1:
            self.picked.emit(mark.items[0][0])
            return
        menu = self.make_menu(mark)
        if by_key:
            menu.setActiveAction(menu.actions()[0])
        menu.popup(self.mapToGlobal(QPoint(round(self._centre()), round(mark.y) + HALO // 2)))

    def make_menu(self, mark: MarginMark) -> QMenu:
        """Build the menu of a mark's items."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for item, words in mark.items:
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(partial(self.picked.emit, item))
        return menu

    def mousePressEvent(self, event: QMouseEvent) -> None:
        mark = self._mark_at(event.position().y())
        if mark is not None and event.button() is Qt.MouseButton.LeftButton:
            self.offer(mark)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        mark = self._mark_at(event.position().y())
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.setCursor(arrow if mark is None else hand)
        self.setToolTip("" if mark is None else "\n".join(words for _, words in mark.items))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in self._marks():
            if -HALO < mark.y < self.height() + HALO:
                self._paint(painter, mark)
        painter.end()

    def _paint(self, painter: QPainter, mark: MarginMark) -> None:
        lit = self._is_lit(mark)
        if lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("mark"))
            painter.drawEllipse(self._around(mark, self._theme.px(HALO)))
        token = TOKENS[mark.tone]
        if lit and mark.tone is Tone.ARTICLE:
            token = "mark_text"
        colour = self._theme.colour(token)
        paint_glyph(painter, self._around(mark, self._theme.px(GLYPH)), mark.glyph, colour)

    def _is_lit(self, mark: MarginMark) -> bool:
        own = not self._item or self._item in (item for item, _ in mark.items)
        return own and mark.sentence == self._current

    def _around(self, mark: MarginMark, side: int) -> QRectF:
        return QRectF(self._centre() - side / 2, mark.y - side / 2, side, side)

    def _centre(self) -> float:
        return self.width() - self._theme.px(FROM_TEXT)

    def _mark_at(self, y: float) -> MarginMark | None:
        near = [one for one in self._marks() if abs(one.y - y) <= self._theme.px(REACH)]
        return min(near, key=lambda one: abs(one.y - y), default=None)
