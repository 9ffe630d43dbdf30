"""The PIN before the teaching tools: asked for, or set."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studyapp.core.errors import InvalidInput, StudyError
from studyapp.services.teaching import SHORTEST, WrongPin
from studyapp.ui.dialogs.modal import show_modal
from studyapp.ui.problems import words_for
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.label import PlainLabel

WIDTH = 360
MINUTE = 60
LONG = 2 * MINUTE


class PinDialog(QDialog):
    """Asks for a PIN and tries it; stays open, with the reason, where it is refused."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        line: str,
        attempt: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._attempt = attempt
        self.setObjectName("pin-dialog")
        self.setWindowTitle(title)
        self._field = QLineEdit()
        self._field.setObjectName("pin")
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setAccessibleName(title)
        self._trouble = PlainLabel(theme, "", TextStyle.SMALL, token="retry")
        self._trouble.setObjectName("pin-trouble")
        self._trouble.hide()
        self._accept = Button(theme, self.tr("Continue"), kind=ButtonKind.PRIMARY)
        cancel = Button(theme, self.tr("Cancel"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(PlainLabel(theme, title, TextStyle.HEADING))
        layout.addWidget(PlainLabel(theme, line, TextStyle.SMALL, token="text2"))
        layout.addWidget(self._field)
        layout.addWidget(self._trouble)
        layout.addLayout(foot)
        self.setMinimumWidth(theme.px(WIDTH))
        self._accept.clicked.connect(self._try)
        cancel.clicked.connect(self.reject)
        self._field.returnPressed.connect(self._try)
        self._field.setFocus()

    @classmethod
    def ask(
        cls,
        theme: Theme,
        title: str,
        line: str,
        attempt: Callable[[str], object],
        parent: QWidget | None,
    ) -> bool:
        """Ask until `attempt` takes the PIN without an error, or the user gives up."""
        return show_modal(cls(theme, title, line, attempt, parent))

    def _try(self) -> None:
        try:
            self._attempt(self._field.text())
        except StudyError as error:
            self._trouble.setText(_words(error))
            self._trouble.show()
            self._field.selectAll()
            self._field.setFocus()
            return
        self.accept()


def _words(error: StudyError) -> str:
    match error:
        case WrongPin(wait=wait):
            seconds = round(wait.total_seconds())
            if not seconds:
                return _tr("This is not the PIN.")
            if seconds < LONG:
                return _tr("This is not the PIN. Try again in %n seconds.", seconds)
            return _tr("This is not the PIN. Try again in %n minutes.", -(-seconds // MINUTE))
        case InvalidInput():
            return _tr("A PIN has at least %n characters.", SHORTEST)
        case _:
            return words_for(error).sentence


def _tr(text: str, number: int = -1) -> str:
    return QCoreApplication.translate("PinDialog", text, None, number)
