import gc

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.accessible.canvas_interface import KEPT, CanvasInterface
from studyapp.ui.accessible.install import install_interfaces, make_interface
from studyapp.ui.accessible.item import ItemInterface

NAME = QAccessible.Text.Name
WIDE = 10


class Row(QWidget):
    """Paints some items side by side."""

    active_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.first, self.count, self.asked = 0, 3, 0
        self.active: str | None = None
        self.setAccessibleName("A row of things")

    def items_in_view(self) -> tuple[tuple[str, str, QRect], ...]:
        self.asked += 1
        numbers = range(self.first, self.first + self.count)
        return tuple(
            (f"id-{one}", f"Thing {one}", QRect(at * WIDE, 0, WIDE, WIDE))
            for at, one in enumerate(numbers)
        )

    def active_item(self) -> str | None:
        return self.active


def shown_row(qtbot: QtBot) -> tuple[Row, CanvasInterface]:
    install_interfaces()
    row = Row()
    qtbot.addWidget(row)
    row.resize(100, 40)
    row.show()
    qtbot.waitExposed(row)
    paint(row)
    found = QAccessible.queryAccessibleInterface(row)
    assert isinstance(found, CanvasInterface)
    return row, found


def paint(row: Row) -> None:
    row.update()
    QCoreApplication.processEvents()


def names(interface: CanvasInterface) -> list[str]:
    found = [interface.child(at) for at in range(interface.childCount())]
    return [one.text(NAME) for one in found if one is not None]


def test_a_canvas_is_a_list_of_its_items(qtbot: QtBot) -> None:
    row, interface = shown_row(qtbot)
    assert interface.role() is QAccessible.Role.List
    assert interface.text(NAME) == "A row of things"
    assert names(interface) == ["Thing 0", "Thing 1", "Thing 2"]
    second = interface.child(1)
    assert second is not None
    assert second.role() is QAccessible.Role.ListItem
    assert second.parent() is interface
    assert interface.indexOfChild(second) == 1
    assert second.rect() == QRect(row.mapToGlobal(QPoint(WIDE, 0)), QRect(0, 0, WIDE, WIDE).size())
    assert interface.child(3) is None
    assert interface.child(-1) is None


def test_a_point_of_the_screen_finds_its_item(qtbot: QtBot) -> None:
    row, interface = shown_row(qtbot)
    at = row.mapToGlobal(QPoint(2 * WIDE + 1, 1))
    found = interface.childAt(at.x(), at.y())
    assert found is not None
    assert found.text(NAME) == "Thing 2"
    away = row.mapToGlobal(QPoint(90, 30))
    assert interface.childAt(away.x(), away.y()) is None


def test_the_active_item_is_the_selected_one(qtbot: QtBot) -> None:
    row, interface = shown_row(qtbot)
    assert interface.focusChild() is None
    row.active = "id-1"
    row.active_changed.emit()
    found = interface.focusChild()
    first = interface.child(0)
    assert found is not None
    assert first is not None
    assert found.text(NAME) == "Thing 1"
    assert found.state().selected
    assert not first.state().selected


def test_an_item_out_of_sight_keeps_its_name_and_says_it_is_away(qtbot: QtBot) -> None:
    row, interface = shown_row(qtbot)
    first = interface.child(0)
    assert first is not None
    assert first.text(NAME) == "Thing 0"
    assert not first.state().offscreen
    row.first = 5
    paint(row)
    assert names(interface) == ["Thing 5", "Thing 6", "Thing 7"]
    assert first.text(NAME) == "Thing 0"
    assert first.state().offscreen
    assert first.rect().isEmpty()
    assert interface.indexOfChild(first) == -1


def test_a_canvas_is_asked_once_a_frame(qtbot: QtBot) -> None:
    row, interface = shown_row(qtbot)
    names(interface)
    asked = row.asked
    names(interface)
    assert row.asked == asked
    paint(row)
    names(interface)
    assert row.asked == asked + 1


def test_items_seen_long_ago_are_forgotten(qtbot: QtBot) -> None:
    row, interface = shown_row(qtbot)
    seen: list[ItemInterface] = []
    for first in range(0, 3 * KEPT, 3):
        row.first = first
        paint(row)
        seen += [one for at in range(3) if isinstance(one := interface.child(at), ItemInterface)]
    alive = sum(shiboken6.isValid(one) for one in seen)
    assert 3 <= alive <= KEPT + 3
    assert names(interface)[0] == f"Thing {row.first}"


def test_a_canvas_that_is_gone_takes_its_items_with_it(qtbot: QtBot) -> None:
    install_interfaces()
    row = Row()
    interface = QAccessible.queryAccessibleInterface(row)
    item = interface.child(0)
    assert isinstance(item, ItemInterface)
    row.deleteLater()
    QCoreApplication.sendPostedEvents(row, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(interface)
    assert not item.isValid()
    assert item.state().invalid
    shown_row(qtbot)
    gc.collect()
    assert not shiboken6.isValid(item)


def test_only_canvases_of_items_are_answered_for(qtbot: QtBot) -> None:
    plain = QWidget()
    qtbot.addWidget(plain)
    assert make_interface("QWidget", plain) is None
    assert make_interface("QObject", None) is None
