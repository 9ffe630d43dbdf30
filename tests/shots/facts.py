"""Draw the facts as they are edited: `python -m tests.shots.facts OUT`."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from studyapp.app.desk import StudyWindow, make_window
from studyapp.paths import seed_dir
from studyapp.services.workspace import Workspace
from studyapp.ui.application import make_application
from studyapp.ui.modes.bank.facts.page import FactsPage
from studyapp.ui.theme import Theme
from tests.shots.history import NOW

LOCALE = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
LOOKS = (
    ("light", 1.0, 1280, 800, False),
    ("dark", 1.0, 1280, 800, False),
    ("light", 1.0, 960, 600, False),
    ("light", 1.5, 1280, 800, False),
    ("light", 1.0, 1280, 800, True),
)
FRAMES = 4


def pictures() -> Iterator[tuple[str, QPixmap]]:
    """Give one entry of every kind in every look."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else make_application(["shots"])
    theme = Theme(app)
    theme.set_reduced_motion(True)
    theme.apply(app)
    QLocale.setDefault(LOCALE)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        workspace = Workspace.open(folder, seeds=seed_dir(), now=lambda: NOW)
        workspace.teaching.switch_on()
        window = make_window(theme, workspace, folder=folder, now=lambda: NOW)
        for scheme, scale, width, height, mirrored in LOOKS:
            theme.set_scheme(scheme)
            theme.set_scale(scale)
            direction = (
                Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
            )
            app.setLayoutDirection(direction)
            window.resize(width, height)
            look = f"{scheme}_{round(scale * 100)}_{width}x{height}{'_rtl' if mirrored else ''}"
            for kind, picture in _entries(app, window, workspace):
                yield f"facts_{kind}_{look}", picture
        theme.set_scheme("light")
        theme.set_scale(1.0)
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        window.close()
        workspace.close()


def _entries(
    app: QApplication, window: StudyWindow, workspace: Workspace
) -> Iterator[tuple[str, QPixmap]]:
    pack = workspace.pack
    page = window.show_page("facts")
    assert isinstance(page, FactsPage)
    window.show()
    shown = {
        "event": pack.events[0].id,
        "position": pack.positions[0].id,
        "link": pack.relationships[0].id,
        "actor": pack.actors[0].id,
        "dispute": pack.disputes[0].id,
    }
    for kind, entry in shown.items():
        page.open(entry)
        for _ in range(FRAMES):
            app.processEvents()
        yield kind, window.grab()


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    for title, one in pictures():
        one.save(str(target / f"{title}.png"))
