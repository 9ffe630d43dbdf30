"""Draw the pages of a test: `python -m tests.shots.sittings OUT [SCALE]`."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest

from studyapp.app.desk import StudyWindow, make_window
from studyapp.core.quiz.paper.blueprint_text import read_blueprint
from studyapp.core.quiz.paper.rules import Rules
from studyapp.core.quiz.paper.sitting import Sitting
from studyapp.paths import seed_dir
from studyapp.services.workspace import Workspace
from studyapp.ui.application import make_application
from studyapp.ui.modes.tests.page import SittingsPage
from studyapp.ui.theme import Theme
from tests.answering import right_answer, wrong_answer
from tests.shots.history import NOW

SIZES = ((1280, 800), (960, 600))
SCHEMES = ("light", "dark")
SETTLE_MS = 400


class Poser:
    """A window with a test half done, posed view by view."""

    def __init__(self, folder: Path) -> None:
        self.app = make_application(["shots"])
        self.theme = Theme(self.app)
        self.theme.set_reduced_motion(True)
        self.theme.apply(self.app)
        self.workspace = Workspace.open(folder, seeds=seed_dir(), now=lambda: NOW)
        self.window: StudyWindow = make_window(
            self.theme, self.workspace, folder=folder, now=lambda: NOW
        )
        tests = self.workspace.tests
        blueprint = read_blueprint("6 dates, 6 positions, 4 relationships")
        rules = Rules(limit_minutes=20)
        test = tests.define("The first week", blueprint, seed=4711, rules=rules)
        tests.define("Who is who", read_blueprint("6 roles"), seed=12)
        self.half_done = self._answered(tests.begin(test.id), count=9)
        self.handed_in = tests.hand_in(self._answered(tests.begin(test.id), count=14))

    def _answered(self, sitting: Sitting, *, count: int) -> Sitting:
        tests = self.workspace.tests
        for at in range(count):
            sitting = tests.go(sitting, at)
            body = sitting.current.question.body
            answer = wrong_answer(body) if at % 3 == 2 else right_answer(body)
            sitting = tests.answer(sitting, answer)
            if at % 4 == 1:
                sitting = tests.toggle_flag(sitting)
        return tests.keep_time(sitting, 700)

    def poses(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        page = self.window.show_page("tests")
        assert isinstance(page, SittingsPage)
        return (
            ("start", page.show_start),
            ("maker", page.show_maker),
            ("ask", lambda: page.resume(self.half_done.id)),
            ("ask_open", lambda: page._on_moved(10)),
            ("hand_in", page._ask_to_hand_in),
            ("review", lambda: page.resume(self.handed_in.id)),
            ("review_sentence", self._sentence),
        )

    def _sentence(self) -> None:
        page = self.window.page("tests")
        assert isinstance(page, SittingsPage)
        card = page._review._cards[2]
        page._review._on_sentence(card)
        self.settle()
        page._review.ensureWidgetVisible(card)

    def settle(self) -> None:
        QTest.qWait(SETTLE_MS)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main(arguments: list[str]) -> int:
    if len(arguments) not in (1, 2):
        print("usage: python -m tests.shots.sittings OUT [SCALE]")
        return 2
    out = Path(arguments[0])
    scale = float(arguments[1]) if arguments[1:] else 1.0
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        poser = Poser(Path(folder))
        poser.theme.set_scale(scale)
        for scheme in SCHEMES:
            poser.theme.set_scheme(scheme)
            for width, height in SIZES:
                poser.window.resize(width, height)
                poser.window.show()
                for name, pose in poser.poses():
                    pose()
                    poser.settle()
                    target = out / f"tests_{name}_{scheme}_{width}x{height}.png"
                    poser.window.grab().save(str(target))
        poser.window.close()
        poser.workspace.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
