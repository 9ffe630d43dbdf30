"""A learner's day through the real window: start, answer, rate, leave, come back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from studyapp.app.desk import StudyWindow, make_window
from studyapp.core.quiz.body import OneOf, Ordering, TrueFalse
from studyapp.core.quiz.session import SessionKind, Stage
from studyapp.services.workspace import Workspace
from studyapp.ui.modes.practice.page import SETTLE_MS, PracticePage
from studyapp.ui.theme import Theme
from tests.libraries import Clock, keep_only, open_workspace

SPACE, ENTER = Qt.Key.Key_Space, Qt.Key.Key_Return


class Day:
    """A window over a workspace that can be closed and opened again."""

    def __init__(self, folder: Path, qtbot: QtBot, qapp: QApplication) -> None:
        self.folder, self.qtbot = folder, qtbot
        self.theme = Theme()
        self.theme.set_reduced_motion(True)
        self.theme.apply(qapp)
        self.clock = Clock()
        self.open()

    def open(self) -> None:
        self.workspace: Workspace = open_workspace(self.folder, self.clock)
        keep_only(self.workspace, OneOf, TrueFalse, Ordering)
        self.window: StudyWindow = make_window(
            self.theme, self.workspace, folder=self.folder, now=self.clock
        )
        self.window.resize(1280, 800)
        self.window.show_page(self.window.first_page)
        self.window.show()
        self.qtbot.waitActive(self.window).__enter__()

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.workspace.close()

    @property
    def practice(self) -> PracticePage:
        page = self.window.page("practice")
        assert isinstance(page, PracticePage)
        return page

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        target = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def find(self, name: str) -> QWidget:
        found = [one for one in self.window.findChildren(QWidget, name) if one.isVisible()]
        assert len(found) == 1, (name, found)
        return found[0]

    def begin(self, count: int = 3, facts: tuple[str, ...] = ()) -> None:
        self.window.show_page("practice")
        self.practice.begin(SessionKind.PRACTICE, count=count, seed=7, facts=facts)

    def wait_until_settled(self) -> None:
        self.qtbot.waitUntil(lambda: self.practice._revealed.hasExpired(SETTLE_MS))


@pytest.fixture
def day(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Day]:
    day = Day(tmp_path, qtbot, qapp)
    yield day
    day.close()


def test_the_first_question_is_two_keys_away(day: Day) -> None:
    hero = day.find("hero")
    assert isinstance(hero, QLabel)
    assert hero.text().startswith("Start with")
    day.press(SPACE)
    assert day.window.current_page == "practice"
    assert day.practice.session is not None
    assert day.practice.session.stage is Stage.ASKING


def test_a_wrong_answer_shows_its_reason_and_the_marked_sentence(day: Day) -> None:
    day.begin(facts=("ev-built",))
    session = day.practice.session
    assert session is not None
    question = session.current.question
    while not isinstance(question.body, OneOf):
        day.press(Qt.Key.Key_X)
        session = day.practice.session
        assert session is not None
        question = session.current.question
    wrong = 0 if question.body.key else 1
    day.press(Qt.Key(Qt.Key.Key_1 + wrong))
    day.press(ENTER)
    feedback = day.practice._question.feedback_now()
    assert feedback is not None
    assert feedback.sentence == question.body.options[wrong].reason
    assert feedback.passage == question.passages[0]
    assert day.practice._question.feedback.isVisible()


def test_a_digit_right_after_the_reveal_is_no_rating(day: Day) -> None:
    day.begin()
    day.press(Qt.Key.Key_0)
    day.press(Qt.Key.Key_4)
    assert day.practice.session is not None
    assert day.practice.session.stage is Stage.FEEDBACK
    day.wait_until_settled()
    day.press(Qt.Key.Key_4)
    assert day.practice.session.index == 1


def test_enter_takes_the_suggested_rating_and_ctrl_z_takes_it_back(day: Day) -> None:
    day.begin()
    day.press(Qt.Key.Key_0)
    day.press(ENTER)
    session = day.practice.session
    assert session is not None
    assert session.index == 1
    day.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    undone = day.practice.session
    assert undone is not None
    assert (undone.index, undone.stage) == (0, Stage.FEEDBACK)


def test_skip_and_flag_are_one_key_each(day: Day) -> None:
    day.begin()
    day.press(Qt.Key.Key_F)
    assert day.practice.session is not None
    assert day.practice.session.current.flagged
    day.press(Qt.Key.Key_X)
    assert day.practice.session.index == 1


def test_a_window_closed_in_the_middle_opens_where_it_was(day: Day) -> None:
    day.begin()
    day.press(Qt.Key.Key_0)
    day.press(ENTER)
    left = day.practice.session
    day.window.show_page("today")
    day.close()
    day.open()
    day.click("continue")
    assert day.practice.session == left
    assert day.window.current_page == "practice"


def test_the_window_opens_at_the_page_it_was_left_at(day: Day) -> None:
    assert day.window.current_page == "today"
    day.window.show_page("timeline")
    day.close()
    day.open()
    assert day.window.current_page == "timeline"


def test_the_end_repeats_the_missed_ones(day: Day) -> None:
    day.begin(count=1)
    missed = day.practice.session
    assert missed is not None
    fact = missed.current.question.fact
    day.press(Qt.Key.Key_0)
    day.press(ENTER)
    assert missed_again(day)
    day.press(Qt.Key.Key_X)
    day.click("repeat-missed")
    again = day.practice.session
    assert again is not None
    assert again.kind is SessionKind.MISSED
    assert [item.question.fact for item in again.items] == [fact]


def missed_again(day: Day) -> bool:
    session = day.practice.session
    return session is not None and (session.stage, session.current.attempt) == (Stage.ASKING, 2)


def test_read_in_context_opens_the_sentence_in_browse(day: Day) -> None:
    day.begin()
    day.press(Qt.Key.Key_0)
    day.press(Qt.Key.Key_S)
    assert day.window.current_page == "browse"


@pytest.mark.parametrize("page", ["today", "browse", "timeline", "practice", "settings"])
def test_everything_that_can_be_reached_has_a_name(day: Day, page: str) -> None:
    widget = day.window.show_page(page)
    shown = [one for one in widget.findChildren(QWidget) if one.isVisible()]
    reached = [one for one in shown if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert reached
    for one in reached:
        words = one.text() if isinstance(one, QAbstractButton) else ""
        assert one.accessibleName() or words, (type(one).__name__, one.objectName())


@pytest.mark.parametrize("page", ["today", "browse", "timeline", "practice", "settings"])
def test_tab_walks_a_page_and_comes_round(day: Day, page: str) -> None:
    day.window.show_page(page)
    seen: list[QWidget] = []
    for _ in range(300):
        day.press(Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        assert at is not None
        if at in seen:
            break
        assert at.isVisible()
        seen.append(at)
    inside = [one for one in seen if day.window.page(page).isAncestorOf(one)]
    assert inside, "nothing on the page takes the keyboard"
    assert len(seen) > len(inside), "the sidebar is on the way"
