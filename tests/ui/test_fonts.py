import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont

from studyapp.ui.fonts import ARMENIAN, DISPLAY, SANS, SERIF, TextStyle, make_font
from studyapp.ui.theme import Theme


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("style", TextStyle)
def test_every_style_is_set_in_a_bundled_family(style: TextStyle) -> None:
    info = QFontInfo(make_font(style.value))
    assert info.family() in (SANS, DISPLAY, SERIF)
    assert info.family() == style.value.family
    assert info.weight() == style.value.weight


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("family", [SANS, DISPLAY, SERIF])
@pytest.mark.parametrize("letters", ["Bak\u0131 G\u0259nc\u0259", "Жуков", "António"])
def test_names_of_the_region_have_their_letters(family: str, letters: str) -> None:
    raw = QRawFont.fromFont(QFont(family))
    assert all(raw.supportsCharacter(ord(letter)) for letter in letters)


@pytest.mark.usefixtures("theme")
def test_armenian_has_a_family_to_fall_back_on() -> None:
    assert ARMENIAN in make_font(TextStyle.BODY.value).families()
    raw = QRawFont.fromFont(QFont(ARMENIAN))
    assert all(raw.supportsCharacter(ord(letter)) for letter in "Երևան")


@pytest.mark.usefixtures("theme")
def test_figures_of_captions_stand_in_columns_but_hyphens_do_not() -> None:
    metrics = QFontMetricsF(make_font(TextStyle.CAPTION.value))
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("0000")
    assert metrics.horizontalAdvance("-") < metrics.horizontalAdvance("0")


def test_no_text_is_smaller_than_twelve_pixels(theme: Theme) -> None:
    theme.set_scale(0.9)
    assert min(theme.font(style).pixelSize() for style in TextStyle) == 12


def test_other_weights_of_a_heading_are_not_faked(theme: Theme) -> None:
    assert theme.font(TextStyle.TITLE, 400).families()[0] == SANS
    assert theme.font(TextStyle.TITLE).families()[0] == DISPLAY
