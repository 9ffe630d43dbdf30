"""A gap in a sentence fills with what is chosen or typed, and with the article's word after."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from studyapp.core.quiz.answer import Chosen, Typed
from studyapp.ui.answers.gap import GapField
from studyapp.ui.answers.gap_sentence import GapSentence
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.option import OptionButton
from tests.ui.answers.entry_samples import GAP_CHOSEN, GAP_TYPED, NOT_RIGHT, Page
from tests.ui.finding import child


def sentence(field: GapField) -> str:
    return child(field, GapSentence).accessibleName()


def test_a_chosen_word_fills_the_gap(theme: Theme, qtbot: QtBot) -> None:
    field = GapField(theme, GAP_CHOSEN)
    Page(qtbot, field)
    assert sentence(field).startswith("On 27 September 2020, gap declared")
    assert not field.takes_text
    qtbot.mouseClick(child(field, OptionButton, "option-1"), Qt.MouseButton.LeftButton)
    assert sentence(field).startswith("On 27 September 2020, Armenia declared")
    assert field.choose(4)
    assert sentence(field).startswith("On 27 September 2020, Turkey declared")
    assert field.answer == Chosen(index=3)


def test_typed_words_fill_the_gap_and_leave_it(theme: Theme, qtbot: QtBot) -> None:
    field = GapField(theme, GAP_TYPED)
    page = Page(qtbot, field)
    line = child(field, QLineEdit)
    assert field.takes_text
    qtbot.keyClicks(line, "Pa")
    assert "Pa" in sentence(field)
    assert field.answer == Typed(text="Pa")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert page.confirmations == 1
    line.clear()
    assert sentence(field).startswith("The Prime Minister, gap")
    assert page.changes[-1] is None


def test_the_outcome_fills_the_gap_with_the_articles_word(theme: Theme, qtbot: QtBot) -> None:
    field = GapField(theme, GAP_CHOSEN)
    page = Page(qtbot, field)
    field.choose(1)
    field.reveal(field.answer, NOT_RIGHT, only_involved=False)
    qtbot.mouseClick(child(field, OptionButton, "option-4"), Qt.MouseButton.LeftButton)
    assert sentence(field).startswith("On 27 September 2020, Azerbaijan declared")
    assert page.changes == [Chosen(index=0)]


def test_what_filled_the_gap_before_comes_back(theme: Theme, qtbot: QtBot) -> None:
    field = GapField(theme, GAP_CHOSEN)
    Page(qtbot, field)
    field.restore(Chosen(index=3))
    assert sentence(field).startswith("On 27 September 2020, Turkey declared")


def test_the_sentence_grows_with_its_filling(theme: Theme, qtbot: QtBot) -> None:
    field = GapField(theme, GAP_CHOSEN)
    Page(qtbot, field)
    words = child(field, GapSentence)
    before = words.heightForWidth(400)
    field.choose(3)
    assert words.heightForWidth(400) > before
