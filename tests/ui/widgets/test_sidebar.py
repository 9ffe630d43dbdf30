import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.nav_item import NavItem, SearchButton
from studyapp.ui.widgets.sidebar import NavEntry, Sidebar
from tests.ui.finding import child

ENTRIES = (
    NavEntry(id="today", label="Today", icon="sun"),
    NavEntry(id="browse", label="Browse", icon="library"),
    NavEntry(id="practice", label="Practice", icon="repeat", section="Quiz"),
    NavEntry(id="help", label="Help", icon="circle-help", section="bottom"),
)


@pytest.fixture
def sidebar(theme: Theme, qtbot: QtBot) -> Sidebar:
    one = Sidebar(theme, "studyapp", ENTRIES)
    qtbot.addWidget(one)
    one.resize(204, 700)
    one.show()
    return one


def item(sidebar: Sidebar, page: str) -> NavItem:
    return child(sidebar, NavItem, f"nav-{page}")


def test_a_click_or_enter_picks_a_page(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.page_picked) as picked:
        qtbot.mouseClick(item(sidebar, "browse"), Qt.MouseButton.LeftButton)
    assert picked.args == ["browse"]
    with qtbot.waitSignal(sidebar.page_picked) as picked:
        qtbot.keyClick(item(sidebar, "practice"), Qt.Key.Key_Return)
    assert picked.args == ["practice"]


def test_only_the_open_page_is_checked(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.set_current("today")
    qtbot.mouseClick(item(sidebar, "browse"), Qt.MouseButton.LeftButton)
    checked = [entry.id for entry in ENTRIES if item(sidebar, entry.id).isChecked()]
    assert checked == ["today"]


def test_a_badge_is_part_of_the_name(sidebar: Sidebar) -> None:
    sidebar.set_badge("today", 12)
    sidebar.set_badge("nowhere", 3)
    assert item(sidebar, "today").accessibleName() == "Today, 12"
    sidebar.set_badge("today", 0)
    assert item(sidebar, "today").accessibleName() == "Today"


def test_the_rail_keeps_names_for_those_who_cannot_see_the_icons(sidebar: Sidebar) -> None:
    sidebar.set_compact(True)
    for entry in ENTRIES:
        assert item(sidebar, entry.id).accessibleName() == entry.label
        assert entry.label in item(sidebar, entry.id).toolTip()
    assert not any(label.isVisible() for label in sidebar.findChildren(PlainLabel))
    sidebar.set_compact(False)
    assert any(label.isVisible() for label in sidebar.findChildren(PlainLabel))


def test_tab_order_is_top_to_bottom(sidebar: Sidebar) -> None:
    order = []
    widget = sidebar.nextInFocusChain()
    while widget is not None and widget is not sidebar:
        if isinstance(widget, NavItem | SearchButton):
            order.append(widget.objectName())
        widget = widget.nextInFocusChain()
    assert order == ["nav-search", "nav-today", "nav-browse", "nav-practice", "nav-help"]


def test_what_does_not_fit_can_be_reached_by_tab(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.resize(204, 220)
    qtbot.waitActive(sidebar)
    item(sidebar, "browse").setFocus()
    qtbot.keyClick(item(sidebar, "browse"), Qt.Key.Key_Tab)
    assert item(sidebar, "practice").hasFocus()
    assert not item(sidebar, "practice").visibleRegion().isEmpty()
