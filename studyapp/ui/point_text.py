"""One point of a partial date in words: "27 September 2020", "spring 1991", "about 44 BCE".

Month names and digits come from the locale, the order of the parts from the translation.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from studyapp.core.knowledge.day_number import year_month_day
from studyapp.core.knowledge.edtf_point import Point, Precision

FIRST_YEAR_WITHOUT_ERA = 1000
FIRST_YEAR_GROUPED = 10_000
CENTURY = 100


def point_text(point: Point, locale: QLocale, *, short: bool = False) -> str:
    """Give a point's words with its qualifiers."""
    text = _exact_text(point, locale, short=short)
    if point.approximate:
        text = _tr("about {date}").format(date=text)
    if point.uncertain:
        text = _tr("{date} (uncertain)").format(date=text)
    return text


def days_text(days: str, point: Point, locale: QLocale, *, short: bool = False) -> str:
    """Give the words of one or more days in the month of a day or month point."""
    return _tr("{day} {month} {year}").format(
        day=days,
        month=locale.monthName(point.month or 1, _length(short=short)),
        year=year_text(point.year, locale),
    )


def year_text(year: int, locale: QLocale) -> str:
    """Give a year in the locale's digits; year 0 is 1 BCE, early years name their era."""
    if year < 1:
        return _tr("{year} BCE").format(year=_number(1 - year, locale))
    if year < FIRST_YEAR_WITHOUT_ERA:
        return _tr("{year} CE").format(year=_number(year, locale))
    return _number(year, locale)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dates", text)


def _exact_text(point: Point, locale: QLocale, *, short: bool) -> str:
    match point.precision:
        case Precision.DAY:
            return days_text(_number(point.day or 1, locale), point, locale, short=short)
        case Precision.MONTH:
            month = locale.standaloneMonthName(point.month or 1, _length(short=short))
            return _tr("{month} {year}").format(month=month, year=year_text(point.year, locale))
        case Precision.SEASON:
            return _season(point).format(year=year_text(point.year, locale))
        case Precision.DECADE | Precision.CENTURY:
            return _years_text(point, locale)
        case _:
            return year_text(point.year, locale)


def _season(point: Point) -> str:
    seasons = {
        21: _tr("spring {year}"),
        22: _tr("summer {year}"),
        23: _tr("autumn {year}"),
        24: _tr("winter {year}"),
    }
    return seasons[point.month or 21]


def _years_text(point: Point, locale: QLocale) -> str:
    """Give "1990s", or both years where that word could mean a whole century."""
    plain = point.precision is Precision.DECADE and point.year > CENTURY
    if plain and point.year % CENTURY:
        return _tr("{year}s").format(year=_number(point.year, locale))
    first, last = (year_month_day(day)[0] for day in (point.earliest, point.latest))
    return _tr("between {first} and {last}").format(
        first=year_text(first, locale), last=year_text(last, locale)
    )


def _length(*, short: bool) -> QLocale.FormatType:
    return QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat


def _number(number: int, locale: QLocale) -> str:
    if number >= FIRST_YEAR_GROUPED:
        return locale.toString(number)
    plain = QLocale(locale)
    plain.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return plain.toString(number)
