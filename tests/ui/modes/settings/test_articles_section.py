from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studyapp.core.changes import Changes
from studyapp.services.generator_version import GENERATOR
from studyapp.services.workspace import Workspace
from studyapp.storage.pack_store import PackStore
from studyapp.ui.bus import Bus
from studyapp.ui.modes.settings.articles_section import ArticlesSection
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button
from tests.libraries import open_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path)
    yield workspace
    workspace.close()


def add(workspace: Workspace, pack_id: str, title: str) -> None:
    """Put the pack into the library once more, under another id."""
    pack = replace(workspace.pack, id=pack_id, title=title)
    library = workspace._library
    with library.unit_of_work() as db:
        PackStore(library).save(db, pack, digest="d", generator=GENERATOR)
    workspace._forget_packs()


def words(section: ArticlesSection) -> list[str]:
    return [one.text() for one in section.findChildren(QLabel) if one.isVisibleTo(section)]


def test_the_article_in_use_is_told_and_others_can_be_opened(
    workspace: Workspace, theme: Theme, qtbot: QtBot
) -> None:
    bus = Bus()
    section = ArticlesSection(theme, bus, workspace)
    qtbot.addWidget(section)
    pack, asked = workspace.pack, workspace.questions.total
    told = f"{len(pack.events)} events, {len(pack.positions)} positions, {asked} questions"
    assert words(section)[:3] == ["The old bridge", told, "Open now"]
    add(workspace, "other", "A new quay")
    bus.changed.emit(Changes(packs=True))
    wanted: list[str] = []
    bus.article_requested.connect(wanted.append)
    button = section.findChild(Button, "open-other")
    assert button is not None
    assert button.accessibleName() == "Open A new quay"
    button.click()
    assert wanted == ["other"]
    assert words(section)[0] == "A new quay"


def test_an_article_can_be_added_without_the_teaching_tools(
    workspace: Workspace, theme: Theme, qtbot: QtBot
) -> None:
    bus = Bus()
    section = ArticlesSection(theme, bus, workspace)
    qtbot.addWidget(section)
    button = section.findChild(Button, "import-article")
    assert button is not None
    with qtbot.waitSignal(bus.import_requested):
        button.click()
