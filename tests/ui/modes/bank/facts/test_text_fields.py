"""Fields to type in follow the size of text that is chosen while they are shown."""

from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from studyapp.ui.modes.bank.facts.text_fields import GrowingText, LineField, TextField
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


def test_pasted_words_come_without_signs_that_hide_or_command(qtbot: QtBot) -> None:
    field = GrowingText(Theme())
    qtbot.addWidget(field)
    field.setPlainText("Who?")
    field.selectAll()
    pasted = QMimeData()
    pasted.setText("\ufeffWho \u202ewas\u202c it,\x07 Jose\u0301 \N{GRINNING FACE}?\r\n\tNobody")
    field.insertFromMimeData(pasted)
    assert field.toPlainText() == "Who was it, Jos\u00e9 \N{GRINNING FACE}?\n\tNobody"
