"""A test from its blueprint to its review, through the real window and a restart."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studyapp.app.desk import StudyWindow, make_window
from studyapp.core.quiz.paper.result import result_of
from studyapp.core.quiz.paper.sitting import Sitting
from studyapp.services.workspace import Workspace
from studyapp.ui.modes.tests.page import SittingsPage
from studyapp.ui.modes.tests.review_card import ReviewCard
from studyapp.ui.theme import Theme
from tests.libraries import Clock, open_workspace

CTRL = Qt.KeyboardModifier.ControlModifier


class School:
    """A window over a folder that can be closed and opened again."""

    def __init__(self, folder: Path, qtbot: QtBot, qapp: QApplication) -> None:
        self.folder, self.qtbot, self.clock = folder, qtbot, Clock()
        self.theme = Theme()
        self.theme.set_reduced_motion(True)
        self.theme.apply(qapp)
        self.open()

    def open(self) -> None:
        self.workspace: Workspace = open_workspace(self.folder, self.clock)
        self.window: StudyWindow = make_window(
            self.theme, self.workspace, folder=self.folder, now=self.clock
        )
        self.window.resize(1280, 800)
        self.window.show_page("tests")
        with self.qtbot.waitActive(self.window):
            self.window.show()

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.workspace.close()

    @property
    def page(self) -> SittingsPage:
        page = self.window.page("tests")
        assert isinstance(page, SittingsPage)
        return page

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        target = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)

    def find(self, name: str) -> QWidget:
        found = [one for one in self.window.findChildren(QWidget, name) if one.isVisible()]
        assert len(found) == 1, (name, found)
        return found[0]

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def words(self) -> str:
        labels = self.page.findChildren(QLabel)
        return "\n".join(one.text() for one in labels if one.isVisible())


@pytest.fixture
def school(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[School]:
    school = School(tmp_path, qtbot, qapp)
    yield school
    school.close()


def test_a_test_is_made_sat_left_taken_up_handed_in_and_looked_through(school: School) -> None:
    make(school)
    left = answer_some(school)
    school.close()
    school.open()
    go_on(school, left)
    look_through(school, hand_in(school))


def make(school: School) -> None:
    """Make a test by a blueprint and start it."""
    school.press(Qt.Key.Key_Return)
    school.qtbot.keyClicks(school.find("title"), "The bridge")
    maker = school.page._maker
    remove = school.find("remove-3")
    school.qtbot.waitUntil(lambda: remove.height() == remove.sizeHint().height())
    for name in ("remove-3", "remove-2"):
        school.click(name)
    what, seed = school.find("what-1"), school.find("test-seed")
    assert isinstance(what, QComboBox)
    assert isinstance(seed, QLineEdit)
    what.setCurrentText("Sentences of the article")
    seed.setText("4711")
    school.qtbot.waitUntil(lambda: maker._drawing is None and not maker._rest.isActive())
    school.click("save-and-start")
    sitting = school.page.sitting
    assert sitting is not None
    assert sitting.title == "The bridge"
    assert not school.window._sidebar.isVisible()


def answer_some(school: School) -> Sitting:
    """Answer two questions and flag one, without handing in."""
    school.press(Qt.Key.Key_1)
    school.press(Qt.Key.Key_PageDown)
    school.press(Qt.Key.Key_2)
    school.press(Qt.Key.Key_F)
    left = school.page.sitting
    assert left is not None
    return left


def go_on(school: School, left: Sitting) -> None:
    """Take the test up in a new window, exactly where it stopped."""
    assert "The bridge: question 2 of" in school.words()
    assert school.window._sidebar.isVisible()
    school.press(Qt.Key.Key_Return)
    again = school.page.sitting
    assert again is not None
    assert again.index == 1
    assert [entry.answer for entry in again.entries] == [entry.answer for entry in left.entries]
    assert again.entries[1].flagged
    assert school.page._question.answers.answer == left.entries[1].answer


def hand_in(school: School) -> Sitting:
    """Hand in after the check."""
    school.press(Qt.Key.Key_Return, CTRL)
    assert "1 question is flagged." in school.words()
    school.click("confirm-hand-in")
    done = school.page.sitting
    assert done is not None
    assert done.handed_in
    assert school.window._sidebar.isVisible()
    return done


def look_through(school: School, done: Sitting) -> None:
    """See the score, the missed ones only, and a sentence in context."""
    result = result_of(done)
    score = school.find("test-score")
    assert isinstance(score, QLabel)
    assert score.text().endswith(f"of {result.score.of} points")
    cards = school.page.findChildren(ReviewCard)
    assert len(cards) == len(done.entries)
    school.press(Qt.Key.Key_Right)
    assert sum(card.isVisible() for card in cards) == len(result.missed)
    number = result.missed[0] + 1
    school.click(f"context-{number}")
    assert school.window.current_page == "browse"
