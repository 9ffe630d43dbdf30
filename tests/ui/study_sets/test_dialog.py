"""Study sets in their dialog and their menu."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from studyapp.services.workspace import Workspace
from studyapp.ui.bus import Bus
from studyapp.ui.study_sets.dialog import StudySetsDialog
from studyapp.ui.study_sets.menu import set_menu
from studyapp.ui.study_sets.words import usual_name
from studyapp.ui.theme import Theme
from tests.libraries import open_workspace


@dataclass
class Desk:
    """A dialog over the bridge pack, and what was said and asked for."""

    dialog: StudySetsDialog
    workspace: Workspace
    bus: Bus
    said: list[tuple[str, object]] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        return [one.name for one in self.workspace.study_sets.all()]

    @property
    def facts(self) -> list[str]:
        return [row.id for row in self.dialog.facts.rows]


@pytest.fixture
def desk(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    workspace = open_workspace(tmp_path)
    bus = Bus()
    dialog = StudySetsDialog(
        theme, bus, workspace.study_sets, workspace.pack, locale=QLocale("en_GB")
    )
    qtbot.addWidget(dialog)
    made = Desk(dialog, workspace, bus)
    bus.toast_requested.connect(lambda words, undo: made.said.append((words, undo)))
    dialog.show()
    yield made
    dialog.close()
    workspace.close()


def test_without_a_set_it_says_what_one_is(desk: Desk, qtbot: QtBot) -> None:
    assert desk.dialog._stack.currentIndex() == 0
    desk.dialog._empty.button.click()
    assert desk.names == ["Study set"]
    assert desk.dialog.name.selectedText() == "Study set"
    qtbot.keyClicks(desk.dialog.name, "Two towns")
    desk.dialog.close()
    assert desk.names == ["Two towns"], "what was typed last is stored"


def test_a_search_fills_a_set_while_it_is_typed(desk: Desk, qtbot: QtBot) -> None:
    desk.dialog.begin()
    qtbot.keyClicks(desk.dialog.query, "kind:link")
    qtbot.waitUntil(lambda: desk.facts == ["rel-allies", "rel-mediator"])
    assert desk.dialog.line.text() == "2 facts"
    desk.dialog.begin("bridge")
    assert desk.names == ["bridge", "Study set"]
    assert desk.dialog.query.text() == "bridge"


def test_an_empty_name_keeps_the_old_one(desk: Desk) -> None:
    desk.dialog.begin("bridge")
    desk.dialog.name.setText("   ")
    desk.dialog._store()
    assert desk.names == ["bridge"]


def test_a_fact_is_taken_out_and_comes_back(desk: Desk, qtbot: QtBot) -> None:
    desk.dialog.begin("kind:link", ("ev-built",))
    assert desk.dialog.line.text() == "3 facts, 1 put in by hand"
    desk.dialog.facts.choose("rel-allies")
    desk.dialog.facts.setFocus()
    qtbot.keyClick(desk.dialog.facts, Qt.Key.Key_Delete)
    assert desk.facts == ["ev-built", "rel-mediator"]
    words, undo = desk.said[-1]
    assert words == "Taken out of “kind:link”."
    assert callable(undo)
    undo()
    desk.dialog.refresh()
    assert desk.facts == ["ev-built", "rel-allies", "rel-mediator"]


def test_a_set_is_deleted_and_comes_back(desk: Desk) -> None:
    desk.dialog.begin("bridge")
    desk.dialog.delete.click()
    assert desk.names == []
    assert desk.dialog._stack.currentIndex() == 0
    words, undo = desk.said[-1]
    assert words == "“bridge” was deleted; its facts stay."
    assert callable(undo)
    undo()
    assert desk.names == ["bridge"]


def test_another_set_can_be_chosen(desk: Desk) -> None:
    desk.dialog.begin("kind:link")
    desk.dialog.begin("kind:event")
    row = next(row for row in desk.dialog.names.rows if row.title == "kind:link")
    desk.dialog._on_row(row)
    assert desk.facts == ["rel-allies", "rel-mediator"]
    assert desk.dialog.name.text() == "kind:link"


def test_a_set_is_practised_or_shown_in_browse(desk: Desk, qtbot: QtBot) -> None:
    desk.dialog.begin("kind:link")
    with qtbot.waitSignal(desk.bus.practice_requested) as practised:
        desk.dialog.practise.click()
    assert practised.args == [("rel-allies", "rel-mediator")]
    current = desk.dialog.current
    assert current is not None
    with qtbot.waitSignal(desk.bus.study_set_requested) as shown:
        desk.dialog.browse.click()
    assert shown.args == [current.id]


def test_the_menu_puts_facts_in_and_takes_them_out(desk: Desk, theme: Theme) -> None:
    sets = desk.workspace.study_sets
    full, _ = sets.make("Full", facts=("rel-allies",))
    bare, _ = sets.make("Bare")
    told: list[object] = []
    menu = set_menu(
        theme, sets, ("rel-allies",), desk.dialog,
        put=lambda one, inside: told.append((one, inside)), new=lambda: told.append("new"),
    )  # fmt: skip
    for action in menu.actions():
        action.trigger()
    assert told == [(bare, True), (full, False), "new"]


def test_names_are_never_taken_twice() -> None:
    assert usual_name("", set()) == "Study set"
    assert usual_name(" a   b ", set()) == "a b"
    assert usual_name("", {"Study set", "Study set 2"}) == "Study set 3"
    assert len(usual_name("x" * 500, set())) == 80
