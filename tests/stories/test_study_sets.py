"""A pupil keeps what belongs together, looks at it everywhere, and practises it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.app.desk import StudyWindow, make_window
from studyapp.services.workspace import Workspace
from studyapp.ui.models.item_filter import ItemFilter
from studyapp.ui.models.shared_filter import shared_filter
from studyapp.ui.modes.browse.page import BrowsePage
from studyapp.ui.modes.map.page import MapPage
from studyapp.ui.modes.practice.page import PracticePage
from studyapp.ui.modes.timeline.page import TimelinePage
from studyapp.ui.study_sets.dialog import StudySetsDialog
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.combo_box import ComboBox
from tests.libraries import Clock, open_workspace
from tests.ui.finding import child


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = open_workspace(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def window(qapp: QApplication, workspace: Workspace, tmp_path: Path, qtbot: QtBot) -> StudyWindow:
    theme = Theme()
    theme.set_reduced_motion(True)
    theme.apply(qapp)
    made = make_window(theme, workspace, folder=tmp_path, now=Clock())
    qtbot.addWidget(made)
    made.show()
    return made


def test_from_a_search_to_every_page(
    window: StudyWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    bus = window.desk.bus
    bus.study_sets_requested.emit("actor:Northbank")
    dialog = child(window, StudySetsDialog)
    members = workspace.study_sets.members(workspace.study_sets.all()[0])
    assert "ev-built" in members
    dialog.browse.click()
    browse = window.current_widget
    assert isinstance(browse, BrowsePage)
    kept = shared_filter(bus).value.study_set
    assert kept is not None
    assert kept.facts == frozenset(members)
    shown = [row.id for row in browse.list.list.rows if not row.is_heading]
    assert shown == ["ev-built"]

    timeline = window.show_page("timeline")
    assert isinstance(timeline, TimelinePage)
    assert list(timeline._board.shown.index.store._ids) == ["ev-built"]
    on_map = window.show_page("map")
    assert isinstance(on_map, MapPage)
    assert set(on_map._now.graph.ids) <= set(members)

    practice = window.show_page("practice")
    assert isinstance(practice, PracticePage)
    combo = child(practice, ComboBox, "study-set")
    combo.setCurrentIndex(combo.findText("actor:Northbank"))
    practice._start._on_start()
    assert practice.session is not None
    asked = {item.question.fact for item in practice.session.items}
    assert asked <= set(members)

    bus.changed.emit(workspace.study_sets.delete(kept.id))
    assert shared_filter(bus).value == ItemFilter(), "a set that is gone filters nothing"
    del qtbot


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_item_is_put_into_a_set_by_one_key(
    window: StudyWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    made, _ = workspace.study_sets.make("Links")
    browse = window.show_page("browse")
    assert isinstance(browse, BrowsePage)
    browse.show_item("rel-allies")
    with qtbot.waitSignal(window.desk.bus.study_set_menu_requested) as asked:
        qtbot.keyClick(browse.list.list, Qt.Key.Key_B)
    assert asked.args is not None
    assert asked.args[0] == "rel-allies"
    window._studying._put(("rel-allies",), made, True)  # noqa: FBT003 - as the menu tells it
    assert workspace.study_sets.members(workspace.study_sets.require(made.id)) == ("rel-allies",)
