import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.core.knowledge.day_number import day_number
from studyapp.core.knowledge.pack import Pack
from studyapp.core.timeline.arrangement import LanesBy
from studyapp.core.timeline.mark import Mark
from studyapp.ui.bus import Bus
from studyapp.ui.modes.timeline import board as boards
from studyapp.ui.modes.timeline.drawing import Drawn
from studyapp.ui.modes.timeline.page import TimelinePage
from studyapp.ui.theme import Theme
from tests.builders import make_pack
from tests.ui.modes.timeline.disputed import disputed_pack
from tests.ui.modes.timeline.pictures import ENGLISH, paint

NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
FLOOD = (day_number(2016, 2, 25), day_number(2016, 3, 20))
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class Kept:
    """Preferences in a dictionary."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def find(self, name: str) -> str | None:
        return self.values.get(name)

    def save(self, name: str, value: str) -> None:
        self.values[name] = value


@pytest.fixture
def kept() -> Kept:
    return Kept()


def open_page(theme: Theme, kept: Kept, qtbot: QtBot, pack: Pack | None = None) -> TimelinePage:
    page = TimelinePage(theme, Bus(), pack or make_pack(), locale=ENGLISH, preferences=kept)
    qtbot.addWidget(page)
    page.resize(1066, 783)
    page.show()
    return page


@pytest.fixture
def page(theme: Theme, kept: Kept, qtbot: QtBot) -> TimelinePage:
    return open_page(theme, kept, qtbot)


def names(page: TimelinePage) -> list[str]:
    rows = page.tools.lanes_card.list
    return [rows.item(number).text() for number in range(rows.count())]


def head(page: TimelinePage, lane: int) -> QPoint:
    paint(page.canvas)
    scene = page.canvas._scene
    return QPoint(60, round(scene.sizes.axis + scene.bands[lane].first_row))


def test_lanes_are_cut_by_what_the_card_says(page: TimelinePage, kept: Kept) -> None:
    card = page.tools.lanes_card
    assert names(page) == ["Article", "Northbank", "Others", "Southbank"]
    card.by.setCurrentIndex(card.by.findData("actor"))
    assert names(page) == ["Northbank", "Southbank", "No actor named"]
    card.by.setCurrentIndex(card.by.findData("topic"))
    assert names(page) == ["Who closed the bridge", "No topic"]
    card.by.setCurrentIndex(card.by.findData("kind"))
    assert names(page) == ["Told by the article"]
    assert kept.find("timeline.lanes") == "kind"


def test_the_chosen_event_stays_chosen_in_other_lanes(page: TimelinePage) -> None:
    page.show_event("ev-flood")
    page._board.cut_by(LanesBy.PLACE)
    assert page.canvas.active_item() == "ev-flood"


def test_a_lane_moves_by_buttons_by_keys_and_by_dragging_its_name(
    page: TimelinePage, qtbot: QtBot
) -> None:
    card = page.tools.lanes_card
    card.list.setCurrentRow(3)
    card.up.click()
    assert names(page) == ["Article", "Northbank", "Southbank", "Others"]
    qtbot.keyClick(card.list, Qt.Key.Key_Up, ALT)
    assert names(page) == ["Article", "Southbank", "Northbank", "Others"]
    page.canvas.activate_event("ev-flood")
    qtbot.keyClick(page.canvas, Qt.Key.Key_Down, ALT)
    assert names(page) == ["Southbank", "Article", "Northbank", "Others"]
    viewport, start, end = page.canvas.viewport(), head(page, 0), head(page, 2)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, NONE, start)
    QTest.mouseMove(viewport, start + QPoint(0, 40))
    QTest.mouseMove(viewport, end)
    paint(page.canvas)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, NONE, end)
    assert names(page) == ["Article", "Northbank", "Southbank", "Others"]


def test_order_and_folding_outlive_the_page(theme: Theme, kept: Kept, qtbot: QtBot) -> None:
    page = open_page(theme, kept, qtbot)
    page._board.move(3, 0)
    page._board.fold(1, folded=True)
    again = open_page(theme, kept, qtbot)
    assert names(again) == ["Southbank", "Article", "Northbank", "Others"]
    assert again._board.shown.folded == {1}
    assert again.tools.lanes_card.list.item(1).checkState() is UNCHECKED
    stored = json.loads(kept.values["timeline.lanes.old-bridge"])
    assert stored["speaker"]["folded"] == ["lane-article"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"speaker": 3}', '{"speaker": {"order": 3}}'])
def test_preferences_that_cannot_be_read_are_as_none(
    theme: Theme, kept: Kept, qtbot: QtBot, text: str
) -> None:
    kept.values["timeline.lanes.old-bridge"] = text
    kept.values["timeline.lanes"] = "something"
    assert names(open_page(theme, kept, qtbot))[0] == "Article"


def test_a_press_on_a_name_folds_the_lane_and_opens_it_again(
    page: TimelinePage, qtbot: QtBot
) -> None:
    viewport = page.canvas.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=head(page, 0))
    assert page._board.shown.folded == {0}
    paint(page.canvas)
    assert not any(one.placed.item.lane == 0 for one in page.canvas.drawn)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=head(page, 0))
    assert page._board.shown.folded == set()


def test_an_event_in_a_folded_lane_unfolds_it_when_it_is_asked_for(
    page: TimelinePage, qtbot: QtBot
) -> None:
    page.canvas.activate_event("ev-flood")
    qtbot.keyClick(page.canvas, Qt.Key.Key_C)
    assert page._board.shown.folded == {0}
    page.show_event("ev-mended")
    assert page._board.shown.folded == set()
    assert page.canvas.active_item() == "ev-mended"


def test_a_check_mark_keeps_a_lane_open(page: TimelinePage) -> None:
    page.tools.lanes_card.list.item(2).setCheckState(UNCHECKED)
    assert page._board.shown.folded == {2}
    page.tools.lanes_card.list.item(2).setCheckState(CHECKED)
    assert page._board.shown.folded == set()


def test_very_many_events_are_sorted_off_the_window_and_shown_when_they_are(
    theme: Theme, kept: Kept, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boards, "MANY", 1)
    page = open_page(theme, kept, qtbot)
    assert not page.canvas.isVisible()
    qtbot.waitUntil(page.canvas.isVisible)
    assert page.canvas.active_item() == "ev-built"


def test_marks_whose_dates_are_disputed_show_and_tell_the_other_date(
    theme: Theme, kept: Kept, qtbot: QtBot
) -> None:
    page = open_page(theme, kept, qtbot, disputed_pack())
    page.show_event("ev-early")
    said = page.canvas.accessibleDescription()
    assert said.endswith("; Southbank dates it 2 March 2016 – 9 March 2016")
    page.canvas.show_days(*FLOOD, animated=False)
    paint(page.canvas)
    drawn = {one.placed.item.id: one for one in page.canvas.drawn
             if isinstance(one.placed.item, Mark)}  # fmt: skip
    one, scale = drawn["ev-early"], page.canvas.scale
    item = one.placed.item
    assert isinstance(item, Mark)
    (ghost,) = item.ghosts
    assert one.end >= scale.x(ghost.end + 1)
    assert one.spot is None or one.spot.left > one.end or one.spot.right < one.start


def test_the_other_date_is_painted_around_the_mark(theme: Theme, kept: Kept, qtbot: QtBot) -> None:
    page = open_page(theme, kept, qtbot, disputed_pack())
    page.show_event("ev-early")
    page.canvas.show_days(*FLOOD, animated=False)
    picture = paint(page.canvas)
    (one,) = [each for each in page.canvas.drawn if _id(each) == "ev-early"]
    item, scale, sizes = one.placed.item, page.canvas.scale, page.canvas._scene.sizes
    assert isinstance(item, Mark)
    down = sizes.axis - page.canvas.verticalScrollBar().value()
    left, right = (scale.x(day + 1) + sizes.header for day in (item.end, item.ghosts[0].end))
    top = round(one.middle + down - (sizes.capsule + 7) / 2)
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(round(left) + 8, round(right) - 8)
        for y in range(top, top + 3)
    }
    assert len(colours) > 3, "nothing but the ground"


def _id(one: Drawn) -> str:
    item = one.placed.item
    return item.id if isinstance(item, Mark) else ""
