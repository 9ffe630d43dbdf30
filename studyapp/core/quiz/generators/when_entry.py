"""When did it happen? The date is typed, as exactly as the article gives it and no more."""

from __future__ import annotations

from collections.abc import Iterator

from studyapp.core.knowledge.edtf_point import Precision
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.body import DateEntry
from studyapp.core.quiz.dated import date_told, why_no_date
from studyapp.core.quiz.draft import Made
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import Family, NotAsked
from studyapp.core.quiz.question_on import HARD, question_on
from studyapp.core.quiz.stable_id import question_id, turn
from studyapp.core.quiz.wording.dates import names_its_date
from studyapp.core.quiz.wording.sentence import capitalised

FAMILY = Family.WHEN
NO_WORDS = "The pack has no wording for the question."
TELLS = "The wording of the question holds a part of the date."
ASKS = {
    Precision.DAY: (
        "on which day did {asks}? Type the date.",
        "when did {asks}? Type the day, the month and the year.",
    ),
    Precision.MONTH: (
        "in which month did {asks}? Type the month and the year.",
        "when did {asks}? Type the month and the year.",
    ),
    Precision.YEAR: ("in which year did {asks}? Type it.", "when did {asks}? Type the year."),
}
ASKED_OF_A_SPAN = ("from when to when did {asks}? Type both dates.",)
ASKED_OF_DATES = ("when did {asks}? Type the date as exactly as the article gives it.",)


def when_entry(material: Material) -> Iterator[Made]:
    """Ask for the date of each event to be typed."""
    for event in material.pack.events:
        date = event.date
        reason = why_no_date(material, event) or _why_no_question(event)
        if reason or date is None:
            yield NotAsked(fact=event.id, family=FAMILY, reason=reason)
        else:
            yield _ask(material, event, date)


def _why_no_question(event: Event) -> str:
    if not event.asks.strip():
        return NO_WORDS
    if event.date is not None and names_its_date(event.asks, event.date):
        return TELLS
    return ""


def _ask(material: Material, event: Event, date: PartialDate) -> Made:
    name = question_id(FAMILY, (event.id,), "typed")
    stems = ASKS.get(date.precision, ASKED_OF_DATES)
    if date.precision is Precision.RANGE and event.asks.endswith(" last"):
        stems = ASKED_OF_A_SPAN
    stem = stems[turn(f"stem of {name}", len(stems))].format(asks=event.asks)
    source = material.according_to(event)
    return question_on(
        (event,),
        id=name,
        family=FAMILY,
        stem=capitalised(f"{source}, {stem}" if source else stem),
        body=DateEntry(date=date.edtf),
        passages=material.sound(event.passages),
        explanation=date_told(event, date),
        difficulty=HARD,
    )
