"""A label that shows plain text only, on the line height of its text style."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.text_block import Run, TextBlock

LONGEST = 9
"""Lines of height that the longest word may claim as width; a longer one is broken."""


class PlainLabel(QLabel):
    """Words in a text style and a colour role; wraps, or with `wrap=False` elides."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        style: TextStyle = TextStyle.BODY,
        *,
        token: str = "text",
        weight: int | None = None,
        wrap: bool = True,
        line: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show `text`; `line` is a line height in pixels other than the style's own."""
        super().__init__(parent)
        self._theme, self._style, self._token = theme, style, token
        self._weight, self._line = weight, line
        self._bold: tuple[tuple[int, int], ...] = ()
        self._block: TextBlock | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self._set_policy(wrap=wrap)
        self.setText(text)
        theme.changed.connect(self._restyle)

    def setText(self, text: str) -> None:
        self._bold = ()
        self._block = None
        super().setText(text)
        self.updateGeometry()

    def set_bold(self, spans: Sequence[tuple[int, int]]) -> None:
        """Set stretches (start, length) of the text, in code points, in semi-bold."""
        self._bold = tuple(spans)
        self._restyle()

    def set_token(self, token: str) -> None:
        """Change the colour role."""
        self._token = token
        self.update()

    def set_style(self, style: TextStyle, *, weight: int | None = None) -> None:
        """Change the text style."""
        self._style, self._weight = style, weight
        self._restyle()

    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        return self._laid_out().height(width) if self.wordWrap() else self._line_height()

    def sizeHint(self) -> QSize:
        block = self._laid_out()
        natural = round(block.natural_width)
        return QSize(natural, block.height(natural))

    def minimumSizeHint(self) -> QSize:
        if self.wordWrap():
            word = round(self._laid_out().longest_word)
            return QSize(min(word, LONGEST * self._line_height()), self._line_height())
        dots = QFontMetricsF(self._theme.font(self._style, self._weight)).horizontalAdvance("…")
        return QSize(min(round(dots * 3), self.sizeHint().width()), self._line_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        block = self._laid_out()
        if not self.wordWrap() and self.width() < block.natural_width:
            block = self._elided()
        block.set_alignment(self.alignment(), self.layoutDirection())
        top = round((self.height() - block.height(self.width())) / 2)
        token = self._token if self.isEnabled() else "text3"
        painter = QPainter(self)
        block.paint(painter, QPointF(0, max(0, top)), self._theme.colour(token))
        painter.end()

    def _laid_out(self) -> TextBlock:
        if self._block is None:
            self._block = self._make_block(self.text())
        return self._block

    def _make_block(self, text: str) -> TextBlock:
        bold = self._theme.font(self._style, 600)
        runs = [Run(start=start, length=length, font=bold) for start, length in self._bold]
        font = self._theme.font(self._style, self._weight)
        return TextBlock(text, font, self._line_height(), runs=runs, wrap=self.wordWrap())

    def _elided(self) -> TextBlock:
        metrics = QFontMetricsF(self._theme.font(self._style, self._weight))
        mode = Qt.TextElideMode.ElideRight
        return self._make_block(metrics.elidedText(self.text(), mode, self.width()))

    def _line_height(self) -> int:
        if self._line is not None:
            return self._theme.px(self._line)
        return self._theme.line_height(self._style)

    def _set_policy(self, *, wrap: bool) -> None:
        preferred = QSizePolicy.Policy.Preferred
        policy = QSizePolicy(preferred, QSizePolicy.Policy.Minimum if wrap else preferred)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)

    def _restyle(self) -> None:
        self._block = None
        self.updateGeometry()
        self.update()
