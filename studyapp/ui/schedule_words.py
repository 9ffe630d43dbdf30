"""The sentences about a target and its cost, each whole, so that they can be translated."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from studyapp.core.scheduling.forecast import Forecast
from studyapp.ui.charts.point import Point

DAY = "d MMM"


def target_words(retention: float) -> str:
    """Say what a target means."""
    return _tr("Of 100 questions that come again you will know about {n}.").format(
        n=round(100 * retention)
    )


def forecast_words(found: Forecast) -> str:
    """Say what a target costs."""
    mean = found.mean
    if mean <= 0:
        return _tr("Nothing has been learnt yet, so nothing comes again.")
    if mean < 1:
        return _tr("That is less than one review a day over the next thirty days.")
    reviews = round(mean)
    if reviews == 1:
        return _tr("That is about 1 review a day over the next thirty days.")
    return _tr("That is about {n} reviews a day over the next thirty days.").format(n=reviews)


def forecast_points(found: Forecast, first: QDate, locale: QLocale) -> tuple[Point, ...]:
    """Give the expected reviews day by day."""
    return tuple(
        _point(locale.toString(first.addDays(at), DAY), load) for at, load in enumerate(found.days)
    )


def _point(label: str, load: float) -> Point:
    reviews = round(load)
    if reviews == 1:
        words = _tr("{day}: 1 review.").format(day=label)
    else:
        words = _tr("{day}: {n} reviews.").format(day=label, n=reviews)
    return Point(label=label, words=words, value=load)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Schedule", text)
