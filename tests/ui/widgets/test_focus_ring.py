import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button, IconButton
from studyapp.ui.widgets.focus_ring import FocusRingKeeper


class Window(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.first, self.second = Button(theme, "First"), Button(theme, "Second")
        self.field = QLineEdit()
        self.column = layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(20)
        for widget in (self.first, self.second, self.field):
            layout.addWidget(widget)


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> Window:
    one = Window(theme)
    qtbot.addWidget(one)
    one.show()
    qtbot.waitActive(one)
    return one


@pytest.fixture
def keeper(theme: Theme, window: Window, qapp: QApplication) -> FocusRingKeeper:
    window.field.clearFocus()
    window.first.clearFocus()
    return FocusRingKeeper(theme, qapp, window)


def has_ring(keeper: FocusRingKeeper) -> bool:
    return keeper.ring is not None


def around(widget: QWidget, reach: int = 4) -> QRect:
    corner = widget.mapTo(widget.window(), QPoint(0, 0))
    return QRect(corner, widget.size()).adjusted(-reach, -reach, reach, reach)


def test_tab_brings_the_ring_and_takes_it_along(
    window: Window, keeper: FocusRingKeeper, qtbot: QtBot
) -> None:
    window.first.setFocus()
    qtbot.keyClick(window.first, Qt.Key.Key_Tab)
    assert keeper.ring is not None
    assert keeper.ring.geometry() == around(window.second)
    qtbot.keyClick(window.second, Qt.Key.Key_Backtab)
    assert keeper.ring.geometry() == around(window.first)


def test_two_pixels_of_accent_change_on_focus(
    theme: Theme, window: Window, keeper: FocusRingKeeper, qtbot: QtBot
) -> None:
    window.first.setFocus()
    before = window.grab(around(window.second)).toImage()
    qtbot.keyClick(window.first, Qt.Key.Key_Tab)
    after = window.grab(around(window.second)).toImage()
    middle = after.height() // 2
    changed = [x for x in range(10) if before.pixel(x, middle) != after.pixel(x, middle)]
    assert changed == [0, 1]
    assert after.pixelColor(0, middle).name().upper() == theme.tokens.accent
    assert keeper.ring is not None


def test_the_mouse_takes_the_ring_away(
    window: Window, keeper: FocusRingKeeper, qtbot: QtBot
) -> None:
    window.first.setFocus()
    qtbot.keyClick(window.first, Qt.Key.Key_Tab)
    qtbot.mouseClick(window.second, Qt.MouseButton.LeftButton)
    assert keeper.ring is None


def test_a_field_always_has_the_ring(window: Window, keeper: FocusRingKeeper) -> None:
    window.first.setFocus()
    assert not has_ring(keeper)
    window.field.setFocus()
    assert keeper.ring is not None
    assert keeper.ring.geometry() == around(window.field)


def test_high_contrast_always_has_the_ring(
    theme: Theme, window: Window, keeper: FocusRingKeeper
) -> None:
    window.first.setFocus()
    theme.set_high_contrast(True)
    assert keeper.ring is not None


def test_the_ring_follows_a_widget_that_moves_and_hides_with_it(
    window: Window, keeper: FocusRingKeeper, qtbot: QtBot
) -> None:
    window.field.setFocus()
    window.resize(window.width() + 120, window.height() + 60)
    qtbot.waitUntil(
        lambda: keeper.ring is not None and keeper.ring.geometry() == around(window.field)
    )
    window.field.hide()
    assert keeper.ring is None or keeper.ring.geometry() != around(window.field)


def test_in_a_scroll_area_it_scrolls_along(
    theme: Theme, window: Window, keeper: FocusRingKeeper, qtbot: QtBot
) -> None:
    inner = QWidget()
    column = QVBoxLayout(inner)
    buttons = [IconButton(theme, "x", f"Close {number}") for number in range(20)]
    for button in buttons:
        column.addWidget(button)
    area = QScrollArea()
    area.setWidget(inner)
    window.column.addWidget(area)
    qtbot.waitUntil(buttons[1].isVisible)
    window.first.setFocus()
    qtbot.keyClick(window.first, Qt.Key.Key_Tab)
    buttons[1].setFocus()
    ring = keeper.ring
    assert ring is not None
    assert ring.parentWidget() is area.viewport()
    before = ring.y()
    area.verticalScrollBar().setValue(10)
    assert ring.y() == before - 10


def test_the_ring_outlives_what_it_lay_on(
    window: Window, keeper: FocusRingKeeper, qtbot: QtBot
) -> None:
    window.field.setFocus()
    window.field.deleteLater()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not window.field)
    window.first.setFocus()
    qtbot.keyClick(window.first, Qt.Key.Key_Tab)
    assert keeper.ring is not None
    assert keeper.ring.geometry() == around(window.second)
