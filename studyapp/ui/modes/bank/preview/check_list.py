"""What the checks say of the question that is open, line by line."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studyapp.core.bank.checks.check import Check
from studyapp.ui.modes.bank.preview.check_row import CheckRow
from studyapp.ui.modes.bank.preview.check_words import check_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.label import PlainLabel

SPACING = 4


class CheckList(QWidget):
    """A heading and a line for each check; lines stay where they are while somebody types."""

    field_wanted = Signal(str, object)
    mend_wanted = Signal(object)
    """A `Check` whose mend is wanted."""

    def __init__(self, theme: Theme, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._locale = theme, locale
        self._checks: tuple[Check, ...] = ()
        self._rows: list[CheckRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(SPACING))
        self._layout.addWidget(
            PlainLabel(theme, self.tr("Checks"), TextStyle.BODY, weight=600, wrap=False)
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    @property
    def checks(self) -> tuple[Check, ...]:
        """The checks that are shown."""
        return self._checks

    @property
    def rows(self) -> list[CheckRow]:
        """The lines that are shown, in order."""
        return self._rows[: len(self._checks)]

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """Show how the checks came out."""
        self._checks = checks
        while len(self._rows) < len(checks):
            self._add_row()
        for row, check in zip(self._rows, checks, strict=False):
            row.show_check(check, check_words(check, self._locale))
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(checks))

    def _add_row(self) -> None:
        row, number = CheckRow(self._theme, self), len(self._rows)
        row.setObjectName(f"check-{number + 1}")
        row.field_wanted.connect(lambda: self._on_field(number))
        row.mend_wanted.connect(lambda: self.mend_wanted.emit(self._checks[number]))
        self._rows.append(row)
        self._layout.addWidget(row)

    def _on_field(self, number: int) -> None:
        check = self._checks[number]
        if check.field is not None:
            self.field_wanted.emit(check.field, check.number)
