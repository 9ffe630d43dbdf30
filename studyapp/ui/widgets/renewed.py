"""A place whose content is made anew as a whole."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Renewed(QWidget):
    """Holds widgets in a column; `anew` drops them all and gives the column for new ones.

    They go with the widget that holds them. Taking items out of a layout one by one leaves
    PySide wrappers of items that Qt has freed, and the next widget at that address gets one.
    """

    def __init__(self, spacing: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spacing = spacing
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._content: QWidget | None = None

    def anew(self) -> QVBoxLayout:
        """Drop what is shown; give the column for what is to be shown."""
        if self._content is not None:
            self._content.hide()
            self._outer.removeWidget(self._content)
            self._content.deleteLater()
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._spacing)
        self._outer.addWidget(self._content)
        return column
