"""Two sentences that are taken for one another, side by side and with equal weight."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.knowledge.pack import Pack
from studyapp.ui.modes.practice.contrast import Contrast, contrast_words
from studyapp.ui.modes.practice.passage_card import PassageCard
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.label import PlainLabel

GAP = 12


class ContrastCard(QWidget):
    """One neutral line, then the sentence of the answer and that of the other choice."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contrast")
        self._line = PlainLabel(theme, "", TextStyle.SMALL, token="text2")
        self._asked, self._other = PassageCard(theme), PassageCard(theme)
        pair = QHBoxLayout()
        pair.setSpacing(theme.px(GAP))
        pair.addWidget(self._asked, 1)
        pair.addWidget(self._other, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addWidget(self._line)
        layout.addLayout(pair)

    def show_contrast(self, contrast: Contrast, pack: Pack) -> None:
        """Show another pair."""
        self._line.setText(contrast_words(contrast))
        self._asked.show_passage(contrast.passage, pack, fact=contrast.fact)
        self._other.show_passage(contrast.other_passage, pack, fact=contrast.other_fact)
