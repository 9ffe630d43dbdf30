"""What deserves a closer look today: missed, confused, and ready to be compared."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.knowledge.pack import Pack
from studyapp.services.review import ConfusedItem, Contrast, MissedItem, Today
from studyapp.ui.bus import Bus
from studyapp.ui.family_words import family_words
from studyapp.ui.item_words import find_item, full_words
from studyapp.ui.modes.today.row_list import Row, RowList
from studyapp.ui.theme import Theme

GAP = 24
SHOWN = 3


class CloserLook(QWidget):
    """Up to three lists; each row practises just what it names."""

    def __init__(self, theme: Theme, bus: Bus, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bus, self._pack = bus, pack
        self._missed = RowList(theme, self.tr("Worth another look"))
        self._confused = RowList(theme, self.tr("Often confused"))
        self._contrasts = RowList(theme, self.tr("Both accounts sit firmly: compare them"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(GAP))
        for part in (self._missed, self._confused, self._contrasts):
            layout.addWidget(part)

    def show_today(self, today: Today) -> None:
        """Show what the day has; hidden where it has nothing of this."""
        self._missed.show_rows([self._missed_row(one) for one in today.missed])
        self._confused.show_rows([self._confused_row(one) for one in today.confused[:SHOWN]])
        self._contrasts.show_rows([self._contrast_row(one) for one in today.contrasts[:SHOWN]])
        self.setVisible(bool(today.missed or today.confused or today.contrasts))

    def _missed_row(self, item: MissedItem) -> Row:
        caption = family_words(item.family)
        return Row(caption=caption, words=item.stem, act=self._practise((item.fact,)))

    def _confused_row(self, item: ConfusedItem) -> Row:
        known = find_item(item.fact, self._pack)
        title = item.fact if known is None else full_words(known, self._pack)
        words = _tr("{title} You often choose: {instead}")
        return Row(
            caption=_tr("Missed {n} times").format(n=item.misses),
            words=words.format(title=_ended(title), instead=item.instead),
            act=self._practise((item.fact,)),
        )

    def _contrast_row(self, contrast: Contrast) -> Row:
        caption = _tr("{n} questions").format(n=len(contrast.facts))
        return Row(caption=caption, words=contrast.question, act=self._practise(contrast.facts))

    def _practise(self, facts: tuple[str, ...]) -> Callable[[], object]:
        return lambda: self._bus.practice_requested.emit(facts)


def _ended(title: str) -> str:
    """Give a title as a sentence of its own."""
    return title if title.endswith((".", "?", "!", "…")) else f"{title}."


def _tr(text: str) -> str:
    return QCoreApplication.translate("Today", text)
