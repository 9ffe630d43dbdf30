"""When did it happen? Only as exact as the article, and never a half-open date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studyapp.core.knowledge.edtf_point import Precision
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.arrange import Candidate, Order, Tier
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.calendar import Calendar, calendar_of
from studyapp.core.quiz.draft import Made, choice, unquotable
from studyapp.core.quiz.each_told import NO_DATE
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.nearby_dates import nearby_dates
from studyapp.core.quiz.question import Family, NotAsked
from studyapp.core.quiz.stable_id import question_id, turn
from studyapp.core.quiz.wording.dates import date_words
from studyapp.core.quiz.wording.sentence import capitalised, sentence

FAMILY = Family.WHEN
HALF_OPEN = "The article leaves the beginning or the end of it open."
NO_WORDS = "The pack has no wording for the question."
ENOUGH = 8
"""With so many dates of the article to choose from, none is made."""
ASKS = {
    Precision.DAY: ("on which day did", "when did"),
    Precision.MONTH: ("in which month did", "when did"),
    Precision.YEAR: ("in which year did", "when did"),
}


def when(material: Material) -> Iterator[Made]:
    """Ask for the date of each event that has one."""
    calendar = calendar_of(material, material.pack)
    for event in material.pack.events:
        yield _ask(material, calendar, event)


def _ask(material: Material, calendar: Calendar, event: Event) -> Made:
    if event.date is None:
        return NotAsked(fact=event.id, family=FAMILY, reason=NO_DATE)
    if event.date.start is None or event.date.end is None:
        return NotAsked(fact=event.id, family=FAMILY, reason=HALF_OPEN)
    if not event.asks.strip():
        return NotAsked(fact=event.id, family=FAMILY, reason=NO_WORDS)
    passages = material.sound(event.passages)
    if not passages:
        return unquotable(event, FAMILY)
    name = question_id(FAMILY, (event.id,))
    explanation = _explanation(event, event.date)
    return choice(
        id=name,
        family=FAMILY,
        subjects=(event,),
        stem=_stem(material, event, event.date, name),
        key=Option(
            text=capitalised(date_words(event.date)),
            reason=explanation,
            passage=passages[0],
            subject=event.id,
            edtf=event.date.edtf,
        ),
        candidates=_others(material, calendar, event, event.date),
        order=Order.TIME,
        names=material.openers,
        passages=passages,
        explanation=explanation,
    )


def _stem(material: Material, event: Event, date: PartialDate, name: str) -> str:
    openings = ASKS.get(date.precision, ("when did",))
    opening = openings[turn(f"stem of {name}", len(openings))]
    if date.precision is Precision.RANGE and event.asks.endswith(" last"):
        opening = "from when to when did"
    if material.is_to_come(date):
        opening = opening.replace(" did", " will")
    source = material.according_to(event)
    words = f"{source}, {opening}" if source else opening
    return f"{capitalised(words)} {event.asks}?"


def _explanation(event: Event, date: PartialDate) -> str:
    means = date_words(date)
    if event.date_words:
        words = event.date_words.strip()
        plain = _words(means) <= _words(words)
        return sentence(f"The article’s words are “{words}”{'' if plain else f': {means}'}")
    return sentence(f"The article gives this date for it: {means}")


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))


def _others(
    material: Material, calendar: Calendar, event: Event, date: PartialDate
) -> list[Candidate]:
    """Give other dates of the article, filled up with made ones where they are few."""
    found = list(calendar.other_dates(event, date))
    return found if len(found) >= ENOUGH else [*found, *_derived(material, event, date)]


def _derived(material: Material, event: Event, date: PartialDate) -> Iterator[Candidate]:
    passage = material.sound(event.passages)[0]
    for other in nearby_dates(date, until=material.pack.published):
        side = "earlier" if other.strictly_before(date) else "later"
        yield Candidate(
            tier=Tier.DERIVED,
            option=Option(
                text=capitalised(date_words(other)),
                reason=sentence(f"This is {side} than the article’s date, {date_words(date)}"),
                passage=passage,
                edtf=other.edtf,
            ),
        )
