"""What a line of days says: its ticks, and the day, month or year pointed at."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from studyapp.core.knowledge.day_number import year_month_day
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.timeline.ticks import Tick, Unit
from studyapp.ui.answers.day_steps import Grain
from studyapp.ui.date_text import date_text
from studyapp.ui.point_text import year_text


def day_words(day: int, grain: Grain, locale: QLocale) -> str:
    """Give a day in words, or only its month or year where no more was pointed at."""
    year, month, of_month = year_month_day(day)
    written = f"-{-year:04d}" if year < 0 else f"{year:04d}"
    match grain:
        case Grain.DAY:
            written += f"-{month:02d}-{of_month:02d}"
        case Grain.MONTH:
            written += f"-{month:02d}"
        case Grain.YEAR:
            pass
    return date_text(PartialDate.parse(written), locale)


def major_words(tick: Tick, locale: QLocale) -> str:
    """Give the bold words at a line of the axis: a month with its year, or a year."""
    year, month, _ = year_month_day(tick.day)
    if tick.unit is Unit.YEAR:
        return year_text(year, locale)
    name = locale.standaloneMonthName(month, QLocale.FormatType.ShortFormat)
    return f"{name} {year_text(year, locale)}"


def minor_words(tick: Tick, locale: QLocale) -> str:
    """Give the words at a fine tick: a day of the month, a short month or a year."""
    year, month, of_month = year_month_day(tick.day)
    match tick.unit:
        case Unit.DAY | Unit.WEEK:
            return locale.toString(of_month)
        case Unit.MONTH:
            return locale.standaloneMonthName(month, QLocale.FormatType.ShortFormat)
        case Unit.YEAR:
            return year_text(year, locale)
