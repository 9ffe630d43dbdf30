from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.core.knowledge.day_number import day_number
from studyapp.ui.bus import Bus
from studyapp.ui.models.item_filter import ItemFilter
from studyapp.ui.models.shared_filter import shared_filter
from studyapp.ui.modes.timeline import selecting
from studyapp.ui.modes.timeline.canvas import TimelineCanvas
from studyapp.ui.modes.timeline.page import TimelinePage
from studyapp.ui.theme import Theme
from tests.builders import date as edtf
from tests.builders import events as built
from tests.builders import make_event, make_pack
from tests.ui.modes.timeline.pictures import ENGLISH, make_canvas, paint
from tests.ui.modes.timeline.test_page import card_title, child, ids_in

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
NOTHING: tuple[object, ...] = (None,)
SUMMER = (day_number(2020, 7, 1), day_number(2020, 9, 30))
SPRING = (day_number(2016, 1, 1), day_number(2018, 1, 1))


@pytest.fixture
def bus() -> Bus:
    return Bus()


@pytest.fixture
def page(theme: Theme, bus: Bus, qtbot: QtBot) -> TimelinePage:
    one = TimelinePage(theme, bus, make_pack(), locale=ENGLISH)
    qtbot.addWidget(one)
    one.resize(1066, 783)
    one.show()
    return one


@pytest.fixture
def canvas(theme: Theme, qtbot: QtBot) -> TimelineCanvas:
    one = make_canvas(theme)
    qtbot.addWidget(one)
    one.show_days(*SUMMER, animated=False)
    return one


@pytest.mark.parametrize(("y", "modifiers"), [(20, NONE), (300, SHIFT)])
def test_dragging_on_the_axis_or_with_shift_selects_days(
    canvas: TimelineCanvas, y: int, modifiers: Qt.KeyboardModifier
) -> None:
    before, viewport = canvas.scale, canvas.viewport()
    start, end = QPoint(700, y), QPoint(500, y)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, modifiers, start)
    QTest.mouseMove(viewport, QPoint(600, y))
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, modifiers, end)
    header = canvas.header_width
    assert canvas.selected == (before.day_at(500 - header), before.day_at(700 - header))
    assert canvas.scale == before


def test_keys_select_from_one_event_to_another_and_escape_ends_it(
    canvas: TimelineCanvas, qtbot: QtBot
) -> None:
    canvas.activate_event("attack")
    qtbot.keyClick(canvas, Qt.Key.Key_BracketLeft)
    canvas.activate_event("team")
    qtbot.keyClick(canvas, Qt.Key.Key_BracketRight)
    assert canvas.selected == (day_number(2020, 7, 12), day_number(2020, 8, 23))
    washed = paint(canvas)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.selected in NOTHING
    assert paint(canvas) != washed


