import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.fonts import TextStyle
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.label import PlainLabel

WORDS = "The article reports both claims and does not settle them."


def test_markup_is_shown_as_it_is_written(theme: Theme, qtbot: QtBot) -> None:
    label = PlainLabel(theme, "<b>vector<int></b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "<b>vector<int></b>"
    assert label.sizeHint().width() > PlainLabel(theme, "vector").sizeHint().width() + 20


@pytest.mark.parametrize("style", TextStyle)
def test_one_line_is_as_high_as_its_style_says(
    theme: Theme, qtbot: QtBot, style: TextStyle
) -> None:
    label = PlainLabel(theme, "Words", style)
    qtbot.addWidget(label)
    assert label.sizeHint().height() == style.value.line


def test_in_a_layout_it_gets_the_lines_it_needs(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    label = PlainLabel(theme, WORDS)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(label)
    layout.addStretch(1)
    page.resize(160, 400)
    page.show()
    qtbot.waitUntil(lambda: label.height() == label.heightForWidth(160) > 40)
    page.resize(900, 400)
    qtbot.waitUntil(lambda: label.height() == 20)


def test_without_wrapping_it_may_shrink_and_elides(theme: Theme, qtbot: QtBot) -> None:
    label = PlainLabel(theme, WORDS, wrap=False)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < label.sizeHint().width() / 4
    label.resize(80, 20)
    assert not label.grab().isNull()


def test_it_grows_with_the_text_size(theme: Theme, qtbot: QtBot) -> None:
    label = PlainLabel(theme, WORDS)
    qtbot.addWidget(label)
    before = label.sizeHint()
    theme.set_scale(1.5)
    assert label.sizeHint().height() == 30
    assert label.sizeHint().width() == pytest.approx(before.width() * 1.5, rel=0.03)


def test_it_is_painted_in_its_token(theme: Theme, qtbot: QtBot) -> None:
    label = PlainLabel(theme, "■■■■", TextStyle.HERO, token="accent")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())

    def inks() -> set[str]:
        image = label.grab().toImage()
        return {
            image.pixelColor(x, y).name().upper()
            for x in range(image.width())
            for y in range(image.height())
        }

    assert theme.tokens.accent in inks()
    label.set_token("ok")
    assert theme.tokens.ok in inks()
    assert theme.tokens.accent not in inks()
