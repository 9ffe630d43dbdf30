from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QAbstractScrollArea, QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.knowledge.day_number import day_number
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.timeline.clusters import Cluster
from studyapp.core.timeline.mark import Mark
from studyapp.ui.bus import Bus
from studyapp.ui.models.timeline_rows import ROW_ROLE
from studyapp.ui.modes.timeline.header import LIST
from studyapp.ui.modes.timeline.page import TimelinePage
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.label import PlainLabel
from tests.builders import date, events, make_event, make_pack
from tests.ui.modes.timeline.pictures import ENGLISH


@pytest.fixture
def bus() -> Bus:
    return Bus()


def make_page(theme: Theme, bus: Bus, pack: Pack, qtbot: QtBot) -> TimelinePage:
    one = TimelinePage(theme, bus, pack, locale=ENGLISH)
    qtbot.addWidget(one)
    one.resize(1066, 783)
    one.show()
    return one


@pytest.fixture
def page(theme: Theme, bus: Bus, qtbot: QtBot) -> TimelinePage:
    return make_page(theme, bus, make_pack(), qtbot)


def child(page: QWidget, name: str) -> QAbstractButton:
    found = page.findChild(QAbstractButton, name)
    assert found is not None
    return found


def card_title(page: TimelinePage) -> str:
    label = page.findChild(PlainLabel, "timeline-card-title")
    assert label is not None
    return label.text()


def ids_in(view: QAbstractItemView) -> list[str]:
    model = view.model()
    return [model.index(row, 0).data(ROW_ROLE).id for row in range(model.rowCount())]


def test_it_starts_with_everything_and_the_first_event_chosen(page: TimelinePage) -> None:
    assert page.canvas.scale == page.canvas.limits.everything(page.canvas.scale.width)
    assert card_title(page) == "The towns build the bridge"
    assert page.overview.accessibleDescription() == "1988 to 2023"


def test_a_preset_shows_the_period_with_an_event_of_it_chosen(
    page: TimelinePage, qtbot: QtBot
) -> None:
    presets = page.findChild(QWidget, "timeline-presets")
    assert presets is not None
    year = presets.findChildren(QAbstractButton)[1]
    qtbot.mouseClick(year, Qt.MouseButton.LeftButton)
    assert page.canvas.scale.left < day_number(2021, 1, 1)
    assert page.canvas.scale.right > day_number(2021, 12, 31)
    assert page.canvas.scale.span < 400
    assert year.isChecked()
    assert card_title(page) == "A ferry runs aground"
    page.canvas.pan(60)
    assert not year.isChecked()
    qtbot.mouseClick(year, Qt.MouseButton.LeftButton)
    assert year.isChecked()


