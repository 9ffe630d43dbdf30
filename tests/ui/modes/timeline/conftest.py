"""A canvas to try; pages that earlier tests are done with are deleted before it is made."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.ui.modes.timeline.canvas import TimelineCanvas
from studyapp.ui.theme import Theme
from tests.ui.modes.timeline.pictures import make_canvas


@pytest.fixture(autouse=True)
def tidy(qapp: QApplication) -> None:
    """Delete what was to be deleted later: restyling it all would take longer each time."""
    del qapp
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def canvas(theme: Theme, qtbot: QtBot) -> TimelineCanvas:
    one = make_canvas(theme)
    qtbot.addWidget(one)
    return one
