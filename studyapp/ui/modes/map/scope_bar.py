"""The line that says what part of the map is shown, with the way back to all of it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from studyapp.core.knowledge.pack import Pack
from studyapp.core.map.choice import MapChoice
from studyapp.core.map.holding import Holding
from studyapp.ui.date_text import date_text
from studyapp.ui.modes.map.board import Shown
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.label import PlainLabel

SIDE, BELOW, GAP = 20, 8, 12


class ScopeBar(QWidget):
    """Hidden while the whole map is shown."""

    everything_wanted = Signal()

    def __init__(self, theme: Theme, pack: Pack, locale: QLocale) -> None:
        super().__init__()
        self.setObjectName("map-scope")
        self._pack, self._locale = pack, locale
        self.words = PlainLabel(theme, "", TextStyle.SMALL, token="text2")
        self.back = Button(theme, self.tr("Whole map"), kind=ButtonKind.LINK, icon="x")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 0, SIDE, BELOW)
        row.setSpacing(GAP)
        row.addWidget(self.words, 1)
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        self.back.clicked.connect(self.everything_wanted)

    def show_scope(self, shown: Shown, choice: MapChoice) -> None:
        """Say what is shown."""
        parts = [self._part(shown, choice), self._dated(choice)]
        words = "  ·  ".join(part for part in parts if part)
        self.words.setText(words)
        self.back.setVisible(bool(parts[0]))
        self.setVisible(bool(words))

    def _part(self, shown: Shown, choice: MapChoice) -> str:
        if shown.ends is not None:
            names = [self._name(one) for one in shown.ends]
            return self.tr("How {one} is tied to {other}").format(one=names[0], other=names[1])
        if choice.around:
            return self.tr("Only the links of {name}").format(name=self._name(choice.around))
        return ""

    def _dated(self, choice: MapChoice) -> str:
        if choice.as_of is None:
            return ""
        held = [choice.holding(one) for one in self._pack.relationships if choice.keeps(one)]
        undated = sum(one is Holding.UNDATED for one in held)
        words = self.tr(
            "As of {date}: {sure} surely held, {may} may have, {undated} without a date"
        )
        return words.format(
            date=date_text(choice.as_of, self._locale),
            sure=sum(one is Holding.HELD for one in held),
            may=sum(one is Holding.MAY_HAVE for one in held),
            undated=undated,
        )

    def _name(self, actor: str) -> str:
        return self._pack.actor(actor).name.canonical
