"""The events of a pack as TimelineJS JSON: written for showing, never read.

A date goes out as exact as it is: a year has no month. TimelineJS shows the words that are
given with it and uses the numbers only to place it.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterable
from typing import Any

from studyapp.core.errors import ImportFailed, Problem
from studyapp.core.knowledge.day_number import year_month_day
from studyapp.core.knowledge.edtf_point import Point, Precision
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.standing import Standing
from studyapp.core.quiz.wording.dates import date_words
from studyapp.formats.exchange import Found, Item, Loss, Sheet, Written

Plain = dict[str, Any]
HUMAN = range(-271_820, 275_760)
"""The years that the scale “human” can show; beyond them only whole years can."""
WIDE = (Precision.DECADE, Precision.CENTURY)
UNDATED = "An event without a date is left out of the timeline."
QUESTIONS = "Questions are left out; a timeline holds events only."


def timeline_json(pack: Pack, events: Iterable[Event]) -> bytes:
    """Give those of some events of a pack that have a date, in order of time, as JSON."""
    dated = [(one.date, one) for one in events if one.date is not None]
    dated.sort(key=lambda one: (*one[0].sort_key(), one[1].id))
    told = {
        "title": {"text": {"headline": _escaped(pack.title), "text": _paragraph(pack.source)}},
        "events": [_slide(event, date, pack) for date, event in dated],
        "eras": _eras(pack),
        "scale": "human" if _is_human(date for date, _ in dated) else "cosmological",
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


class TimelineJs:
    """The events that have a date, as slides in order of time."""

    name = "timelinejs"
    suffixes: tuple[str, ...] = (".json",)

    def carried(self, item: Item) -> Item | None:  # noqa: ARG002 - none comes back
        """Give nothing: a timeline holds no questions."""
        return None

    def write(self, sheet: Sheet) -> Written:
        """Give the timeline of the pack; all text in it is escaped for HTML."""
        undated = [one.id for one in sheet.pack.events if one.date is None]
        losses = [Loss(item=one, field="date", message=UNDATED) for one in undated]
        losses += [Loss(item=one.form.id, field="", message=QUESTIONS) for one in sheet.items]
        data = timeline_json(sheet.pack, sheet.pack.events)
        return Written(data=data, losses=tuple(losses))

    def read(self, data: bytes, file: str) -> Found:  # noqa: ARG002 - nothing of it is read
        """Refuse: raise `ImportFailed`."""
        told = "Timelines are written, but not read."
        raise ImportFailed((Problem(file=file, entry="", field="", message=told),))


def _slide(event: Event, date: PartialDate, pack: Pack) -> Plain:
    words = date_words(date)
    start, end = _ends(date)
    slide: Plain = {"start_date": {**start, "display_date": words}}
    if end and end != start:
        slide["end_date"] = {**end, "display_date": words}
    return {
        **slide,
        "display_date": words,
        "text": {"headline": _escaped(_headline(event, pack)), "text": _text(event)},
        "group": _group(event, pack),
        "unique_id": event.id,
    }


def _headline(event: Event, pack: Pack) -> str:
    """Name who says so of everything that the article does not tell in its own voice."""
    if event.standing is Standing.ARTICLE:
        return event.title
    says = ", ".join(speaker.says for speaker in pack.speakers_of(event))
    return f"{says}: {event.title}"


def _text(event: Event) -> str:
    quoted = "".join(
        f"<blockquote>{_escaped(one.exact)}</blockquote>" for one in event.passages if one.quotable
    )
    return _paragraph(event.summary) + _paragraph(event.date_note) + quoted


def _group(event: Event, pack: Pack) -> str:
    lanes = {lane.speaker: lane.name for lane in pack.lanes}
    speakers = pack.speakers_of(event)
    return _escaped(" · ".join(lanes.get(one.id, one.name) for one in speakers))


def _eras(pack: Pack) -> list[Plain]:
    found: list[Plain] = []
    for period in pack.periods:
        start, end = _ends(period.date)
        if period.date.earliest is not None and period.date.latest is not None:
            text = {"headline": _escaped(period.name)}
            found.append({"start_date": start, "end_date": end or start, "text": text})
    return found


def _ends(date: PartialDate) -> tuple[Plain, Plain | None]:
    """Give where a date begins and ends; where its start is open, where it ends twice."""
    if date.members:
        first, last = _ends(date.members[0]), _ends(date.members[-1])
        return first[0], last[1] or last[0]
    start, end = date.start, date.end
    if start is None:
        return (_end(end), None) if end else ({}, None)
    if end is None:
        return _numbers(start), None
    return _numbers(start), _end(end)


def _numbers(point: Point) -> Plain:
    told = {"year": point.year}
    if point.precision in (Precision.MONTH, Precision.DAY) and point.month:
        told["month"] = point.month
        if point.precision is Precision.DAY and point.day:
            told["day"] = point.day
    return told


def _end(point: Point) -> Plain:
    """Give the end of a point; a decade ends in its last year."""
    if point.precision in WIDE:
        return {"year": year_month_day(point.latest)[0]}
    return _numbers(point)


def _is_human(dates: Iterable[PartialDate]) -> bool:
    bounds = [day for one in dates for day in (one.earliest, one.latest) if day is not None]
    return all(year_month_day(day)[0] in HUMAN for day in bounds)


def _paragraph(text: str) -> str:
    return f"<p>{_escaped(text)}</p>" if text else ""


def _escaped(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")
