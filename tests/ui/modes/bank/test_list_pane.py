from collections.abc import Callable

import pytest
from PySide6.QtCore import QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.core.bank.filter import EVERYTHING, Facet, Finding
from studyapp.core.bank.form import AnswerKind
from studyapp.core.bank.row import Row
from studyapp.core.bank.status import Origin, QuestionStatus
from studyapp.core.quiz.question import Family
from studyapp.ui.models.bank_rows import ROW_ROLE, BankRows
from studyapp.ui.modes.bank.list.pane import BankListPane
from studyapp.ui.modes.bank.list.words import caption_words, spoken, state_of, trait_words
from studyapp.ui.theme import Theme
from tests.builders import make_pack
from tests.core.bank.bank_rows import make_row

DRAFT, READY, RETIRED = QuestionStatus.DRAFT, QuestionStatus.READY, QuestionStatus.RETIRED
ROWS = (
    make_row("a", tags=("exam",)),
    make_row("b", stem="When did Şuşa open?", kind=AnswerKind.DATE, family=Family.WHEN),
    make_row("c", status=DRAFT, finished=False, stem=""),
)
Make = Callable[[tuple[Row, ...]], BankListPane]


@pytest.fixture
def make(theme: Theme, qtbot: QtBot) -> Make:
    def made(rows: tuple[Row, ...]) -> BankListPane:
        pane = BankListPane(theme, make_pack)
        qtbot.addWidget(pane)
        pane.resize(272, 700)
        pane.show()
        pane.set_rows(rows)
        return pane

    return made


def shown(pane: BankListPane) -> str:
    return "".join(row.id for row in pane.list.rows)


def test_the_filter_counts_and_follows_each_letter(make: Make) -> None:
    pane = make(ROWS)
    assert pane.field.placeholderText() == "Filter 3 questions"
    QTest.keyClicks(pane.field, "susa")
    assert shown(pane) == "b"
    QTest.keyClick(pane.field, Qt.Key.Key_Escape)
    assert shown(pane) == "abc"
    pane.set_rows(ROWS[:1])
    assert pane.field.placeholderText() == "Filter 1 question"


def test_a_chip_and_a_combo_narrow_together(make: Make) -> None:
    pane = make(ROWS)
    card = pane.card
    card.count(pane._index, "")
    assert card.chips[READY].count == 2
    assert card.chips[READY].accessibleName() == "Ready, 2 questions"
    card.chips[READY].click()
    assert shown(pane) == "ab"
    assert pane.filter_button.accessibleName() == "Filter, 1 on"
    combo = card.combos[Facet.KIND]
    assert [combo.itemData(at) for at in range(combo.count())] == [
        None,
        AnswerKind.DATE,
        AnswerKind.ONE_OF,
    ]
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    assert shown(pane) == "b"
    assert pane.filter_button.isChecked()
    assert card.chips[READY].count == 1
    card.clear.click()
    assert shown(pane) == "abc"
    assert not pane.filter_button.isChecked()


def test_the_filter_card_fits_its_words(make: Make) -> None:
    pane = make(ROWS)
    pane.card.count(pane._index, "")
    pane.card.grab()
    inside = pane.card.rect()
    for chip in pane.card.chips.values():
        corner = chip.mapTo(pane.card, QPoint())
        assert inside.contains(QRect(corner, chip.size()))


@pytest.mark.parametrize(
    ("rows", "text", "facet", "title", "action"),
    [
        ((), "", None, "No questions yet", "New question"),
        (ROWS, "Tovus", None, "Nothing matches “Tovus”", "Clear the filter"),
        (ROWS, "", Finding.LOOK_AGAIN, "No questions for these filters", "Clear filters"),
    ],
)
def test_an_empty_list_says_why_and_what_to_do(
    make: Make, rows: tuple[Row, ...], text: str, facet: Finding | None, title: str, action: str
) -> None:
    pane = make(rows)
    pane.field.setText(text)
    if facet is not None:
        pane.card.choose(EVERYTHING.with_chosen(Facet.FINDING, (facet,)))
    assert pane.empty.isVisible()
    assert pane.empty._title.text() == title
    assert pane.empty.button.text() == action
    wanted: list[bool] = []
    pane.new_wanted.connect(lambda: wanted.append(True))
    pane.empty.button.click()
    assert bool(wanted) == (not rows)
    assert len(pane.list.rows) == len(rows)


