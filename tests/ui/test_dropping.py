from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFileOpenEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.dropping import FileDrop, FileOpening, files_in

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def data_of(*urls: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


def test_files_dropped_on_the_window_are_taken(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    drop = FileDrop(window)
    found: list[tuple[Path, ...]] = []
    drop.dropped.connect(found.append)
    file = tmp_path / "a b.studypack"
    data = data_of(QUrl.fromLocalFile(str(file)).toString(), "https://example.org/x")
    enter = QDragEnterEvent(QPoint(1, 1), COPY, data, LEFT, NONE)
    enter.setAccepted(False)
    QCoreApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QCoreApplication.sendEvent(window, QDropEvent(QPointF(1, 1), COPY, data, LEFT, NONE))
    assert found == [(file,)]


def test_what_is_no_file_here_is_left_alone(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    drop = FileDrop(window)
    data = data_of("https://example.org/x")
    enter = QDragEnterEvent(QPoint(1, 1), COPY, data, LEFT, NONE)
    enter.setAccepted(False)
    with qtbot.assertNotEmitted(drop.dropped):
        QCoreApplication.sendEvent(window, enter)
        QCoreApplication.sendEvent(window, QDropEvent(QPointF(1, 1), COPY, data, LEFT, NONE))
    assert not enter.isAccepted()
    assert files_in(QMimeData()) == ()


@pytest.mark.usefixtures("qapp")
def test_a_file_the_system_opens_is_taken_where_it_says_so(tmp_path: Path) -> None:
    file = tmp_path / "a.studypack"
    for system, expected in (("darwin", [(file,)]), ("linux", [])):
        app = QObject()
        opening = FileOpening(app, system=system)
        found: list[tuple[Path, ...]] = []
        opening.opened.connect(found.append)
        QCoreApplication.sendEvent(app, QFileOpenEvent(str(file)))
        assert found == expected
