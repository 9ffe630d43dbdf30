"""Two sentences that are taken for one another, side by side and with equal weight."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.ui.modes.practice.passage_card import PassageCard
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.label import PlainLabel

GAP = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """What was asked and what was chosen instead, how often, with both sentences.

    `fact` and `other_fact` are the ids of what each sentence tells, where it is known.
    """

    wanted: str
    chosen: str
    times: int
    passage: Passage
    other_passage: Passage
    fact: str
    other_fact: str | None


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


def contrast_words(contrast: Contrast) -> str:
    """What happened, without blame."""
    words = _tr("You have chosen {chosen} for {wanted} {n} times. Here are both sentences.")
    return words.format(chosen=contrast.chosen, wanted=contrast.wanted, n=contrast.times)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Practice", text)
