from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.quiz.answer import Chosen
from studyapp.core.quiz.paper.sitting import Sitting
from studyapp.ui.modes.tests.overview import Cell, Legend, OverviewGrid
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.label import PlainLabel
from tests.core.quiz.paper.papers import sitting
from tests.core.quiz.samples import question


def eight() -> Sitting:
    return sitting(*(question(f"q-{at}") for at in range(8)))


@pytest.fixture
def grid(theme: Theme, stage: Callable[[QWidget], None]) -> OverviewGrid:
    grid = OverviewGrid(theme)
    grid.resize(200, 200)
    stage(grid)
    return grid


def grey(cell: Cell) -> QImage:
    return cell.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


def test_every_cell_says_its_number_and_state(grid: OverviewGrid) -> None:
    grid.show_sitting(eight().answered(Chosen(index=0)).at(1).flag_toggled())
    names = [cell.accessibleName() for cell in grid.cells[:3]]
    assert names == [
        "Question 1, answered",
        "Question 2, not answered, flagged",
        "Question 3, not answered",
    ]


def test_states_differ_in_shape_and_not_only_in_colour(grid: OverviewGrid) -> None:
    begun = eight().at(7)
    grid.show_sitting(begun)
    cell = grid.cells[0]
    empty = grey(cell)
    grid.show_sitting(begun.at(0).answered(Chosen(index=0)).at(7))
    answered = grey(cell)
    grid.show_sitting(begun.at(0).flag_toggled().at(7))
    flagged = grey(cell)
    assert empty != answered
    assert empty != flagged
    assert answered != flagged


def test_the_grid_is_one_stop_and_arrows_move_over_it(grid: OverviewGrid, qtbot: QtBot) -> None:
    grid.show_sitting(eight().at(2))
    stops = [
        cell.objectName() for cell in grid.cells if cell.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == ["cell-3"]
    with qtbot.waitActive(grid):
        grid.activateWindow()
    grid.cells[2].setFocus()
    for key, place in (
        (Qt.Key.Key_Right, 4),
        (Qt.Key.Key_Left, 3),
        (Qt.Key.Key_Down, 7),
        (Qt.Key.Key_Up, 3),
    ):
        focused = next(cell for cell in grid.cells if cell.hasFocus())
        qtbot.keyClick(focused, key)
        assert grid.cells[place - 1].hasFocus(), key
    with qtbot.waitSignal(grid.picked) as told:
        qtbot.keyClick(grid.cells[2], Qt.Key.Key_Return)
    assert told.args == [2]


def test_cells_are_large_enough_to_hit_and_mirror(grid: OverviewGrid) -> None:
    grid.show_sitting(eight())
    assert all(cell.width() >= 44 and cell.height() >= 44 for cell in grid.cells)
    left = grid.cells[0].x()
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    grid._arrange()
    assert grid.cells[0].x() > left


def test_the_legend_counts_the_states(theme: Theme, qtbot: QtBot) -> None:
    legend = Legend(theme)
    qtbot.addWidget(legend)
    legend.show_sitting(eight().answered(Chosen(index=0)).flag_toggled())
    words = [label.text() for label in legend.findChildren(PlainLabel)]
    assert words == ["Answered 1", "Not answered 7", "Flagged 1"]
