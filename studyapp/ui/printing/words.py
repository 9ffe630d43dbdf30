"""What stands on a printed sheet besides the questions."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from studyapp.core.handout.handout import Handout, Place, Task
from studyapp.core.knowledge.pack import Pack
from studyapp.ui.date_text import date_text

BETWEEN = "  ·  "


def about_words(pack: Pack, locale: QLocale) -> str:
    """Give the line over every test: what its questions are about, and what they are not."""
    if pack.published is None or pack.published.earliest is None:
        return _tr(
            "All questions are about what one article reports. "
            "Reporting a claim does not make it true."
        )
    words = _tr(
        "All questions are about what one article of {date} reports. "
        "Reporting a claim does not make it true."
    )
    return words.format(date=date_text(pack.published, locale))


def version_words(letter: str) -> str:
    """Give a version's name."""
    return _tr("Version {letter}").format(letter=letter)


def points_words(points: int) -> str:
    """Give what something is worth."""
    return _tr("1 point") if points == 1 else _tr("{n} points").format(n=points)


def out_of_words(points: int) -> str:
    """Give the place where the points reached are written."""
    return _tr("Points: ____ of {points}").format(points=points)


def bank_words(handout: Handout) -> str:
    """Give which questions a sheet was printed from, and the seed that mixed them."""
    bank = _tr("Bank: {title}, version {version}")
    parts = [bank.format(title=handout.pack.title, version=handout.bank_version)]
    if len(handout.versions) > 1:
        parts.append(_tr("seed {seed}").format(seed=handout.choices.seed))
    return BETWEEN.join(parts)


def page_words(number: int, count: int, more: str) -> str:
    """Give the page's number and what else the reader should know."""
    words = _tr("Page {number} of {count}").format(number=number, count=count)
    return f"{words}. {more}" if more else words


def key_apart_words() -> str:
    """Say where the answers are."""
    return _tr("Answer key on a separate sheet")


def answers_apart_words() -> str:
    """Say where to write the answers."""
    return _tr("Mark your answers on the answer sheet.")


def places_words(places: tuple[Place, ...], *, lettered: bool) -> str:
    """Give the questions that rest on a sentence, such as "Question 3" or "A 3, B 7"."""
    if lettered:
        told = ", ".join(f"{one.letter} {one.number}" for one in places)
        return _tr("Questions {numbers}").format(numbers=told)
    told = ", ".join(str(one.number) for one in places)
    if len(places) == 1:
        return _tr("Question {number}").format(number=told)
    return _tr("Questions {numbers}").format(numbers=told)


def not_quoted_words(place: str, note: str) -> str:
    """Say that a sentence is not printed, and why if the pack tells."""
    if not note:
        return _tr("The words stand in {place} and are not quoted here.").format(place=place)
    words = _tr("The words stand in {place} and are not quoted here: {note}")
    return words.format(place=place, note=note)


def also_words(forms: tuple[str, ...]) -> str:
    """Give what else counts as the answer."""
    return _tr("Also: {forms}").format(forms=", ".join(forms))


def within_words(tolerance: str) -> str:
    """Give how far a number may be off."""
    return _tr("{tolerance} more or less count too.").format(tolerance=tolerance)


def any_day_words() -> str:
    """Say how a place on a timeline is marked."""
    return _tr("Any day that this date may mean counts.")


def task_points(task: Task, handout: Handout) -> str:
    """Give what a question is worth, if that is to be printed."""
    return points_words(task.points) if handout.choices.points else ""


def name_words() -> str:
    """Give the label of the line for the name."""
    return _tr("Name")


def date_words() -> str:
    """Give the label of the line for the date."""
    return _tr("Date")


def answer_sheet_words() -> str:
    """Give the name of the sheet that answers are marked on."""
    return _tr("Answer sheet")


def key_words() -> str:
    """Give the name of the sheet with the article's answers."""
    return _tr("Answer key")


def sources_words() -> str:
    """Give the name of the sheet with the sentences."""
    return _tr("Sources")


def sources_line() -> str:
    """Say what the sheet with the sentences is."""
    return _tr("The sentences of the article that the questions rest on, in its own order.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Print", text)
