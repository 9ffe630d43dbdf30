"""What stands in place of the lanes where there is nothing in them, and why."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.empty_state import EmptyState


class NothingHere(EmptyState):
    """Says whether the article, the filter or the wait is the reason."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, icon="calendar-off", title="", parent=parent)

    def explain(self, *, undated: int, filtered: bool) -> None:
        """Say why there is nothing; `undated` events are kept that have no date."""
        line = self.tr("%n statements have no date in the article.", "", undated)
        if filtered and not undated:
            self.set_words(self.tr("No events for these filters"), "", self.tr("Clear filters"))
        elif filtered:
            title = self.tr("No dated events in this filter")
            self.set_words(title, line, self.tr("Show undated"))
        elif not undated:
            self.set_words(self.tr("The article names no events"), "")
        else:
            self.set_words(self.tr("No dated events"), line, self.tr("Show undated"))

    def ask_to_wait(self) -> None:
        """Say that very many events are being sorted."""
        self.set_words(self.tr("Putting the events in order …"), "")
