import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.ui.fonts import TextStyle
from studyapp.ui.theme import Theme
from studyapp.ui.tokens import DARK, LIGHT


def test_a_scheme_changes_palette_sheet_and_colours(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme("dark")
    assert theme.tokens == DARK
    assert theme.colour("panel").name().upper() == DARK.panel
    window = qapp.palette().color(QPalette.ColorRole.Window)
    assert window.name().upper() == DARK.panel
    assert DARK.accent in qapp.styleSheet()
    assert LIGHT.accent not in qapp.styleSheet()


def test_the_same_scheme_again_changes_nothing(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_scheme("light")


def test_an_unknown_scheme_is_refused(theme: Theme) -> None:
    with pytest.raises(ValueError, match="sepia"):
        theme.set_scheme("sepia")


def test_text_size_scales_fonts_and_lengths(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_scale(1.5)
    assert theme.font(TextStyle.BODY).pixelSize() == 21
    assert theme.line_height(TextStyle.BODY) == 30
    assert theme.px(32) == 48
    assert qapp.font().pixelSize() == 21


def test_wide_spacing_sets_letters_and_running_lines_apart(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    usual = theme.line_height(TextStyle.BODY)
    with qtbot.waitSignal(theme.changed):
        theme.set_wide_spacing(True)
    for style in TextStyle:
        font = theme.font(style)
        assert font.letterSpacing() == pytest.approx(0.12 * font.pixelSize(), abs=0.02)
    assert theme.line_height(TextStyle.BODY) == usual
    assert theme.line_height(TextStyle.QUOTE) == 27
    assert theme.line_height(TextStyle.ARTICLE) == 29
    assert qapp.font().letterSpacing() > 0
    with qtbot.waitSignal(theme.changed):
        theme.set_wide_spacing(False)
    assert theme.font(TextStyle.BODY).letterSpacing() == 0
    assert theme.line_height(TextStyle.QUOTE) == 24


@pytest.mark.parametrize(("wanted", "given"), [(0.2, 0.9), (9.0, 1.5), (1.1, 1.1)])
def test_text_size_stays_in_range(theme: Theme, wanted: float, given: float) -> None:
    theme.set_scale(wanted)
    assert theme.scale == given


def test_motion_takes_no_time_when_it_is_reduced(theme: Theme) -> None:
    theme.set_reduced_motion(False)
    assert theme.duration(120) == 120
    theme.set_reduced_motion(True)
    assert theme.duration(120) == 0


def test_high_contrast_is_the_same_theme_with_strong_lines(theme: Theme) -> None:
    theme.set_high_contrast(True)
    assert theme.high_contrast
    assert theme.tokens.line2 == LIGHT.border
    theme.set_scheme("dark")
    assert theme.tokens.line2 == DARK.border


def test_a_colour_that_is_changed_by_its_user_stays_as_it_was(theme: Theme) -> None:
    theme.colour("accent").setAlpha(0)
    assert theme.colour("accent").alpha() == 255


def test_an_unknown_colour_is_an_error(theme: Theme) -> None:
    with pytest.raises(AttributeError):
        theme.colour("red")
