"""The words beside marks: measured once, cut to their room, and kept ready to paint."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText

from studyapp.core.timeline.clusters import Cluster, Item
from studyapp.core.timeline.mark import Mark
from studyapp.ui.modes.timeline.look import LONGEST_LABEL
from studyapp.ui.modes.timeline.words import cluster_words
from studyapp.ui.theme import TextStyle, Theme

WEIGHT, ACTIVE_WEIGHT = 500, 600
MOST_TEXTS = 4_000
PILL_PADDING = 12


class LabelText:
    """Widths and prepared texts at the theme's fonts; `forget` when the theme changes."""

    def __init__(self, theme: Theme, locale: QLocale) -> None:
        self._theme, self._locale = theme, locale
        self._widths: dict[str, float] = {}
        self._texts: dict[tuple[str, int, bool], QStaticText] = {}
        self._cluster_words: dict[Cluster, str] = {}
        self.longest = float(LONGEST_LABEL)
        self.forget()

    def forget(self) -> None:
        """Measure and prepare everything anew."""
        self._fonts = {
            False: self._theme.font(TextStyle.SMALL, WEIGHT),
            True: self._theme.font(TextStyle.SMALL, ACTIVE_WEIGHT),
        }
        self._metrics = {bold: QFontMetricsF(font) for bold, font in self._fonts.items()}
        self._count_metrics = QFontMetricsF(self.count_font)
        self._widths.clear()
        self._texts.clear()

    @property
    def count_font(self) -> QFont:
        """The font of the number in a pill."""
        return self._theme.font(TextStyle.CAPTION, 600)

    def words(self, item: Item) -> str:
        """Give an item's label."""
        match item:
            case Mark():
                return item.label
            case Cluster():
                if item not in self._cluster_words:
                    self._cluster_words[item] = cluster_words(item, self._locale)
                return self._cluster_words[item]

    def width(self, item: Item) -> float:
        """Give the width kept for a label: as if active, and at most `longest`."""
        words = self.words(item)
        width = self._widths.get(words)
        if width is None:
            width = self._widths[words] = self._metrics[True].horizontalAdvance(words) + 1
        return min(width, self.longest)

    def pill_width(self, cluster: Cluster) -> float:
        """Give the width of a cluster's pill."""
        digits = self._count_metrics.horizontalAdvance(str(cluster.count))
        return max(digits + self._theme.px(PILL_PADDING), float(self._theme.px(20)))

    def paint(
        self, painter: QPainter, words: str, left: float, right: float, middle: float,
        *, bold: bool, flipped: bool,
    ) -> tuple[float, float]:  # fmt: skip
        """Paint words between two pixels and give those they fill; flipped ones end right."""
        text = self._text(words, right - left, bold=bold)
        size = text.size()
        if flipped:
            left = right - size.width()
        painter.setFont(self._fonts[bold])
        painter.drawStaticText(QPointF(left, middle - size.height() / 2), text)
        return left, left + size.width()

    def painted_width(self, words: str, room: float, *, bold: bool) -> float:
        """Give the width words fill once cut to their room."""
        return self._text(words, room, bold=bold).size().width()

    def _text(self, words: str, room: float, *, bold: bool) -> QStaticText:
        whole = self._widths.get(words)
        fits = whole is not None and whole <= room + 1
        key = (words, -1 if fits else int(room), bold)
        text = self._texts.get(key)
        if text is None:
            if len(self._texts) >= MOST_TEXTS:
                self._texts.clear()
            text = self._texts[key] = self._prepare(words, room, bold=bold)
        return text

    def _prepare(self, words: str, room: float, *, bold: bool) -> QStaticText:
        elided = self._metrics[bold].elidedText(words, Qt.TextElideMode.ElideRight, room + 1)
        text = QStaticText(elided)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        text.prepare(font=self._fonts[bold])
        return text
