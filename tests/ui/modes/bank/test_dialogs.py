"""The dialogs of the question bank, each on its own."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.bank.bulk import EditTags, Place
from studyapp.core.bank.differences import Part, Words
from studyapp.core.bank.entry import Version
from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm
from studyapp.core.bank.status import Origin, QuestionStatus
from studyapp.core.changes import Changes
from studyapp.core.quiz.answer import Typed
from studyapp.services.workspace import Workspace
from studyapp.storage.suggestion_store import Suggestion, SuggestionStatus
from studyapp.ui.bus import Bus
from studyapp.ui.modes.bank.dialogs.bank_suggestions import BankSuggestions
from studyapp.ui.modes.bank.dialogs.bulk_tags import BulkTags
from studyapp.ui.modes.bank.dialogs.duplicate_questions import DuplicateQuestions
from studyapp.ui.modes.bank.dialogs.find_replace import FindReplace
from studyapp.ui.modes.bank.dialogs.from_facts import FromFacts
from studyapp.ui.modes.bank.dialogs.question_history import QuestionHistory
from studyapp.ui.modes.bank.difference_view import ChangedWords, DifferenceView
from studyapp.ui.modes.bank.writing import Writing
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button
from tests.builders import make_question
from tests.libraries import open_workspace
from tests.ui.finding import child

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
READY, DRAFT = QuestionStatus.READY, QuestionStatus.DRAFT
FORM = QuestionForm(
    id="q",
    stem="Who closed the bridge?",
    choices=(Choice(text="The bridge keeper", right=True), Choice(text="Nobody")),
    tags=("exam",),
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path)
    yield workspace
    workspace.close()


def version(number: int, form: QuestionForm) -> Version:
    return Version(number=number, form=form, status=READY, at=NOON if number > 1 else None)


def changes(parent: QWidget) -> list[str]:
    """Give what is read aloud of each change shown."""
    return [one.accessibleName() for one in parent.findChildren(ChangedWords)]


def words(parent: QWidget) -> list[str]:
    return [label.text() for label in parent.findChildren(QLabel) if not label.isHidden()]


# History


@pytest.fixture
def history(theme: Theme, qtbot: QtBot) -> QuestionHistory:
    second = replace(FORM, stem="Who closed the old bridge?")
    versions = (version(2, second), version(1, FORM))
    now = replace(second, difficulty=3)
    dialog = QuestionHistory(theme, versions, now, locale=QLocale("en_GB"))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_version_is_compared_with_the_one_before_and_with_now(history: QuestionHistory) -> None:
    assert [item.text() for item in history.versions.lines][1] == "Time not known"
    assert changes(history.rows) == ["Who closed the [put in: old] bridge?"]
    history.against.picked.emit(1)
    history.against.set_current(1)
    history._show()
    assert changes(history.rows) == ["[taken out: Medium] [put in: Hard]"]
    history.against.set_current(0)
    history.versions.setCurrentRow(1)
    assert "This is the first version." in words(history.rows)


def test_the_version_that_is_chosen_is_restored(history: QuestionHistory) -> None:
    history.versions.setCurrentRow(1)
    history.restore.click()
    assert history.wanted == 1
    assert history.result() == QDialog.DialogCode.Accepted


def test_a_version_like_now_cannot_be_restored(theme: Theme, qtbot: QtBot) -> None:
    dialog = QuestionHistory(theme, (version(1, FORM),), FORM, locale=QLocale("en_GB"))
    qtbot.addWidget(dialog)
    assert not dialog.restore.isEnabled()
    assert dialog.wanted is None
    empty = QuestionHistory(theme, (), FORM, locale=QLocale("en_GB"))
    qtbot.addWidget(empty)
    assert not empty.restore.isEnabled()
    assert empty.line.text() == "A version is kept whenever you leave the question."


# Find and replace


@pytest.fixture
def replacing(theme: Theme, qtbot: QtBot) -> FindReplace:
    other = QuestionForm(id="other", stem="When?")
    dialog = FindReplace(theme, (FORM, other))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_nothing_is_replaced_before_it_was_shown(replacing: FindReplace, qtbot: QtBot) -> None:
    assert not replacing.apply.isEnabled()
    QTest.keyClicks(replacing.words, "bridge")
    QTest.keyClicks(replacing.replacement, "ferry")
    qtbot.waitUntil(replacing.apply.isEnabled, timeout=2_000)
    assert replacing.apply.text() == "Replace in 1 question"
    assert replacing.line.text() == "1 of 2 questions would change."
    assert changes(replacing.rows)[0] == "Who closed the [taken out: bridge] [put in: ferry] ?"
    replacing.apply.click()
    assert replacing.result() == QDialog.DialogCode.Accepted
    assert [form.stem for form in replacing.made] == ["Who closed the ferry?"]


def test_places_and_ways_of_finding_are_chosen(replacing: FindReplace) -> None:
    assert not replacing.places[Place.TAGS].isChecked()
    replacing.words.setText("EXAM")
    replacing.preview()
    assert not replacing.made
    assert replacing.line.text() == "Nothing to replace in 2 questions."
    replacing.places[Place.TAGS].setChecked(True)
    assert [form.tags for form in replacing.made] == [()]
    replacing.case.setChecked(True)
    assert not replacing.made
    replacing.case.setChecked(False)
    replacing.words.setText("exa")
    replacing.whole.setChecked(True)
    assert not replacing.made


# Tags


def test_tags_are_put_on_and_taken_off(theme: Theme, qtbot: QtBot) -> None:
    dialog = BulkTags(theme, (FORM, replace(FORM, id="r", tags=())), ("exam", "short"))
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.apply.isEnabled()
    dialog.remove["exam"].click()
    assert dialog.line.text() == "1 question would change."
    dialog.add.setText("short, long")
    assert dialog.line.text() == "2 questions would change."
    assert dialog.edit == EditTags(add=("short", "long"), remove=("exam",))


# Duplicates


def test_duplicates_are_looked_for_aside_and_retired_one_by_one(
    theme: Theme, qtbot: QtBot, workspace: Workspace
) -> None:
    copy = workspace.bank.duplicate("q-together").form.id
    dialog = DuplicateQuestions(theme, workspace.bank.entries())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: "Alike in wording" in words(dialog.rows), timeout=3_000)
    retired: list[str] = []
    dialog.retire_wanted.connect(retired.append)
    dialog.retire_wanted.connect(dialog.set_retired)
    buttons = [one for one in dialog.findChildren(Button) if one.text() == "Retire"]
    assert len(buttons) == 2
    assert buttons[0].accessibleName() == "Retire: What did the towns do together?"
    buttons[0].click()
    assert retired[0] in {copy, "q-together"}
    assert dialog.nothing.isVisible()


def test_a_search_that_is_not_waited_for_is_let_go(
    theme: Theme, qtbot: QtBot, workspace: Workspace
) -> None:
    dialog = DuplicateQuestions(theme, workspace.bank.entries())
    qtbot.addWidget(dialog)
    dialog.reject()
    QThreadPool.globalInstance().waitForDone()
    qtbot.wait(10)
    assert dialog._groups == ()


# From facts


@pytest.fixture
def making(theme: Theme, qtbot: QtBot, workspace: Workspace) -> FromFacts:
    dialog = FromFacts(theme, workspace.pack, workspace.bank.rows())
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_questions_of_the_chosen_facts_are_ticked(
    making: FromFacts, workspace: Workspace
) -> None:
    rows = workspace.bank.rows()
    generated = {row.id for row in rows if row.origin is Origin.GENERATED}
    assert set(making.chosen) == generated
    making.choose_facts(("ev-built",))
    assert set(making.chosen) == {
        row.id for row in rows if row.id in generated and "ev-built" in row.facts
    }
    making.all_questions.click()
    assert making.chosen == ()
    assert not making.adopt.isEnabled()
    making.all_questions.click()
    assert making.adopt.isEnabled()
    making.field.setText("flood")
    assert making.facts.count() < len(workspace.pack.facts)


def test_a_click_anywhere_on_a_line_ticks_it(making: FromFacts, qtbot: QtBot) -> None:
    before = len(making.chosen)
    box = making.questions.visualItemRect(making.questions.item(0))
    qtbot.mouseClick(making.questions.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert len(making.chosen) == before - 1
    making.questions.setCurrentRow(0)
    qtbot.keyClick(making.questions, Qt.Key.Key_Space)
    assert len(making.chosen) == before


def test_what_is_adopted_leaves_the_list(making: FromFacts, workspace: Workspace) -> None:
    making.choose_facts(("ev-built",))
    adopted: list[tuple[str, ...]] = []
    making.adopt_wanted.connect(adopted.append)
    making.adopt.click()
    workspace.bank.adopt(adopted[0])
    making.set_rows(workspace.bank.rows())
    assert not set(adopted[0]) & set(making.chosen)
    assert all(workspace.bank.entry(one).origin is Origin.ADOPTED for one in adopted[0])


# Suggestions


def suggestion(attempt: int, typed: str) -> Suggestion:
    return Suggestion(
        attempt=attempt,
        question=make_question("q-together"),
        version=1,
        answer=Typed(text=typed),
        typed=typed,
        status=SuggestionStatus.OPEN,
        at=NOON,
    )


def test_a_suggestion_is_accepted_left_out_or_opened(theme: Theme, qtbot: QtBot) -> None:
    dialog = BankSuggestions(
        theme, (suggestion(4, "a bridge"), suggestion(7, "")), locale=QLocale("en_GB")
    )
    qtbot.addWidget(dialog)
    dialog.show()
    assert "Typed: a bridge" in words(dialog)
    told: list[object] = []
    dialog.accepted_one.connect(lambda one: told.append(("accept", one.attempt)))
    dialog.declined_one.connect(lambda one: told.append(("decline", one.attempt)))
    child(dialog, Button, "accept-4").click()
    child(dialog, Button, "decline-7").click()
    assert told == [("accept", 4), ("decline", 7)]
    assert not child(dialog, Button, "accept-7").isVisible()
    dialog.show_suggestions(())
    assert dialog.nothing.isVisible()


def test_an_accepted_answer_counts_from_now_on(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    accepted: list[int] = []

    def accept(attempt: int) -> Changes:
        accepted.append(attempt)
        return Changes(questions=True)

    monkeypatch.setattr(workspace.suggestions, "accept", accept)
    writing = Writing(Bus(), workspace)
    assert writing.accept(suggestion(4, "a bridge"))
    assert writing.accept(suggestion(5, "a bridge"))
    assert workspace.bank.entry("q-together").form.accepted == ("a bridge",)
    assert accepted == [4, 5]
    assert writing.undo()
    assert workspace.bank.entry("q-together").form.accepted == ()


# Differences


def test_words_put_in_and_taken_out_differ_by_more_than_colour(theme: Theme, qtbot: QtBot) -> None:
    runs = (
        Words(text="the ", part=Part.SAME),
        Words(text="old", part=Part.REMOVED),
        Words(text="new", part=Part.ADDED),
    )
    shown = ChangedWords(theme, runs)
    qtbot.addWidget(shown)
    formats = {
        (one.format.fontUnderline(), one.format.fontStrikeOut())
        for one in shown._block._layout.formats()
    }
    assert formats == {(True, False), (False, True)}
    assert shown._block.text == "the old new"
    assert shown.accessibleName() == "the [taken out: old] [put in: new]"


def test_every_field_that_can_differ_has_a_name(theme: Theme, qtbot: QtBot) -> None:
    from studyapp.core.bank.differences import differences
    from studyapp.ui.modes.bank.difference_words import title_of

    everything = QuestionForm(
        id="q", kind=AnswerKind.DATE, stem="s", date="d", first="f", last="l", number="1",
        unit="u", tolerance="t", targets=("t",), before="b", after="a", typed_gap=True, model="m",
        points=("p",), fact="f", facts=("f",), explanation="e", difficulty=3, tags=("t",),
        accepted=("a",), choices=(Choice(text="t", reason="r", edtf="e", subject="s"),),
    )  # fmt: skip
    found = differences(QuestionForm(id="q"), everything)
    assert len(found) == 24
    titles = [title_of(one) for one in found]
    assert not [title for title, one in zip(titles, found, strict=True) if title == one.field]
    view = DifferenceView(theme, found)
    qtbot.addWidget(view)
    assert len(changes(view)) == len(found)


def test_no_dialog_uses_buttons_of_qt(theme: Theme, qtbot: QtBot) -> None:
    dialog = BulkTags(theme, (FORM,), ())
    qtbot.addWidget(dialog)
    assert not dialog.findChildren(QPushButton)
