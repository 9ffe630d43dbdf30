from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.dialogs.import_questions import choose_files
from studyapp.ui.dialogs.modal import show_modal


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def let_go() -> None:
    """Take down what was said to be taken down, as the window's own events do."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("accepted", [True, False])
def test_a_dialog_is_read_after_it_is_closed_and_then_let_go(
    window: QWidget, *, accepted: bool
) -> None:
    dialog = QDialog(window)
    field = QLineEdit("Kept", dialog)
    QTimer.singleShot(0, dialog.accept if accepted else dialog.reject)
    assert show_modal(dialog) is accepted
    assert field.text() == "Kept"
    let_go()
    assert not window.findChildren(QDialog)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_files_chosen_in_the_dialog_arrive(window: QWidget, tmp_path: Path) -> None:
    files = {tmp_path / "one.csv", tmp_path / "two.csv"}
    for file in files:
        file.write_text("stem,key\n", encoding="utf-8")

    def choose() -> None:
        dialog = cast("QFileDialog", QApplication.activeModalWidget())
        dialog.setDirectory(str(tmp_path))
        names = dialog.findChild(QLineEdit)
        assert names is not None
        names.setText(" ".join(f'"{file.name}"' for file in sorted(files)))
        dialog.accept()

    QTimer.singleShot(0, choose)
    assert set(choose_files(window)) == files
    let_go()
    assert not window.findChildren(QFileDialog)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_without_a_choice_there_are_no_files(window: QWidget) -> None:
    QTimer.singleShot(0, lambda: cast("QDialog", QApplication.activeModalWidget()).reject())
    assert choose_files(window) == ()
