"""What is folded below a line of the answers: its reason, and the words it rests on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.bank.form import Choice
from studyapp.ui.modes.bank.facts.text_fields import GrowingText
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.label import PlainLabel

INDENT = 30


class ChoiceDetails(QWidget):
    """Tells the reason as it is typed, and when words are wanted."""

    reasoned = Signal(str)
    pick_wanted = Signal()

    def __init__(self, theme: Theme, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason = GrowingText(theme, fewest=1)
        self.reason.setAccessibleName(self.tr("Reason for answer {n}").format(n=number + 1))
        self.reason.setPlaceholderText(self.tr("Why it is right, or why not"))
        self.words = PlainLabel(theme, "", TextStyle.CAPTION, token="text2")
        self.pick = Button(theme, self.tr("Words for it…"), kind=ButtonKind.GHOST,
                           icon="highlighter")  # fmt: skip
        below = QVBoxLayout(self)
        below.setContentsMargins(theme.px(INDENT), 0, 0, 4)
        below.setSpacing(4)
        below.addWidget(self.reason)
        below.addWidget(self.words)
        below.addWidget(self.pick, 0, Qt.AlignmentFlag.AlignLeading)
        self.reason.textChanged.connect(lambda: self.reasoned.emit(self.reason.toPlainText()))
        self.pick.clicked.connect(self.pick_wanted)

    def show_choice(self, choice: Choice) -> None:
        """Show a choice's reason and words."""
        if self.reason.toPlainText() != choice.reason:
            self.reason.setPlainText(choice.reason)
        quote = choice.quote
        shown = "" if quote is None else self.tr("“{words}”").format(words=quote.exact)
        self.words.setText(shown or self.tr("Rests on the question’s words."))
