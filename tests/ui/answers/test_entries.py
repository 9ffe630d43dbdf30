"""Words, dates and numbers typed into a line: how they are understood, and the outcome."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from studyapp.core.quiz.answer import Answer, DateGiven, NumberGiven, Typed
from studyapp.core.quiz.body import DateEntry, NumberEntry, TypedText
from studyapp.ui.answers.date import DateField
from studyapp.ui.answers.entry import EntryField
from studyapp.ui.answers.number import NumberField
from studyapp.ui.answers.outcome_row import OutcomeRow
from studyapp.ui.answers.typed import TypedField
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.label import PlainLabel
from tests.ui.answers.entry_samples import (
    DATE,
    ENDLESS,
    ENGLISH,
    NOT_RIGHT,
    NUMBER,
    RIGHT,
    TYPED,
    Page,
)
from tests.ui.finding import child

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def make(theme: Theme, body: TypedText | DateEntry | NumberEntry, locale: str = "") -> EntryField:
    language = QLocale(locale) if locale else ENGLISH
    match body:
        case TypedText():
            return TypedField(theme, body)
        case DateEntry():
            return DateField(theme, body, locale=language)
        case NumberEntry():
            return NumberField(theme, body, locale=language)


def line(field: EntryField) -> QLineEdit:
    return child(field, QLineEdit, "answer-line")


def echo(field: EntryField) -> str:
    return child(field, PlainLabel, "echo").text()


def outcome(field: EntryField) -> list[str]:
    rows = field.findChildren(OutcomeRow)
    return [row.accessibleName() for row in rows if row.isVisible()]


def test_letters_are_typed_and_enter_confirms_once(theme: Theme, qtbot: QtBot) -> None:
    field = make(theme, TYPED)
    page = Page(qtbot, field)
    assert field.takes_text
    qtbot.keyClick(line(field), Key.Key_Return)
    assert (field.answer, page.confirmations) == (None, 0)
    qtbot.keyClicks(line(field), " fx h0 ")
    assert field.answer == Typed(text="fx h0")
    qtbot.keyClick(line(field), Key.Key_Return)
    assert (page.confirmations, page.heard) == (1, [])


@pytest.mark.parametrize("key", [Key.Key_1, Key.Key_3, Key.Key_0, Key.Key_F, Key.Key_H, Key.Key_X])
def test_keys_with_alt_are_the_pages_and_type_nothing(
    theme: Theme, qtbot: QtBot, key: Qt.Key
) -> None:
    field = make(theme, TYPED)
    page = Page(qtbot, field)
    qtbot.keyClick(line(field), key, ALT)
    assert page.heard[-1] == key
    assert line(field).text() == ""


def test_escape_is_the_pages_and_keeps_the_words(theme: Theme, qtbot: QtBot) -> None:
    field = make(theme, TYPED)
    page = Page(qtbot, field)
    qtbot.keyClicks(line(field), "Pash")
    qtbot.keyClick(line(field), Key.Key_Escape)
    assert (page.heard, line(field).text()) == ([Key.Key_Escape], "Pash")


@pytest.mark.parametrize(
    ("text", "edtf", "words"),
    [
        ("Sept 2020", "2020-09", "Understood as September 2020 · month only"),
        ("27.9.2020", "2020-09-27", "Understood as 27 September 2020 · exact day"),
        ("1991-12", "1991-12", "Understood as December 1991 · month only"),
        ("about 1991", "1991~", "Understood as about 1991 · year only, approximate"),
    ],
)
def test_a_date_tells_while_typing_how_it_is_understood(
    theme: Theme, qtbot: QtBot, text: str, edtf: str, words: str
) -> None:
    field = make(theme, DATE)
    Page(qtbot, field)
    qtbot.keyClicks(line(field), text)
    assert field.answer == DateGiven(text=text, date=edtf)
    assert echo(field) == words
    assert line(field).accessibleDescription() == words


@pytest.mark.parametrize(
    ("locale", "text", "edtf"),
    [
        ("de_DE", "27. März 2020", "2020-03-27"),
        ("fr_FR", "27 sept. 2020", "2020-09-27"),
        ("ru_RU", "27 сентября 2020", "2020-09-27"),
        ("hy_AM", "27 սեպտեմբերի 2020", "2020-09-27"),
        ("de_DE", "27 September 2020", "2020-09-27"),
        ("en_US", "3/5/2020", "2020-03-05"),
        ("en_GB", "3/5/2020", "2020-05-03"),
    ],
)
def test_dates_are_read_in_the_language_of_the_system(
    theme: Theme, qtbot: QtBot, locale: str, text: str, edtf: str
) -> None:
    field = make(theme, DATE, locale)
    Page(qtbot, field)
    line(field).setText(text)
    assert field.answer == DateGiven(text=text, date=edtf)


@pytest.mark.parametrize("text", ["abc", "31.2.2020", "99999999999"])
def test_what_is_no_date_is_no_answer_and_gets_a_plain_hint(
    theme: Theme, qtbot: QtBot, text: str
) -> None:
    field = make(theme, DATE)
    page = Page(qtbot, field)
    assert echo(field).startswith("A day, a month or a year")
    qtbot.keyClicks(line(field), text)
    assert field.answer is None
    assert "Try" in echo(field)
    qtbot.keyClick(line(field), Key.Key_Return)
    assert page.confirmations == 0


@pytest.mark.parametrize(
    ("locale", "text", "value", "words"),
    [
        ("en_GB", "1,500", 1500, "1,500 people"),
        ("en_GB", "1 500", 1500, "1,500 people"),
        ("en_GB", "two dozen", 24, "24 people"),
        ("en_GB", "1234567.5", 1234567.5, "1,234,567.5 people"),
        ("en_IN", "1,50,000", 150000, "1,50,000 people"),
        ("de_DE", "1.500", 1500, "1.500 people"),
        ("de_DE", "1,500", 1500, "1.500 people"),
        ("de_DE", "1.234,5", 1234.5, "1.234,5 people"),
        ("de_DE", "2,5", 2.5, "2,5 people"),
        ("fr_FR", "1\u202f500", 1500, "1\u202f500 people"),
    ],
)
def test_a_number_is_read_as_it_is_grouped_there_or_in_the_article(
    theme: Theme, qtbot: QtBot, locale: str, text: str, value: float, words: str
) -> None:
    field = make(theme, NUMBER, locale)
    Page(qtbot, field)
    line(field).setText(text)
    assert field.answer == NumberGiven(text=text, value=value)
    assert echo(field) == f"Understood as {words}"


@pytest.mark.parametrize("text", ["many", "9" * 25, "1" * 100])
def test_what_is_no_number_is_no_answer(theme: Theme, qtbot: QtBot, text: str) -> None:
    field = make(theme, NUMBER)
    Page(qtbot, field)
    qtbot.keyClicks(line(field), text)
    assert field.answer is None
    assert echo(field) == "This is not understood as a number yet."


def test_what_is_counted_stands_behind_the_line(theme: Theme, qtbot: QtBot) -> None:
    field = make(theme, NUMBER)
    Page(qtbot, field)
    unit = next(one for one in field.findChildren(PlainLabel) if one.text() == "people")
    assert unit.geometry().left() > line(field).geometry().right()
    assert line(field).accessibleName() == "Number of people"


@pytest.mark.parametrize(
    ("body", "given", "shown"),
    [
        (TYPED, Typed(text="Aliyev"), ("Aliyev", "Nikol Pashinyan")),
        (DATE, DateGiven(text="9/2020", date="2020-09"), ("September 2020", "27 September 2020")),
        (NUMBER, NumberGiven(text="16", value=16), ("16 people", "1,500 people")),
    ],
)
def test_the_outcome_shows_both_answers_in_words(
    theme: Theme,
    qtbot: QtBot,
    body: TypedText | DateEntry | NumberEntry,
    given: Answer,
    shown: tuple[str, str],
) -> None:
    field = make(theme, body)
    Page(qtbot, field)
    field.restore(given)
    assert field.answer == given
    field.reveal(given, NOT_RIGHT, only_involved=False)
    assert outcome(field) == [f"Your answer: {shown[0]}", f"Article’s answer: {shown[1]}"]
    assert not line(field).isVisible()


def test_an_answer_that_agrees_is_shown_once(theme: Theme, qtbot: QtBot) -> None:
    field = make(theme, TYPED)
    Page(qtbot, field)
    field.reveal(Typed(text="Nikol Pashinyan"), RIGHT, only_involved=False)
    assert outcome(field) == ["Article’s answer: Nikol Pashinyan"]


def test_another_spelling_that_counts_stays_in_sight(theme: Theme, qtbot: QtBot) -> None:
    field = make(theme, TYPED)
    Page(qtbot, field)
    field.reveal(Typed(text="Pashinyan"), RIGHT, only_involved=False)
    assert outcome(field) == ["Your answer: Pashinyan", "Article’s answer: Nikol Pashinyan"]


def test_without_an_answer_only_the_articles_is_shown(theme: Theme, qtbot: QtBot) -> None:
    field = make(theme, DATE)
    Page(qtbot, field)
    field.reveal(None, NOT_RIGHT, only_involved=False)
    assert outcome(field) == ["Article’s answer: 27 September 2020"]


def test_one_endless_word_breaks_instead_of_widening_the_page(theme: Theme, qtbot: QtBot) -> None:
    field = make(theme, TYPED)
    Page(qtbot, field)
    field.reveal(Typed(text=ENDLESS), NOT_RIGHT, only_involved=False)
    assert field.minimumSizeHint().width() < 500
