"""The headline of the day: what is due, how long it takes, and which buttons help."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from studyapp.services.review import Today

NEW_AT_ONCE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """Title, line and button words; an empty word means no button."""

    title: str
    line: str
    primary: str
    second: str
    primary_learns: bool = False


def headline(today: Today, locale: QLocale) -> Headline:
    """Give the day's headline."""
    if today.first_run:
        return _first_run(today)
    if today.due:
        return _due(today)
    return _nothing_due(today, locale)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Today", text)


def _first_run(today: Today) -> Headline:
    count = min(NEW_AT_ONCE, today.new)
    return Headline(
        title=_tr("Start with {n} questions").format(n=count),
        line=_tr("About 2 minutes. Each answer opens its sentence in the article."),
        primary=_tr("Start"),
        second="",
        primary_learns=True,
    )


def _due(today: Today) -> Headline:
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
        second=_learn(today),
    )


def _nothing_due(today: Today, locale: QLocale) -> Headline:
    if today.next_due is None:
        line = _tr("Nothing is waiting.")
    else:
        due = today.next_due.astimezone()
        day = locale.toString(QDate(due.year, due.month, due.day), "dddd d MMMM")
        words = (
            _tr("Next review on {day}: 1 question.")
            if today.next_count == 1
            else _tr("Next review on {day}: {n} questions.")
        )
        line = words.format(day=day, n=today.next_count)
    return Headline(title=_tr("Done for today"), line=line, primary="", second=_learn(today))


def _learn(today: Today) -> str:
    count = min(NEW_AT_ONCE, today.new)
    return _tr("Learn {n} new").format(n=count) if count else ""
