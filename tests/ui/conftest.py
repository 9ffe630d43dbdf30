"""What tests of the window share: the look, without the motion."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from studyapp.ui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme, applied; whatever a test changes is forgotten after it."""
    look = Theme()
    look.set_scheme("light")
    look.set_reduced_motion(True)
    look.set_high_contrast(False)
    look.apply(qapp)
    yield look
    look.deleteLater()
