from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.errors import NotFound
from studyapp.ui.bus import Bus
from studyapp.ui.dialogs.help_sheet import HelpSheet
from studyapp.ui.main_window import MainWindow, PageSpec
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.sidebar import Sidebar
from studyapp.ui.widgets.toast import Toast
from studyapp.ui.window_state import WindowState
from tests.ui.finding import child

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
IDS = ("today", "browse", "timeline", "settings")


class Page(QWidget):
    place_changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.at = "start"
        self.found = 0
        self.sidebar_hidden = False
        self.field = QLineEdit()
        self.setObjectName(name)
        QVBoxLayout(self).addWidget(self.field)

    def place(self) -> str:
        return self.at

    def go_to(self, place: object) -> None:
        self.at = str(place)

    def move_to(self, place: str) -> None:
        self.at = place
        self.place_changed.emit()

    def focus_first(self) -> None:
        self.field.setFocus()

    def focus_search(self) -> None:
        self.found += 1


class Pages:
    def __init__(self) -> None:
        self.made: list[str] = []

    def specs(self) -> list[PageSpec]:
        return [
            PageSpec(
                id=name,
                label=name.title(),
                icon="sun",
                section="bottom" if name == "settings" else "",
                make=self._maker(name),
            )
            for name in IDS
        ]

    def _maker(self, name: str) -> Callable[[], QWidget]:
        def make() -> QWidget:
            self.made.append(name)
            return Page(name)

        return make


@pytest.fixture
def pages() -> Pages:
    return Pages()


@pytest.fixture
def bus(qapp: object) -> Bus:
    del qapp
    return Bus()


@pytest.fixture
def window(theme: Theme, bus: Bus, pages: Pages, qtbot: QtBot) -> MainWindow:
    one = MainWindow(theme, bus, pages.specs())
    qtbot.addWidget(one)
    one.resize(1280, 800)
    one.show()
    qtbot.waitActive(one)
    return one


def open_page(window: MainWindow) -> Page:
    page = window.page(window.current_page)
    assert isinstance(page, Page)
    return page


def test_pages_are_made_when_they_are_first_shown(window: MainWindow, pages: Pages) -> None:
    assert pages.made == ["today"]
    window.show_page("browse")
    window.show_page("today")
    window.show_page("browse")
    assert pages.made == ["today", "browse"]


def test_showing_a_page_gives_its_widget(window: MainWindow) -> None:
    assert window.show_page("timeline") is window.page("timeline")
    assert window.page("timeline").isVisible()
    with pytest.raises(KeyError):
        window.show_page("nowhere")


@pytest.mark.parametrize(("key", "page"), [("2", "browse"), ("3", "timeline"), ("4", "settings")])
def test_ctrl_and_a_digit_goes_to_a_page(
    window: MainWindow, qtbot: QtBot, key: str, page: str
) -> None:
    qtbot.keyClick(window, key, CTRL)
    assert window.current_page == page
    assert open_page(window).field.hasFocus()


def test_back_and_forward_restore_page_and_place(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("browse")
    browse = open_page(window)
    browse.move_to("ceasefire")
    window.show_page("timeline")
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.current_page == "browse"
    assert browse.at == "ceasefire"
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert (window.current_page, browse.at) == ("browse", "start")
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    assert (window.current_page, browse.at) == ("browse", "ceasefire")
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    assert window.current_page == "timeline"


def test_text_size_follows_its_keys(window: MainWindow, theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.text_size_changed) as told:
        qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    assert told.args == [1.1]
    qtbot.keyClick(window, Qt.Key.Key_Minus, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_Minus, CTRL)
    assert theme.scale == 0.9
    qtbot.keyClick(window, Qt.Key.Key_0, CTRL)
    assert theme.scale == 1.0


@pytest.mark.parametrize(("width", "sidebar"), [(1700, 220), (1280, 204), (1000, 60)])
def test_the_sidebar_fits_the_window(
    window: MainWindow, qtbot: QtBot, width: int, sidebar: int
) -> None:
    window.resize(width, 700)
    qtbot.waitUntil(lambda: child(window, Sidebar).width() == sidebar)


def test_large_text_leaves_the_rail_only(window: MainWindow, theme: Theme, qtbot: QtBot) -> None:
    theme.set_scale(1.5)
    qtbot.waitUntil(lambda: child(window, Sidebar).width() == 90)


def test_the_sidebar_hides_by_key_and_where_a_page_wants_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    sidebar = child(window, Sidebar)
    qtbot.keyClick(window, Qt.Key.Key_Backslash, CTRL)
    assert not sidebar.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Backslash, CTRL)
    assert sidebar.isVisible()
    test = window.page("timeline")
    assert isinstance(test, Page)
    test.sidebar_hidden = True
    window.show_page("timeline")
    assert not sidebar.isVisible()
    window.show_page("today")
    assert sidebar.isVisible()


def test_f6_goes_round_the_panes(window: MainWindow, qtbot: QtBot) -> None:
    page = open_page(window)
    page.field.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert not page.field.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert page.field.hasFocus()


def test_ctrl_f_finds_on_the_page(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    assert open_page(window).found == 1


def test_ctrl_k_asks_for_the_palette(window: MainWindow, bus: Bus, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bus.palette_requested) as asked:
        qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert asked.args == [""]


def test_a_question_mark_shows_the_keys_but_not_in_a_field(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = open_page(window)
    page.field.setFocus()
    qtbot.keyClick(page.field, "?")
    assert page.field.text() == "?"
    assert not window.findChildren(HelpSheet)
    child(window, Sidebar).focus_first()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert len(window.findChildren(HelpSheet)) == 1


def test_trouble_is_put_into_words(window: MainWindow, bus: Bus) -> None:
    bus.problem.emit(NotFound(kind="event", id="x"))
    toast = child(window, Toast)
    assert toast.isVisible()
    assert "no longer there" in toast.accessibleName()


def test_the_last_page_and_size_come_back(
    theme: Theme, bus: Bus, qtbot: QtBot, tmp_path: Path
) -> None:
    first = MainWindow(theme, bus, Pages().specs(), state=WindowState(tmp_path))
    qtbot.addWidget(first)
    first.resize(700, 500)
    first.show()
    first.show_page("browse")
    first.close()
    second = MainWindow(theme, bus, Pages().specs(), state=WindowState(tmp_path))
    qtbot.addWidget(second)
    second.show()
    assert second.current_page == "browse"
    assert (second.width(), second.height()) == (700, 500)


def test_pages_cannot_paint_over_the_round_corners(window: MainWindow, theme: Theme) -> None:
    page = open_page(window)
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    page.setStyleSheet("background: black")
    image = window.grab().toImage()
    left, top = child(window, Sidebar).width(), 8
    assert image.pixelColor(left + 1, top + 1).name().upper() == theme.tokens.window
    assert image.pixelColor(left + 300, top + 300).name() == "#000000"
