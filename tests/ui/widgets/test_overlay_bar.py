import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractScrollArea
from pytestqt.qtbot import QtBot

from studyapp.ui.widgets.overlay_bar import OverlayBar


@pytest.fixture
def area(qtbot: QtBot) -> QAbstractScrollArea:
    area = QAbstractScrollArea()
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    return area


def test_there_is_a_bar_while_there_is_something_to_scroll(area: QAbstractScrollArea) -> None:
    bar = OverlayBar(area)
    assert not bar.isVisible()
    width = area.viewport().width()
    area.verticalScrollBar().setRange(0, 500)
    assert bar.isVisible()
    assert area.viewport().width() == width
    assert bar.geometry().right() == area.viewport().rect().right()
    assert bar.height() == area.viewport().height()
    area.verticalScrollBar().setRange(0, 0)
    assert not bar.isVisible()


def test_the_bar_and_what_it_scrolls_move_together(area: QAbstractScrollArea, qtbot: QtBot) -> None:
    bar = OverlayBar(area)
    behind = area.verticalScrollBar()
    behind.setPageStep(200)
    behind.setRange(0, 500)
    behind.setValue(120)
    assert bar.value() == 120
    handle = QPoint(bar.width() // 2, 60)
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=handle)
    qtbot.mouseMove(bar, QPoint(handle.x(), 110))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(handle.x(), 110))
    assert behind.value() == bar.value() > 120


def test_the_bar_stays_at_the_edge_of_another_size(area: QAbstractScrollArea) -> None:
    bar = OverlayBar(area)
    area.verticalScrollBar().setRange(0, 500)
    area.resize(420, 260)
    assert bar.geometry().right() == area.viewport().rect().right()
    assert bar.height() == area.viewport().height()
    bar.set_top(40)
    assert (bar.y(), bar.geometry().bottom()) == (40, area.viewport().rect().bottom())
