"""The form shows every kind of question as it is, tells each keystroke, and keeps what it can."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from studyapp.core.bank.form_of import form_of
from studyapp.core.bank.question_of import question_of
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.bank.unfinished import Lack, Unfinished
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.generate import generate
from studyapp.formats.pack_folder import read_pack
from studyapp.ui.modes.bank.form.choice_row import ChoiceRow
from studyapp.ui.modes.bank.form.form_view import FormView
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.label import PlainLabel
from tests.builders import make_pack
from tests.ui.answers.moving import drag

SEED = Path(__file__).parents[5] / "seeds" / "nagorno-karabakh-2020"
READY = QuestionStatus.READY
FORM = QuestionForm(
    id="q",
    stem="What happened?",
    choices=(
        Choice(text="It was closed", right=True),
        Choice(text="It was sold"),
        Choice(text="It fell"),
    ),
    quotes=(Quote(exact="A ferry ran aground on the same day."),),
)


@pytest.fixture
def view(qtbot: QtBot) -> FormView:
    return shown(qtbot, make_pack())


def shown(qtbot: QtBot, pack: Pack) -> FormView:
    view = FormView(Theme(), pack, locale=QLocale("en_GB"))
    qtbot.addWidget(view)
    view.resize(480, 800)
    view.show()
    return view


@pytest.fixture
def told(view: FormView) -> list[tuple[QuestionForm, str]]:
    heard: list[tuple[QuestionForm, str]] = []
    view.changed.connect(lambda form, burst: heard.append((form, burst)))
    return heard


def rows(view: FormView) -> list[ChoiceRow]:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return view.findChildren(ChoiceRow)


def stem(view: FormView) -> QPlainTextEdit:
    found = view.findChild(QPlainTextEdit, "stem")
    assert found is not None
    return found


def test_showing_any_question_tells_nothing(qtbot: QtBot) -> None:
    pack = read_pack(SEED).pack
    view = shown(qtbot, pack)
    heard: list[object] = []
    view.changed.connect(lambda form, _: heard.append(form))
    kinds: dict[AnswerKind, QuestionForm] = {}
    for question in generate(pack).questions:
        form = form_of(question)
        kinds.setdefault(form.kind, form)
    assert set(kinds) == set(AnswerKind)
    for form in kinds.values():
        view.show_form(form, status=READY)
        assert view.form == form
    assert heard == []


def test_each_keystroke_is_told_with_its_field(
    view: FormView, told: list[tuple[QuestionForm, str]], qtbot: QtBot
) -> None:
    view.show_form(FORM, status=READY)
    qtbot.keyClicks(stem(view), "A")
    assert told[-1][0].stem == "AWhat happened?"
    assert told[-1][1] == "stem"
    qtbot.keyClicks(rows(view)[1].text, "B")
    assert told[-1][0].choices[1].text == "BIt was sold"
    qtbot.keyClicks(rows(view)[1].details.reason, "C")
    assert told[-1][0].choices[1].reason == "C"


def test_what_is_shown_again_leaves_the_caret_alone(view: FormView, qtbot: QtBot) -> None:
    view.show_form(FORM, status=READY)
    qtbot.keyClicks(stem(view), "AB")
    at = stem(view).textCursor().position()
    assert view.form is not None
    view.show_form(view.form, status=READY)
    assert stem(view).textCursor().position() == at == 2


def test_one_answer_is_right_or_several_are(
    view: FormView, told: list[tuple[QuestionForm, str]]
) -> None:
    view.show_form(FORM, status=READY)
    rows(view)[2].mark.click()
    assert [one.right for one in told[-1][0].choices] == [False, False, True]
    several = QuestionForm(id="r", kind=AnswerKind.SEVERAL_OF, choices=FORM.choices)
    view.show_form(several, status=READY)
    rows(view)[2].mark.click()
    assert [one.right for one in told[-1][0].choices] == [True, False, True]


def test_answers_are_added_moved_and_removed_by_key(
    view: FormView, told: list[tuple[QuestionForm, str]], qtbot: QtBot
) -> None:
    view.show_form(FORM, status=READY)
    qtbot.keyClick(rows(view)[1], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.text for one in told[-1][0].choices] == ["It was sold", "It was closed", "It fell"]
    assert told[-1][0].choices[1].right
    rows(view)[0].remove.click()
    assert [one.text for one in told[-1][0].choices] == ["It was closed", "It fell"]
    assert len(rows(view)) == 2


def test_another_kind_keeps_what_was_written(
    view: FormView, told: list[tuple[QuestionForm, str]]
) -> None:
    view.show_form(FORM, status=READY)
    view._on_edited("kind", AnswerKind.TYPED)
    typed = told[-1][0]
    assert typed.accepted == ("It was closed",)
    assert [one.text for one in typed.choices] == ["It was sold", "It fell"]
    view._on_edited("kind", AnswerKind.ONE_OF)
    again = told[-1][0]
    assert [one.text for one in again.choices if one.right] == ["It was closed"]
    assert {one.text for one in again.choices} == {one.text for one in FORM.choices}


def test_an_earlier_text_comes_back_on_undo(view: FormView, qtbot: QtBot) -> None:
    view.show_form(FORM, status=READY)
    qtbot.keyClicks(stem(view), "AB")
    view.show_form(FORM, status=READY)
    assert stem(view).toPlainText() == "What happened?"


def test_what_is_missing_stands_under_its_field(view: FormView, qtbot: QtBot) -> None:
    view.show_form(QuestionForm(id="q"), status=READY)
    view.show_lacks(
        (
            Unfinished(field="stem", lack=Lack.EMPTY),
            Unfinished(field="right", lack=Lack.TOO_FEW),
        )
    )
    for name in ("lack-stem", "lack-choices"):
        label = view.findChild(PlainLabel, name)
        assert label is not None
        assert label.text()
        qtbot.waitUntil(label.isVisible)
    view.show_lacks(())
    label = view.findChild(PlainLabel, "lack-stem")
    assert label is not None
    assert not label.isVisible()


def test_a_field_can_be_gone_to(view: FormView, qtbot: QtBot) -> None:
    view.show_form(FORM, status=READY)
    with qtbot.waitActive(view):
        view.activateWindow()
    view.show_field("choices", 1)
    assert rows(view)[1].text.hasFocus()
    view.show_field("stem", None)
    assert stem(view).hasFocus()


def test_targets_are_offered_as_they_are_typed(
    view: FormView, told: list[tuple[QuestionForm, str]], qtbot: QtBot
) -> None:
    form = QuestionForm(
        id="q",
        kind=AnswerKind.MATCHING,
        targets=("North",),
        choices=(Choice(text="a"), Choice(text="b")),
    )
    view.show_form(form, status=READY)
    targets = view.findChild(QPlainTextEdit, "targets")
    assert targets is not None
    targets.moveCursor(targets.textCursor().MoveOperation.End)
    qtbot.keyClick(targets, Qt.Key.Key_Return)
    qtbot.keyClicks(targets, "South")
    assert told[-1][0].targets == ("North", "South")
    target = rows(view)[0].target
    assert target is not None
    assert target.count() == 2


def test_words_of_the_article_are_taken_once(
    view: FormView, told: list[tuple[QuestionForm, str]]
) -> None:
    view.show_form(FORM, status=READY)
    quote = Quote(exact="Nobody in either town was surprised.")
    view.insert_quote(quote)
    view.insert_quote(quote)
    assert told[-1][0].quotes == (*FORM.quotes, quote)


def test_ctrl_z_is_left_to_the_page(view: FormView) -> None:
    view.show_form(FORM, status=READY)
    for edit in view.findChildren(QPlainTextEdit):
        assert not edit.isUndoRedoEnabled()
    assert all(line.completer() is not None for line in view.findChildren(QLineEdit))


def test_a_line_is_dragged_by_its_grip(
    view: FormView, told: list[tuple[QuestionForm, str]], qtbot: QtBot
) -> None:
    view.show_form(FORM, status=READY)
    first, last = rows(view)[0], rows(view)[2]
    qtbot.waitUntil(lambda: last.isVisible() and last.y() >= 2 * first.height() > 0)
    QApplication.processEvents()
    drag(first.grip, last.mapToGlobal(last.rect().center()), first.grip.rect().center())
    assert [one.text for one in told[-1][0].choices][-1] == "It was closed"
    assert told[-1][0].choices[-1].right


def test_what_is_lacking_is_said_in_the_words_of_its_field(view: FormView) -> None:
    def said(form: QuestionForm) -> str:
        lacks = question_of(form, make_pack().article)
        assert isinstance(lacks, tuple)
        view.show_lacks(lacks)
        label = view.findChild(PlainLabel, "lack-choices")
        assert label is not None
        return label.text()

    view.show_form(FORM, status=READY)
    unmarked = tuple(replace(one, right=False) for one in FORM.choices)
    assert said(replace(FORM, choices=unmarked)) == (
        "No answer, or too few, are marked as the article’s."
    )
    marked = tuple(replace(one, right=True) for one in FORM.choices)
    assert said(replace(FORM, choices=marked)) == "Too many answers are marked as the article’s."
    twice = (*FORM.choices, Choice(text="It fell"), Choice(text=""))
    assert said(replace(FORM, choices=twice)) == (
        "Answer D says the same as another. Answer E is empty."
    )


def test_the_first_lack_is_the_one_that_stands_first(view: FormView) -> None:
    view.show_form(FORM, status=READY)
    unmarked = tuple(replace(one, right=False) for one in FORM.choices)
    lacks = question_of(replace(FORM, choices=unmarked, quotes=()), make_pack().article)
    assert isinstance(lacks, tuple)
    assert {one.field for one in lacks} == {"quotes", "right"}
    for listed in (lacks, lacks[::-1]):
        assert view.first_of(listed).field == "right"