def test_zoom_buttons_zoom(page: TimelinePage, qtbot: QtBot) -> None:
    whole = page.canvas.scale
    qtbot.mouseClick(child(page, "timeline-zoom-in"), Qt.MouseButton.LeftButton)
    assert page.canvas.scale.span == pytest.approx(whole.span / 1.5)
    qtbot.mouseClick(child(page, "timeline-zoom-out"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(child(page, "timeline-zoom-in"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(child(page, "timeline-everything"), Qt.MouseButton.LeftButton)
    assert page.canvas.scale == whole


def test_the_overview_moves_the_picture(page: TimelinePage, qtbot: QtBot) -> None:
    page.canvas.show_days(day_number(2000, 1, 1), day_number(2005, 1, 1))
    before = page.canvas.scale
    qtbot.keyClick(page.overview, Qt.Key.Key_Right)
    assert page.canvas.scale.left == pytest.approx(before.left + before.span / 10)


def test_what_has_no_date_lies_in_a_tray_and_gets_none(page: TimelinePage, qtbot: QtBot) -> None:
    button = child(page, "timeline-undated")
    assert button.accessibleName() == "No date given · 1"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.tray.isVisible()
    assert ids_in(page.tray.rows) == ["ev-engine"]
    assert card_title(page) == "The engine house breaks"
    qtbot.keyClick(page.tray.rows, Qt.Key.Key_Escape)
    assert not page.tray.isVisible()
    assert card_title(page) == "The towns build the bridge"


def test_u_opens_the_tray_and_closes_it(page: TimelinePage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.canvas, Qt.Key.Key_U)
    assert page.tray.isVisible()
    qtbot.keyClick(page.canvas, Qt.Key.Key_U)
    assert not page.tray.isVisible()


def test_the_list_holds_the_same_events_and_shares_the_choice(
    page: TimelinePage, qtbot: QtBot
) -> None:
    page.canvas.activate_event("ev-flood")
    view = page.findChild(QWidget, "timeline-view")
    assert view is not None
    qtbot.mouseClick(view.findChildren(QAbstractButton)[1], Qt.MouseButton.LeftButton)
    assert page.list.isVisible()
    assert not page.overview.isVisible()
    assert ids_in(page.list) == [
        "ev-built", "ev-flood", "ev-mended", "ev-closed", "ev-aground", "ev-engine",
    ]  # fmt: skip
    assert page.list.currentIndex().data(ROW_ROLE).id == "ev-flood"
    page.list.focus_first()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert card_title(page) == "The bridge is mended"
    qtbot.mouseClick(view.findChildren(QAbstractButton)[0], Qt.MouseButton.LeftButton)
    item = page.canvas.active
    assert isinstance(item, Mark)
    assert item.id == "ev-mended"


def test_keys_in_the_list_open_practise_and_show_the_sentence(
    page: TimelinePage, bus: Bus, qtbot: QtBot
) -> None:
    page.show_event("ev-flood")
    page.header.view.picked.emit(LIST)
    with qtbot.waitSignal(bus.fact_requested) as opened:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    with qtbot.waitSignal(bus.practice_requested) as practised:
        qtbot.keyClick(page.list, Qt.Key.Key_P)
    with qtbot.waitSignal(bus.passage_requested) as shown:
        qtbot.keyClick(page.list, Qt.Key.Key_S)
    assert opened.args == ["ev-flood"]
    assert practised.args == [("ev-flood",)]
    assert shown.args[0].exact == "A flood damaged it in March 2016"


def test_the_card_opens_and_practises(page: TimelinePage, bus: Bus, qtbot: QtBot) -> None:
    page.canvas.activate_event("ev-mended")
    with qtbot.waitSignal(bus.fact_requested) as opened:
        qtbot.mouseClick(child(page, "timeline-open"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(bus.practice_requested) as practised:
        qtbot.mouseClick(child(page, "timeline-practise"), Qt.MouseButton.LeftButton)
    assert opened.args == ["ev-mended"]
    assert practised.args == [("ev-mended",)]


def test_a_cluster_is_named_and_can_be_listed_or_parted(page: TimelinePage, qtbot: QtBot) -> None:
    page.canvas.activate_event("ev-aground")
    assert isinstance(page.canvas.active, Cluster)
    assert page.canvas.accessibleDescription() == "2 events on 1 May 2021, Enter zooms in"
    words = [one.text() for one in page.card.findChildren(PlainLabel) if one.isVisible()]
    assert words == [
        "1 May 2021",
        "2 events on 1 May 2021",
        "A ferry runs aground",
        "The old bridge is closed",
    ]
    qtbot.mouseClick(child(page, "timeline-list-cluster"), Qt.MouseButton.LeftButton)
    assert ids_in(page.tray.rows) == ["ev-aground", "ev-closed"]
    page.tray.put_away()
    qtbot.mouseClick(child(page, "timeline-zoom-cluster"), Qt.MouseButton.LeftButton)
    assert card_title(page) == "A ferry runs aground"
    assert child(page, "timeline-open").isVisible()


def test_show_event_finds_it_wherever_it_is(page: TimelinePage) -> None:
    page.show_event("ev-closed")
    assert card_title(page) == "The old bridge is closed"
    assert isinstance(page.canvas.active, Mark)
    page.show_event("ev-engine")
    assert page.tray.isVisible()
    assert card_title(page) == "The engine house breaks"
    page.show_event("ev-flood")
    assert not page.tray.isVisible()
    assert card_title(page) == "A flood damages the bridge"
    page.show_event("ev-nowhere")
    assert card_title(page) == "A flood damages the bridge"


def test_going_back_restores_stretch_choice_and_view(page: TimelinePage) -> None:
    page.canvas.show_days(day_number(2010, 1, 1), day_number(2018, 1, 1))
    page.canvas.activate_event("ev-flood")
    here = page.place()
    page.header.view.picked.emit(LIST)
    page.canvas.show_everything()
    page.canvas.activate_event("ev-built")
    page.go_to(here)
    assert page.place() == here
    assert card_title(page) == "A flood damages the bridge"
    page.go_to("something else")
    assert page.place() == here


def test_a_low_window_has_narrow_rows_and_its_legend_behind_a_button(
    page: TimelinePage, qtbot: QtBot
) -> None:
    assert page.legend.isVisible()
    assert not child(page, "timeline-legend-button").isVisible()
    page.resize(888, 584)
    assert not page.legend.isVisible()
    qtbot.mouseClick(child(page, "timeline-legend-button"), Qt.MouseButton.LeftButton)
    assert page.legend.isVisible()


@pytest.mark.parametrize(("width", "scale"), [(1066, 1.0), (888, 1.0), (860, 1.5)])
def test_the_header_fits_at_every_size(
    page: TimelinePage, theme: Theme, width: int, scale: float
) -> None:
    theme.set_scale(scale)
    page.resize(width, 584)
    shown = [one for one in page.header.findChildren(QAbstractButton) if one.isVisible()]
    for one in shown:
        assert one.width() >= one.sizeHint().width()
        assert page.header.rect().contains(one.mapTo(page.header, one.rect().bottomRight()))


def test_without_dates_the_page_says_so_and_offers_the_tray(
    theme: Theme, bus: Bus, qtbot: QtBot
) -> None:
    pack = make_pack(events=tuple(replace(event, date=None) for event in events()))
    page = make_page(theme, bus, pack, qtbot)
    assert not page.canvas.isVisible()
    assert not page.overview.isVisible()
    page.show_undated()
    assert len(ids_in(page.tray.rows)) == len(events())


@pytest.mark.parametrize(
    ("kept", "title", "hint"), [((), "The article names no events", 0), (events(), "", 1)]
)
def test_how_to_choose_is_told_only_where_there_is_something_to_choose(
    theme: Theme, bus: Bus, qtbot: QtBot, kept: tuple[Event, ...], title: str, hint: int
) -> None:
    page = make_page(theme, bus, make_pack(events=kept, disputes=(), positions=()), qtbot)
    page.canvas.item_activated.emit(None)
    said = [one.text() for one in page.findChildren(PlainLabel) if one.isVisible()]
    assert not title or title in said
    assert said.count("Arrow keys or a click choose an event.") == hint
    assert not any(one.startswith("0 ") for one in said)


def test_every_control_has_a_name(page: TimelinePage) -> None:
    page.show_undated()
    reached = [
        one
        for one in page.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and not one.isHidden()
    ]
    assert len(reached) > 8
    for one in reached:
        assert one.accessibleName(), one


def test_tab_goes_from_header_to_canvas_to_overview_to_card(page: TimelinePage) -> None:
    order: list[str] = []
    at: QWidget | None = page.header.nextInFocusChain()
    while at is not None and at is not page.header:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisible() and page.isAncestorOf(at):
            order.append(at.objectName() or at.accessibleName())
        at = at.nextInFocusChain()
    assert order == [
        "All",
        "Timeline",
        "timeline-undated",
        "timeline-filter",
        "timeline-lanes-button",
        "timeline-date-button",
        "timeline-zoom-out",
        "timeline-zoom-in",
        "timeline-everything",
        "timeline-take",
        "timeline-canvas",
        "timeline-overview",
        "timeline-open",
        "timeline-practise",
    ]


def test_only_the_canvas_or_the_list_takes_the_keyboard_first(page: TimelinePage) -> None:
    page.activateWindow()
    page.focus_first()
    assert page.focusWidget() is page.canvas
    page.header.view.picked.emit(LIST)
    page.focus_first()
    assert page.focusWidget() is page.list


def test_conflicting_dates_stay_two_rows_and_two_marks(
    theme: Theme, bus: Bus, qtbot: QtBot
) -> None:
    other = make_event("ev-other", title="The bridge is closed", date=date("2021-05-02"))
    page = make_page(theme, bus, make_pack(events=(*events(), other)), qtbot)
    page.header.view.picked.emit(LIST)
    assert {"ev-closed", "ev-other"} <= set(ids_in(page.list))
    page.show_event("ev-other")
    page.grab()
    shown = {one.placed.item.id for one in page.canvas.drawn if isinstance(one.placed.item, Mark)}
    assert {"ev-closed", "ev-other"} <= shown


def test_painted_areas_are_scroll_areas_with_one_focus_stop(page: TimelinePage) -> None:
    stops = [
        one
        for one in page.findChildren(QAbstractScrollArea)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == [page.canvas]
