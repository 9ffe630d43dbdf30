"""Whatever is pressed, typed, turned or dragged, and in whatever order: there is no error."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from studyapp.app.desk import StudyWindow, make_window
from studyapp.services.workspace import Workspace
from studyapp.ui.theme import Theme
from tests.faults.hand import Hand
from tests.libraries import Clock, make_seeds

STEPS, LONG_STEPS = 150, 3_000
FIRST_ARTICLE = Path(__file__).parents[2] / "seeds"
PATIENCE_MS = 600_000


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return make_seeds(tmp_path)


@pytest.fixture
def workspace(seeds: Path, tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path / "data", seeds=seeds, now=Clock())
    workspace.teaching.switch_on()
    yield workspace
    workspace.close()


@pytest.fixture
def window(workspace: Workspace, tmp_path: Path, qapp: QApplication) -> Iterator[StudyWindow]:
    theme = Theme()
    theme.set_reduced_motion(True)
    theme.apply(qapp)
    window = make_window(theme, workspace, folder=tmp_path, now=Clock())
    window.resize(1280, 800)
    window.show_page("today")
    window.show()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def hands_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "hand"
    folder.mkdir()
    (folder / "broken.csv").write_text("stem;key\n1", encoding="utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_: True)
    monkeypatch.setattr(QPrintDialog, "exec", lambda *_: 0)
    return folder


def walk(window: QWidget, seed: int, steps: int, folder: Path, qtbot: QtBot) -> None:
    hand = Hand(window, seed, steps=steps, folder=folder)
    with capture_exceptions() as errors:
        hand.begin()
        qtbot.waitUntil(lambda: hand.done or bool(errors), timeout=PATIENCE_MS)
        hand.stop()
    assert not errors, (hand.did, errors[0])


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("seed", range(3))
def test_no_hand_brings_an_error(
    window: StudyWindow, hands_folder: Path, qtbot: QtBot, seed: int
) -> None:
    walk(window, seed, STEPS, hands_folder, qtbot)


@pytest.mark.long
@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("seeds", [FIRST_ARTICLE], ids=["first-article"])
@pytest.mark.parametrize("seed", range(100, 120))
def test_no_hand_brings_an_error_in_a_long_time(
    window: StudyWindow, hands_folder: Path, qtbot: QtBot, seed: int
) -> None:
    walk(window, seed, LONG_STEPS, hands_folder, qtbot)


def test_the_hand_finds_what_is_broken(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Break", window)
    button.clicked.connect(lambda: int("nothing"))
    window.show()
    with pytest.raises(AssertionError, match="ValueError"):
        walk(window, 0, 50, tmp_path, qtbot)
