"""The sentences of the tests page, each whole, so that they can be translated."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.paper.blueprint import Blueprint
from studyapp.core.quiz.paper.blueprint_text import blueprint_words
from studyapp.core.quiz.paper.compose import Shortfall
from studyapp.core.quiz.paper.definition import Definition
from studyapp.core.quiz.paper.part_mark import (
    Coarser,
    DaysOff,
    PairsInOrder,
    PartMark,
    PointsMet,
    SomeAgree,
    SomeChosen,
)
from studyapp.core.quiz.paper.rules import Allowance, ReviewRule, Rules
from studyapp.core.quiz.paper.sitting import Entry, EntryState
from studyapp.services.sittings import SittingOutline
from studyapp.ui.date_text import date_text
from studyapp.ui.modes.tests.subjects import subject_of

SEPARATOR = "  ·  "
MINUTE, HOUR = 60, 3600


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tests", text)


def count_words(count: int) -> str:
    """How many questions."""
    return _tr("1 question") if count == 1 else _tr("{n} questions").format(n=count)


def paper_words(count: int, seed: int) -> str:
    """What a blueprint makes, while it is being made."""
    if count == 1:
        return _tr("1 question, seed {seed}").format(seed=seed)
    return _tr("{n} questions, seed {seed}").format(n=count, seed=seed)


def shortfall_words(shortfall: Shortfall) -> str:
    """Why a row has fewer questions than it asks for."""
    subject = subject_of(shortfall.row)
    name = _tr("Questions") if subject is None else subject.words
    match shortfall.available:
        case 0:
            return _tr("{name}: no question fits.").format(name=name)
        case 1:
            return _tr("{name}: only 1 question fits.").format(name=name)
        case count:
            return _tr("{name}: only {n} questions fit together.").format(name=name, n=count)


def blueprint_line(blueprint: Blueprint) -> str:
    """A blueprint as a line: "Dates 6  ·  Positions 6"."""
    parts = []
    for row in blueprint.rows:
        subject = subject_of(row)
        if subject is None:
            parts.append(blueprint_words(Blueprint(rows=(row,))))
        else:
            parts.append(_tr("{name} {n}").format(name=subject.words, n=row.count))
    return SEPARATOR.join(parts)


def definition_line(test: Definition, locale: QLocale) -> str:
    """What a test in the list is: how long, its seed, its limit and its review."""
    parts = [count_words(test.blueprint.count), _tr("seed {n}").format(n=test.seed)]
    if test.rules.limit_minutes is not None:
        parts.append(_tr("{n} minutes").format(n=test.rules.limit_minutes))
    if test.rules.review is not ReviewRule.NOW:
        parts.append(review_words(test.rules, locale))
    return SEPARATOR.join(parts)


def review_words(rules: Rules, locale: QLocale) -> str:
    """When the questions can be looked through."""
    if rules.review is ReviewRule.NEVER:
        return _tr("no review")
    if rules.review is ReviewRule.NOW or rules.closes_at is None:
        return _tr("review at once")
    return _tr("review from {date}").format(date=day_words(rules.closes_at, locale))


def day_words(moment: datetime, locale: QLocale) -> str:
    """A day in the learner's own time zone."""
    return date_text(_day(moment), locale)


def moment_words(moment: datetime, locale: QLocale) -> str:
    """A day and an hour in the learner's own time zone."""
    here = moment.astimezone()
    day = date_text(_day(moment), locale)
    hour = locale.toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)
    return _tr("{day}, {hour}").format(day=day, hour=hour)


def _day(moment: datetime) -> PartialDate:
    return PartialDate.parse(moment.astimezone().date().isoformat())


def points_words(points: float, of: int, locale: QLocale) -> str:
    """A score: "12.5 of 16"."""
    return _tr("{points} of {of}").format(points=number_words(points, locale), of=of)


def number_words(number: float, locale: QLocale) -> str:
    """A number with at most two decimals, and none that says nothing."""
    rounded = round(float(number), 2)
    decimals = next(n for n in range(3) if round(rounded, n) == rounded)
    return locale.toString(rounded, "f", decimals)


