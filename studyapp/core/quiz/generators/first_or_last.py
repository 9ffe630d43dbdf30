"""What came first, what came last: only where every pair is strictly ordered."""

from __future__ import annotations

from collections.abc import Iterator

from studyapp.core.knowledge.event import Event
from studyapp.core.quiz.arrange import Candidate, Order, Tier, in_each_tier
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.calendar import Calendar, calendar_of
from studyapp.core.quiz.draft import Made, choice
from studyapp.core.quiz.each_told import each_told, why_unordered
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.once import once_each
from studyapp.core.quiz.question import Family
from studyapp.core.quiz.stable_id import question_id
from studyapp.core.quiz.wording.dates import date_words
from studyapp.core.quiz.wording.sentence import sentence

FAMILY = Family.ORDER
NEAREST = 4


def first_or_last(material: Material) -> Iterator[Made]:
    """Ask, for each event in the article's own voice, what came first and what came last."""
    calendar = calendar_of(material, material.pack)
    made = (
        _ask(material, calendar, event, first=first)
        for event in calendar.plain
        for first in (True, False)
    )
    yield from each_told(made, material.pack.events, FAMILY, why_unordered(material))


def _ask(material: Material, calendar: Calendar, event: Event, *, first: bool) -> Made:
    which = "first" if first else "last"
    passages = material.sound(event.passages)
    when = date_words(event.date) if event.date else ""
    side = "before" if first else "after"
    reason = sentence(f"The article’s date for it is {when}, {side} the others")
    return choice(
        id=question_id(FAMILY, (event.id,), which),
        family=FAMILY,
        subjects=(event,),
        stem=f"Which of these came {which}, according to the article?",
        key=Option(text=event.title, reason=reason, passage=passages[0], subject=event.id),
        candidates=list(_others(material, calendar, event, first=first)),
        order=Order.MIXED,
        names=material.openers,
        passages=passages,
        explanation=reason,
    )


def _others(
    material: Material, calendar: Calendar, event: Event, *, first: bool
) -> Iterator[Candidate]:
    offers = _later if first else _earlier
    for number, other in enumerate(calendar.near(event, before=not first, after=first)):
        yield offers(material, other)[Tier.NEAR if number < NEAREST else Tier.SAME_KIND]


@once_each
def _later(material: Material, other: Event) -> tuple[Candidate, ...]:
    return _offers(material, other, "later")


@once_each
def _earlier(material: Material, other: Event) -> tuple[Candidate, ...]:
    return _offers(material, other, "earlier")


def _offers(material: Material, other: Event, side: str) -> tuple[Candidate, ...]:
    when = date_words(other.date) if other.date else ""
    option = Option(
        text=other.title,
        reason=sentence(f"This came {side}; the article’s date for it is {when}"),
        passage=material.sound(other.passages)[0],
        subject=other.id,
    )
    return in_each_tier(option)
