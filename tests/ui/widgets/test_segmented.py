import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.segmented import Segment, Segmented


@pytest.fixture
def track(theme: Theme, qtbot: QtBot) -> Segmented:
    one = Segmented(theme, ["Events", "Actors", "Links"])
    qtbot.addWidget(one)
    one.show()
    qtbot.waitExposed(one)
    return one


def segments(track: Segmented) -> list[Segment]:
    return track.findChildren(Segment)


def test_a_click_picks(track: Segmented, qtbot: QtBot) -> None:
    with qtbot.waitSignal(track.picked) as picked:
        qtbot.mouseClick(segments(track)[2], Qt.MouseButton.LeftButton)
    assert picked.args == [2]
    assert track.current == 2
    assert [one.isChecked() for one in segments(track)] == [False, False, True]


def test_a_click_on_what_is_taken_says_nothing(track: Segmented, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(track.picked):
        qtbot.mouseClick(segments(track)[0], Qt.MouseButton.LeftButton)
    assert segments(track)[0].isChecked()


@pytest.mark.parametrize(
    ("key", "index"), [(Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 1), (Qt.Key.Key_Left, 2)]
)
def test_arrows_pick_the_neighbour_and_go_round(
    track: Segmented, qtbot: QtBot, key: Qt.Key, index: int
) -> None:
    with qtbot.waitSignal(track.picked) as picked:
        qtbot.keyClick(segments(track)[0], key)
    assert picked.args == [index]


def test_tab_stops_once(track: Segmented) -> None:
    stops = [bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) for one in segments(track)]
    assert stops == [True, False, False]
    track.set_current(1)
    stops = [bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) for one in segments(track)]
    assert stops == [False, True, False]


def test_a_screen_reader_hears_radio_buttons(track: Segmented) -> None:
    first = segments(track)[0]
    assert isinstance(first, QRadioButton)
    heard = QAccessible.queryAccessibleInterface(first)
    assert heard.role() == QAccessible.Role.RadioButton
    assert heard.text(QAccessible.Text.Name) == "Events"


def test_setting_says_nothing_and_checks_the_range(track: Segmented, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(track.picked):
        track.set_current(2)
    with pytest.raises(IndexError):
        track.set_current(3)


def test_a_label_too_wide_for_its_segment_loses_spacing_before_letters(
    qtbot: QtBot, theme: Theme
) -> None:
    theme.set_wide_spacing(True)
    one = Segmented(theme, ["Positions"])
    qtbot.addWidget(one)
    segment = one.findChildren(Segment)[0]
    usual = theme.font(TextStyle.SMALL, 600)
    words = QFontMetricsF(usual).horizontalAdvance("Positions")
    segment.setFixedWidth(round(words) - 4)
    narrow = segment._font_that_fits(600)
    assert 0 < narrow.letterSpacing() < usual.letterSpacing()
    assert QFontMetricsF(narrow).horizontalAdvance("Positions") <= segment.width()
    segment.setFixedWidth(round(words) + 20)
    assert segment._font_that_fits(600).letterSpacing() == usual.letterSpacing()
