"""Rules on what is typed, placed or filled in: exact (R12), sourced (R13), verbatim (R14)."""

from __future__ import annotations

import re

from studyapp.core.knowledge.edtf_point import Precision
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.body import DateEntry, Gap, NumberEntry, OneOf, Placement, TypedText
from studyapp.core.quiz.question import Family, Question
from studyapp.core.quiz.rules.breach import Breach, breach
from studyapp.core.quiz.wording.figures import numbers_in

ROOM = 5
"""A timeline is at least so many times as long as what is placed on it."""
SOURCED = re.compile(r"\baccording to\b", re.IGNORECASE)
WHOLE = re.compile(r"[.?!…][”\"’)]?$")


def check_dates(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R12: a date to type or place is the pack's own, and no day where the source is rough."""
    match question.body:
        case DateEntry(date=text) | Placement(date=text):
            pass
        case _:
            return ()
    fact = pack.find_fact(question.fact)
    if not isinstance(fact, Event) or fact.date is None or fact.date.edtf != text:
        return breach("R12", question, text)
    if _asks_for_a_rough_day(fact.date):
        return breach("R12", question, f"{text} is meant roughly")
    if isinstance(question.body, Placement) and not _has_room(question.body, fact.date):
        return breach("R12", question, f"{text} fills its timeline")
    return ()


def check_figures(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R13: a number is asked for as somebody's, and it stands in the words it rests on."""
    del pack
    if not isinstance(question.body, NumberEntry) or question.family is Family.WRITTEN:
        return ()
    if SOURCED.search(question.stem) is None:
        return breach("R13", question, "a number without its source")
    printed = [numbers_in(passage.exact) for passage in question.passages]
    if not any(question.body.value in found for found in printed):
        return breach("R2", question, f"{question.body.value:g} is not in its passages")
    return ()


def check_typed(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R2, R3: no foreseen other answer is an accepted one, and each has its reason."""
    body = question.body.filler if isinstance(question.body, Gap) else question.body
    if not isinstance(body, TypedText):
        return ()
    accepted = {_folded(form) for form in body.accepted}
    for other in body.others:
        actor = pack.find_actor(other.subject or "")
        forms = {_folded(other.text), *map(_folded, actor.name.forms if actor else ())}
        if accepted & forms:
            return breach("R3", question, f"{other.text} is accepted")
        if not WHOLE.search(other.reason) or not other.passage.quotable:
            return breach("R2", question, f"reason of {other.text}")
        if pack.article.text[other.passage.start : other.passage.end] != other.passage.exact:
            return breach("R2", question, f"passage of {other.text}")
    return ()


def check_gap(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R14: a gap stands in a sentence of the article, word for word, and its key fits there."""
    del pack
    if not isinstance(question.body, Gap):
        return ()
    before, after, words = question.body.before, question.body.after, question.passages[0].exact
    if not (words.startswith(before) and words.endswith(after) and question.passages[0].quotable):
        return breach("R14", question, f"{before} … {after}")
    hidden = words[len(before) : len(words) - len(after)]
    match question.body.filler:
        case TypedText(accepted=accepted) if hidden not in accepted:
            return breach("R2", question, f"“{hidden}” is not accepted")
        case OneOf(options=options):
            shown = f"{before} {after}".casefold()
            seen = [one.text for one in options if one.text.casefold() in shown]
            if seen:
                return breach("R2", question, f"{seen[0]} is in the sentence")
        case _:
            pass
    return ()


def _asks_for_a_rough_day(date: PartialDate) -> bool:
    points = [point for point in (date.start, date.end) if point is not None]
    return any(
        point.precision is Precision.DAY and (point.approximate or point.uncertain)
        for point in points
    )


def _has_room(body: Placement, date: PartialDate) -> bool:
    length = (date.latest or 0) - (date.earliest or 0) + 1
    return body.last - body.first + 1 >= ROOM * length


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
