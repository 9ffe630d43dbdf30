"""What the timeline says: axis labels, cluster names, the stretch in the picture."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from studyapp.core.knowledge.day_number import year_month_day
from studyapp.core.knowledge.event import Event
from studyapp.core.timeline.clusters import Cluster
from studyapp.core.timeline.scale import Scale
from studyapp.core.timeline.ticks import Tick, Unit
from studyapp.ui.date_text import date_text, precision_words
from studyapp.ui.point_text import year_text

QT_YEARS = range(1, 10_000)


def translated(text: str, count: int = -1) -> str:
    """Give a sentence of this page in the reader's language, in the form for `count`."""
    return QCoreApplication.translate("Timeline", text, "", count)


def major_words(tick: Tick, locale: QLocale) -> str:
    """Give the bold words on a line of the axis."""
    year, month, _ = year_month_day(tick.day)
    if tick.unit is Unit.YEAR:
        return year_text(year, locale)
    return month_words(year, month, locale, short=True)


def minor_words(tick: Tick, locale: QLocale) -> str:
    """Give the words under a fine tick: a day, a short month or a year."""
    year, month, day = year_month_day(tick.day)
    match tick.unit:
        case Unit.DAY | Unit.WEEK:
            return locale.toString(day)
        case Unit.MONTH:
            return locale.standaloneMonthName(month, QLocale.FormatType.ShortFormat)
        case Unit.YEAR:
            return year_text(year, locale)


def month_words(year: int, month: int, locale: QLocale, *, short: bool) -> str:
    """Give a month with its year."""
    if year in QT_YEARS:
        return locale.toString(QDate(year, month, 1), "MMM yyyy" if short else "MMMM yyyy")
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return f"{locale.standaloneMonthName(month, form)} {year_text(year, locale)}"


def day_words(day: int, locale: QLocale) -> str:
    """Give a day in full: day, month and year."""
    year, month, number = year_month_day(day)
    if year in QT_YEARS:
        return locale.toString(QDate(year, month, number), "d MMMM yyyy")
    return f"{number} {month_words(year, month, locale, short=False)}"


def cluster_words(cluster: Cluster, locale: QLocale) -> str:
    """Give a cluster's label, such as "4 events in 2020"."""
    first, last = cluster.days
    count = cluster.count
    year, month, _ = year_month_day(first)
    last_year, last_month, _ = year_month_day(last)
    if first == last:
        when = day_words(first, locale)
        return translated("%n events on {when}", count).format(when=when)
    if (year, month) == (last_year, last_month):
        when = month_words(year, month, locale, short=False)
        return translated("%n events in {when}", count).format(when=when)
    if year == last_year:
        return translated("%n events in {when}", count).format(when=year_text(year, locale))
    first_words, last_words = year_text(year, locale), year_text(last_year, locale)
    return translated("%n events, {first} – {last}", count).format(
        first=first_words, last=last_words
    )


def days_words(cluster: Cluster, locale: QLocale) -> str:
    """Give the first and the last day of a cluster."""
    return days_between(*cluster.days, locale)


def days_between(first: int, last: int, locale: QLocale) -> str:
    """Give a first and a last day, or the one day that is both."""
    begin, end = day_words(first, locale), day_words(last, locale)
    return begin if first == last else translated("{first} – {last}").format(first=begin, last=end)


def span_words(scale: Scale, locale: QLocale) -> str:
    """Give the stretch in the picture, as finely as it can be seen."""
    first, last = scale.first_day, scale.day_at(scale.width - 1)
    if scale.span < DAYS_IN_WORDS:
        ends = (day_words(first, locale), day_words(last, locale))
    elif scale.span < MONTHS_IN_WORDS:
        ends = (_month_of(first, locale), _month_of(last, locale))
    else:
        ends = (
            year_text(year_month_day(first)[0], locale),
            year_text(year_month_day(last)[0], locale),
        )
    return translated("{first} to {last}").format(first=ends[0], last=ends[1])


DAYS_IN_WORDS = 70.0
MONTHS_IN_WORDS = 5 * 365.25


def _month_of(day: int, locale: QLocale) -> str:
    year, month, _ = year_month_day(day)
    return month_words(year, month, locale, short=False)


def date_line(event: Event, locale: QLocale) -> str:
    """Give an event's date with its precision, or that the article gives none."""
    if event.date is None:
        return translated("No date given")
    date, precision = date_text(event.date, locale), precision_words(event.date)
    return translated("{date} · {precision}").format(date=date, precision=precision)
