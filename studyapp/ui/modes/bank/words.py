"""The words of the question bank's page."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from studyapp.core.bank.edit_label import EditLabel, Step
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.ui.date_text import date_text


def difficulty_words(level: int) -> str:
    """Give the words of a difficulty from 1 to 3."""
    words = {1: _tr("Easy"), 2: _tr("Medium"), 3: _tr("Hard")}
    return words.get(level, str(level))


def count_words(count: int) -> str:
    """Give how many questions there are."""
    if count == 1:
        return _tr("1 question")
    return _tr("{count} questions").format(count=count)


def step_words(step: Step) -> str:
    """Give what an edit did, as the end of "Undo: …"."""
    words = _one_step_words()[step.label]
    if step.count > 1:
        return _tr("{edit}, {count} in all").format(edit=words, count=step.count)
    return words


def clock_words(moment: datetime, locale: QLocale) -> str:
    """Give the time of day, as it is written here."""
    here = moment.astimezone()
    return locale.toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)


def moment_words(moment: datetime, locale: QLocale) -> str:
    """Give the day and the time of day."""
    day = PartialDate.parse(moment.astimezone().date().isoformat())
    date, time = date_text(day, locale, short=True), clock_words(moment, locale)
    return _tr("{date}, {time}").format(date=date, time=time)


def _one_step_words() -> dict[EditLabel, str]:
    return {
        EditLabel.WRITE: _tr("what was typed"),
        EditLabel.NEW: _tr("new question"),
        EditLabel.DUPLICATE: _tr("duplicate"),
        EditLabel.STATUS: _tr("another status"),
        EditLabel.DISCARD: _tr("deleted or retired"),
        EditLabel.ADOPT: _tr("adopted"),
        EditLabel.RESTORE: _tr("earlier version restored"),
        EditLabel.TAGS: _tr("tags"),
        EditLabel.DIFFICULTY: _tr("difficulty"),
        EditLabel.REPLACE: _tr("words replaced"),
        EditLabel.SUGGESTION: _tr("suggestion taken up"),
        EditLabel.SEEN: _tr("looked at"),
        EditLabel.IMPORT: _tr("import"),
        EditLabel.IMPORT_PACK: _tr("import of an article"),
        EditLabel.FACT_NEW: _tr("new fact"),
        EditLabel.FACT_CHANGE: _tr("fact changed"),
        EditLabel.FACT_DELETE: _tr("fact deleted"),
        EditLabel.GENERATE: _tr("questions made from facts"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("Bank", text)
