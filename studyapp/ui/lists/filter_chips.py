"""What a filter keeps, in words beside the list it thins out, and the way to clear it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from studyapp.core.knowledge.pack import Pack
from studyapp.ui.models.item_filter import UNDATED, ItemFilter
from studyapp.ui.models.shared_filter import SharedFilter
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.chip import Chip
from studyapp.ui.widgets.wrap_row import WrapRow


class FilterChips(QWidget):
    """A chip for each condition and "Clear"; hidden while nothing is filtered."""

    def __init__(
        self, theme: Theme, pack: Pack, shared: SharedFilter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("filter-chips")
        self._theme, self._pack, self._shared = theme, pack, shared
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.chips = WrapRow()
        self.clear = Button(theme, self.tr("Clear"), kind=ButtonKind.LINK)
        self.clear.setObjectName("clear-filter")
        self.clear.setAccessibleName(self.tr("Clear filters"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.chips, 1)
        row.addWidget(self.clear)
        self.clear.clicked.connect(shared.clear)
        shared.changed.connect(self._show)
        self._show(shared.value)

    def _show(self, kept: ItemFilter) -> None:
        words = filter_words(kept, self._pack)
        self.chips.set_widgets([Chip(self._theme, one) for one in words])
        self.setAccessibleName(self.tr("Filtered: {words}").format(words=", ".join(words)))
        self.setVisible(bool(words))


def filter_words(kept: ItemFilter, pack: Pack) -> list[str]:
    """Give what a filter keeps, one short name for each condition."""
    words = [kept.study_set.name] if kept.study_set is not None else []
    if kept.speaker:
        words += [one.name for one in pack.speakers if one.id == kept.speaker]
    if kept.topic:
        words.append(pack.topic_name(kept.topic))
    if kept.period == UNDATED:
        words.append(_tr("No date given"))
    elif kept.period:
        words += [one.name for one in pack.periods if one.id == kept.period]
    if kept.disputed:
        words.append(_tr("Accounts differ"))
    if kept.leave_out_casualties:
        words.append(_tr("Casualties left out"))
    return words


def _tr(text: str) -> str:
    return QCoreApplication.translate("FilterChips", text)
