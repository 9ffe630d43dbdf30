"""The Facts page: kept while typed, taken into the pack when whole, and all of it undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.bank.fact_form import EntryKind
from studyapp.core.bank.form import Quote
from studyapp.core.knowledge.event import Event
from studyapp.services.workspace import Workspace
from studyapp.ui.bus import Bus
from studyapp.ui.modes.bank.facts.dependents import Dependents
from studyapp.ui.modes.bank.facts.page import FactsPage
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.label import PlainLabel
from tests.libraries import open_workspace

FERRY = "A ferry ran aground on the same day."


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path)
    yield workspace
    workspace.close()


@pytest.fixture
def page(workspace: Workspace, qtbot: QtBot) -> FactsPage:
    page = FactsPage(Theme(), Bus(), workspace, locale=QLocale("en_GB"))
    qtbot.addWidget(page)
    page.resize(1060, 760)
    page.show()
    return page


def line(page: QWidget, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert found is not None, name
    return found


def retype(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)


def button(page: QWidget, name: str) -> Button:
    found = page.findChild(Button, name)
    assert found is not None, name
    return found


def event(workspace: Workspace, fact: str) -> Event:
    found = workspace.pack.fact(fact)
    assert isinstance(found, Event)
    return found


def test_what_is_typed_is_kept_before_it_joins_the_pack(
    page: FactsPage, workspace: Workspace, qtbot: QtBot
) -> None:
    before = event(workspace, "ev-closed").title
    page.open("ev-closed")
    retype(qtbot, line(page, "title"), "The bridge is shut")
    qtbot.waitUntil(lambda: workspace.facts.form("ev-closed").title == "The bridge is shut")
    assert event(workspace, "ev-closed").title == before
    assert page.header.state.text() == "Kept, not yet in the pack"
    button(page, "apply-fact").click()
    assert event(workspace, "ev-closed").title == "The bridge is shut"
    assert page.header.state.text() == "In the pack"


def test_leaving_a_fact_keeps_its_last_keystroke(
    page: FactsPage, workspace: Workspace, qtbot: QtBot
) -> None:
    page.open("ev-closed")
    retype(qtbot, line(page, "title"), "The bridge is shut")
    page.open("ev-aground")
    assert workspace.facts.form("ev-closed").title == "The bridge is shut"
    retype(qtbot, line(page, "title"), "A boat is stuck")
    page.leave()
    assert workspace.facts.form("ev-aground").title == "A boat is stuck"


def test_what_is_missing_stands_under_its_field(
    page: FactsPage, workspace: Workspace, qtbot: QtBot
) -> None:
    before = workspace.pack
    page.begin(EntryKind.EVENT, (Quote(exact=FERRY),))
    settle()
    retype(qtbot, line(page, "title"), "A ferry is stuck")
    button(page, "apply-fact").click()
    lack = page.findChild(PlainLabel, "lack-summary")
    assert lack is not None
    qtbot.waitUntil(lack.isVisible)
    assert lack.text() == "This must say something."
    assert workspace.pack == before
    summary = page.findChild(QPlainTextEdit, "summary")
    assert summary is not None
    qtbot.keyClicks(summary, "A second ferry ran aground.")
    button(page, "apply-fact").click()
    assert "A ferry is stuck" in {one.title for one in workspace.pack.events}


def test_a_date_is_understood_as_people_type_it_and_no_more_precise(
    page: FactsPage, workspace: Workspace, qtbot: QtBot
) -> None:
    page.open("ev-closed")
    retype(qtbot, line(page, "date"), "May 2021")
    read = page.findChild(PlainLabel, "read-date")
    assert read is not None
    assert read.text() == "May 2021  ·  month only"
    button(page, "apply-fact")
    page._apply()
    date = event(workspace, "ev-closed").date
    assert date is not None
    assert date.edtf == "2021-05"


def test_undo_and_redo_by_key(page: FactsPage, workspace: Workspace, qtbot: QtBot) -> None:
    before = event(workspace, "ev-closed").title
    page.open("ev-closed")
    with qtbot.waitActive(page):
        page.activateWindow()
    line(page, "title").setFocus()
    retype(qtbot, line(page, "title"), "The bridge is shut")
    page._apply()
    focus = line(page, "title")
    assert focus.hasFocus()
    qtbot.keyClick(focus, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert event(workspace, "ev-closed").title == before
    assert line(page, "title").text() == "The bridge is shut", "kept as a draft again"
    settle()
    qtbot.keyClick(line(page, "title"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert line(page, "title").text() == before
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page, Qt.Key.Key_Z, control_shift)
    qtbot.keyClick(page, Qt.Key.Key_Z, control_shift)
    assert event(workspace, "ev-closed").title == "The bridge is shut"


def settle() -> None:
    """Let widgets that were taken away go."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def answer_dialog(*, delete: bool) -> list[str]:
    """Answer the dialog that opens next, and note what it lists."""
    said: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Dependents)
        said.extend(label.text() for label in dialog.findChildren(PlainLabel))
        anyway = dialog.findChild(Button, "delete-anyway")
        if delete and anyway is not None:
            anyway.click()
        else:
            dialog.reject()

    QTimer.singleShot(0, answer)
    return said


def test_what_others_need_is_listed_and_stays(page: FactsPage, workspace: Workspace) -> None:
    page.open("mayor-north")
    said = answer_dialog(delete=True)
    page._delete()
    assert "This is still needed" in said
    assert "Position  ·  Southbank was the first to close it" in said
    assert workspace.pack.find_actor("mayor-north") is not None


def test_a_fact_with_questions_is_deleted_after_asking(
    page: FactsPage, workspace: Workspace
) -> None:
    page.open("ev-aground")
    answer_dialog(delete=False)
    page._delete()
    assert workspace.pack.find_fact("ev-aground") is not None
    answer_dialog(delete=True)
    page._delete()
    assert workspace.pack.find_fact("ev-aground") is None
    page._undo()
    assert workspace.pack.find_fact("ev-aground") is not None


@pytest.mark.parametrize("kind", EntryKind, ids=lambda kind: kind.value)
def test_a_new_one_of_every_kind_can_be_begun_and_says_what_it_lacks(
    page: FactsPage, workspace: Workspace, kind: EntryKind
) -> None:
    before = workspace.pack
    page.begin(kind)
    page._apply()
    assert workspace.pack == before
    lacking = [
        label.objectName()
        for label in page.findChildren(PlainLabel)
        if label.objectName().startswith("lack-") and label.text()
    ]
    assert "lack-title" in lacking


def test_every_field_of_every_entry_is_shown_as_it_is(
    page: FactsPage, workspace: Workspace
) -> None:
    for row in workspace.facts.rows():
        page.open(row.id)
        page.leave()
    assert not any(row.unfinished for row in workspace.facts.rows()), "opening changes nothing"


def test_the_filter_finds_by_any_word(page: FactsPage) -> None:
    page.list.field.setText("ferry")
    titles = [row.title for row in page.list.model.rows]
    assert titles
    assert all("ferry" in title.casefold() for title in titles)
    page.list.field.setText("no such fact")
    assert page.list.model.rows == ()
    page.list._clear()
    assert page.list.model.rows


def test_nothing_takes_rich_text(page: FactsPage) -> None:
    assert page.findChildren(QPushButton) == []


def test_the_list_is_wider_with_larger_text(workspace: Workspace, qtbot: QtBot) -> None:
    theme = Theme()
    page = FactsPage(theme, Bus(), workspace, locale=QLocale("en_GB"))
    qtbot.addWidget(page)
    width = page.list.width()
    theme.set_scale(1.5)
    assert page.list.width() == round(width * 1.5)
