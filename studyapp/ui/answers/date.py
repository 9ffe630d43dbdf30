"""Type a date, as precisely as one likes; how it is understood stands below."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.answer import Answer, DateGiven
from studyapp.core.quiz.body import DateEntry
from studyapp.core.quiz.entry.date_entry import read_date
from studyapp.core.quiz.entry.month_names import MonthNames, month_names
from studyapp.core.quiz.mark import Mark
from studyapp.ui.answers.entry import EntryField
from studyapp.ui.date_text import date_text
from studyapp.ui.precision_words import precision_words
from studyapp.ui.theme import Theme

MONTHS = range(1, 13)
FORMATS = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)


class DateField(EntryField):
    """A line that reads dates in words or numbers, in the language of the system or English."""

    def __init__(
        self,
        theme: Theme,
        body: DateEntry,
        parent: QWidget | None = None,
        *,
        locale: QLocale | None = None,
    ) -> None:
        super().__init__(theme, name=self.tr("Date"), parent=parent)
        self._body, self._locale = body, locale or QLocale()
        self._months = months_of(self._locale)
        self._day_first = is_day_first(self._locale)
        self._line.setPlaceholderText(self.tr("Type a date"))
        self._on_typed()

    @property
    def answer(self) -> Answer | None:
        """The date as it is understood, or None while it is not."""
        date = self._read(self.text)
        return None if date is None else DateGiven(text=self.text, date=date.edtf)

    def restore(self, answer: Answer) -> None:
        """Show the date typed before."""
        if isinstance(answer, DateGiven):
            self.set_text(answer.text)

    def reveal(self, answer: Answer | None, mark: Mark | None, *, only_involved: bool) -> None:
        """Show the article's date, and the one typed where they differ."""
        del only_involved
        given = ""
        if isinstance(answer, DateGiven):
            given = date_text(PartialDate.parse(answer.date), self._locale)
        right = date_text(PartialDate.parse(self._body.date), self._locale)
        self.show_outcome(given, right, mark)

    def _echo_of(self, text: str) -> str:
        if not text:
            return self.tr("A day, a month or a year, such as 3 May 1957, 5/1957 or 1957.")
        date = self._read(text)
        if date is None:
            return self.tr("This is not understood as a date yet. Try 3 May 1957, 5/1957 or 1957.")
        return self.tr("Understood as {date} · {precision}").format(
            date=date_text(date, self._locale), precision=precision_words(date)
        )

    def _read(self, text: str) -> PartialDate | None:
        return read_date(text, self._months, day_first=self._day_first) if text else None


def months_of(locale: QLocale) -> MonthNames:
    """Give the months' names in a language, as they stand alone and in dates, and in English."""
    named = [
        [name(month, form) for month in MONTHS]
        for form in FORMATS
        for name in (locale.standaloneMonthName, locale.monthName)
    ]
    return month_names(*named)


def is_day_first(locale: QLocale) -> bool:
    """Tell whether dates in numbers begin with the day in a language."""
    form = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return "d" not in form or "M" not in form or form.index("d") < form.index("M")
