"""A wording that is too long for a row ends in dots, wherever it is too long."""

from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from studyapp.ui.modes.bank.two_lines import two_lines
from studyapp.ui.theme import TextStyle, Theme

WIDTH = 120


def test_words_stand_on_two_lines_and_go_on_in_dots(qtbot: QtBot) -> None:
    del qtbot
    font = Theme().font(TextStyle.SMALL, 500)

    def lines(text: str) -> tuple[str, ...]:
        found = two_lines(text, font, WIDTH)
        assert all(QFontMetricsF(font).horizontalAdvance(one) <= WIDTH for one in found)
        return found

    assert lines("") == ()
    assert lines("  One  line ") == ("One line",)
    first, second = lines("Each side accuses the other of starting the fire on that day")
    assert first == first.strip()
    assert second.endswith("…")
    assert lines("unbreakable" * 9)[0].endswith("…")
