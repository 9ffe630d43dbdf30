"""The sentences of the progress page, each whole, so that they can be translated."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from studyapp.core.progress.groups import Group
from studyapp.core.progress.retention import Share, Week
from studyapp.core.quiz.confidence import Band, Confidence
from studyapp.ui.charts.point import Aim, Point

DAY = "d MMM"


def percent(share: float) -> str:
    """Give a share as whole per cents."""
    return f"{round(100 * share)} %"


def answers_words(answers: int, facts: int) -> str:
    """Say how much there is to look at."""
    if answers == 1:
        return _tr("1 answer so far.")
    return _tr("{answers} answers so far, on {facts} facts.").format(answers=answers, facts=facts)


def retention_words(share: Share) -> str:
    """Say how much was still known of what was past learning."""
    if share.rate is None:
        return _tr(
            "Nothing that you had learnt has come again yet. This is what will be measured here."
        )
    return _tr(
        "Of {asked} answers on what you had learnt, {known} matched the article: {percent}."
    ).format(asked=share.asked, known=share.known, percent=percent(share.rate))


def week_points(weeks: tuple[Week, ...], locale: QLocale) -> tuple[Point, ...]:
    """Give retention week by week."""
    return tuple(_week_point(week, locale) for week in weeks)


def calibration_words(bands: tuple[Band, ...]) -> str:
    """Say how answers matched what the learner thought of them."""
    told = sum(band.answers for band in bands)
    if not told:
        return _tr(
            "You can tell before you check how sure you are: switch it on in Settings, under "
            "Practice. This chart then shows how often you were right at each level."
        )
    if told == 1:
        return _tr("You told once how sure you were.")
    return _tr("You told {n} times how sure you were.").format(n=told)


def calibration_points(bands: tuple[Band, ...]) -> tuple[Point, ...]:
    """Give the share that was right at each level of confidence, with its interval."""
    return tuple(_band_point(band) for band in bands)


def aim_words(target: float) -> Aim:
    """Give the target retention as a line to compare with."""
    words = _tr("The dashed line is your target, {percent}.").format(percent=percent(target))
    return Aim(value=target, words=words)


def group_words(group: Group[object]) -> str:
    """Say how the answers of a group went, for the end of its row."""
    return _tr("{known} of {asked}").format(known=group.known, asked=group.asked)


def group_description(name: str, group: Group[object]) -> str:
    """Say the same in a whole sentence."""
    words = _tr("{name}: {known} of {asked} answers matched the article, credit {percent}.")
    return words.format(
        name=name, known=group.known, asked=group.asked, percent=percent(group.credit)
    )


def opening(words: str) -> str:
    """Give words as the beginning of a line; names that begin small on purpose do not occur."""
    return words[:1].upper() + words[1:]


def saved_words(count: int, file: str) -> str:
    """Say that answers were written to a file."""
    if count == 1:
        return _tr("1 answer was saved to {file}.").format(file=file)
    return _tr("{n} answers were saved to {file}.").format(n=count, file=file)


def not_saved_words(file: str, reason: str) -> str:
    """Say that nothing was written."""
    words = _tr("{file} was not written: {reason}. Your answers are safe in the library.")
    return words.format(file=file, reason=reason)


def _week_point(week: Week, locale: QLocale) -> Point:
    start = QDate(week.start.year, week.start.month, week.start.day)
    label = locale.toString(start, DAY)
    if week.share.rate is None:
        words = _tr("Week of {day}: nothing asked.").format(day=label)
    else:
        words = _tr("Week of {day}: {known} of {asked}, {percent}.").format(
            day=label,
            known=week.share.known,
            asked=week.share.asked,
            percent=percent(week.share.rate),
        )
    return Point(label=label, words=words, value=week.share.rate)


def _band_point(band: Band) -> Point:
    label = {
        Confidence.LOW: _tr("Low"),
        Confidence.MEDIUM: _tr("Medium"),
        Confidence.HIGH: _tr("High"),
    }[band.confidence]
    if band.share is None:
        return Point(label=label, words=_tr("{level}: never.").format(level=label), value=None)
    words = _tr("{level}: {right} of {answers} right, {percent}.").format(
        level=label, right=band.right, answers=band.answers, percent=percent(band.share)
    )
    return Point(label=label, words=words, value=band.share, low=band.low, high=band.high)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Progress", text)
