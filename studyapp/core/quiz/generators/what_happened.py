"""What happened then? A date is given, the event is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.arrange import Candidate, Order, Tier, in_each_tier
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.calendar import Calendar, calendar_of, tells_its_date
from studyapp.core.quiz.draft import Made, choice
from studyapp.core.quiz.each_told import TELLING, each_told, why_undated
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.once import once_each
from studyapp.core.quiz.question import Family, NotAsked
from studyapp.core.quiz.stable_id import question_id, turn
from studyapp.core.quiz.wording.dates import date_phrase, date_words
from studyapp.core.quiz.wording.sentence import capitalised, sentence

FAMILY = Family.WHEN
VARIANT = "what happened"
NEAREST = 4
UNCERTAIN = "Its date is uncertain, so that the question would say more than the article does."


def what_happened(material: Material) -> Iterator[Made]:
    """Ask what happened at the date of each dated event."""
    calendar = calendar_of(material, material.pack)
    made = (_ask(material, calendar, event) for event in calendar.told)
    yield from each_told(made, material.pack.events, FAMILY, why_undated(material))


def _ask(material: Material, calendar: Calendar, event: Event) -> Made:
    passages = material.sound(event.passages)
    if event.date is None or tells_its_date(event):
        return NotAsked(fact=event.id, family=FAMILY, reason=TELLING)
    if is_uncertain(event.date):
        return NotAsked(fact=event.id, family=FAMILY, reason=UNCERTAIN)
    name = question_id(FAMILY, (event.id,), VARIANT)
    when = date_words(event.date)
    source = material.according_to(event) or "in the article"
    reason = sentence(f"{source}, its date is this: {when}")
    return choice(
        id=name,
        family=FAMILY,
        subjects=(event,),
        stem=_stem(material, event),
        key=Option(text=event.title, reason=reason, passage=passages[0], subject=event.id),
        candidates=list(_others(material, calendar, event)),
        order=Order.MIXED,
        names=material.openers,
        passages=passages,
        explanation=reason,
    )


def is_uncertain(date: PartialDate) -> bool:
    """Tell whether a date is marked as uncertain at either end."""
    points = (date.start, date.end)
    return any(point is not None and point.uncertain for point in points)


def _stem(material: Material, event: Event) -> str:
    date = date_phrase(event.date) if event.date else ""
    source = material.according_to(event) or "according to the article"
    if turn(event.id, 2) and not material.according_to(event):
        return f"What happened {date}, {source}?"
    return f"{capitalised(source)}, what happened {date}?"


def _others(material: Material, calendar: Calendar, event: Event) -> Iterator[Candidate]:
    for number, other in enumerate(calendar.near(event, before=True, after=True)):
        if other.id != event.id:
            yield _offers(material, other)[Tier.NEAR if number < NEAREST else Tier.SAME_KIND]


@once_each
def _offers(material: Material, other: Event) -> tuple[Candidate, ...]:
    when = date_words(other.date) if other.date else ""
    option = Option(
        text=other.title,
        reason=sentence(f"The article gives another date for it: {when}"),
        passage=material.sound(other.passages)[0],
        subject=other.id,
    )
    return in_each_tier(option)
