"""Words are picked by keys alone, grown to whole words, and never over a paragraph."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.core.bank.form import Quote
from studyapp.core.bank.quotes import passage_of
from studyapp.core.knowledge.layout import Slip
from studyapp.ui.modes.bank.pick.picker import Picker
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.article_selection import whole_words
from tests.builders import make_pack, quote

FERRY = "A ferry ran aground on the same day."
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def picker(qtbot: QtBot) -> Picker:
    picker = Picker(Theme(), make_pack())
    qtbot.addWidget(picker)
    picker.show()
    return picker


def select(picker: Picker, first: str, last: str) -> None:
    text = picker.view.toPlainText()
    cursor = picker.view.textCursor()
    cursor.setPosition(text.index(first))
    cursor.setPosition(text.index(last) + len(last), QTextCursor.MoveMode.KeepAnchor)
    picker.view.setTextCursor(cursor)


def test_nothing_is_taken_before_words_are_selected(picker: Picker) -> None:
    assert not picker.use.isEnabled()
    picker._take()
    assert picker.passage is None


def test_a_selection_grows_to_whole_words(picker: Picker) -> None:
    select(picker, "rry ran aground", "same d")
    assert picker.passage is not None
    assert picker.passage.exact == "ferry ran aground on the same day"
    assert picker.passage.paragraph == 1
    assert "paragraph 1" in picker.words.text()


def test_a_selection_over_a_paragraph_is_refused_with_the_reason(picker: Picker) -> None:
    select(picker, "Nobody in either", "Southbank closed")
    assert picker.passage is None
    assert not picker.use.isEnabled()
    assert "one paragraph" in picker.words.text()


def test_a_slip_of_the_translation_is_not_quoted(qtbot: QtBot) -> None:
    slip = Slip(passage=quote("old allies", quotable=False), note="as printed")
    picker = Picker(Theme(), make_pack(slips=(slip,)))
    qtbot.addWidget(picker)
    select(picker, "are old", "allies")
    assert picker.passage is None
    assert "slip" in picker.words.text()


def test_by_keys_alone(qtbot: QtBot) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Picker)
        cursor = dialog.view.textCursor()
        cursor.setPosition(dialog.view.toPlainText().index(FERRY))
        dialog.view.setTextCursor(cursor)
        for _ in range(4):
            qtbot.keyClick(dialog.view, Qt.Key.Key_Right, CONTROL_SHIFT)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        qtbot.keyClick(dialog.view, Qt.Key.Key_Return)

    QTimer.singleShot(0, answer)
    pack = make_pack()
    picked = Picker.ask(Theme(), pack, None)
    assert isinstance(picked, Quote)
    assert picked.exact == "A ferry ran aground"
    assert passage_of(picked, pack.article).exact == picked.exact


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (1, 3, "ab"),
        (1, 4, "ab cd"),
        (0, 2, "ab"),
        (2, 3, ""),
        (3, 3, ""),
        (0, 6, "ab cd."),
        (4, 4, ""),
    ],
)
def test_whole_words(start: int, end: int, words: str) -> None:
    text = "ab cd."
    assert text[slice(*whole_words(text, start, end))] == words
