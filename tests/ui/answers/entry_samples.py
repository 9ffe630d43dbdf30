"""Bodies that are chosen, typed or written, and a page to answer them on."""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.quiz.answer import Answer
from studyapp.core.quiz.body import (
    DateEntry,
    Gap,
    NumberEntry,
    OneOf,
    OpenAnswer,
    Option,
    SeveralOf,
    TrueFalse,
    TypedText,
)
from studyapp.core.quiz.mark import Mark
from studyapp.ui.answers.field import AnswerField
from tests.core.quiz.samples import option
from tests.ui.answers.moving_samples import LONG

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
RIGHT = Mark(credit=1.0, correct=True)
NOT_RIGHT = Mark(credit=0.0, correct=False)
ENDLESS = "unbroken" * 50


def options(*texts: str) -> tuple[Option, ...]:
    return tuple(option(text) for text in texts)


ONE = OneOf(options=options("Armenia", "Azerbaijan", LONG, "Turkey"), key=1)
TRUTH = TrueFalse(key=True, true=option("True"), false=option("False"))
SEVERAL = SeveralOf(
    options=options(
        "Nikol Pashinyan", "Recep Tayyip Erdoğan", LONG, "Vladimir Putin", "António Guterres"
    ),
    keys=(0, 2, 3),
)
TYPED = TypedText(accepted=("Nikol Pashinyan", "Pashinyan"))
DATE = DateEntry(date="2020-09-27")
NUMBER = NumberEntry(value=1500, unit="people")
GAP_CHOSEN = Gap(
    before="On 27 September 2020,",
    after="declared martial law and total mobilization, and the other side answered in kind.",
    filler=ONE,
)
GAP_TYPED = Gap(before="The Prime Minister,", after=", spoke to the nation.", filler=TYPED)
OPEN = OpenAnswer(
    model=f"Each side says that the other began. {LONG}.",
    points=("Each side says that the other began.", LONG),
)


class Page(QWidget):
    """Hears what a field leaves to the page, and what it says."""

    def __init__(self, qtbot: QtBot, field: AnswerField) -> None:
        super().__init__()
        self.heard: list[int] = []
        self.changes: list[Answer | None] = []
        self.confirmations = 0
        qtbot.addWidget(self)
        QVBoxLayout(self).addWidget(field)
        self.resize(720, 500)
        with qtbot.waitActive(self):
            self.show()
            self.activateWindow()
        field.changed.connect(lambda: self.changes.append(field.answer))
        field.confirmed.connect(self._confirm)
        field.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self.heard.append(event.key())

    def _confirm(self) -> None:
        self.confirmations += 1
