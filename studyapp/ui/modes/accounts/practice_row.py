"""The way from two accounts to practising them, with what there is to know beforehand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.knowledge.dispute import Dispute
from studyapp.ui.modes.accounts.source import Source, facts_to_practise, firm_facts
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.label import PlainLabel


class PracticeRow(QWidget):
    """A button where a question asks about a statement, and one line."""

    practice_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr("Practise this contrast")
        self.button = Button(theme, words, kind=ButtonKind.PRIMARY, icon="play", key="P")
        self.button.setObjectName("practise-contrast")
        self.button.clicked.connect(self.practice_wanted)
        self.line = PlainLabel(theme, "", TextStyle.SMALL, token="text2")
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addLayout(row)
        layout.addWidget(self.line)

    def show_dispute(self, dispute: Dispute, source: Source) -> None:
        """Show whether the statements can be asked about, and whether they sit firmly."""
        askable = bool(facts_to_practise(dispute, source))
        self.button.setVisible(askable)
        if not askable:
            self.line.setText(self.tr("No question asks about these statements."))
        elif firm_facts(dispute, source):
            self.line.setText(self.tr("The accounts sit firmly, so they can be compared."))
        else:
            words = self.tr(
                "Not all of this sits firmly yet. Accounts learnt one after the other are "
                "mixed up less often."
            )
            self.line.setText(words)
