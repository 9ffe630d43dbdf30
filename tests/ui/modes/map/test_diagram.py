from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.core.map.choice import MapChoice
from studyapp.core.map.geometry import Box, Point, Size
from studyapp.ui.modes.map.nearest import nearest_towards
from studyapp.ui.modes.map.page import MapPage
from studyapp.ui.modes.map.selection import Selection
from studyapp.ui.theme import Theme
from tests.core.map.networks import network
from tests.ui.modes.map.conftest import Kept, make_page, middle_of, small_pack

LEFT = Qt.MouseButton.LeftButton
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
STRAIGHT = False


def spot(page: MapPage, actor: str) -> QPoint:
    middle = middle_of(page, actor)
    return QPoint(round(middle.x), round(middle.y))


def wheel(page: MapPage, down: int, modifiers: Qt.KeyboardModifier, at: QPointF) -> None:
    event = QWheelEvent(
        at, page.diagram.mapToGlobal(at), QPoint(), QPoint(0, down), Qt.MouseButton.NoButton,
        modifiers, Qt.ScrollPhase.NoScrollPhase, STRAIGHT,
    )  # fmt: skip
    page.diagram.wheelEvent(event)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5])
def test_nothing_that_is_read_lies_over_anything_else_that_is(
    theme: Theme, qtbot: QtBot, scheme: str, scale: float
) -> None:
    theme.set_scheme(scheme)
    theme.set_scale(scale)
    page = make_page(theme, qtbot, network(18, 40))
    drawing = page._now.drawing
    boxes = [*drawing.actors.values(), *drawing.labels.values()]
    assert len(drawing.labels) > 5
    assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]


def test_everything_is_in_sight_at_first(page: MapPage) -> None:
    for actor in page._now.graph.actors:
        assert page.diagram.rect().contains(page.diagram.rect_of_actor(actor).toAlignedRect())


def test_a_click_chooses_an_actor_a_line_or_nothing(page: MapPage) -> None:
    QTest.mouseClick(page.diagram, LEFT, NONE, spot(page, "guild"))
    assert page._selection == Selection(actor="guild")
    between = (spot(page, "northbank") + spot(page, "southbank")) / 2
    QTest.mouseClick(page.diagram, LEFT, NONE, between)
    assert page._selection == Selection(line=("northbank", "southbank"))
    QTest.mouseClick(page.diagram, LEFT, NONE, QPoint(2, 2))
    assert not page._selection


def test_a_line_can_be_pressed_beside_its_words(page: MapPage) -> None:
    one, other = spot(page, "northbank"), spot(page, "guild")
    near_end = QPoint(one.x(), one.y() + round((other.y() - one.y()) * 0.2))
    QTest.mouseClick(page.diagram, LEFT, NONE, near_end)
    assert page._selection.line == ("guild", "northbank")


def test_a_double_click_or_enter_opens_an_actor(page: MapPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page._bus.fact_requested) as asked:
        QTest.mouseDClick(page.diagram, LEFT, NONE, spot(page, "board"))
    assert asked.args == ["board"]
    QTest.mouseClick(page.diagram, LEFT, NONE, spot(page, "guild"))
    with qtbot.waitSignal(page._bus.fact_requested) as asked:
        qtbot.keyClick(page.diagram, Qt.Key.Key_Return)
    assert asked.args == ["guild"]


def test_arrows_go_to_the_nearest_actor_that_way(page: MapPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.diagram, Qt.Key.Key_Right)
    assert page._selection.actor == page._now.graph.actors[0]
    page.diagram.choose(Selection(actor="northbank"))
    for key, actor in (
        (Qt.Key.Key_Right, "southbank"),
        (Qt.Key.Key_Down, "board"),
        (Qt.Key.Key_Left, "guild"),
        (Qt.Key.Key_Up, "northbank"),
        (Qt.Key.Key_Up, "northbank"),
    ):
        qtbot.keyClick(page.diagram, key)
        assert page._selection == Selection(actor=actor)


def test_tab_goes_along_the_lines_of_an_actor_and_then_on(page: MapPage, qtbot: QtBot) -> None:
    page.diagram.setFocus()
    page.diagram.choose(Selection(actor="northbank"))
    seen = []
    for _ in range(2):
        qtbot.keyClick(page.diagram, Qt.Key.Key_Tab)
        seen.append(page._selection.line)
    assert seen == [("northbank", "southbank"), ("guild", "northbank")]
    qtbot.keyClick(page.diagram, Qt.Key.Key_Backtab)
    assert page._selection.line == ("northbank", "southbank")
    qtbot.keyClick(page.diagram, Qt.Key.Key_Tab)
    qtbot.keyClick(page.diagram, Qt.Key.Key_Tab)
    assert page._selection == Selection(actor="northbank")
    assert not page.diagram.hasFocus()


