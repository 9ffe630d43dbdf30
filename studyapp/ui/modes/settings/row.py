"""One setting: what it is, what it does, and its control at the end of the line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.label import PlainLabel

PADDING = 14
GAP = 24


class SettingRow(QWidget):
    """Words at the start, the control at the end; the words name the control."""

    def __init__(
        self,
        theme: Theme,
        *,
        label: str,
        line: str,
        control: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if not control.accessibleName():
            control.setAccessibleName(label)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(PlainLabel(theme, label, TextStyle.BODY, weight=500))
        if line:
            words.addWidget(PlainLabel(theme, line, TextStyle.SMALL, token="text2"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, theme.px(PADDING), 0, theme.px(PADDING))
        layout.setSpacing(theme.px(GAP))
        layout.addLayout(words, 1)
        layout.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
