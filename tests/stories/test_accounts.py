"""Two accounts are compared and practised; whoever teaches finds what the facts leave out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.app.desk import StudyWindow, make_window
from studyapp.core.bank.fact_form import EntryKind
from studyapp.core.knowledge.coverage import Part
from studyapp.services.workspace import Workspace
from studyapp.ui.modes.accounts.page import AccountsPage
from studyapp.ui.modes.browse.page import BrowsePage
from studyapp.ui.modes.coverage.page import CoveragePage
from studyapp.ui.modes.practice.page import PracticePage
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.nav_item import NavItem
from tests.libraries import Clock, open_workspace
from tests.ui.finding import child

TITLE = "The old bridge is closed and two towns quarrel"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path)
    yield workspace
    workspace.close()


@pytest.fixture
def window(workspace: Workspace, tmp_path: Path, qapp: QApplication) -> Iterator[StudyWindow]:
    theme = Theme()
    theme.set_reduced_motion(True)
    theme.apply(qapp)
    window = make_window(theme, workspace, folder=tmp_path, now=Clock())
    window.resize(1280, 800)
    window.show_page("today")
    window.show()
    yield window
    window.close()
    window.deleteLater()


def test_from_an_item_to_its_accounts_to_the_article_and_back(
    window: StudyWindow, qtbot: QtBot
) -> None:
    window.desk.bus.fact_requested.emit("ev-closed")
    browse = window.page("browse")
    assert isinstance(browse, BrowsePage)
    child(browse.detail.content, Button, "compare-accounts").click()
    accounts = window.page("accounts")
    assert isinstance(accounts, AccountsPage)
    assert window.current_page == "accounts"
    assert accounts.place() == "dis-first"
    assert accounts.view is not None
    first = accounts.view.statements[0]
    first.button.setFocus()
    qtbot.keyClick(first.button, Qt.Key.Key_S)
    assert window.current_page == "browse"
    assert browse.article.view.marked_words == first.statement.passage.exact
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.current_page == "accounts"
    assert accounts.place() == "dis-first"


def test_todays_pair_is_opened_and_practised(window: StudyWindow, qtbot: QtBot) -> None:
    child(window.page("today"), Button, "compare").click()
    accounts = window.page("accounts")
    assert isinstance(accounts, AccountsPage)
    assert window.current_page == "accounts"
    qtbot.keyClick(accounts, Qt.Key.Key_P)
    practice = window.page("practice")
    assert isinstance(practice, PracticePage)
    assert window.current_page == "practice"
    assert practice.session is not None
    asked = {item.question.fact for item in practice.session.items}
    assert asked == {"pos-north-first", "pos-south-first"}


def test_a_sentence_left_out_becomes_a_fact(window: StudyWindow, workspace: Workspace) -> None:
    item = child(window, NavItem, "nav-coverage")
    assert not item.isVisibleTo(window)
    window.desk.bus.changed.emit(workspace.teaching.switch_on())
    assert item.isVisibleTo(window)
    coverage = window.show_page("coverage")
    assert isinstance(coverage, CoveragePage)
    coverage.show_part(Part.WITHOUT_FACTS)
    coverage.go_to(coverage.side.listed[0])
    assert coverage.view.marked_words == TITLE
    assert coverage.details is not None
    coverage.details.make_menu().actions()[0].trigger()
    assert window.current_page == "facts"
    begun = next(row for row in workspace.facts.rows() if row.unfinished)
    form = workspace.facts.form(begun.id)
    assert form.kind is EntryKind.EVENT
    assert [one.exact for one in form.quotes] == [TITLE]
