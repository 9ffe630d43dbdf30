"""Breaches of the rules on dates, times and gaps."""

from __future__ import annotations

from studyapp.core.bank.checks import mends
from studyapp.core.bank.checks.check import Check, CheckId, Level, MendKind
from studyapp.core.bank.checks.reading import Reading
from studyapp.core.bank.checks.told.places import Told, advice, of_choice
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.rules.breach import Breach, Rule
from studyapp.core.quiz.rules.entries import check_dates, check_gap
from studyapp.core.quiz.rules.time import check_precision, check_strict_order


def _dates(breach: Breach, reading: Reading) -> Check | None:
    if breach.detail.endswith("is meant roughly"):
        return advice(CheckId.DATE_ROUGH, "date", detail=(reading.form.date,))
    if breach.detail.endswith("fills its timeline"):
        return advice(CheckId.NO_ROOM, "first", mend=MendKind.WIDEN_ENDS, change=mends.with_room)
    found = [one.date for one in reading.facts if isinstance(one, Event) and one.date is not None]
    if not found:
        return Check(id=CheckId.DATE_UNLINKED, level=Level.INFO, field="facts")
    if any(one.edtf == reading.form.date for one in found):
        return None
    given = PartialDate.parse(reading.form.date)
    finer = found[0].contains(given)
    return advice(
        CheckId.TOO_PRECISE if finer else CheckId.DATE_UNLIKE,
        "date",
        detail=(reading.form.date, found[0].edtf),
        mend=MendKind.USE_DATE,
        change=mends.dated(found[0].edtf),
    )


def _precision(breach: Breach, reading: Reading) -> Check:
    in_stem = breach.detail.startswith("which ") and breach.detail in reading.form.stem.casefold()
    return advice(CheckId.TOO_PRECISE, "stem" if in_stem else "choices", detail=(breach.detail,))


def _order(breach: Breach, reading: Reading) -> Check:
    """Tell that the order is not sure, or that nothing in the pack tells it."""
    del reading
    level = Level.INFO if breach.detail == "no date" else Level.ADVICE
    return Check(id=CheckId.TIME_UNSURE, level=level, field="choices", detail=(level.value,))


def _gap(breach: Breach, reading: Reading) -> Check:
    if breach.rule == "R14":
        return _unlike(reading)
    if not reading.form.typed_gap:
        return of_choice(CheckId.GAP_SEEN)(breach, reading) or advice(CheckId.GAP_SEEN, "choices")
    exact = reading.passages[0][1].exact
    form = reading.form
    hidden = exact[len(form.before) : len(exact) - len(form.after)]
    return advice(
        CheckId.GAP_WORDS,
        "accepted",
        detail=(hidden,),
        mend=MendKind.ACCEPT_HIDDEN if hidden.strip() else None,
        change=mends.accepting((hidden,)),
    )


def _unlike(reading: Reading) -> Check:
    """Tell that the sentence around the gap is not the one quoted; offer to quote it whole."""
    article, form = reading.lookup.pack.article, reading.form
    number, passage = reading.passages[0]
    sentence = article.sentences_of(passage)[0]
    text = article.sentence_text(sentence)
    fits = text.startswith(form.before) and text.endswith(form.after) and passage.quotable
    whole = article.passage(sentence.start, sentence.end)
    return advice(
        CheckId.GAP_UNLIKE,
        "before",
        mend=MendKind.WHOLE_SENTENCE if fits else None,
        change=mends.quoting(number, whole),
    )


TOLD: dict[Rule, Told] = {
    check_dates: _dates,
    check_gap: _gap,
    check_precision: _precision,
    check_strict_order: _order,
}
