from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from studyapp.paths import resource_dir
from studyapp.ui.dialogs.licences import Licences, licence_texts
from studyapp.ui.theme import Theme
from tests.ui.finding import child


def test_every_bundled_work_has_its_licence() -> None:
    text = licence_texts(resource_dir())
    assert text.count("SIL OPEN FONT LICENSE") == 3
    for family in ("Inter", "Source Serif 4", "Noto"):
        assert f"{family} Project Authors" in text
    assert "ISC License" in text
    assert "Cole Bemis" in text


def test_the_dialog_shows_it_as_plain_text(theme: Theme, qtbot: QtBot) -> None:
    dialog = Licences(theme)
    qtbot.addWidget(dialog)
    shown = child(dialog, QPlainTextEdit)
    assert shown.isReadOnly()
    assert shown.toPlainText() == licence_texts(resource_dir())