def test_dragging_an_actor_moves_it_for_good(page: MapPage, kept: Kept) -> None:
    start = spot(page, "guild")
    others = {one: middle_of(page, one) for one in ("northbank", "southbank", "board")}
    QTest.mousePress(page.diagram, LEFT, NONE, start)
    for step in (20, 60, 90):
        QTest.mouseMove(page.diagram, start + QPoint(step, -30))
    QTest.mouseRelease(page.diagram, LEFT, NONE, start + QPoint(90, -30))
    assert middle_of(page, "guild") == pytest.approx((start.x() + 90, start.y() - 30), abs=1.5)
    assert {one: middle_of(page, one) for one in others} == others, "the sheet keeps still"
    assert "guild" in kept.values["map-places:old-bridge"]
    assert "northbank" not in kept.values["map-places:old-bridge"], "it was not moved"
    page._on_reset()
    assert page._board.places["guild"] == Point(100, 400)


def test_around_an_actor_nobody_can_be_moved(page: MapPage, kept: Kept) -> None:
    page._on_around("northbank")
    before = dict(kept.values)
    start = spot(page, "guild")
    QTest.mousePress(page.diagram, LEFT, NONE, start)
    QTest.mouseMove(page.diagram, start + QPoint(60, 0))
    QTest.mouseRelease(page.diagram, LEFT, NONE, start + QPoint(60, 0))
    assert kept.values == before


def test_control_and_wheel_zoom_about_the_pointer_and_the_rest_pans(page: MapPage) -> None:
    at = QPointF(middle_of(page, "board").x, middle_of(page, "board").y)
    zoom = page.diagram.camera.zoom
    wheel(page, 240, CONTROL, at)
    assert page.diagram.camera.zoom > zoom
    assert middle_of(page, "board") == pytest.approx((at.x(), at.y()), abs=0.6)
    wheel(page, -120, NONE, at)
    assert middle_of(page, "board").y == pytest.approx(at.y() - 120, abs=0.6)
    wheel(page, -120, Qt.KeyboardModifier.ShiftModifier, at)
    assert middle_of(page, "board").x == pytest.approx(at.x() - 120, abs=0.6)
    page.diagram.fit()
    assert page.diagram.camera.zoom == pytest.approx(zoom)


def test_keys_zoom_about_what_is_chosen_and_show_everything_again(
    page: MapPage, qtbot: QtBot
) -> None:
    page.diagram.choose(Selection(actor="guild"))
    before, zoom = middle_of(page, "guild"), page.diagram.camera.zoom
    qtbot.keyClick(page.diagram, Qt.Key.Key_Plus)
    assert page.diagram.camera.zoom > zoom
    assert middle_of(page, "guild") == pytest.approx(before, abs=0.6)
    qtbot.keyClick(page.diagram, Qt.Key.Key_Minus)
    assert page.diagram.camera.zoom == pytest.approx(zoom)
    qtbot.keyClick(page.diagram, Qt.Key.Key_Plus)
    qtbot.keyClick(page.diagram, Qt.Key.Key_0)
    assert page.diagram.camera.zoom == pytest.approx(zoom)


def test_an_actor_out_of_sight_is_brought_into_it(page: MapPage) -> None:
    page.diagram._pan(QPointF(4_000, 0))
    page.diagram.choose(Selection(actor="board"))
    assert page.diagram.rect().contains(page.diagram.rect_of_actor("board").toAlignedRect())


def test_every_actor_is_told_to_a_screen_reader(page: MapPage) -> None:
    items = {item: words for item, words, _ in page.diagram.items_in_view()}
    assert items["northbank"] == "Northbank, State, 3 links in the article"
    assert page.diagram.active_item() is None
    page.diagram.choose(Selection(actor="guild"))
    assert page.diagram.active_item() == "guild"


def test_a_picture_shows_everything_whatever_is_in_sight(page: MapPage) -> None:
    def picture() -> QImage:
        image = QImage(page.diagram.picture_size(), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        page.diagram.paint_picture(painter, image.size())
        painter.end()
        return image

    whole = picture()
    assert whole.size() != QSize(1, 1)
    page.diagram._pan(QPointF(900, 0))
    assert picture() == whole
    page._on_choice(MapChoice(around="", as_of=None, everyone=True))
    assert picture() != whole


def test_nearest_prefers_what_lies_straight_ahead() -> None:
    size = Size(10, 10)
    boxes = {
        "here": Box(Point(0, 0), size),
        "aside": Box(Point(50, 60), size),
        "ahead": Box(Point(120, 4), size),
    }
    assert nearest_towards(boxes, "here", Point(1, 0)) == "ahead"
    assert nearest_towards(boxes, "here", Point(0, 1)) == "aside"
    assert nearest_towards(boxes, "here", Point(-1, 0)) == ""


def test_a_small_pack_can_be_drawn_twice_the_same(theme: Theme, qtbot: QtBot) -> None:
    one, other = (make_page(theme, qtbot, small_pack()) for _ in range(2))
    assert one._now.drawing == other._now.drawing
