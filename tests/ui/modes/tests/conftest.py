"""Pages with many widgets are taken down at once, or each test would dress those before it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget


@pytest.fixture
def stage() -> Iterator[Callable[[QWidget], None]]:
    """Show a widget; it is gone when the test is over."""
    shown: list[QWidget] = []

    def show(widget: QWidget) -> None:
        shown.append(widget)
        widget.show()

    yield show
    for widget in shown:
        widget.hide()
        widget.deleteLater()
        QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)
