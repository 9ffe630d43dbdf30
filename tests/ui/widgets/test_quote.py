import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.quote import Quote

BEFORE = "The prime minister said in a tweet that "
MARKED = "the aggression appeared to be pre-planned"
LINE = "Armenia  ·  paragraph 4"


@pytest.fixture
def quote(theme: Theme, qtbot: QtBot) -> Quote:
    one = Quote(theme)
    qtbot.addWidget(one)
    one.set_quote(BEFORE, MARKED, ".", LINE, Glyph.CIRCLE, Tone.A)
    return one


def picture(quote: Quote, width: int) -> QImage:
    quote.resize(width, quote.heightForWidth(width))
    return quote.grab().toImage()


def columns_with(image: QImage, colour: str) -> list[int]:
    wanted = QColor(colour).rgb()
    return [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) == wanted for y in range(image.height()))
    ]


def test_only_the_marked_words_lie_on_the_marker(theme: Theme, quote: Quote) -> None:
    marked = columns_with(picture(quote, 900), theme.tokens.mark)
    assert marked
    assert marked[0] > 200
    quote.set_quote("", BEFORE + MARKED, "", LINE, Glyph.CIRCLE, Tone.A)
    assert columns_with(picture(quote, 900), theme.tokens.mark)[0] < 10


def test_the_mark_is_underlined(theme: Theme, quote: Quote) -> None:
    assert columns_with(picture(quote, 900), theme.tokens.mark_line)


def test_no_marked_words_no_marker(theme: Theme, quote: Quote) -> None:
    quote.set_quote(BEFORE, "", "", LINE, Glyph.CIRCLE, Tone.A)
    assert not columns_with(picture(quote, 900), theme.tokens.mark)


def test_the_speaker_is_always_shown_and_read(theme: Theme, quote: Quote) -> None:
    assert columns_with(picture(quote, 900), theme.tokens.a)
    assert quote.accessibleName() == f"{BEFORE}{MARKED}."
    assert quote.accessibleDescription() == LINE


def test_height_follows_width_and_text_size(theme: Theme, quote: Quote) -> None:
    one_line = 26 + 8 + 16
    assert quote.heightForWidth(900) == one_line
    assert quote.heightForWidth(200) > 2 * one_line
    theme.set_scale(1.5)
    assert quote.heightForWidth(1400) == 39 + 12 + 24


def test_in_a_layout_it_gets_the_height_it_needs(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    quote = Quote(theme)
    quote.set_quote(BEFORE, MARKED, ".", LINE, Glyph.CIRCLE, Tone.A)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(quote)
    layout.addStretch(1)
    page.resize(240, 600)
    page.show()
    qtbot.waitUntil(lambda: quote.height() == quote.heightForWidth(240))
    page.resize(900, 600)
    qtbot.waitUntil(lambda: quote.height() == quote.heightForWidth(900))
