from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.window_state import WindowState


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def room_of(window: QWidget) -> tuple[int, int]:
    size = window.screen().availableGeometry().size()
    return size.width(), size.height()


def test_a_first_start_fits_the_screen(tmp_path: Path, window: QWidget) -> None:
    WindowState(tmp_path).restore(window)
    width, height = room_of(window)
    assert window.width() == min(1280, width)
    assert window.height() == min(800, height)


def test_the_size_comes_back(tmp_path: Path, window: QWidget) -> None:
    window.resize(640, 500)
    WindowState(tmp_path).save(window)
    window.resize(100, 100)
    WindowState(tmp_path).restore(window)
    assert (window.width(), window.height()) == (640, 500)


def test_a_size_from_a_larger_screen_is_cut(tmp_path: Path, window: QWidget) -> None:
    window.resize(9000, 9000)
    WindowState(tmp_path).save(window)
    WindowState(tmp_path).restore(window)
    assert (window.width(), window.height()) == room_of(window)


def test_page_panes_and_sidebar_come_back(tmp_path: Path) -> None:
    state = WindowState(tmp_path)
    assert state.last_page == ""
    assert state.pane("list") is None
    assert state.sidebar_shown
    state.save_page("browse")
    state.save_pane("list", 296)
    state.save_sidebar(shown=False)
    again = WindowState(tmp_path)
    assert again.last_page == "browse"
    assert again.pane("list") == 296
    assert not again.sidebar_shown


@pytest.mark.parametrize("text", ["[window]\nwidth=wide\n", "[window]\nwidth=-5\n", "\x00\x01["])
def test_a_spoilt_file_counts_as_missing(tmp_path: Path, window: QWidget, text: str) -> None:
    (tmp_path / "window.ini").write_text(text, encoding="utf-8")
    WindowState(tmp_path).restore(window)
    assert window.width() == min(1280, room_of(window)[0])
