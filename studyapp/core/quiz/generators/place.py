"""Place it on the timeline: an event with a bounded date, on a stretch of time around it."""

from __future__ import annotations

from collections.abc import Iterator

from studyapp.core.knowledge.edtf_point import Precision
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.body import Placement
from studyapp.core.quiz.dated import date_told, why_no_date
from studyapp.core.quiz.draft import Made
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import Family, NotAsked
from studyapp.core.quiz.question_on import MEDIUM, question_on
from studyapp.core.quiz.stable_id import question_id, turn
from studyapp.core.quiz.windows import coarsest, window_for
from studyapp.core.quiz.wording.dates import names_its_date
from studyapp.core.quiz.wording.sentence import capitalised, sentence

FAMILY = Family.PLACE
TELLS = "Its title holds a part of the date."
TOO_LONG = "It is dated too broadly to be placed as one point in time."
EXACTNESS = {
    Precision.DAY: "to the day",
    Precision.MONTH: "to the month",
    Precision.YEAR: "to the year",
}
STEMS = (
    "place this on the timeline, {exactly}: {title}",
    "where on the timeline does this belong, {exactly}? {title}",
)
ANY_OF_ITS_DAYS = "Any of its days is right."


def place(material: Material) -> Iterator[Made]:
    """Ask for the place in time of each event that has a bounded date."""
    for event in material.pack.events:
        reason = why_no_date(material, event)
        if not reason and event.date and names_its_date(event.title, event.date):
            reason = TELLS
        if reason or event.date is None:
            yield NotAsked(fact=event.id, family=FAMILY, reason=reason)
        else:
            yield _ask(material, event, event.date)


def _ask(material: Material, event: Event, date: PartialDate) -> Made:
    name = question_id(FAMILY, (event.id,))
    window = window_for(date, material.pack.periods, name, material.pack.published)
    if window is None:
        return NotAsked(fact=event.id, family=FAMILY, reason=TOO_LONG)
    return question_on(
        (event,),
        id=name,
        family=FAMILY,
        stem=_stem(material, event, date, name),
        body=Placement(date=date.edtf, first=window[0], last=window[1]),
        passages=material.sound(event.passages),
        explanation=date_told(event, date),
        difficulty=MEDIUM,
    )


def _stem(material: Material, event: Event, date: PartialDate, name: str) -> str:
    precision = coarsest(date.start, date.end) if date.start and date.end else None
    exactly = EXACTNESS.get(precision or Precision.YEAR, "")
    source = material.according_to(event)
    words = STEMS[1 if source else turn(f"stem of {name}", len(STEMS))]
    words = words.format(exactly=exactly, title=sentence(event.title))
    stem = capitalised(f"{source}, {words}" if source else words)
    lasts = date.precision is Precision.RANGE and precision is Precision.DAY
    return f"{stem} {ANY_OF_ITS_DAYS}" if lasts else stem
