"""The real window, posed page by page for its picture."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from studyapp.app.desk import make_window
from studyapp.core.knowledge.day_number import day_number
from studyapp.core.quiz.body import Ordering
from studyapp.core.quiz.session import SessionKind, Stage
from studyapp.core.timeline.arrangement import LanesBy
from studyapp.paths import seed_dir
from studyapp.services.workspace import Workspace
from studyapp.ui.appearance import MOTION, ON
from studyapp.ui.application import make_application
from studyapp.ui.modes.practice.page import PracticePage
from studyapp.ui.modes.timeline.page import TimelinePage
from studyapp.ui.theme import Theme
from tests.shots.history import NOW

FRAMES = 4
JULY = (day_number(2020, 7, 10), day_number(2020, 7, 31))
PLAIN_PAGES = ("settings", "map", "accounts", "tests", "progress")
TEACHING_PAGES = ("bank", "facts", "coverage")
Pose = tuple[str, Callable[[], None]]


class Studio:
    """Holds one window over a library and gives pictures of it."""

    def __init__(self, data_dir: Path, *, teaching: bool = False) -> None:
        existing = QApplication.instance()
        self._app = existing if isinstance(existing, QApplication) else make_application(["shots"])
        self._theme = Theme(self._app)
        self._theme.set_reduced_motion(True)
        self._theme.apply(self._app)
        self._workspace = Workspace.open(data_dir, seeds=seed_dir(), now=lambda: NOW)
        self._workspace.preferences.save(MOTION, ON)
        self._more_pages = TEACHING_PAGES if teaching else ()
        if teaching:
            self._workspace.teaching.switch_on()
        self._window = make_window(self._theme, self._workspace, folder=data_dir, now=lambda: NOW)

    def pictures(
        self, scheme: str, width: int, height: int, *, scale: float = 1.0
    ) -> Iterator[tuple[str, QPixmap]]:
        """Give every page's name and picture."""
        for name, window in self.windows(scheme, width, height, scale=scale):
            yield name, window.grab()

    def windows(
        self, scheme: str, width: int, height: int, *, scale: float = 1.0
    ) -> Iterator[tuple[str, QWidget]]:
        """Give the window again and again, each time with another page shown in it."""
        self._theme.set_scheme(scheme)
        self._theme.set_scale(scale)
        self._window.resize(width, height)
        self._window.show()
        for name, pose in self._poses():
            pose()
            self._settle()
            yield name, self._window

    def close(self) -> None:
        """Close the window and the library; a window that is left is styled anew by others."""
        self._window.close()
        self._window.deleteLater()
        self._settle()
        self._theme.deleteLater()
        self._workspace.close()

    def _settle(self) -> None:
        for _ in range(FRAMES):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _poses(self) -> list[Pose]:
        return [
            ("today", lambda: self._page("today")),
            ("browse", self._browse),
            ("browse_actor", lambda: self._window.desk.bus.fact_requested.emit("pashinyan")),
            ("browse_position", self._browse_position),
            ("timeline", lambda: self._page("timeline")),
            ("timeline_event", self._timeline_event),
            ("timeline_actors", self._timeline_actors),
            ("timeline_range", self._timeline_range),
            ("practice_start", self._practice_start),
            ("practice_ask", self._practice_ask),
            ("practice_feedback", self._practice_feedback),
            ("practice_missed", self._practice_missed),
            ("practice_order", self._practice_order),
            ("practice_end", self._practice_end),
            *((page, partial(self._page, page)) for page in (*PLAIN_PAGES, *self._more_pages)),
        ]

    def _page(self, page_id: str) -> None:
        self._window.show_page(page_id)

    def _browse(self) -> None:
        self._window.desk.bus.fact_requested.emit("ev-fighting")

    def _practice(self) -> PracticePage:
        page = self._window.show_page("practice")
        assert isinstance(page, PracticePage)
        return page

    def _practice_start(self) -> None:
        self._practice().show_start()

    def _practice_ask(self) -> None:
        facts = ("pos-pashinyan-preplanned",)
        self._practice().begin(SessionKind.PRACTICE, count=3, facts=facts, seed=7)

    def _practice_feedback(self) -> None:
        self._press(Qt.Key.Key_1)
        self._press(Qt.Key.Key_Return)

    def _practice_missed(self) -> None:
        self._practice_ask()
        self._settle()
        self._press(Qt.Key.Key_2)
        self._press(Qt.Key.Key_Return)

    def _practice_order(self) -> None:
        bank = self._workspace.questions.all()
        orders = [one.fact for one in bank if isinstance(one.body, Ordering)]
        page = self._practice()
        for fact in orders:
            page.begin(SessionKind.MISSED, count=1, facts=(fact,), seed=1)
            if self._is_ordering(page):
                return

    @staticmethod
    def _is_ordering(page: PracticePage) -> bool:
        session = page.session
        return session is not None and isinstance(session.current.question.body, Ordering)

    def _practice_end(self) -> None:
        page = self._practice()
        page.begin(SessionKind.PRACTICE, count=3, seed=3)
        while page.session is not None and page.session.stage is not Stage.DONE:
            if page.session.stage is Stage.ASKING and page.session.current.attempt == 1:
                self._press(Qt.Key.Key_0)
            elif page.session.stage is Stage.ASKING:
                self._press(Qt.Key.Key_X)
            else:
                self._press(Qt.Key.Key_Return)

    def _browse_position(self) -> None:
        self._window.desk.bus.fact_requested.emit("pos-stepanyan-losses")

    def _timeline_event(self) -> None:
        self._window.desk.bus.event_on_timeline_requested.emit("ev-fighting")

    def _timeline_actors(self) -> None:
        page = self._timeline()
        page.canvas.show_everything(animated=False)
        page.tools.lanes_card.by_chosen.emit(LanesBy.ACTOR)

    def _timeline_range(self) -> None:
        page = self._timeline()
        page.tools.lanes_card.by_chosen.emit(LanesBy.SPEAKER)
        page.show_event("ev-tovuz")
        page.canvas.show_days(*JULY, animated=False)
        page.canvas.select_days(JULY)

    def _timeline(self) -> TimelinePage:
        page = self._window.show_page("timeline")
        assert isinstance(page, TimelinePage)
        return page

    def _press(self, key: Qt.Key) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            text = chr(key) if key < Qt.Key.Key_Escape else ""
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            QCoreApplication.sendEvent(self._practice(), event)
        self._settle()
