"""The licences of the typefaces and icons that come with the app."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from studyapp.paths import resource_dir
from studyapp.ui.dialogs.modal import show_modal
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.label import PlainLabel

WIDTH, HEIGHT = 680, 560


class Licences(QDialog):
    """One long text, word for word as the licences have it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("licences")
        self.setWindowTitle(self.tr("Licences"))
        text = QPlainTextEdit(licence_texts(resource_dir()))
        text.setReadOnly(True)
        text.setFont(theme.font(TextStyle.SMALL))
        text.setAccessibleName(self.tr("Licences"))
        text.setTabChangesFocus(True)
        close = Button(theme, self.tr("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(PlainLabel(theme, self.tr("Licences"), TextStyle.TITLE, wrap=False))
        layout.addWidget(text, 1)
        layout.addLayout(foot)
        self.resize(theme.px(WIDTH), theme.px(HEIGHT))

    @classmethod
    def ask(cls, theme: Theme, parent: QWidget | None) -> None:
        """Show the licences until they are closed."""
        show_modal(cls(theme, parent))


def licence_texts(resources: Path) -> str:
    """Give all licence texts of a folder of resources, each under its file's name."""
    files = [*sorted((resources / "fonts").glob("OFL-*.txt")), resources / "icons" / "LICENSE"]
    return "\n\n\n".join(
        f"{file.parent.name}/{file.name}\n\n{file.read_text(encoding='utf-8').strip()}"
        for file in files
    )