def test_r_selects_what_is_in_the_picture(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    qtbot.keyClick(canvas, Qt.Key.Key_R)
    assert canvas.selected == (canvas.scale.first_day, canvas.scale.end_day - 1)


def test_selected_days_are_counted_and_practised(
    page: TimelinePage, bus: Bus, qtbot: QtBot
) -> None:
    page.canvas.select_days(SPRING)
    assert page.selecting.bar.isVisible()
    assert page.selecting.bar.words.text() == "2 events, 1 January 2016 – 1 January 2018"
    with qtbot.waitSignal(bus.practice_requested) as practised:
        qtbot.mouseClick(child(page, "practise-selection"), Qt.MouseButton.LeftButton)
    assert practised.args == [("ev-flood", "ev-mended")]
    page.selecting.bar.list.click()
    assert ids_in(page.tray.rows) == ["ev-flood", "ev-mended"]
    page.tray.put_away()
    page.selecting.bar.zoom.click()
    assert page.canvas.scale.span < 900
    page.selecting.bar.drop.click()
    assert not page.selecting.bar.isVisible()
    assert page.canvas.selected is None


def test_nothing_or_too_much_cannot_be_practised(
    page: TimelinePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.canvas.select_days((SPRING[0] - 4000, SPRING[0] - 3990))
    assert page.selecting.bar.words.text().startswith("0 events")
    assert not page.selecting.bar.practise.isEnabled()
    monkeypatch.setattr(selecting, "MOST", 1)
    page.canvas.select_days(SPRING)
    assert not page.selecting.bar.practise.isEnabled()
    assert page.selecting.bar.practise.toolTip()


def test_a_press_on_a_periods_name_selects_it(page: TimelinePage, qtbot: QtBot) -> None:
    page.canvas.show_days(day_number(2021, 1, 1), day_number(2021, 12, 31), animated=False)
    paint(page.canvas)
    at = QPoint(page.canvas.header_width + 300, page.canvas._scene.sizes.ticks + 8)
    qtbot.mouseClick(page.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.canvas.selected == (day_number(2021, 1, 1), day_number(2021, 12, 31))


def test_a_typed_date_is_gone_to_and_selected(page: TimelinePage, qtbot: QtBot) -> None:
    card = page.tools.date_card
    qtbot.keyClicks(card.field, "1 May 2021")
    assert card.line.text() == "Read as 1 May 2021."
    qtbot.keyClick(card.field, Qt.Key.Key_Return)
    may = day_number(2021, 5, 1)
    assert page.canvas.selected == (may, may)
    assert page.canvas.scale.span == pytest.approx(120)
    assert page.canvas.scale.left < may < page.canvas.scale.right


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("the other day", "This could not be read as a date."),
        ("44 BCE", "The timeline begins on 1 January 1990."),
        ("2500", "The timeline ends on 31 December 2021."),
    ],
)
def test_where_nothing_is_one_is_told_so(
    page: TimelinePage, qtbot: QtBot, typed: str, said: str
) -> None:
    card, before = page.tools.date_card, page.canvas.scale
    card.field.setText(typed)
    qtbot.keyClick(card.field, Qt.Key.Key_Return)
    assert page.canvas.scale == before
    assert card.line.text() == said


def test_events_of_far_years_are_shown_day_by_day(theme: Theme, bus: Bus, qtbot: QtBot) -> None:
    far = make_event("ev-far", title="Far", date=edtf("Y170000002"))
    old = make_event("ev-old", title="Old", date=edtf("-9998-05-05"))
    pack = make_pack(events=(*built(), far, old))
    page = TimelinePage(theme, bus, pack, locale=ENGLISH)
    qtbot.addWidget(page)
    page.resize(1066, 783)
    page.show()
    for event, day in (
        ("ev-far", day_number(170000002, 1, 1)),
        ("ev-old", day_number(-9998, 5, 5)),
    ):
        page.canvas.show_event(event)
        page.canvas.show_days(day - 1, day + 1, animated=False)
        paint(page.canvas)
        assert page.canvas.active_item() == event
        (one,) = [each for each in page.canvas.drawn if each.placed.item.twice_middle]
        assert one.start <= page.canvas.scale.x(day + 0.5) <= one.end


def test_a_filter_thins_out_lanes_list_and_undated_and_says_so(
    page: TimelinePage, bus: Bus
) -> None:
    assert page.chips.isHidden()
    shared_filter(bus).set(ItemFilter(period="period-2021"))
    assert not page.chips.isHidden()
    assert {event.id for event in built() if event.date} > set(page.canvas.ids_in_view())
    assert set(page.canvas.ids_in_view()) == {"ev-aground", "ev-closed"}
    assert not child(page, "timeline-undated").isVisible()
    assert child(page, "timeline-filter").accessibleName() == "Filter, 1 on"
    page.header.view.picked.emit(1)
    assert ids_in(page.list) == ["ev-aground", "ev-closed"] or ids_in(page.list) == [
        "ev-closed", "ev-aground",
    ]  # fmt: skip
    page.show_event("ev-flood")
    assert shared_filter(bus).value == ItemFilter()
    assert card_title(page) == "A flood damages the bridge"


def test_where_a_filter_hides_everything_it_can_be_cleared(page: TimelinePage, bus: Bus) -> None:
    shared_filter(bus).set(ItemFilter(topic="debt"))
    assert page._empty.isVisible()
    assert not page.canvas.isVisible()
    page._empty.action_chosen.emit()
    assert page.canvas.isVisible()
    assert page.tools.filter_card.chosen == ItemFilter()


def test_what_is_in_view_is_told_with_its_place(canvas: TimelineCanvas) -> None:
    paint(canvas)
    found = canvas.items_in_view()
    assert {one for one, _, _ in found} >= {"attack", "team", "said"}
    for _, words, place in found:
        assert words
        assert canvas.viewport().rect().contains(place)
    told: list[None] = []
    canvas.active_changed.connect(lambda: told.append(None))
    canvas.activate_event("team")
    assert told
    assert canvas.active_item() == "team"
    canvas.activate(None)
    assert canvas.active_item() is None


def test_a_picture_is_painted_at_any_size_and_leaves_the_page_as_it_was(
    canvas: TimelineCanvas,
) -> None:
    canvas.activate_event("team")
    before = paint(canvas)
    for width in (700, 2400):
        size = QSize(width, canvas.picture_height(width))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        canvas.paint_picture(painter, size)
        painter.end()
        assert image.pixelColor(width - 1, size.height() - 1).lightness() > 200
    assert paint(canvas) == before


def test_a_picture_as_vectors_holds_words_not_pixels(
    canvas: TimelineCanvas, tmp_path: Path
) -> None:
    file = tmp_path / "picture.svg"
    generator = QSvgGenerator()
    generator.setFileName(str(file))
    painter = QPainter(generator)
    canvas.paint_picture(painter, QSize(1200, 700))
    painter.end()
    text = file.read_text(encoding="utf-8")
    assert "Northbank says" in text
    assert "<image" not in text
