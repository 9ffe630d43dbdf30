"""An instructor's hour through the real window: a question from the article, and a fact mended."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from studyapp.app.desk import StudyWindow, make_window
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.quiz.session import SessionKind, Stage
from studyapp.services.workspace import Workspace
from studyapp.ui.modes.bank.facts.page import FactsPage
from studyapp.ui.modes.bank.page import BankPage
from studyapp.ui.modes.browse.page import BrowsePage
from studyapp.ui.modes.practice.page import PracticePage
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.nav_item import NavItem
from tests.libraries import Clock, open_workspace

FERRY = "A ferry ran aground on the same day."


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


def shown(window: StudyWindow, page: str) -> bool:
    item = window.findChild(NavItem, f"nav-{page}")
    assert item is not None
    return item.isVisibleTo(window)


def browse(window: StudyWindow) -> BrowsePage:
    page = window.show_page("browse")
    assert isinstance(page, BrowsePage)
    return page


def select(page: BrowsePage, words: str) -> None:
    view = page.article.view
    cursor = view.textCursor()
    at = view.toPlainText().index(words)
    cursor.setPosition(at)
    cursor.setPosition(at + len(words), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def test_the_pages_for_teaching_are_there_when_the_tools_are_on(
    window: StudyWindow, workspace: Workspace
) -> None:
    assert not shown(window, "bank")
    page = browse(window)
    select(page, FERRY)
    assert not page.article.question_button.isVisibleTo(page)
    window.desk.bus.changed.emit(workspace.teaching.switch_on())
    assert shown(window, "bank")
    assert shown(window, "facts")
    assert page.article.question_button.isVisibleTo(page)
    window.show_page("bank")
    window.desk.bus.changed.emit(workspace.teaching.switch_off())
    assert window.current_page == "today"
    assert not shown(window, "bank")


def test_a_question_is_made_of_selected_words_and_asked(
    window: StudyWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    window.desk.bus.changed.emit(workspace.teaching.switch_on())
    page = browse(window)
    select(page, FERRY)
    page.article.question_button.click()
    assert window.current_page == "bank"
    bank = window.page("bank")
    assert isinstance(bank, BankPage)
    draft = next(row for row in workspace.bank.rows() if row.status is QuestionStatus.DRAFT)
    form = workspace.bank.entry(draft.id).form
    assert form.quotes[0].exact == FERRY
    assert form.facts == ("ev-aground",)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    stem = next(one for one in bank.findChildren(QPlainTextEdit) if one.objectName() == "stem")
    qtbot.keyClicks(stem, "What ran aground?")
    window.close()
    assert workspace.bank.entry(draft.id).form.stem == "What ran aground?"


def test_a_question_is_opened_for_editing_from_its_feedback(
    window: StudyWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    window.desk.bus.changed.emit(workspace.teaching.switch_on())
    practice = window.show_page("practice")
    assert isinstance(practice, PracticePage)
    practice.begin(SessionKind.PRACTICE, count=3)
    assert practice.session is not None
    asked = practice.session.current.question.id
    qtbot.keyClick(practice, Qt.Key.Key_0)
    assert practice.session.stage is Stage.FEEDBACK
    qtbot.keyClick(practice, Qt.Key.Key_E)
    bank = window.page("bank")
    assert isinstance(bank, BankPage)
    assert window.current_page == "bank"
    assert bank.place() == asked


def test_a_fact_is_opened_for_editing_where_it_is_read(
    window: StudyWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    window.desk.bus.changed.emit(workspace.teaching.switch_on())
    page = browse(window)
    page.show_item("ev-aground")
    page.detail.edit_button.click()
    assert window.current_page == "facts"
    facts = window.page("facts")
    assert isinstance(facts, FactsPage)
    assert facts.place() == "ev-aground"
    title = facts.form._fields["title"]
    title.edited.emit("A boat is stuck")
    facts._apply()
    qtbot.waitUntil(lambda: not workspace.generating.needed)
    assert "A boat is stuck" in {one.title for one in workspace.pack.events}
    again = browse(window)
    assert again is not page, "pages over the older pack are made anew"
    again.show_item("ev-aground")
    assert any("A boat is stuck" in row.title for row in again.list.list.model().rows)  # type: ignore[attr-defined] # our own model
