"""The field for a seed: six plain digits at the most."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

# Not QIntValidator: it lets the separators of the reader's language through, as in "1,234".
DIGITS = QRegularExpression("[0-9]{0,6}")


class SeedLine(QLineEdit):
    """A whole number from 0 to 999,999, or nothing."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Seed"))
        self.setValidator(QRegularExpressionValidator(DIGITS, self))

    @property
    def seed(self) -> int | None:
        """The seed typed, or None while the field is empty."""
        return int(self.text()) if self.text() else None

    def set_seed(self, seed: int) -> None:
        """Show a seed."""
        self.setText(str(seed))
