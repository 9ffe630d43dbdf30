"""Marks as columns: a million of them in arrays, each made into an object when it is needed.

A mark's days are two machine words, its lane and outline a few bytes; its id and label are
the very strings of the event they come from. That is what keeps a large pack light.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping

from studyapp.core.timeline.mark import Ghost, Mark, MarkShape

SHAPES = tuple(MarkShape)
FADE_START, FADE_END = 8, 16
SHAPE_BITS = 7
NO_VOICE = 255


class MarkStore:
    """Marks by number, in the order of their ids; the same event may stand in several lanes."""

    __slots__ = ("_ghosts", "_ids", "_labels", "_looks", "_voices", "ends", "lanes", "starts")

    def __init__(self, marks: Iterable[Mark]) -> None:
        columns = _Columns(marks)
        by_id = sorted(range(len(columns.ids)), key=columns.ids.__getitem__)
        self._ids = tuple(columns.ids[number] for number in by_id)
        self._labels = tuple(columns.labels[number] for number in by_id)
        self._looks = bytes(columns.looks[number] for number in by_id)
        self._voices = bytes(columns.voices[number] for number in by_id)
        self.starts = array("q", (columns.starts[number] for number in by_id))
        self.ends = array("q", (columns.ends[number] for number in by_id))
        self.lanes = array("I", (columns.lanes[number] for number in by_id))
        self._ghosts: Mapping[str, tuple[Ghost, ...]] = columns.ghosts

    def __len__(self) -> int:
        return len(self._ids)

    def id(self, number: int) -> str:
        """Give the id of a mark's event."""
        return self._ids[number]

    def mark(self, number: int) -> Mark:
        """Make a mark."""
        look, name = self._looks[number], self._ids[number]
        return Mark(
            id=name,
            lane=self.lanes[number],
            start=self.starts[number],
            end=self.ends[number],
            shape=SHAPES[look & SHAPE_BITS],
            label=self._labels[number],
            fade_start=bool(look & FADE_START),
            fade_end=bool(look & FADE_END),
            ghosts=self._ghosts.get(name, ()),
            voice=None if self._voices[number] == NO_VOICE else self._voices[number],
        )

    def find(self, event_id: str, lane: int | None = None) -> Mark | None:
        """Give an event's mark, in a lane or in the first that has it, or None."""
        number = bisect_left(self._ids, event_id)
        while number < len(self._ids) and self._ids[number] == event_id:
            if lane is None or self.lanes[number] == lane:
                return self.mark(number)
            number += 1
        return None


class _Columns:
    """What is read off marks as they come, so that none of them has to be kept."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self.ids: list[str] = []
        self.labels: list[str] = []
        self.looks, self.voices = bytearray(), bytearray()
        self.starts, self.ends, self.lanes = array("q"), array("q"), array("I")
        self.ghosts: dict[str, tuple[Ghost, ...]] = {}
        shapes = {shape: number for number, shape in enumerate(SHAPES)}
        for mark in marks:
            self.ids.append(mark.id)
            self.labels.append(mark.label)
            fades = FADE_START * mark.fade_start + FADE_END * mark.fade_end
            self.looks.append(shapes[mark.shape] + fades)
            self.voices.append(NO_VOICE if mark.voice is None else min(mark.voice, NO_VOICE - 1))
            self.starts.append(mark.start)
            self.ends.append(mark.end)
            self.lanes.append(mark.lane)
            if mark.ghosts:
                self.ghosts[mark.id] = mark.ghosts
