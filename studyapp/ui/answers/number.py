"""Type a number; what is counted stands beside the line."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from studyapp.core.quiz.answer import Answer, NumberGiven
from studyapp.core.quiz.body import NumberEntry
from studyapp.core.quiz.entry.number_entry import read_number
from studyapp.core.quiz.mark import Mark
from studyapp.ui.answers.entry import EntryField
from studyapp.ui.theme import Theme

TOO_MUCH = 1e15
"""From here on a number is a slip of the fingers, and not every digit of it would be kept."""


class NumberField(EntryField):
    """A line that reads numbers in digits or words."""

    def __init__(
        self,
        theme: Theme,
        body: NumberEntry,
        parent: QWidget | None = None,
        *,
        locale: QLocale | None = None,
    ) -> None:
        name = (
            self.tr("Number of {unit}").format(unit=body.unit) if body.unit else self.tr("Number")
        )
        super().__init__(theme, name=name, after=body.unit, parent=parent)
        self._body, self._locale = body, locale or QLocale()
        self._line.setPlaceholderText(self.tr("Type a number"))
        self._on_typed()

    @property
    def answer(self) -> Answer | None:
        """The number as it is understood, or None while it is not."""
        value = self._read(self.text)
        return None if value is None else NumberGiven(text=self.text, value=value)

    def restore(self, answer: Answer) -> None:
        """Show the number typed before."""
        if isinstance(answer, NumberGiven):
            self.set_text(answer.text)

    def reveal(self, answer: Answer | None, mark: Mark | None, *, only_involved: bool) -> None:
        """Show the article's number, and the one typed where they differ."""
        del only_involved
        given = self._counted(answer.value) if isinstance(answer, NumberGiven) else ""
        self.show_outcome(given, self._counted(self._body.value), mark)

    def _echo_of(self, text: str) -> str:
        if not text:
            return self.tr("In digits or in words.")
        value = self._read(text)
        if value is None:
            return self.tr("This is not understood as a number yet.")
        return self.tr("Understood as {number}").format(number=self._counted(value))

    def _read(self, text: str) -> float | None:
        """Read a number, grouped as in the learner's language or as the article groups it."""
        value, local = 0.0, False
        if self._locale.groupSeparator() in text:
            value, local = self._locale.toDouble(text)
        read = value if local else read_number(text)
        return None if read is None or abs(read) >= TOO_MUCH else read

    def _counted(self, value: float) -> str:
        shortest = QLocale.FloatingPointPrecisionOption.FloatingPointShortest
        number = self._locale.toString(float(value), "f", shortest.value)
        return f"{number} {self._body.unit}".strip()
