"""Rules on time: only what is strictly ordered is ordered (R11), and no false precision (R12)."""

from __future__ import annotations

from itertools import combinations

from studyapp.core.knowledge.edtf_point import Precision
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.body import Ordering, OrderItem
from studyapp.core.quiz.margins import clearly_before
from studyapp.core.quiz.question import Family, Question
from studyapp.core.quiz.rules.breach import Breach, breach, key_of, options_of
from studyapp.core.quiz.rules.index import date_of

ASKED = {"which day": Precision.DAY, "which month": Precision.MONTH, "which year": Precision.YEAR}
RANK = {Precision.DAY: 0, Precision.MONTH: 1, Precision.SEASON: 2, Precision.YEAR: 3}


def check_strict_order(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R11: items of different places are strictly ordered, items of one place share a day."""
    if not isinstance(question.body, Ordering):
        return ()
    for one, other in combinations(question.body.items, 2):
        first, second = _date(one, pack), _date(other, pack)
        if first is None or second is None:
            return breach("R11", question, "no date")
        if one.slot == other.slot:
            right = first.edtf == second.edtf and first.precision is Precision.DAY
        elif one.slot < other.slot:
            right = clearly_before(first, second)
        else:
            right = clearly_before(second, first)
        if not right:
            return breach("R11", question, f"{one.subject} and {other.subject}")
    return ()


def check_precision(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R12: neither stem nor answers are more exact than the date in the pack."""
    fact = pack.find_fact(question.fact)
    if question.family is not Family.WHEN or not isinstance(fact, Event):
        return ()
    if fact.date is None:
        return breach("R12", question, "no date")
    stem = question.stem.casefold()
    for words, precision in ASKED.items():
        if words in stem and precision is not fact.date.precision:
            return breach("R12", question, words)
    key = key_of(question)
    if key is not None and key.edtf is not None and key.edtf != fact.date.edtf:
        return breach("R12", question, key.edtf)
    exact = fact.date.precision
    for option in options_of(question):
        if option.edtf and _finer(date_of(option.edtf).precision, exact):
            return breach("R12", question, option.edtf)
    return ()


def _finer(one: Precision, other: Precision) -> bool:
    return one in RANK and other in RANK and RANK[one] < RANK[other]


def _date(item: OrderItem, pack: Pack) -> PartialDate | None:
    fact = pack.find_fact(item.subject)
    return fact.date if isinstance(fact, Event) else None
