from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.core.map.choice import MapChoice
from studyapp.ui.modes.map.page import MapPage
from studyapp.ui.modes.map.selection import Selection
from studyapp.ui.modes.map.showing import View
from studyapp.ui.theme import Theme
from tests.core.map.networks import network
from tests.ui.modes.map.conftest import make_page

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def click(page: MapPage, row: str, column: str) -> None:
    actors = page._now.graph.actors
    rect = page.matrix._cell_rect(actors.index(row), actors.index(column))
    QTest.mouseClick(page.matrix.viewport(), LEFT, NONE, rect.center().toPoint())


def links_in(page: MapPage, row: str, column: str) -> list[str]:
    actors = page._now.graph.actors
    return [one.id for one in page.matrix._links((actors.index(row), actors.index(column)))]


def test_it_is_the_first_view_of_many_actors(theme: Theme, qtbot: QtBot) -> None:
    page = make_page(theme, qtbot, network(30, 60))
    assert page.view is View.MATRIX
    assert page._stack.currentWidget() is page.matrix
    qtbot.keyClick(page, Qt.Key.Key_D)
    assert page._stack.currentWidget() is page.diagram


def test_a_cell_holds_what_leads_from_its_row_to_its_column(page: MapPage) -> None:
    allied, opposed = "rel-guild-ally-of-northbank", "rel-northbank-opposes-southbank"
    assert links_in(page, "board", "guild") == ["rel-board-gives-economic-assistance-to-guild"]
    assert links_in(page, "guild", "board") == []
    assert links_in(page, "guild", "northbank") == links_in(page, "northbank", "guild") == [allied]
    assert opposed in links_in(page, "southbank", "northbank")


def test_a_cell_chooses_its_line_and_a_name_its_actor(page: MapPage) -> None:
    page._pick(View.MATRIX)
    click(page, "board", "guild")
    assert page._selection == Selection(actor="board", line=("board", "guild"))
    click(page, "guild", "southbank")
    assert page._selection == Selection(actor="guild")
    plan = page.matrix._plan
    assert plan is not None
    row = page._now.graph.actors.index("southbank")
    beside = QPoint(10, plan.top + row * plan.step + plan.step // 2)
    QTest.mouseClick(page.matrix.viewport(), LEFT, NONE, beside)
    assert page._selection == Selection(actor="southbank")


def test_arrows_go_from_cell_to_cell(page: MapPage, qtbot: QtBot) -> None:
    page._pick(View.MATRIX)
    view = page.matrix
    cells = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_End,
                Qt.Key.Key_Home, Qt.Key.Key_Left):  # fmt: skip
        qtbot.keyClick(view, key)
        cells.append(view._cell)
    assert cells == [(0, 0), (0, 1), (1, 1), (1, 3), (1, 0), (1, 0)], "the first key only enters"
    with qtbot.waitSignal(page._bus.fact_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == [page._now.graph.actors[1]]


def test_it_mirrors(page: MapPage) -> None:
    page._pick(View.MATRIX)
    left = page.matrix._cell_rect(0, 0)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    right = page.matrix._cell_rect(0, 0)
    assert right.left() > left.left()
    click(page, "board", "guild")
    assert page._selection.line == ("board", "guild")


def test_what_is_chosen_elsewhere_is_boxed_and_scrolled_to(theme: Theme, qtbot: QtBot) -> None:
    page = make_page(theme, qtbot, network(60, 150))
    last = page._now.graph.actors[-1]
    page._pick(View.DIAGRAM)
    page.diagram.choose(Selection(actor=last))
    page._pick(View.MATRIX)
    row = len(page._now.graph.actors) - 1
    assert page.matrix._cell == (row, row)
    assert (
        page.matrix.viewport().rect().intersects(page.matrix._cell_rect(row, row).toAlignedRect())
    )


def test_names_stay_in_sight_and_only_cells_in_sight_are_asked_for(
    theme: Theme, qtbot: QtBot
) -> None:
    page = make_page(theme, qtbot, network(200, 600))
    assert len(page.matrix._rows_seen()) < 60
    page.matrix.verticalScrollBar().setValue(10_000)
    assert page.matrix._rows_seen().stop == len(page._now.graph.actors)


def test_cells_with_lines_are_told_to_a_screen_reader(page: MapPage) -> None:
    page._pick(View.MATRIX)
    items = {item: words for item, words, _ in page.matrix.items_in_view()}
    assert "guild board" not in items
    assert items["board guild"] == "River Board gives economic assistance to Harbour Guild."
    assert page.matrix.active_item() is None
    click(page, "board", "guild")
    assert page.matrix.active_item() == "board guild"


def test_an_empty_cell_says_so(page: MapPage) -> None:
    actors = page._now.graph.actors
    cell = (actors.index("guild"), actors.index("southbank"))
    assert page.matrix._words(cell) == "Harbour Guild and Southbank: the article names no link."


def test_cells_are_smaller_where_all_then_fit(page: MapPage) -> None:
    page._pick(View.MATRIX)
    usual = page.matrix._plan
    page.matrix.resize(420, 330)
    small = page.matrix._plan
    assert usual is not None
    assert small is not None
    assert small.step < usual.step
    assert page.matrix.verticalScrollBar().maximum() == 0


def test_a_picture_shows_all_cells(page: MapPage) -> None:
    page._pick(View.MATRIX)
    size, cells = page.taken.picture_size(), page.matrix.picture_size()
    assert size.width() >= cells.width() > 1
    assert size.height() > cells.height() > 1, "what the lines mean stands below"
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    blank = image.copy()
    painter = QPainter(image)
    page.taken.paint_picture(painter, size)
    painter.end()
    assert image != blank
    assert page.taken.rows_in_view() == page._now.graph.ids
    page._pick(View.DIAGRAM)
    assert page.taken.picture_size().height() > page.diagram.picture_size().height()


def test_a_view_without_anybody_can_be_shown(theme: Theme, qtbot: QtBot) -> None:
    page = make_page(theme, qtbot, network(3, 0))
    page._pick(View.MATRIX)
    assert page._stack.currentWidget() is page._empty
    page.matrix.show_board(page._now)
    qtbot.keyClick(page.matrix, Qt.Key.Key_Down)
    assert page.matrix.items_in_view() == ()
    assert page._board.choice == MapChoice()