def test_a_row_that_is_chosen_from_outside_drops_the_filter(make: Make) -> None:
    pane = make(ROWS)
    pane.field.setText("susa")
    pane.choose("a")
    assert pane.field.text() == ""
    assert pane.list.chosen_ids == ("a",)
    pane.choose("unknown")
    assert shown(pane) == "abc"


def test_a_question_does_not_vanish_from_under_the_hands(make: Make) -> None:
    pane = make(ROWS)
    pane.field.setText("closed")
    pane.choose("a")
    pane.replace_row(make_row("a", stem="Who opened it?"))
    assert shown(pane) == "a"
    assert pane.list.rows[0].stem == "Who opened it?"
    pane.field.setText("close")
    assert shown(pane) == ""


def test_the_open_question_is_chosen_again_when_the_filter_lets_it_in(make: Make) -> None:
    pane = make(ROWS)
    pane.choose("a")
    pane.field.setText("susa")
    assert not pane.list.chosen_ids
    pane.field.clear()
    assert pane.list.chosen_ids == ("a",)
    pane.list.setCurrentIndex(pane.list.model().index(2, 0))
    pane.field.setText("susa")
    pane.field.clear()
    assert pane.list.chosen_ids == ("c",)


def test_the_choice_outlives_other_rows(make: Make) -> None:
    pane = make(ROWS)
    pane.list.selectAll()
    told: list[tuple[str, ...]] = []
    pane.list.chosen.connect(told.append)
    pane.set_rows((*ROWS[1:], make_row("d")))
    assert pane.list.chosen_ids == ("b", "c")
    assert told == [("b", "c")]
    assert pane.bulk.words.text() == "2 chosen"


def test_questions_to_look_at_again_are_counted_and_led_to(make: Make) -> None:
    pane = make((*ROWS, make_row("d", look_again=True)))
    assert pane.look_again.isVisible()
    pane.look_again.show_button.click()
    assert shown(pane) == "d"
    pane.set_rows(ROWS)
    assert not pane.look_again.isVisible()


@pytest.mark.parametrize(
    ("row", "icon", "words"),
    [
        (make_row(), "circle-check", "ready"),
        (make_row(status=DRAFT), "circle-dashed", "draft"),
        (make_row(status=DRAFT, finished=False), "circle-dashed", "draft, not finished"),
        (make_row(finished=False), "triangle-alert", "ready, but not finished"),
        (make_row(look_again=True), "triangle-alert", "to be looked at again"),
        (make_row(status=RETIRED, look_again=True), "minus", "retired"),
    ],
)
def test_how_a_question_stands_is_told_by_icon_and_by_words(
    row: Row, icon: str, words: str
) -> None:
    state = state_of(row)
    assert (state.icon, state.words) == (icon, words)
    assert spoken(row).endswith(words)


def test_what_a_row_is_called() -> None:
    assert caption_words(ROWS[1]) == "When?"
    assert caption_words(ROWS[0]) == "One answer"
    assert spoken(ROWS[2]) == "One answer, No question yet, draft, not finished"


def test_every_value_to_filter_by_has_words() -> None:
    pack = make_pack()
    for kind in (QuestionStatus, Finding, Origin, AnswerKind, Family):
        words = [trait_words(one, pack) for one in kind]
        assert all(words)
        assert len(set(words)) == len(words)
    topic = pack.topics[0]
    assert trait_words(topic.id, pack) == topic.name
    assert trait_words("a tag", pack) == "a tag"


@pytest.mark.usefixtures("qapp")
def test_rows_that_only_change_their_words_stay_where_they_are() -> None:
    model = BankRows(spoken)
    model.set_rows(ROWS)
    kept = QPersistentModelIndex(model.index(1))
    assert not model.set_rows((ROWS[0], make_row("b", stem="When?"), ROWS[2]))
    assert kept.data() == "When?"
    assert kept.data(ROW_ROLE).id == "b"
    assert model.set_rows(ROWS[1:])
    assert model.find("b").row() == 0
    assert not model.find("a").isValid()


def test_what_the_checks_remark_on_can_be_filtered(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = make(ROWS)
    monkeypatch.setattr(pane.card, "open_below", lambda *_: None)
    asked: list[bool] = []
    pane.checks_wanted.connect(lambda: asked.append(True))
    pane.filter_button.click()
    assert asked == [True]
    pane.set_remarked(frozenset({"b"}))
    pane.show_filter(EVERYTHING.with_chosen(Facet.FINDING, (Finding.REMARKED,)))
    assert shown(pane) == "b"
    pane.set_remarked(frozenset())
    assert shown(pane) == ""
