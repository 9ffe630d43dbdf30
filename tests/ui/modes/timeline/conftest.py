"""Pages that earlier tests are done with are deleted before another one is made."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def tidy(qapp: QApplication) -> None:
    """Delete what was to be deleted later: restyling it all would take longer each time."""
    del qapp
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
