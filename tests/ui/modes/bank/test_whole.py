"""The question bank's page with its real form and preview."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from studyapp.services.workspace import Workspace
from studyapp.ui.bus import Bus
from studyapp.ui.modes.bank.form.form_view import FormView
from studyapp.ui.modes.bank.page import BankPage
from studyapp.ui.modes.bank.preview.pane import PreviewPane
from studyapp.ui.modes.bank.preview.pupil_view import PupilView
from studyapp.ui.theme import Theme
from tests.libraries import Clock
from tests.ui.finding import child
from tests.ui.modes.bank.bank_desk import WRITTEN

CTRL = Qt.KeyboardModifier.ControlModifier
STEM = "What did the towns do together?"


@pytest.fixture
def page(workspace: Workspace, clock: Clock, theme: Theme, qtbot: QtBot) -> Iterator[BankPage]:
    locale = QLocale("en_GB")
    page = BankPage(
        theme,
        Bus(),
        workspace,
        make_form=lambda pack: FormView(theme, pack, locale=locale),
        make_preview=lambda pack: PreviewPane(theme, pack, locale=locale),
        locale=locale,
        now=clock,
    )
    qtbot.addWidget(page)
    page.resize(1300, 760)
    page.show()
    qtbot.waitExposed(page)
    page.open(WRITTEN)
    yield page
    page.hide()


def stem_field(page: BankPage) -> QPlainTextEdit:
    """Give the field that the question is typed in, with the keyboard in it."""
    page.activateWindow()
    page.editor.focus_first()
    fields = page.editor.form_widget.findChildren(QPlainTextEdit)
    field = next(one for one in fields if one.toPlainText() == STEM)
    field.setFocus()
    return field


def test_what_is_typed_is_shown_and_stored_and_undone(
    page: BankPage, workspace: Workspace, qtbot: QtBot
) -> None:
    field = stem_field(page)
    field.selectAll()
    qtbot.keyClicks(field, "Who built it?")
    preview = child(page.beside, PupilView)
    qtbot.waitUntil(lambda: preview.stem.text() == "Who built it?", timeout=1_000)
    qtbot.waitUntil(
        lambda: workspace.bank.entry(WRITTEN).form.stem == "Who built it?", timeout=3_000
    )
    assert page.list.list.rows
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert workspace.bank.entry(WRITTEN).form.stem == STEM
    assert field.toPlainText() == STEM
    QTest.keyClick(field, Qt.Key.Key_Y, CTRL)
    assert workspace.bank.entry(WRITTEN).form.stem == "Who built it?"


def test_typing_goes_on_in_the_same_field_while_it_is_stored(
    page: BankPage, workspace: Workspace, qtbot: QtBot
) -> None:
    field = stem_field(page)
    field.selectAll()
    qtbot.keyClicks(field, "Who")
    qtbot.waitUntil(lambda: workspace.bank.entry(WRITTEN).form.stem == "Who", timeout=3_000)
    qtbot.keyClicks(field, " built it?")
    page.leave()
    assert workspace.bank.entry(WRITTEN).form.stem == "Who built it?"
    assert stem_is(page, field)


def stem_is(page: BankPage, field: QWidget) -> bool:
    return page.editor.form_widget.isAncestorOf(field) and field.isVisible()


def test_every_question_opens_and_stays_as_it_is(page: BankPage, workspace: Workspace) -> None:
    before = {one: entry.form for one, entry in workspace.bank.entries().items()}
    for question_id, form in before.items():
        page.open(question_id)
        assert page.editor.form.form == form
        assert not page.editing.dirty
    page.leave()
    assert {one: entry.form for one, entry in workspace.bank.entries().items()} == before
    assert workspace.undo.next_undo is None


def test_what_is_lacking_is_led_to(page: BankPage, qtbot: QtBot) -> None:
    page.begin()
    page.commands.ready_and_next()
    qtbot.waitUntil(lambda: page.focusWidget() is not None, timeout=1_000)
    focus = page.focusWidget()
    assert focus is not None
    assert page.editor.form_widget.isAncestorOf(focus)
