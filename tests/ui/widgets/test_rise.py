"""What rises is in its place at once; only its picture moves, and not where motion is reduced."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.rise import Rise, rise


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(QLabel("above"))
    bar = QPushButton("press me", window)
    layout.addWidget(bar)
    window.resize(300, 120)
    window.show()
    yield bar  # noqa: PT022 - the window lives as long as the fixture does


def test_it_rises_and_leaves_nothing_behind(bar: QWidget, qtbot: QtBot) -> None:
    theme = Theme()
    theme.set_reduced_motion(False)
    place = bar.geometry()
    rise(theme, bar)
    (cover,) = bar.findChildren(Rise)
    assert cover.geometry() == bar.rect()
    assert bar.geometry() == place
    qtbot.waitUntil(lambda: not bar.findChildren(Rise))


def test_nothing_moves_where_motion_is_reduced_or_nothing_is_seen(bar: QWidget) -> None:
    theme = Theme()
    theme.set_reduced_motion(True)
    rise(theme, bar)
    theme.set_reduced_motion(False)
    bar.hide()
    rise(theme, bar)
    assert not bar.findChildren(Rise)
