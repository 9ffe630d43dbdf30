"""The real window over two articles: everything follows when another one is opened."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.app.desk import StudyWindow, make_window
from studyapp.core.errors import NotFound, StudyError
from studyapp.services.generator_version import GENERATOR
from studyapp.storage.pack_store import PackStore
from studyapp.ui.dialogs import import_questions
from studyapp.ui.dialogs.import_questions import ImportQuestions
from studyapp.ui.modes.bank.page import BankPage
from studyapp.ui.theme import Theme
from tests.libraries import Clock, open_workspace


@pytest.fixture
def window(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[StudyWindow]:
    clock = Clock()
    workspace = open_workspace(tmp_path, clock)
    workspace.teaching.switch_on()
    library = workspace._library
    other = replace(workspace.pack, id="other", title="A new quay")
    with library.unit_of_work() as db:
        PackStore(library).save(db, other, digest="d", generator=GENERATOR)
    workspace._forget_packs()
    window = make_window(theme, workspace, folder=tmp_path, now=clock)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()
    workspace.close()
    # Pages that were let go are still styled again with every theme until they are deleted.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def theme(qapp: object) -> Iterator[Theme]:
    look = Theme()
    look.set_reduced_motion(True)
    yield look
    look.deleteLater()
    assert qapp is not None


def test_every_page_follows_to_another_article_and_back(window: StudyWindow) -> None:
    pages = {page: window.show_page(page) for page in window._deck.ids}
    window.desk.bus.article_requested.emit("other")
    assert window.current_page == "today"
    assert window.desk.workspace.pack.title == "A new quay"
    for page, before in pages.items():
        assert window.show_page(page) is not before
    window.desk.bus.article_requested.emit("old-bridge")
    assert window.desk.workspace.pack.title == "The old bridge"
    assert window.current_page == "today"


def test_what_was_typed_in_the_bank_is_stored_before_another_article_opens(
    window: StudyWindow, qtbot: QtBot
) -> None:
    page = window.show_page("bank")
    assert isinstance(page, BankPage)
    page.commands.new()
    made = page.place()
    form = page.editor.form
    assert isinstance(form, QWidget)
    qtbot.keyClicks(form.focusWidget(), "Half a question")
    window.desk.bus.article_requested.emit("other")
    window.desk.bus.article_requested.emit("old-bridge")
    assert window.desk.workspace.bank.entry(made).form.stem == "Half a question"


def test_the_settings_import_an_article(
    window: StudyWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[Path, ...]] = []
    monkeypatch.setattr(import_questions, "choose_files", lambda _window: (Path("a.studypack"),))
    monkeypatch.setattr(ImportQuestions, "ask", lambda _desk, files, _parent: asked.append(files))
    window.desk.bus.import_requested.emit()
    assert asked == [(Path("a.studypack"),)]


def test_an_article_that_is_gone_is_told_and_the_one_in_use_stays(window: StudyWindow) -> None:
    problems: list[StudyError] = []
    window.desk.bus.article_requested.emit("old-bridge")
    window.desk.bus.problem.connect(problems.append)
    window.desk.bus.article_requested.emit("none")
    assert window.desk.workspace.pack_id == "old-bridge"
    assert [type(one) for one in problems] == [NotFound]
