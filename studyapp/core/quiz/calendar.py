"""The dated events of a pack, in order, and what may stand beside one of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from studyapp.core.knowledge.edtf_point import Point
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.standing import ContentNote, Standing
from studyapp.core.quiz.arrange import Candidate, Tier, in_each_tier
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.draft import is_graver
from studyapp.core.quiz.margins import loosely
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.once import once_each
from studyapp.core.quiz.wording.dates import date_words, names_its_date
from studyapp.core.quiz.wording.sentence import capitalised, sentence

NEIGHBOURS = 8
NEAREST = 3
"""Dates so near on either side are near; as many as there are wrong answers at most."""
NEAR_DAYS = 800

Shape = tuple[object, ...]


class Calendar:
    """Dated events by the shape of their dates, each date once."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self.told = sorted(
            (event for event in material.pack.events if _dated(event, material)), key=_key
        )
        """Events with a closed date that may be quoted, in time order."""
        self.plain = [
            one for one in self.told if one.standing is Standing.ARTICLE and not tells_its_date(one)
        ]
        """Those the article tells in its own voice, under a title that leaves the date open."""
        self._plain_keys = [_key(one) for one in self.plain]
        self._span = {one.id: loosely(one.date) for one in self.told if one.date is not None}
        self._dates = _dates_by_shape(self.told)
        self._date_keys = {
            one: [_key(event) for event in events] for one, events in self._dates.items()
        }

    def other_dates(self, event: Event, date: PartialDate) -> Iterator[Candidate]:
        """Give other dates of the article, of the same shape, that cannot mean the same day."""
        events = self._dates.get(shape(date), [])
        at = bisect_left(self._date_keys.get(shape(date), []), date.sort_key())
        first, last = loosely(date)
        apart = [
            (_distance(one, date), one.id, one)
            for one in events[max(0, at - NEIGHBOURS) : at + NEIGHBOURS]
            if self._span[one.id][1] < first or last < self._span[one.id][0]
        ]
        apart.sort()
        taken = {True: 0, False: 0}
        for distance, other_id, other in apart:
            if other_id == event.id or heavier(other, event):
                continue
            earlier = self._span[other_id][1] < first
            taken[earlier] += 1
            near = taken[earlier] <= NEAREST and distance < NEAR_DAYS
            yield _dates_of(self._material, other)[Tier.NEAR if near else Tier.SAME_KIND]

    def near(self, event: Event, *, before: bool, after: bool) -> list[Event]:
        """Give events in the article's own voice strictly before or after one, nearest first."""
        if event.date is None:
            return []
        at = bisect_left(self._plain_keys, event.date.sort_key())
        first, last = loosely(event.date)
        found = []
        for other in self.plain[max(0, at - 2 * NEIGHBOURS) : at + 2 * NEIGHBOURS]:
            began, ended = self._span[other.id]
            if ((before and ended < first) or (after and last < began)) and not heavier(
                other, event
            ):
                found.append((_distance(other, event.date), other.id, other))
        found.sort()
        return [other for _, _, other in found]


@once_each
def calendar_of(material: Material, pack: Pack) -> Calendar:
    """Give the calendar of a pack, made once for all generators."""
    del pack
    return Calendar(material)


@once_each
def _dates_of(material: Material, other: Event) -> tuple[Candidate, ...]:
    """Give an event's date as a candidate of every tier."""
    if other.date is None:
        return ()
    source = material.according_to(other)
    opening = f"{source}, this is the date" if source else "the article gives this date"
    option = Option(
        text=capitalised(date_words(other.date)),
        reason=sentence(f"{opening} {'of' if source else 'for'} another event: {other.title}"),
        passage=material.sound(other.passages)[0],
        subject=other.id,
        edtf=other.date.edtf,
    )
    return in_each_tier(option, other.content_note)


def tells_its_date(event: Event) -> bool:
    """Tell whether an event's title holds a part of its date."""
    return event.date is not None and names_its_date(event.title, event.date)


def heavier(other: Event, event: Event) -> bool:
    """Tell whether an event may hurt a reader whom the one asked for would not."""
    return is_graver(other.content_note, event.content_note)


def shape(date: PartialDate) -> Shape:
    """Give what makes two dates look alike: precision and qualifiers of both ends."""
    return (date.precision, _point_shape(date.start), _point_shape(date.end))


def _point_shape(point: Point | None) -> Shape:
    return () if point is None else (point.precision, point.approximate, point.uncertain)


def _dated(event: Event, material: Material) -> bool:
    """Tell whether an event has a closed date, past when the article was written."""
    date, published = event.date, material.pack.published
    if date is None or date.start is None or date.end is None:
        return False
    itself = published is not None and date.edtf == published.edtf
    return not (itself or material.is_to_come(date)) and bool(material.sound(event.passages))


def _dates_by_shape(events: list[Event]) -> dict[Shape, list[Event]]:
    """Give for each shape one event a date, in time order.

    The article's own voice comes first, and what may hurt a reader last.
    """
    found: dict[Shape, dict[str, Event]] = {}
    for event in sorted(events, key=_plainness):
        if event.date is not None:
            found.setdefault(shape(event.date), {}).setdefault(event.date.edtf, event)
    return {one: sorted(dates.values(), key=_key) for one, dates in found.items()}


def _plainness(event: Event) -> tuple[bool, bool]:
    return event.content_note is not ContentNote.NONE, event.standing is not Standing.ARTICLE


def _key(event: Event) -> tuple[int, int, str]:
    return (0, 0, "") if event.date is None else event.date.sort_key()


def _distance(event: Event, date: PartialDate) -> int:
    if event.date is None or event.date.earliest is None or date.earliest is None:
        return 0
    return abs(event.date.earliest - date.earliest)
