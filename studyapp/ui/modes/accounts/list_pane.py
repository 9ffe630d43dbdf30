"""The list of what the accounts in the article differ on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from studyapp.core.knowledge.dispute import Dispute
from studyapp.core.knowledge.pack import Pack
from studyapp.ui.item_words import capitalised
from studyapp.ui.lists.fact_list import FactList
from studyapp.ui.lists.filter_chips import FilterChips
from studyapp.ui.models.fact_rows import FactRow
from studyapp.ui.models.shared_filter import SharedFilter
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.empty_state import EmptyState
from studyapp.ui.widgets.label import PlainLabel


class ListPane(QWidget):
    """A heading, how many questions there are, and one row for each."""

    def __init__(
        self, theme: Theme, pack: Pack, shared: SharedFilter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.list = FactList(theme)
        self.list.setAccessibleName(self.tr("Questions on which accounts differ"))
        self.count = PlainLabel(theme, "", TextStyle.SMALL, token="text2")
        self.empty = EmptyState(theme, icon="scale", title="")
        self.chips = FilterChips(theme, pack, shared)
        self._stack = QStackedWidget()
        self._lay_out()

    def show_disputes(self, disputes: Sequence[Dispute], pack: Pack, *, scoped: bool) -> None:
        """List some disputes; `scoped` tells that others are left out."""
        self.list.set_rows([_row(one, pack) for one in disputes])
        one = self.tr("Accounts differ on one question.")
        more = self.tr("Accounts differ on {n} questions.")
        self.count.setText(one if len(disputes) == 1 else more.format(n=len(disputes)))
        self.count.setVisible(bool(disputes))
        self._stack.setCurrentWidget(self.list if disputes else self.empty)
        if scoped:
            line = self.tr("No account that the filter keeps is contradicted in the article.")
            self.empty.set_words(self.tr("No accounts differ here"), line, self.tr("Show all"))
        else:
            line = self.tr("No account in the article is contradicted by another.")
            self.empty.set_words(self.tr("No accounts differ"), line)

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        for widget in (self.list, self.empty):
            self._stack.addWidget(widget)
        head = QVBoxLayout()
        head.setContentsMargins(22, 0, 22, 0)
        head.setSpacing(2)
        head.addWidget(PlainLabel(self._theme, self.tr("Accounts"), TextStyle.PAGE, wrap=False))
        head.addWidget(self.count)
        head.addWidget(self.chips)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 14, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)


def _row(dispute: Dispute, pack: Pack) -> FactRow:
    speakers = tuple(dict.fromkeys(pack.speaker(one.speaker) for one in dispute.accounts_in_order))
    labels = ", ".join(one.label for one in dispute.accounts_in_order)
    topic = pack.topic_name(dispute.topic)
    return FactRow(
        id=dispute.id,
        title=dispute.question,
        caption=capitalised(topic),
        speakers=speakers,
        spoken=f"{dispute.question} {topic}, {labels}",
    )
