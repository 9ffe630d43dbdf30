"""Beside the article: the sentences of a part, and what stands on the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from studyapp.core.knowledge.coverage import Coverage, Part, SentenceCoverage
from studyapp.core.knowledge.pack import Pack
from studyapp.ui.lists.fact_list import FactList
from studyapp.ui.models.fact_rows import FactRow
from studyapp.ui.modes.coverage.words import caption_words, nothing_words, part_words
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.column import Column
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.empty_state import EmptyState
from studyapp.ui.widgets.renewed import Renewed
from studyapp.ui.widgets.segmented import Segmented

PARTS = tuple(Part)
LIST_SHARE, DETAILS_SHARE = 2, 3


class SidePane(QWidget):
    """Tells which part and which sentence is picked."""

    part_picked = Signal(object)
    sentence_picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.parts = Segmented(theme, [""] * len(PARTS))
        self.list = FactList(theme)
        self.list.setAccessibleName(self.tr("Sentences"))
        self.empty = EmptyState(theme, icon="circle-check", title="")
        self.column = Column(theme)
        self.column.setAccessibleName(self.tr("What stands on the sentence"))
        self._place = Renewed()
        self.column.body.addWidget(self._place)
        self._stack = QStackedWidget()
        self._lay_out()
        self.parts.picked.connect(self._on_part)
        self.list.row_chosen.connect(self._on_row)

    @property
    def listed(self) -> tuple[int, ...]:
        """The indexes of the sentences listed, in the order of the list."""
        return tuple(int(row.id) for row in self.list.rows if not row.is_heading)

    def show_part(self, coverage: Coverage, part: Part, pack: Pack) -> None:
        """List the sentences of a part; the one that was chosen stays so if it is there."""
        self.parts.set_labels([part_words(one, coverage) for one in PARTS])
        self.parts.set_current(PARTS.index(part))
        rows = self._rows(coverage, part, pack)
        self.list.set_rows(rows)
        self.empty.set_words(*nothing_words(part))
        self._stack.setCurrentWidget(self.list if rows else self.empty)

    def choose(self, one: SentenceCoverage) -> None:
        """Move to a sentence's row without telling."""
        self.list.choose(str(one.sentence.index))

    def show_details(self, details: QWidget | None) -> None:
        """Show what stands on a sentence, or nothing."""
        column = self._place.anew()
        if details is not None:
            column.addWidget(details)
        self.column.verticalScrollBar().setValue(0)

    def _rows(self, coverage: Coverage, part: Part, pack: Pack) -> list[FactRow]:
        found = coverage.part(part)
        if part is not Part.WITHOUT_FACTS:
            return [_row(one, pack) for one in found]
        left = [_row(one, pack) for one in found if not one.no_fact]
        excused = [_row(one, pack) for one in found if one.no_fact]
        return [
            *_under(self.tr("No fact, and no reason given"), left),
            *_under(self.tr("No fact, for a reason"), excused),
        ]

    def _on_part(self, index: int) -> None:
        self.part_picked.emit(PARTS[index])

    def _on_row(self, row: FactRow) -> None:
        self.sentence_picked.emit(int(row.id))

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        for widget in (self.list, self.empty):
            self._stack.addWidget(widget)
        parts = QVBoxLayout()
        parts.setContentsMargins(16, 0, 16, 0)
        parts.addWidget(self.parts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 14, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(parts)
        layout.addWidget(self._stack, LIST_SHARE)
        layout.addWidget(Divider(self._theme))
        layout.addWidget(self.column, DETAILS_SHARE)


def _row(one: SentenceCoverage, pack: Pack) -> FactRow:
    caption = caption_words(one, pack)
    return FactRow(
        id=str(one.sentence.index),
        title=one.text,
        caption=caption,
        spoken=f"{one.text} {caption}",
    )


def _under(heading: str, rows: list[FactRow]) -> list[FactRow]:
    return [FactRow(id="", title=heading, is_heading=True), *rows] if rows else []
