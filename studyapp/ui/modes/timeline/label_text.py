"""The words beside marks: measured once, cut to their room, and kept ready to paint."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStaticText

from studyapp.core.timeline.clusters import Cluster, Item
from studyapp.core.timeline.mark import Mark
from studyapp.ui.modes.timeline.look import LONGEST_LABEL, PILL
from studyapp.ui.modes.timeline.words import cluster_words
from studyapp.ui.theme import TextStyle, Theme

WEIGHT, ACTIVE_WEIGHT = 500, 600
MOST_TEXTS = 4_000
MOST_WIDTHS = 40_000
"""Widths that are kept before all of them are forgotten: a pack may have a million labels."""
PILL_PADDING = 12


class Prepared(NamedTuple):
    """A text ready to paint, its width and half its height."""

    text: QStaticText
    width: float
    half_height: float


class LabelText:
    """Widths and prepared texts at the theme's fonts; `forget` when the theme changes."""

    def __init__(self, theme: Theme, locale: QLocale) -> None:
        self._theme, self._locale = theme, locale
        self._widths: dict[str, float] = {}
        self._pill_widths: dict[int, float] = {}
        self._texts: dict[tuple[str, int, bool], Prepared] = {}
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
        self._pill_widths.clear()
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
                if len(self._cluster_words) >= MOST_TEXTS:
                    self._cluster_words.clear()
                if item not in self._cluster_words:
                    self._cluster_words[item] = cluster_words(item, self._locale)
                return self._cluster_words[item]

    def width(self, item: Item) -> float:
        """Give the width kept for a label: as if active, and at most `longest`."""
        words = self.words(item)
        width = self._widths.get(words)
        if width is None:
            if len(self._widths) >= MOST_WIDTHS:
                self._widths.clear()
            width = self._widths[words] = self._metrics[True].horizontalAdvance(words) + 1
        return min(width, self.longest)

    def pill_width(self, cluster: Cluster) -> float:
        """Give the width of a cluster's pill; digits are all of one width."""
        digits = len(str(cluster.count))
        width = self._pill_widths.get(digits)
        if width is None:
            words = self._count_metrics.horizontalAdvance("0" * digits)
            width = max(words + self._theme.px(PILL_PADDING), float(self._theme.px(PILL)))
            self._pill_widths[digits] = width
        return width

    def prepared(self, words: str, room: float, *, bold: bool) -> Prepared:
        """Give words ready to paint, cut to their room."""
        whole = self._widths.get(words)
        fits = whole is not None and whole <= room + 1
        key = (words, -1 if fits else int(room), bold)
        found = self._texts.get(key)
        if found is None:
            if len(self._texts) >= MOST_TEXTS:
                self._texts.clear()
            found = self._texts[key] = self._prepare(words, room, bold=bold)
        return found

    def font(self, *, bold: bool) -> QFont:
        """Give the font of labels."""
        return self._fonts[bold]

    def _prepare(self, words: str, room: float, *, bold: bool) -> Prepared:
        elided = self._metrics[bold].elidedText(words, Qt.TextElideMode.ElideRight, room + 1)
        text = QStaticText(elided)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        text.prepare(font=self._fonts[bold])
        return Prepared(text, text.size().width(), text.size().height() / 2)
