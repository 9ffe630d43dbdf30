"""Partial dates in words, never more precise than the source."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from studyapp.core.knowledge.partial_date import PartialDate, Point, Precision
from studyapp.ui.point_text import days_text, point_text
from studyapp.ui.precision_words import precision_words

__all__ = ["date_text", "isolated", "precision_words"]

FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"


def date_text(date: PartialDate, locale: QLocale, *, short: bool = False) -> str:
    """Give a date's words: "12 – 13 July 2020", "since 1988", "1991 or 1992"."""
    if date.members:
        return _set_text(date, locale, short=short)
    match date.start, date.end:
        case Point() as start, Point() as end:
            return _span_text(start, end, locale, short=short)
        case Point() as start, _:
            words = _tr("since {date}") if date.end_open else _tr("from {date}, end unknown")
            return words.format(date=point_text(start, locale, short=short))
        case _, Point() as end:
            words = _tr("until {date}") if date.start_open else _tr("until {date}, start unknown")
            return words.format(date=point_text(end, locale, short=short))
        case _:
            return date.edtf


def isolated(text: str) -> str:
    """Wrap a text so that it keeps its own direction within text of the other direction."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dates", text)


def _span_text(start: Point, end: Point, locale: QLocale, *, short: bool) -> str:
    if start == end:
        return point_text(start, locale, short=short)
    words = _tr("{first} – {last}")
    if _in_one_month((start, end)):
        first, last = _day_numbers((start, end), locale)
        return days_text(words.format(first=first, last=last), end, locale, short=short)
    return words.format(
        first=point_text(start, locale, short=short), last=point_text(end, locale, short=short)
    )


def _set_text(date: PartialDate, locale: QLocale, *, short: bool) -> str:
    points = tuple(one.start for one in date.members if one.start and one.start == one.end)
    if len(points) == len(date.members) and _in_one_month(points):
        days = _joined(_day_numbers(points, locale), all_of=date.all_of)
        return days_text(days, points[0], locale, short=short)
    names = [_member_text(one, locale, all_of=date.all_of, short=short) for one in date.members]
    if date.latest is None and not date.all_of:
        return ", ".join(names)
    return _joined(names, all_of=date.all_of)


def _member_text(one: PartialDate, locale: QLocale, *, all_of: bool, short: bool) -> str:
    """Give the words of a member of a set; only its first or last one may be open."""
    point = one.start or one.end
    if point is None or (one.start and one.end):
        return date_text(one, locale, short=short)
    if one.end:
        words = _tr("all until {date}") if all_of else _tr("{date} or earlier")
    else:
        words = _tr("all from {date} on") if all_of else _tr("{date} or later")
    return words.format(date=point_text(point, locale, short=short))


def _joined(names: list[str], *, all_of: bool) -> str:
    """Join with commas and a last "and" or "or"."""
    if len(names) == 1:
        return names[0]
    words = _tr("{names} and {name}") if all_of else _tr("{names} or {name}")
    return words.format(names=", ".join(names[:-1]), name=names[-1])


def _in_one_month(points: tuple[Point, ...]) -> bool:
    """Tell whether all are plain days of the same month."""
    months = {(point.year, point.month) for point in points}
    plain = all(point.precision is Precision.DAY and not point.unclear for point in points)
    return plain and len(months) == 1


def _day_numbers(points: tuple[Point, ...], locale: QLocale) -> list[str]:
    return [locale.toString(point.day or 1) for point in points]
