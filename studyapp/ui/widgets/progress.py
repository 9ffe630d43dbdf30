"""Progress as bars: segments of a session, and shares of what is known."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme import Theme

SEGMENT_HEIGHT, SEGMENT_GAP = 4, 4
BAR_HEIGHT, BAR_GAP = 10, 2
NARROWEST = 3.0
SHARES = ("accent", "accent_line", "line")


class SegmentBar(QWidget):
    """One segment a question: done, current, still to come."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._done, self._total = 0, 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_progress(0, 1)
        theme.changed.connect(self.update)

    def set_progress(self, done: int, total: int) -> None:
        """Show that `done` of `total` are behind, and the next one is on."""
        self._done, self._total = done, max(1, total)
        at = min(done + 1, self._total)
        self.setAccessibleName(self.tr("{at} of {total}").format(at=at, total=self._total))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, SEGMENT_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        step = (self.width() + SEGMENT_GAP) / self._total
        gap = SEGMENT_GAP if step - SEGMENT_GAP >= NARROWEST else 1
        top = (self.height() - SEGMENT_HEIGHT) / 2
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for index in range(self._total):
            at = self._total - 1 - index if mirrored else index
            box = QRectF(at * step, top, step - gap, SEGMENT_HEIGHT)
            painter.setBrush(self._theme.colour(self._token(index)))
            painter.drawRoundedRect(box, SEGMENT_HEIGHT / 2, SEGMENT_HEIGHT / 2)
        painter.end()

    def _token(self, index: int) -> str:
        if index < self._done:
            return "accent"
        return "accent_line" if index == self._done else "line"


class StackedBar(QWidget):
    """Shares of a whole: firm, learning, not yet seen; the number always stands beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shares = (0, 0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_shares(self, firm: int, learning: int, unseen: int) -> None:
        """Show how many of a whole are firm, in learning, and not yet seen."""
        self._shares = (firm, learning, unseen)
        total = firm + learning + unseen
        words = self.tr("{firm} firm, {learning} learning, {unseen} not yet seen of {total}")
        self.setAccessibleName(
            words.format(firm=firm, learning=learning, unseen=unseen, total=total)
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, BAR_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - BAR_HEIGHT) / 2
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(0, top, self.width(), BAR_HEIGHT), 4, 4)
        painter.setClipPath(outline)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        for left, width, token in self._pieces():
            painter.fillRect(QRectF(left, top, width, BAR_HEIGHT), self._theme.colour(token))
        painter.end()

    def _pieces(self) -> list[tuple[float, float, str]]:
        shown = [(share, token) for share, token in zip(self._shares, SHARES, strict=True) if share]
        total = sum(share for share, _ in shown) or 1
        room = self.width() - BAR_GAP * max(0, len(shown) - 1)
        pieces, left = [], 0.0
        for share, token in shown:
            width = room * share / total
            pieces.append((left, width, token))
            left += width + BAR_GAP
        return pieces
