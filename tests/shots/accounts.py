"""Draw the accounts and the coverage: `python -m tests.shots.accounts OUT`."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from studyapp.app.desk import make_window
from studyapp.core.knowledge.coverage import Part
from studyapp.paths import seed_dir
from studyapp.services.workspace import Workspace
from studyapp.ui.application import make_application
from studyapp.ui.models.item_filter import UNDATED, ItemFilter
from studyapp.ui.models.shared_filter import shared_filter
from studyapp.ui.modes.accounts.page import AccountsPage
from studyapp.ui.modes.coverage.page import CoveragePage
from studyapp.ui.theme import Theme
from tests.shots.history import NOW

LOCALE = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
FRAMES = 5
Posed = tuple[str, Callable[[], None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A theme, a text size, a window, and the direction of writing."""

    scheme: str = "light"
    scale: float = 1.0
    width: int = 1280
    height: int = 800
    direction: Qt.LayoutDirection = LEFT
    strong: bool = False

    @property
    def name(self) -> str:
        parts = [self.scheme, f"{self.scale:.1f}", str(self.width)]
        parts += ["rtl"] if self.direction is RIGHT else []
        return "_".join(parts + (["strong"] if self.strong else []))


LOOKS = (
    Look(),
    Look(scheme="dark"),
    Look(width=960, height=600),
    Look(scale=1.5),
    Look(width=1680, height=1000),
    Look(direction=RIGHT),
    Look(scheme="dark", strong=True),
)


class AccountsStudio:
    """One window over the seed pack, with the tools for teaching."""

    def __init__(self, folder: Path) -> None:
        existing = QApplication.instance()
        self.app = existing if isinstance(existing, QApplication) else make_application(["shots"])
        QLocale.setDefault(LOCALE)
        self.theme = Theme(self.app)
        self.theme.set_reduced_motion(True)
        self.theme.apply(self.app)
        self.workspace = Workspace.open(folder, seeds=seed_dir(), now=lambda: NOW)
        self.workspace.teaching.switch_on()
        self.window = make_window(self.theme, self.workspace, folder=folder, now=lambda: NOW)

    def poses(self) -> list[Posed]:
        return [
            ("accounts", lambda: self._dispute("dis-first-fire")),
            ("accounts_sentence", self._sentence),
            ("accounts_long", lambda: self._dispute("dis-response")),
            ("accounts_silent", lambda: self._dispute("dis-union")),
            ("accounts_slip", lambda: self._dispute("dis-ottoman")),
            ("accounts_related", self._related),
            ("accounts_scope", self._scope),
            ("coverage", lambda: self._coverage(Part.ALL, 8)),
            ("coverage_reasons", lambda: self._coverage(Part.WITHOUT_FACTS, None)),
            ("coverage_questions", lambda: self._coverage(Part.ONLY_QUESTIONS, None)),
        ]

    def _accounts(self) -> AccountsPage:
        page = self.window.show_page("accounts")
        assert isinstance(page, AccountsPage)
        return page

    def _dispute(self, dispute: str) -> None:
        page = self._accounts()
        shared_filter(self.window.desk.bus).clear()
        page.show_dispute(dispute)
        page.column.verticalScrollBar().setValue(0)

    def _sentence(self) -> None:
        self._dispute("dis-first-fire")
        view = self._accounts().view
        assert view is not None
        view.toggle(1)

    def _related(self) -> None:
        self._dispute("dis-first-fire")
        settle()
        bar = self._accounts().column.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _scope(self) -> None:
        shared_filter(self.window.desk.bus).set(ItemFilter(period=UNDATED, disputed=True))
        self._accounts()

    def _coverage(self, part: Part, sentence: int | None) -> None:
        page = self.window.show_page("coverage")
        assert isinstance(page, CoveragePage)
        page.show_part(part)
        if sentence is not None:
            page.go_to(sentence)

    def pictures(self) -> Iterator[tuple[str, QPixmap]]:
        """Give the name and picture of each pose in each look."""
        for look in LOOKS:
            self.app.setLayoutDirection(look.direction)
            self.theme.set_scheme(look.scheme)
            self.theme.set_high_contrast(look.strong)
            self.theme.set_scale(look.scale)
            self.window.resize(look.width, look.height)
            self.window.show()
            for name, pose in self.poses():
                pose()
                settle()
                yield f"{name}_{look.name}", self.window.grab()
        self.app.setLayoutDirection(LEFT)

    def close(self) -> None:
        self.window.close()
        self.workspace.close()


def pictures() -> Iterator[tuple[str, QPixmap]]:
    """Give every picture of the two pages."""
    with tempfile.TemporaryDirectory() as folder:
        studio = AccountsStudio(Path(folder))
        yield from studio.pictures()
        studio.close()


def settle() -> None:
    for _ in range(FRAMES):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main(arguments: list[str]) -> int:
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    for name, picture in pictures():
        picture.save(str(out / f"{name}.png"))
        print(out / f"{name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
