"""An answer in one's own words: written, confirmed with Ctrl Enter, shown beside the model."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from studyapp.core.quiz.answer import Written
from studyapp.ui.answers.open import OpenField
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.label import PlainLabel
from tests.ui.answers.entry_samples import ENDLESS, NOT_RIGHT, OPEN, Page
from tests.ui.finding import child

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def edit(field: OpenField) -> QPlainTextEdit:
    return child(field, QPlainTextEdit, "answer-text")


def shown(field: OpenField) -> list[str]:
    return [one.text() for one in field.findChildren(PlainLabel) if one.isVisible()]


def test_enter_begins_a_line_and_ctrl_enter_confirms(theme: Theme, qtbot: QtBot) -> None:
    field = OpenField(theme, OPEN)
    page = Page(qtbot, field)
    qtbot.keyClick(edit(field), Key.Key_Return, CTRL)
    assert page.confirmations == 0
    qtbot.keyClicks(edit(field), "fx")
    qtbot.keyClick(edit(field), Key.Key_Return)
    qtbot.keyClicks(edit(field), "0")
    assert page.confirmations == 0
    qtbot.keyClick(edit(field), Key.Key_Return, CTRL)
    assert field.answer == Written(text="fx\n0")
    assert (page.confirmations, page.heard) == (1, [])


@pytest.mark.parametrize("key", [Key.Key_1, Key.Key_0, Key.Key_F, Key.Key_H, Key.Key_X])
def test_keys_with_alt_are_the_pages_and_type_nothing(
    theme: Theme, qtbot: QtBot, key: Qt.Key
) -> None:
    field = OpenField(theme, OPEN)
    page = Page(qtbot, field)
    qtbot.keyClick(edit(field), key, ALT)
    assert page.heard[-1] == key
    assert edit(field).toPlainText() == ""


def test_tab_leaves_the_text(theme: Theme, qtbot: QtBot) -> None:
    field = OpenField(theme, OPEN)
    page = Page(qtbot, field)
    after = QPushButton(page)
    after.show()
    qtbot.keyClicks(edit(field), "a")
    qtbot.keyClick(edit(field), Key.Key_Tab)
    assert edit(field).toPlainText() == "a"
    assert QApplication.focusWidget() is after


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_field_grows_and_shows_every_line(theme: Theme, qtbot: QtBot, scale: float) -> None:
    theme.set_scale(scale)
    field = OpenField(theme, OPEN)
    Page(qtbot, field)
    low = edit(field).height()
    edit(field).setPlainText("One line\n" * 9 + "and another")
    assert edit(field).height() > low
    QApplication.processEvents()
    assert edit(field).verticalScrollBar().maximum() == 0
    high = edit(field).height()
    edit(field).setPlainText("One line\n" * 40)
    assert edit(field).height() < 2 * high


def test_words_given_before_can_be_carried_on(theme: Theme, qtbot: QtBot) -> None:
    field = OpenField(theme, OPEN)
    Page(qtbot, field)
    field.restore(Written(text="Each accuses"))
    qtbot.keyClicks(edit(field), " the other")
    assert field.answer == Written(text="Each accuses the other")


def test_the_outcome_shows_the_model_answer_below_the_own(theme: Theme, qtbot: QtBot) -> None:
    field = OpenField(theme, OPEN)
    Page(qtbot, field)
    field.reveal(Written(text="Each accuses the other."), NOT_RIGHT, only_involved=False)
    assert shown(field) == ["Your answer", "Each accuses the other.", "Model answer", OPEN.model]
    assert not edit(field).isVisible()


def test_without_own_words_the_model_answer_stands_alone(theme: Theme, qtbot: QtBot) -> None:
    field = OpenField(theme, OPEN)
    Page(qtbot, field)
    field.reveal(None, NOT_RIGHT, only_involved=False)
    assert shown(field) == ["Model answer", OPEN.model]


def test_one_endless_word_breaks_instead_of_widening_the_page(theme: Theme, qtbot: QtBot) -> None:
    field = OpenField(theme, OPEN)
    Page(qtbot, field)
    field.reveal(Written(text=ENDLESS), NOT_RIGHT, only_involved=False)
    assert field.minimumSizeHint().width() < 500
