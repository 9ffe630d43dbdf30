"""Fields to type in follow the size of text that is chosen while they are shown."""

from pytestqt.qtbot import QtBot

from studyapp.ui.modes.bank.facts.text_fields import LineField, TextField
from studyapp.ui.theme import TextStyle, Theme


def test_fields_follow_the_size_of_text(qtbot: QtBot) -> None:
    theme = Theme()
    line, text = LineField(theme, "title", "Title"), TextField(theme, "stem", "Question")
    for field in (line, text):
        qtbot.addWidget(field)
    height = text.text.height()
    theme.set_scale(1.5)
    size = theme.font(TextStyle.BODY).pixelSize()
    assert (line.line.font().pixelSize(), text.text.font().pixelSize()) == (size, size)
    assert text.text.height() > height