def outline_line(outline: SittingOutline, locale: QLocale) -> str:
    """What a sitting in the list is: when, and its score or where it stands."""
    if outline.handed_in_at is None or outline.points is None:
        words = _tr("begun {moment}, {answered} of {count} answered")
        return words.format(
            moment=moment_words(outline.begun_at, locale),
            answered=outline.answered,
            count=outline.count,
        )
    moment = moment_words(outline.handed_in_at, locale)
    pending = outline.pending or 0
    score = points_words(outline.points, outline.count - pending, locale)
    if not pending:
        return _tr("handed in {moment}, {score} points").format(moment=moment, score=score)
    words = _tr("handed in {moment}, {score} points, {n} still to be marked by you")
    return words.format(moment=moment, score=score, n=pending)


def clock_words(seconds: int) -> str:
    """A time left as a clock shows it."""
    hours, minutes = divmod(seconds, HOUR)
    if hours:
        return f"{hours}:{minutes // MINUTE:02d}:{minutes % MINUTE:02d}"
    return f"{minutes // MINUTE}:{minutes % MINUTE:02d}"


def left_words(seconds: int) -> str:
    """A time left in words, for a screen reader."""
    minutes = -(-seconds // MINUTE)
    if minutes == 1:
        return _tr("1 minute left")
    return _tr("{n} minutes left").format(n=minutes)


def allowance_words(allowance: Allowance) -> str:
    """How far a time limit is extended."""
    match allowance:
        case Allowance.AS_SET:
            return _tr("Time as set")
        case Allowance.HALF_MORE:
            return _tr("Half as much again")
        case Allowance.DOUBLE:
            return _tr("Twice the time")
        case Allowance.OFF:
            return _tr("No time limit")
        case _:
            assert_never(allowance)


def entry_words(number: int, entry: Entry) -> str:
    """A place in the overview, for a screen reader."""
    words = {
        (EntryState.ANSWERED, True): _tr("Question {n}, answered, flagged"),
        (EntryState.ANSWERED, False): _tr("Question {n}, answered"),
        (EntryState.UNANSWERED, True): _tr("Question {n}, not answered, flagged"),
        (EntryState.UNANSWERED, False): _tr("Question {n}, not answered"),
    }
    return words[entry.state, entry.flagged].format(n=number)


def unanswered_words(count: int) -> str:
    """How many questions have no answer."""
    match count:
        case 0:
            return _tr("Every question is answered.")
        case 1:
            return _tr("1 question is unanswered.")
        case _:
            return _tr("{n} questions are unanswered.").format(n=count)


def flagged_words(count: int) -> str:
    """How many questions are flagged."""
    return (
        _tr("1 question is flagged.")
        if count == 1
        else _tr("{n} questions are flagged.").format(n=count)
    )


def part_words(part: PartMark) -> str:  # noqa: C901, PLR0911 - a case a kind
    """Why an answer earned what it did."""
    match part:
        case PairsInOrder(concordant=right, pairs=of):
            return _tr("{right} of {of} pairs in the article’s order").format(right=right, of=of)
        case SomeChosen(right=right, of=of, others=0):
            return _tr("{right} of the article’s {of} answers").format(right=right, of=of)
        case SomeChosen(right=right, of=of, others=1):
            words = _tr("{right} of the article’s {of} answers, less 1 other")
            return words.format(right=right, of=of)
        case SomeChosen(right=right, of=of, others=others):
            words = _tr("{right} of the article’s {of} answers, less {n} others")
            return words.format(right=right, of=of, n=others)
        case SomeAgree(right=right, of=of):
            return _tr("{right} of {of} where the article has them").format(right=right, of=of)
        case PointsMet(met=met, of=of):
            return _tr("{met} of {of} points of the model answer").format(met=met, of=of)
        case DaysOff(days=1):
            return _tr("1 day off")
        case DaysOff(days=days):
            return _tr("{n} days off").format(n=days)
        case Coarser():
            return _tr("right, but less exact than asked")
        case _:
            assert_never(part)


def earned_words(part: PartMark, credit: float, locale: QLocale) -> str:
    """A part mark with what it earned: "3 of 4 pairs in the article’s order: 0.5 of 1"."""
    earned = points_words(credit, 1, locale)
    return _tr("{why}: {earned} point").format(why=part_words(part), earned=earned)
