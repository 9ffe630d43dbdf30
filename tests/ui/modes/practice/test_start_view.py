"""The start of practice tells what a choice comes to, and starts from the last one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studyapp.core.quiz.question import Family
from studyapp.core.quiz.scope import EVERYTHING, Scope
from studyapp.services.workspace import Workspace
from studyapp.ui.modes.practice.choices import (
    COUNTS,
    PREFERENCE,
    SENSITIVE,
    Choices,
    choices_from_text,
    choices_to_text,
)
from studyapp.ui.modes.practice.start_view import StartView
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.choice_chip import ChoiceChip
from tests.libraries import open_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path)
    yield workspace
    workspace.close()


@pytest.fixture
def view(workspace: Workspace, qtbot: QtBot) -> StartView:
    view = StartView(Theme(), workspace)
    qtbot.addWidget(view)
    view.resize(960, 600)
    view.refresh(None)
    view.show()
    return view


def chip(view: StartView, name: str) -> ChoiceChip:
    found = view.findChild(ChoiceChip, name)
    assert found is not None, name
    return found


def press(qtbot: QtBot, view: StartView, name: str) -> None:
    button = view.findChild(Button, name) or chip(view, name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def total(view: StartView) -> str:
    label = view.findChild(QLabel, "scope-total")
    assert isinstance(label, QLabel)
    return label.text()


def test_at_first_everything_matches_and_the_card_is_folded(
    view: StartView, workspace: Workspace
) -> None:
    assert view.choices == Choices()
    assert total(view) == f"{len(workspace.questions.all())} questions match."
    assert not view._scope.unfolded
    assert not chip(view, "families-when").isVisible()


def test_a_chip_narrows_the_choice_and_its_count_is_what_then_matches(
    view: StartView, qtbot: QtBot
) -> None:
    press(qtbot, view, "choose-scope")
    when = chip(view, "families-when")
    assert when.isVisible()
    assert when.accessibleName() == f"{when.words}, {when.count} questions"
    press(qtbot, view, "families-when")
    assert view.choices.scope == Scope(families=frozenset({Family.WHEN}))
    assert total(view) == f"{when.count} questions match."


def test_a_chip_is_taken_by_the_keyboard_too(view: StartView, qtbot: QtBot) -> None:
    press(qtbot, view, "choose-scope")
    when = chip(view, "families-when")
    when.setFocus()
    qtbot.keyClick(when, Qt.Key.Key_Space)
    assert when.isChecked()
    qtbot.keyClick(when, Qt.Key.Key_Return)
    assert not when.isChecked()
    assert view.choices.scope == EVERYTHING


def test_what_does_not_go_together_says_so_and_can_be_cleared(
    view: StartView, qtbot: QtBot
) -> None:
    press(qtbot, view, "choose-scope")
    press(qtbot, view, "families-when")
    empty = next(one for one in view.findChildren(ChoiceChip) if one.count == 0)
    qtbot.mouseClick(empty, Qt.MouseButton.LeftButton)
    start = view.findChild(Button, "start")
    assert start is not None
    assert not start.isEnabled()
    assert "no question for this choice" in total(view)
    press(qtbot, view, "clear-scope")
    assert start.isEnabled()
    assert view.choices.scope == EVERYTHING


def test_leaving_deaths_out_lowers_the_counts(view: StartView, workspace: Workspace) -> None:
    heavy = [one for one in workspace.questions.all() if one.content_note in SENSITIVE]
    view._leave_out.click()
    assert total(view) == f"{len(workspace.questions.all()) - len(heavy)} questions match."


def test_the_last_choice_is_offered_again_but_not_what_the_article_lacks(
    view: StartView, workspace: Workspace
) -> None:
    scope = Scope(families=frozenset({Family.WHEN}), topics=frozenset({"unheard-of"}))
    last = Choices(count=COUNTS[2], seed=9, leave_out=SENSITIVE, scope=scope)
    workspace.preferences.save(PREFERENCE, choices_to_text(last))
    view.refresh(None)
    assert view.choices == Choices(
        count=COUNTS[2], leave_out=SENSITIVE, scope=Scope(families=frozenset({Family.WHEN}))
    )


@pytest.mark.parametrize("text", [None, "", "[]", "{", '{"count": 7, "scope": 3}'])
def test_a_preference_that_cannot_be_read_counts_as_none(text: str | None) -> None:
    assert choices_from_text(text) == Choices()


def test_the_start_stays_in_sight_while_the_card_is_unfolded(view: StartView, qtbot: QtBot) -> None:
    press(qtbot, view, "choose-scope")
    qtbot.wait(1)
    start = view.findChild(Button, "start")
    assert start is not None
    assert start.visibleRegion().boundingRect() == start.rect()
