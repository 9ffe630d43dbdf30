"""From a pack's events to marks: which lanes an event stands in and what shape its date has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.layout import Lane
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate, Precision
from studyapp.core.timeline.arrangement import Arrangement, LaneChooser, LanesBy, lanes_in, lanes_of
from studyapp.core.timeline.ghosts import ghosts_of
from studyapp.core.timeline.mark import Ghost, Mark, MarkShape

__all__ = ["Marks", "lanes_of", "mark_of", "marks_of"]


@dataclass(frozen=True, kw_only=True)
class Marks:
    """What the timeline shows of a pack: its lanes, its marks, and the events without a date.

    `each` makes the marks one by one, so that very many of them need not exist at once.
    """

    lanes: tuple[Lane, ...]
    each: Callable[[], Iterator[Mark]]
    undated: tuple[Event, ...]

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """All marks, in the order of the events."""
        return tuple(self.each())


def marks_of(
    pack: Pack,
    arrangement: Arrangement | None = None,
    *,
    keeps: Callable[[Event], bool] | None = None,
) -> Marks:
    """Give lanes, marks in the order of the events, and what has no date.

    Only events that `keeps` says yes to are shown; the lanes are those of the whole pack.
    """
    arrangement = arrangement or Arrangement()
    lanes = lanes_in(pack, arrangement)
    events = [event for event in pack.events if keeps is None or keeps(event)]
    chooser = LaneChooser(pack, lanes, arrangement.by)
    dated = [event for event in events if event.date is not None]

    def each() -> Iterator[Mark]:
        horizon = _horizon(pack)
        claimed = {
            one for dispute in pack.disputes for each in dispute.accounts for one in each.events
        }
        ghosts = ghosts_of(pack, {event.id: event for event in dated if event.id in claimed})
        voices = _Voices(pack, arrangement.by)
        for event in dated:
            if event.date is None:
                continue
            others, voice = ghosts.get(event.id, ()), voices.of(event)
            for lane in chooser.lanes_of(event):
                yield mark_of(
                    event, event.date, lane=lane, horizon=horizon, ghosts=others, voice=voice
                )

    return Marks(
        lanes=lanes, each=each, undated=tuple(event for event in events if event.date is None)
    )


class _Voices:
    """Whose glyph a mark carries where its lane does not tell: the number of the speaker."""

    def __init__(self, pack: Pack, by: LanesBy) -> None:
        self._pack, self._by = pack, by
        self._numbers = {speaker.id: number for number, speaker in enumerate(pack.speakers)}

    def of(self, event: Event) -> int | None:
        if self._by is LanesBy.SPEAKER:
            return None
        speakers = self._pack.speakers_of(event)
        told_by = speakers[0] if len(speakers) == 1 else self._pack.article_speaker
        return self._numbers[told_by.id]


def mark_of(
    event: Event,
    date: PartialDate,
    *,
    lane: int,
    horizon: tuple[int, int],
    ghosts: tuple[Ghost, ...] = (),
    voice: int | None = None,
) -> Mark:
    """Give the mark of a dated event; an open end reaches to the horizon and fades."""
    shape = _shape(date)
    start = min(horizon[0], date.latest or horizon[0]) if date.earliest is None else date.earliest
    end = max(horizon[1], start) if date.latest is None else date.latest
    is_year = shape is MarkShape.YEAR
    # A set of months is as clear as a month; which one it is, its words tell.
    is_set_of_months = shape is MarkShape.MONTH and date.precision is Precision.SET
    return Mark(
        id=event.id,
        lane=lane,
        start=start,
        end=end,
        shape=shape,
        label=event.title,
        fade_start=is_year or (date.start_unclear and not is_set_of_months),
        fade_end=is_year or (date.end_unclear and not is_set_of_months),
        ghosts=ghosts,
        voice=voice,
    )


def _shape(date: PartialDate) -> MarkShape:
    match date.precision:
        case Precision.DAY:
            return MarkShape.RANGE if date.start_unclear else MarkShape.DAY
        case Precision.MONTH:
            return MarkShape.MONTH
        case Precision.SEASON | Precision.YEAR | Precision.DECADE | Precision.CENTURY:
            return MarkShape.YEAR
        case Precision.RANGE:
            return MarkShape.RANGE
        case Precision.SET:
            months = all(point.precision is Precision.MONTH for point in date.members)
            return MarkShape.MONTH if months else MarkShape.RANGE


def _horizon(pack: Pack) -> tuple[int, int]:
    """Give the first and the last day that anything in the pack is dated to."""
    known = [event.date for event in pack.events if event.date is not None]
    known += [pack.published] if pack.published else []
    return _outer(known)


def _outer(dates: Iterable[PartialDate]) -> tuple[int, int]:
    days = [day for date in dates for day in (date.earliest, date.latest) if day is not None]
    return min(days, default=1), max(days, default=1)
