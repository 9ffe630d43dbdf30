"""A sentence of the article with a gap in it, which fills with the answer."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.text_block import Run, TextBlock, utf16_length

EMPTY = "_" * 14
PREFERRED = 560
LINE = 2.0


class GapSentence(QWidget):
    """Set in the article's type; the gap is a rule under the words that fill it."""

    def __init__(
        self, theme: Theme, before: str, after: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._before, self._after = theme, before.rstrip(), after.lstrip()
        self._filling, self._token = "", "accent_text"
        self._block: TextBlock | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._refresh)
        self._refresh()

    def fill(self, words: str, token: str = "accent_text") -> None:
        """Fill the gap, in a colour role; no words empty it."""
        self._filling, self._token = words, token
        self._refresh()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid_out().height(width) + 2

    def sizeHint(self) -> QSize:
        width = self._theme.px(PREFERRED)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        shown = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        return QSize(0, self.heightForWidth(self.width()) if shown else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        block = self._laid_out()
        block.height(self.width())
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.colour(self._token), LINE))
        for box in block.spans(utf16_length(self._head), utf16_length(self._filling)):
            y = box.bottom() - LINE
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        block.paint(painter, QPointF(0, 0), self._theme.colour("text"))
        painter.end()

    @property
    def _head(self) -> str:
        return f"{self._before} " if self._before else ""

    @property
    def _shown(self) -> str:
        return self._filling or EMPTY

    def _laid_out(self) -> TextBlock:
        if self._block is None:
            touching = self._after[:1] in ",.;:!?)’”"
            tail = self._after if touching or not self._after else f" {self._after}"
            colour = self._theme.colour(self._token)
            run = Run(start=len(self._head), length=len(self._shown), colour=colour)
            style = TextStyle.ARTICLE
            self._block = TextBlock(
                self._head + self._shown + tail,
                self._theme.font(style),
                self._theme.line_height(style),
                runs=(run,),
            )
        return self._block

    def _refresh(self) -> None:
        self._block = None
        gap = self._filling or self.tr("gap")
        self.setAccessibleName(f"{self._head}{gap} {self._after}".strip())
        self.updateGeometry()
        self.update()
