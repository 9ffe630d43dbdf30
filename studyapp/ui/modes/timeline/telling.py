"""Events in words: as rows of a list, and as they are said aloud."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from studyapp.core.errors import NotFound
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.timeline.clusters import Cluster, Item
from studyapp.core.timeline.mark import Mark
from studyapp.ui.models.timeline_rows import TimelineRow, row_of
from studyapp.ui.modes.timeline.words import cluster_words, days_between, translated


class Telling:
    """Finds the events of one pack and words them in the reader's language."""

    def __init__(self, pack: Pack, locale: QLocale) -> None:
        self._pack, self._locale = pack, locale

    def event(self, event_id: str) -> Event | None:
        """Give an event by id, or None."""
        found = self._pack.find_fact(event_id)
        return found if isinstance(found, Event) else None

    def row(self, event_id: str) -> TimelineRow:
        """Give the row of an event; raise `NotFound`."""
        event = self.event(event_id)
        if event is None:
            raise NotFound(kind="event", id=event_id)
        return row_of(event, self._pack, self._locale)

    def describe(self, item: Item) -> str:
        """Give an item as it is said aloud, with the dates that others claim for it."""
        match item:
            case Mark():
                return self.row(item.id).spoken + self._other_dates(item)
            case Cluster():
                words = cluster_words(item, self._locale)
                return translated("{words}, Enter zooms in").format(words=words)

    def _other_dates(self, mark: Mark) -> str:
        words = translated("; {name} dates it {when}")
        return "".join(
            words.format(
                name=self._pack.speaker(ghost.speaker).name,
                when=days_between(ghost.start, ghost.end, self._locale),
            )
            for ghost in mark.ghosts
        )
