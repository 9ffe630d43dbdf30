"""The headline of the day: what is due, how long it takes, and which buttons help."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from studyapp.services.review import Today

SOON = timedelta(hours=1)
HARDEST = 10
"""How many of the hardest facts are offered once everything has been seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """Title, line and button words; an empty word means no button.

    `primary_learns` and `second_reviews` tell what a button does beside the usual: review
    for the first, learn new for the second.
    """

    title: str
    line: str
    primary: str
    second: str
    primary_learns: bool = False
    second_reviews: bool = False


def headline(today: Today, locale: QLocale, *, now: datetime, new_at_once: int) -> Headline:
    """Give the day's headline; at most `new_at_once` new questions are offered."""
    new = min(new_at_once, today.new)
    if today.first_run:
        return _first_run(new)
    if today.due:
        return _due(today, new)
    return _nothing_due(today, new, locale, now)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Today", text)


def _first_run(new: int) -> Headline:
    return Headline(
        title=_tr("Start with {n} questions").format(n=new),
        line=_tr("About 2 minutes. Each answer opens its sentence in the article."),
        primary=_tr("Start"),
        second="",
        primary_learns=True,
    )


def _due(today: Today, new: int) -> Headline:
    one = today.due == 1
    title = _tr("1 question to review") if one else _tr("{n} questions to review")
    line = (
        _tr("About a minute. You can stop at any time; nothing is lost.")
        if today.minutes <= 1
        else _tr("About {n} minutes. You can stop at any time; nothing is lost.")
    )
    return Headline(
        title=title.format(n=today.due),
        line=line.format(n=today.minutes),
        primary=_tr("Start review"),
        second=_learn(new),
    )


def _nothing_due(today: Today, new: int, locale: QLocale, now: datetime) -> Headline:
    if today.next_due is None:
        line = _tr("Nothing is waiting.")
    elif today.next_due - now < SOON:
        words = (
            _tr("1 question comes again within the hour.")
            if today.next_count == 1
            else _tr("{n} questions come again, the first within the hour.")
        )
        line = words.format(n=today.next_count)
    else:
        due = today.next_due.astimezone()
        day = locale.toString(QDate(due.year, due.month, due.day), "dddd d MMMM")
        words = (
            _tr("Next review on {day}: 1 question.")
            if today.next_count == 1
            else _tr("Next review on {day}: {n} questions.")
        )
        line = words.format(day=day, n=today.next_count)
    if not today.new:
        seen = _tr("You have seen every question.")
        return Headline(
            title=_tr("Done for today"),
            line=f"{seen} {line}",
            primary="",
            second=_tr("Review hardest {n}").format(n=HARDEST),
            second_reviews=True,
        )
    return Headline(title=_tr("Done for today"), line=line, primary="", second=_learn(new))


def _learn(new: int) -> str:
    return _tr("Learn {n} new").format(n=new) if new else ""
