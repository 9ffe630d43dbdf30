"""One filter for the pages that look at the same items: set in one, it holds in the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from studyapp.core.knowledge.pack import Pack
from studyapp.ui.bus import Bus
from studyapp.ui.models.chosen_set import ChosenSet
from studyapp.ui.models.item_filter import UNDATED, ItemFilter


class SharedFilter(QObject):
    """Holds an `ItemFilter` and tells when it changes; it lives as long as the bus."""

    changed = Signal(object)
    """The `ItemFilter` that holds now."""

    sets_wanted = Signal(str)
    """The learner's study sets are to be shown; a search to begin one with, or ""."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._value = ItemFilter()
        self._load: Callable[[], tuple[ChosenSet, ...]] = tuple

    def provide_sets(self, load: Callable[[], tuple[ChosenSet, ...]]) -> None:
        """Take what gives the study sets that can be chosen; it is asked when they are shown."""
        self._load = load

    @property
    def sets(self) -> tuple[ChosenSet, ...]:
        """The study sets that can be chosen."""
        return self._load()

    def renew_set(self) -> None:
        """Keep what is in the chosen study set now, or everything if the set is gone."""
        chosen = self._value.study_set
        if chosen is not None:
            found = next((one for one in self.sets if one.id == chosen.id), None)
            self.set(replace(self._value, study_set=found))

    @property
    def value(self) -> ItemFilter:
        """What is kept now."""
        return self._value

    def set(self, value: ItemFilter) -> None:
        """Keep something else, and say so if it is."""
        if value != self._value:
            self._value = value
            self.changed.emit(value)

    def clear(self) -> None:
        """Keep everything again."""
        self.set(ItemFilter())

    def fit(self, pack: Pack) -> None:
        """Drop the conditions that mean nothing in a pack, as after opening another one."""
        speakers = {one.id for one in pack.speakers}
        topics = {one.id for one in pack.topics}
        periods = {UNDATED, *(one.id for one in pack.periods)}
        value = self._value
        chosen = value.study_set
        self.set(
            replace(
                value,
                speaker=value.speaker if value.speaker in speakers else "",
                topic=value.topic if value.topic in topics else "",
                period=value.period if value.period in periods else "",
                study_set=chosen if chosen is not None and chosen.pack == pack.id else None,
            )
        )


def shared_filter(bus: Bus) -> SharedFilter:
    """Give the filter that goes with a bus, made when it is first asked for."""
    found = bus.findChild(SharedFilter)
    return found if isinstance(found, SharedFilter) else SharedFilter(bus)
