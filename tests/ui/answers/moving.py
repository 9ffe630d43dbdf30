"""Drags with real mouse events, and a field on a page that hears what it leaves over."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

STEPS = 6


class Page(QWidget):
    """Stands for the page of a question; `heard` are the keys that came up to it."""

    def __init__(self, field: QWidget, *, width: int = 720, height: int = 700) -> None:
        super().__init__()
        self.heard: list[int] = []
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(field)
        column.addStretch(1)
        self.area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self.resize(width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self.heard.append(event.key())


def show(qtbot: QtBot, field: QWidget, *, width: int = 720, height: int = 700) -> Page:
    page = Page(field, width=width, height=height)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def heard(field: QWidget) -> list[int]:
    """The keys that a field has left to its page."""
    page = field.window()
    assert isinstance(page, Page)
    return page.heard


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def press(
    key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
) -> None:
    for _ in range(times):
        QTest.keyClick(focused(), key, held)


def grab(widget: QWidget, to: QPoint, at: QPoint | None = None) -> None:
    """Take a widget and carry it to a global point, without letting go."""
    start = widget.mapToGlobal(at or QPoint(20, 15))
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=widget.mapFromGlobal(start))
    for step in range(1, STEPS + 1):
        now = start + (to - start) * step / STEPS
        QTest.mouseMove(widget, widget.mapFromGlobal(now))
        QApplication.processEvents()


def release(widget: QWidget, to: QPoint) -> None:
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=widget.mapFromGlobal(to))
    QApplication.processEvents()


def drag(widget: QWidget, to: QPoint, at: QPoint | None = None) -> None:
    grab(widget, to, at)
    release(widget, to)


def centre(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())
