"""How precise a date is, in whole words: "exact day", "start unclear, end to the month"."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studyapp.core.knowledge.partial_date import PartialDate, Point, Precision


def precision_words(date: PartialDate) -> str:
    """Give the words for a date's precision and its qualifiers."""
    if date.precision is Precision.SET:
        return _tr("each of these dates") if date.all_of else _tr("one of these dates")
    if date.start is not None and date.start == date.end:
        return _point_words(date.start)
    return _range_words(date)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dates", text)


def _point_words(point: Point) -> str:
    words = {
        Precision.DAY: _tr("day") if point.unclear else _tr("exact day"),
        Precision.MONTH: _tr("month only"),
        Precision.SEASON: _tr("season only"),
        Precision.YEAR: _tr("year only"),
        Precision.DECADE: _tr("decade only"),
        Precision.CENTURY: _tr("century only"),
    }[point.precision]
    return f"{words}, {_qualifier(point)}" if point.unclear else words


def _qualifier(point: Point) -> str:
    if point.approximate and point.uncertain:
        return _tr("approximate and uncertain")
    return _tr("approximate") if point.approximate else _tr("uncertain")


def _range_words(date: PartialDate) -> str:
    start, end = date.start, date.end
    if start and end and not (date.start_unclear or date.end_unclear):
        if start.precision is end.precision:
            return _plural(start.precision)
        return f"{_start_to(start)}, {_end_to(end)}"
    if start and end and start.unclear and end.unclear:
        return _tr("start and end unclear")
    parts = [_start_words(date), _end_words(date)]
    return ", ".join(part for part in parts if part)


def _plural(precision: Precision) -> str:
    return {
        Precision.DAY: _tr("range of days"),
        Precision.MONTH: _tr("range of months"),
        Precision.SEASON: _tr("range of seasons"),
        Precision.YEAR: _tr("range of years"),
        Precision.DECADE: _tr("range of decades"),
        Precision.CENTURY: _tr("range of centuries"),
    }[precision]


def _start_words(date: PartialDate) -> str:
    """Give what is to say of the start; nothing of an exact day."""
    if date.start is None:
        return _tr("start open") if date.start_open else _tr("start unknown")
    if date.start.unclear:
        return _tr("start unclear")
    return "" if date.start.precision is Precision.DAY else _start_to(date.start)


def _end_words(date: PartialDate) -> str:
    """Give what is to say of the end; nothing of an exact day."""
    if date.end is None:
        return _tr("end open") if date.end_open else _tr("end unknown")
    if date.end.unclear:
        return _tr("end unclear")
    return "" if date.end.precision is Precision.DAY else _end_to(date.end)


def _start_to(point: Point) -> str:
    return {
        Precision.DAY: _tr("start to the day"),
        Precision.MONTH: _tr("start to the month"),
        Precision.SEASON: _tr("start to the season"),
        Precision.YEAR: _tr("start to the year"),
        Precision.DECADE: _tr("start to the decade"),
        Precision.CENTURY: _tr("start to the century"),
    }[point.precision]


def _end_to(point: Point) -> str:
    return {
        Precision.DAY: _tr("end to the day"),
        Precision.MONTH: _tr("end to the month"),
        Precision.SEASON: _tr("end to the season"),
        Precision.YEAR: _tr("end to the year"),
        Precision.DECADE: _tr("end to the decade"),
        Precision.CENTURY: _tr("end to the century"),
    }[point.precision]
