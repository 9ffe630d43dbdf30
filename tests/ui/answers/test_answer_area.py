"""The area makes the field for each kind of answer, and passes on what it says."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from studyapp.core.quiz.answer import Chosen, Typed
from studyapp.core.quiz.body import Body
from studyapp.ui.answers.answer_area import AnswerArea, field_for
from studyapp.ui.answers.choice import ChoiceField
from studyapp.ui.answers.date import DateField
from studyapp.ui.answers.field import AnswerField
from studyapp.ui.answers.gap import GapField
from studyapp.ui.answers.number import NumberField
from studyapp.ui.answers.open import OpenField
from studyapp.ui.answers.several import SeveralField
from studyapp.ui.answers.typed import TypedField
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.option import OptionButton, OptionState
from tests.core.quiz.samples import question
from tests.ui.answers import entry_samples as samples
from tests.ui.finding import child


@pytest.fixture
def area(theme: Theme, qtbot: QtBot) -> AnswerArea:
    one = AnswerArea(theme, locale=samples.ENGLISH)
    qtbot.addWidget(one)
    one.resize(700, 400)
    one.show()
    return one


def ask(area: AnswerArea, body: Body) -> None:
    area.show_question(replace(question(), body=body))


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (samples.ONE, ChoiceField),
        (samples.TRUTH, ChoiceField),
        (samples.SEVERAL, SeveralField),
        (samples.TYPED, TypedField),
        (samples.DATE, DateField),
        (samples.NUMBER, NumberField),
        (samples.GAP_TYPED, GapField),
        (samples.OPEN, OpenField),
    ],
)
def test_each_kind_of_answer_has_its_field(
    theme: Theme, qtbot: QtBot, body: Body, kind: type[AnswerField]
) -> None:
    field = field_for(body, theme, samples.ENGLISH)
    qtbot.addWidget(field)
    assert type(field) is kind
    for name in ("answer", "focus_first", "reveal", "restore"):
        assert not getattr(getattr(kind, name), "__isabstractmethod__", False), name


def test_without_a_question_there_is_no_answer(area: AnswerArea) -> None:
    area.focus_first()
    area.restore(Chosen(index=0))
    area.reveal(None, None)
    assert (area.answer, area.takes_text, area.choose(1)) == (None, False, False)


def test_it_passes_on_what_the_field_says(area: AnswerArea, qtbot: QtBot) -> None:
    ask(area, samples.TYPED)
    assert area.takes_text
    area.focus_first()
    line = child(area, QLineEdit)
    with qtbot.waitSignal(area.changed):
        qtbot.keyClicks(line, "a")
    with qtbot.waitSignal(area.confirmed):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert area.answer == Typed(text="a")


def test_another_question_begins_anew(area: AnswerArea) -> None:
    ask(area, samples.TYPED)
    area.restore(Typed(text="a"))
    ask(area, samples.ONE)
    assert (area.answer, area.takes_text) == (None, False)
    assert area.choose(2)
    assert area.answer == Chosen(index=1)
    area.reveal(area.answer, samples.RIGHT)
    shown = [one for one in area.findChildren(OptionButton) if one.isVisible()]
    assert [one.state for one in shown].count(OptionState.ANSWER) == 1
