"""From a pack's events to marks: which lane an event stands in and what shape its date has."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.layout import Lane
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate, Precision
from studyapp.core.knowledge.speaker import Tone
from studyapp.core.timeline.mark import Mark, MarkShape


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What the timeline shows of a pack: its lanes, its marks, and the events without a date."""

    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    undated: tuple[Event, ...]


def marks_of(pack: Pack) -> Marks:
    """Give lanes, marks in the order of the events, and what has no date."""
    lanes = lanes_of(pack)
    dated = [(event, event.date) for event in pack.events if event.date is not None]
    horizon = _horizon(pack, [date for _, date in dated])
    return Marks(
        lanes=lanes,
        marks=tuple(
            mark_of(event, date, lane=_lane_of(pack, event, lanes), horizon=horizon)
            for event, date in dated
        ),
        undated=tuple(event for event in pack.events if event.date is None),
    )


def lanes_of(pack: Pack) -> tuple[Lane, ...]:
    """Give the pack's lanes, or one for each speaker where it names none."""
    if pack.lanes:
        return pack.lanes
    return tuple(
        Lane(id=f"lane-{speaker.id}", name=speaker.says or speaker.name, speaker=speaker.id)
        for speaker in pack.speakers
    )


def mark_of(event: Event, date: PartialDate, *, lane: int, horizon: tuple[int, int]) -> Mark:
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


def _lane_of(pack: Pack, event: Event, lanes: tuple[Lane, ...]) -> int:
    """Give the lane of who tells it; what several speakers tell is the article's account."""
    speakers = pack.speakers_of(event)
    told_by = speakers[0] if len(speakers) == 1 else pack.article_speaker
    other = next(one for one in pack.speakers if one.tone is Tone.OTHER)
    for speaker in (told_by, other):
        for number, lane in enumerate(lanes):
            if lane.speaker == speaker.id:
                return number
    return 0


def _horizon(pack: Pack, dates: list[PartialDate]) -> tuple[int, int]:
    """Give the first and the last day that anything in the pack is dated to."""
    known = [*dates, *((pack.published,) if pack.published else ())]
    days = [day for date in known for day in (date.earliest, date.latest) if day is not None]
    return min(days, default=1), max(days, default=1)
