from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.quiz.paper.blueprint import FactKind
from studyapp.core.quiz.paper.rules import OnTimeUp, ReviewRule
from studyapp.services.workspace import Workspace
from studyapp.ui.modes.tests.maker_view import SENSITIVE, Draft, MakerView
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button, IconButton
from studyapp.ui.widgets.check_box import CheckBox
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.note import Note
from studyapp.ui.widgets.segmented import Segmented
from studyapp.ui.widgets.stepper import Stepper
from tests.libraries import NOON, Clock, open_workspace
from tests.ui.finding import child

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path)
    yield workspace
    workspace.close()


@pytest.fixture
def maker(
    theme: Theme, qtbot: QtBot, workspace: Workspace, stage: Callable[[QWidget], None]
) -> MakerView:
    view = MakerView(theme, workspace, locale=ENGLISH, now=Clock())
    view.resize(900, 900)
    stage(view)
    view.start_over()
    wait_for_paper(view, qtbot)
    return view


def wait_for_paper(view: MakerView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: view._drawing is None and not view._rest.isActive())


def click(view: QWidget, qtbot: QtBot, name: str) -> None:
    qtbot.mouseClick(child(view, QWidget, name), Qt.MouseButton.LeftButton)


def outcome(view: MakerView) -> str:
    return child(view, PlainLabel, "outcome").text()


def test_the_usual_blueprint_is_offered_and_counted(maker: MakerView) -> None:
    kinds = [row.kinds for row in maker.draft.blueprint.rows]
    assert kinds == [
        frozenset({FactKind.EVENT}),
        frozenset({FactKind.POSITION}),
        frozenset({FactKind.RELATIONSHIP}),
    ]
    assert "seed" in outcome(maker)


def test_what_does_not_fit_is_told_at_once(maker: MakerView) -> None:
    assert child(maker, Note, "short").isVisible()
    assert "only" in maker._short._words.text()


def test_a_title_is_given_or_made_of_the_day(maker: MakerView, qtbot: QtBot) -> None:
    unnamed = maker.draft.title
    assert unnamed == "Test of 23 November 2026"
    qtbot.keyClicks(child(maker, QLineEdit, "title"), "Bridge")
    assert maker.draft.title == "Bridge"


def test_rows_are_added_changed_and_taken_away(maker: MakerView, qtbot: QtBot) -> None:
    click(maker, qtbot, "add-row")
    added = maker.draft.blueprint.rows
    assert len(added) == 4
    click(maker, qtbot, "remove-1")
    click(maker, qtbot, "remove-2")
    click(maker, qtbot, "remove-4")
    assert len(maker.draft.blueprint.rows) == 1
    assert not child(maker, IconButton, "remove-3").isEnabled()
    more = child(maker, Stepper, "count-3")._more
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    topic = child(maker, QComboBox, "topic-3")
    topic.setCurrentText("Debts")
    wait_for_paper(maker, qtbot)
    (row,) = maker.draft.blueprint.rows
    assert row.count == 5
    assert row.topics == frozenset({"debt"})


def test_a_blueprint_without_any_question_cannot_be_saved(maker: MakerView, qtbot: QtBot) -> None:
    for name in ("remove-2", "remove-3"):
        click(maker, qtbot, name)
    child(maker, QComboBox, "topic-1").setCurrentText("Debts")
    wait_for_paper(maker, qtbot)
    assert outcome(maker).startswith("0 questions")
    assert not child(maker, Button, "save-test").isEnabled()
    assert not child(maker, Button, "save-and-start").isEnabled()


def test_another_seed_may_be_drawn_or_typed(maker: MakerView, qtbot: QtBot) -> None:
    field = child(maker, QLineEdit, "test-seed")
    field.clear()
    qtbot.keyClicks(field, "4711")
    wait_for_paper(maker, qtbot)
    assert maker.draft.seed == 4711
    assert outcome(maker).endswith("seed 4711")
    click(maker, qtbot, "draw-seed")
    assert maker.draft.seed == int(field.text())


def test_there_is_no_time_limit_until_it_is_asked_for(maker: MakerView, qtbot: QtBot) -> None:
    without = maker.draft.rules
    assert without.limit_minutes is None
    assert not maker._time_up.isVisible()
    child(maker, CheckBox, "limited").click()
    limited = maker.draft.rules
    assert limited.limit_minutes == 20
    assert limited.on_time_up is OnTimeUp.TELL
    assert maker._time_up.isVisible()
    qtbot.mouseClick(maker._time_up._segments[1], Qt.MouseButton.LeftButton)
    assert maker.draft.rules.on_time_up is OnTimeUp.HAND_IN


def test_a_review_may_open_some_days_later(maker: MakerView, qtbot: QtBot) -> None:
    review = child(maker, Segmented, "review-rule")
    qtbot.mouseClick(review._segments[1], Qt.MouseButton.LeftButton)
    rules = maker.draft.rules
    assert rules.review is ReviewRule.AFTER_CLOSING
    assert rules.closes_at is not None
    assert timedelta(days=6) < rules.closes_at - NOON < timedelta(days=8)
    assert maker._closing.text() == "Opens on 30 November 2026."
    qtbot.mouseClick(review._segments[2], Qt.MouseButton.LeftButton)
    assert maker.draft.rules.review is ReviewRule.NEVER
    assert not maker._closing.isVisible()


def test_sensitive_questions_can_be_left_out(maker: MakerView) -> None:
    box = child(maker, CheckBox, "leave-out")
    assert box.isVisible() == maker._workspace.questions.mentions(SENSITIVE)
    assert maker.draft.leave_out == frozenset()
    box.setChecked(True)
    assert maker.draft.leave_out == SENSITIVE


def test_a_test_may_ask_of_a_study_set(maker: MakerView) -> None:
    assert maker.study_set.isHidden()
    made, _ = maker._workspace.study_sets.make("Links", query="kind:link")
    maker._workspace.study_sets.make("Nothing in it")
    maker.start_over()
    choice = maker.study_set.choice
    assert [choice.itemText(at) for at in range(choice.count())] == ["The whole article", "Links"]
    choice.setCurrentIndex(choice.findData(made.id))
    assert maker.draft.facts == frozenset(maker._workspace.study_sets.members(made))


def test_saving_tells_the_draft_and_whether_to_start(maker: MakerView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(maker.made) as told:
        click(maker, qtbot, "save-test")
    assert isinstance(told.args[0], Draft)
    assert told.args[1] is False
    with qtbot.waitSignal(maker.made) as told:
        click(maker, qtbot, "save-and-start")
    assert told.args[1] is True
