"""The timeline's events as rows of a list: for the keyboard, screen readers and the trays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.speaker import Speaker, Tone
from studyapp.ui.date_text import date_text

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """What a row shows of an event, and how it is read aloud."""

    id: str
    date: str
    title: str
    speakers: tuple[Speaker, ...]
    told_by: str
    spoken: str


def row_of(event: Event, pack: Pack, locale: QLocale) -> TimelineRow:
    """Give the row of an event; without a date it says so."""
    speakers = tellers_of(pack, event)
    names = ", ".join(_spoken_name(speaker) for speaker in speakers)
    undated = _tr("No date given")
    date = undated if event.date is None else date_text(event.date, locale)
    short = undated if event.date is None else date_text(event.date, locale, short=True)
    spoken = _tr("{date}, {title}, told by {names}")
    return TimelineRow(
        id=event.id,
        date=short,
        title=event.title,
        speakers=speakers,
        told_by=", ".join(speaker.name for speaker in speakers),
        spoken=spoken.format(date=date, title=event.title, names=names),
    )


def tellers_of(pack: Pack, event: Event) -> tuple[Speaker, ...]:
    """Give who tells an event, and who gives an account in a dispute about it."""
    accounts = (
        pack.speaker(account.speaker)
        for dispute in pack.disputes_of(event.id)
        for account in dispute.accounts
    )
    return tuple(dict.fromkeys((*pack.speakers_of(event), *accounts)))


def in_time(events: Iterable[Event]) -> list[Event]:
    """Give dated events in order of time, then the undated ones as they come."""
    known = list(events)
    dated = sorted(
        (event for event in known if event.date is not None),
        key=lambda event: event.date.sort_key() if event.date else (0, 0, ""),
    )
    return [*dated, *(event for event in known if event.date is None)]


MOST_KEPT = 2_000
"""Rows that are kept once they were made; of very many, only those looked at exist."""


class TimelineRows(QAbstractListModel):
    """Rows in the order they are given, each made when it is first looked at."""

    def __init__(self, rows: Sequence[TimelineRow] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self._make: Callable[[str], TimelineRow] | None = None
        self._kept: dict[str, TimelineRow] = {}
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[TimelineRow]) -> None:
        """Show other rows."""
        kept = {row.id: row for row in rows}
        self._reset(tuple(row.id for row in rows), kept, None)

    def set_ids(self, ids: Sequence[str], make: Callable[[str], TimelineRow]) -> None:
        """Show the events of these ids; `make` gives the row of one when it is needed."""
        self._reset(tuple(ids), {}, make)

    def row_at(self, index: Index) -> TimelineRow | None:
        """Give the row behind an index, or None."""
        return self._row(self._ids[index.row()]) if index.isValid() else None

    def find(self, event_id: str) -> QModelIndex:
        """Give the index of an event, or an invalid one."""
        if event_id not in self._ids:
            return QModelIndex()
        return self.index(self._ids.index(event_id))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def _row(self, event_id: str) -> TimelineRow:
        found = self._kept.get(event_id)
        if found is not None or self._make is None:
            return self._kept[event_id]
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        row = self._kept[event_id] = self._make(event_id)
        return row

    def _reset(
        self,
        ids: tuple[str, ...],
        kept: dict[str, TimelineRow],
        make: Callable[[str], TimelineRow] | None,
    ) -> None:
        self.beginResetModel()
        self._ids, self._kept, self._make = ids, kept, make
        self.endResetModel()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case _ if role == ROW_ROLE:
                return row
            case _:
                return None


def _spoken_name(speaker: Speaker) -> str:
    return _tr("article") if speaker.tone is Tone.ARTICLE else speaker.name


def _tr(text: str) -> str:
    return QCoreApplication.translate("TimelineRows", text)
