from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.errors import LibraryReason, LibraryUnavailable
from studyapp.core.handout.wish import PrintWish
from studyapp.core.quiz.body import OneOf, TrueFalse
from studyapp.core.quiz.paper.blueprint_text import read_blueprint
from studyapp.core.quiz.paper.rules import USUAL, Allowance, OnTimeUp, ReviewRule, Rules
from studyapp.core.quiz.paper.sitting import Sitting
from studyapp.services.sittings import Sittings
from studyapp.services.workspace import Workspace
from studyapp.ui.bus import Bus
from studyapp.ui.modes.tests.page import SittingsPage
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.link_row import LinkRow
from tests.libraries import NOON, Clock, open_workspace
from tests.ui.finding import child

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
BLUEPRINT = read_blueprint("6 sentences")


class Desk:
    """A page over a workspace, and what it said on the bus."""

    def __init__(self, theme: Theme, workspace: Workspace, clock: Clock, qtbot: QtBot) -> None:
        self.workspace, self.clock, self.qtbot = workspace, clock, qtbot
        self.bus = Bus()
        self.problems: list[object] = []
        self.toasts: list[tuple[str, object]] = []
        self.bus.problem.connect(self.problems.append)
        self.bus.toast_requested.connect(lambda text, undo: self.toasts.append((text, undo)))
        self.page = SittingsPage(theme, self.bus, workspace, locale=ENGLISH, now=clock)
        self.page.resize(1000, 700)

    def begin(self, rules: Rules = USUAL) -> Sitting:
        test = self.workspace.tests.define("Bridge", BLUEPRINT, seed=3, rules=rules)
        self.page.begin(test.id)
        return self.sitting

    @property
    def sitting(self) -> Sitting:
        assert self.page.sitting is not None
        return self.page.sitting

    @property
    def stored(self) -> Sitting:
        return self.workspace.tests.resume(self.sitting.id)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        view = self.page._question
        self.qtbot.keyClick(view, key, modifier or Qt.KeyboardModifier.NoModifier)

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(child(self.page, QWidget, name), Qt.MouseButton.LeftButton)

    def shown(self) -> str:
        labels = self.page.findChildren(QLabel)
        return "\n".join(one.text() for one in labels if one.isVisible())


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path, clock)
    yield workspace
    workspace.close()


@pytest.fixture
def desk(
    theme: Theme,
    qtbot: QtBot,
    workspace: Workspace,
    clock: Clock,
    stage: Callable[[QWidget], None],
) -> Desk:
    desk = Desk(theme, workspace, clock, qtbot)
    stage(desk.page)
    return desk


def test_without_a_test_the_page_offers_to_make_one(desk: Desk) -> None:
    assert "There is no test yet." in desk.shown()
    assert not desk.page.sidebar_hidden
    desk.click("make-test")
    assert "Make a test" in desk.shown()
    desk.click("cancel")
    assert "There is no test yet." in desk.shown()


def test_the_sidebar_is_hidden_while_a_test_is_sat(desk: Desk) -> None:
    wishes: list[bool] = []
    desk.bus.sidebar_wish_changed.connect(lambda: wishes.append(desk.page.sidebar_hidden))
    desk.begin()
    desk.page.show_start()
    assert wishes == [True, False]


def test_an_answer_is_kept_as_it_is_given_and_can_be_changed(desk: Desk) -> None:
    desk.begin()
    assert isinstance(desk.sitting.current.question.body, OneOf | TrueFalse)
    for number in (1, 2):
        desk.press(Qt.Key(Qt.Key.Key_0 + number))
        assert desk.stored.current.answer == desk.sitting.current.answer
        assert desk.stored.current.answer is not None
    assert child(desk.page, QLabel, "saved").text() == "Saved"
    desk.click("clear-answer")
    assert desk.stored.current.answer is None


def test_questions_are_gone_to_by_keys_and_the_overview(desk: Desk) -> None:
    desk.begin()
    for key, place in (
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_X, 2),
        (Qt.Key.Key_PageUp, 1),
    ):
        desk.press(key)
        assert desk.stored.index == place, key
    desk.click("cell-3")
    assert desk.stored.index == 2
    assert child(desk.page, QLabel, "place").text() == f"3 of {len(desk.sitting.entries)}"


def test_an_answer_given_before_is_shown_when_one_comes_back(desk: Desk) -> None:
    desk.begin()
    desk.press(Qt.Key.Key_2)
    given = desk.sitting.current.answer
    desk.press(Qt.Key.Key_PageDown)
    assert desk.page._question.answers.answer is None
    desk.press(Qt.Key.Key_PageUp)
    assert desk.page._question.answers.answer == given
    assert desk.stored.entries[0].answer == given


def test_f_flags_and_enter_goes_on(desk: Desk) -> None:
    desk.begin()
    desk.press(Qt.Key.Key_F)
    assert desk.stored.current.flagged
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Return)
    assert desk.stored.index == 1
    assert desk.stored.check.flagged == (0,)


def test_handing_in_asks_first_and_then_marks(desk: Desk) -> None:
    desk.begin()
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "questions are unanswered" in desk.shown()
    before = desk.stored
    assert not before.handed_in
    desk.click("go-back")
    assert desk.page._stack.currentWidget() is desk.page._question
    desk.click("hand-in")
    desk.click("confirm-hand-in")
    assert desk.stored.handed_in
    assert "points" in child(desk.page, QLabel, "test-score").text()
    assert not desk.page.sidebar_hidden


def test_after_the_last_question_enter_asks_to_hand_in(desk: Desk) -> None:
    desk.begin()
    for _ in desk.sitting.entries:
        desk.press(Qt.Key.Key_Return)
    assert "Hand in?" in desk.shown()


def test_leaving_keeps_the_place_and_offers_to_go_on(desk: Desk) -> None:
    desk.begin()
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_PageDown)
    left = desk.sitting
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.sitting is None
    assert "question 2 of" in desk.shown()
    desk.click("resume-test")
    assert desk.sitting.index == 1
    assert desk.sitting.entries[0].answer == left.entries[0].answer


def test_the_history_opens_the_review_of_a_test(desk: Desk) -> None:
    sitting = desk.begin()
    desk.click("hand-in")
    desk.click("confirm-hand-in")
    desk.click("back-to-tests")
    row = child(desk.page, LinkRow, f"sitting-{sitting.id}")
    desk.qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert desk.page._stack.currentWidget() is desk.page._review


def test_a_review_waits_for_its_day(desk: Desk) -> None:
    closes = NOON + timedelta(days=7)
    rules = Rules(review=ReviewRule.AFTER_CLOSING, closes_at=closes)
    sitting = desk.begin(rules)
    desk.click("hand-in")
    desk.click("confirm-hand-in")
    assert "can be looked through from 30 November 2026" in desk.shown()
    desk.clock.move(days=7)
    desk.page.resume(sitting.id)
    assert "Not answered" in desk.shown()


def test_a_deleted_test_can_be_brought_back(desk: Desk) -> None:
    test = desk.workspace.tests.define("Bridge", BLUEPRINT, seed=3)
    desk.page.show_start()
    desk.click(f"delete-{test.id}")
    assert "There is no test yet." in desk.shown()
    ((_, undo),) = desk.toasts
    assert callable(undo)
    undo()
    assert desk.workspace.tests.tests() == (test,)
    assert "There is no test yet." not in desk.shown()


def late(desk: Desk, on_time_up: OnTimeUp) -> Sitting:
    """Leave a test with a limit of one minute after 59 seconds of work."""
    desk.begin(Rules(limit_minutes=1, on_time_up=on_time_up))
    desk.press(Qt.Key.Key_1)
    sitting = desk.sitting
    desk.page.show_start()
    desk.workspace.tests.keep_time(sitting, 59)
    desk.page.resume(sitting.id)
    return desk.sitting


def pass_time(desk: Desk, seconds: int) -> None:
    desk.page._worked_before += seconds
    desk.page._on_tick()


def test_when_the_time_is_up_it_asks_and_the_answers_are_kept(desk: Desk) -> None:
    answer = late(desk, OnTimeUp.TELL).entries[0].answer
    pass_time(desk, 5)
    assert "The time is up" in desk.shown()
    assert desk.stored.told_time_up
    desk.click("go-back")
    desk.press(Qt.Key.Key_2)
    assert desk.stored.entries[0].answer not in (None, answer)
    pass_time(desk, 60)
    assert desk.page._stack.currentWidget() is desk.page._question, "it asks only once"


def test_more_time_can_be_taken_when_it_is_up(desk: Desk) -> None:
    late(desk, OnTimeUp.TELL)
    pass_time(desk, 5)
    desk.click("more-double")
    assert desk.stored.allowance is Allowance.DOUBLE
    assert desk.page._stack.currentWidget() is desk.page._question
    assert desk.stored.seconds_left == desk.sitting.seconds_left


def test_a_test_hands_itself_in_only_where_its_rule_says_so(desk: Desk) -> None:
    answer = late(desk, OnTimeUp.HAND_IN).entries[0].answer
    assert answer is not None
    pass_time(desk, 5)
    assert desk.stored.handed_in
    assert desk.stored.entries[0].answer == answer
    assert "as its rule says" in desk.shown()


def test_the_clock_can_be_hidden_and_extended(desk: Desk) -> None:
    desk.begin(Rules(limit_minutes=20))
    clock = desk.page._question.header.clock
    assert clock.text() == "20:00"
    assert clock.accessibleName() == "20 minutes left"
    clock._show_time.setChecked(False)
    assert clock.text() == "Time"
    clock.choices[Allowance.OFF].trigger()
    assert desk.stored.allowance is Allowance.OFF
    assert clock.text() == "No limit"


def test_a_test_without_a_limit_shows_no_clock(desk: Desk) -> None:
    desk.begin()
    assert not desk.page._question.header.clock.isVisible()


def test_time_worked_is_kept_and_goes_on_where_it_stopped(desk: Desk) -> None:
    desk.begin()
    pass_time(desk, 20)
    assert desk.stored.elapsed_s >= 20
    sitting = desk.sitting
    desk.page.show_start()
    desk.page.resume(sitting.id)
    assert desk.page._seconds() >= 20


def test_trouble_is_told_and_the_answer_stays_on_the_screen(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.begin()
    full = LibraryUnavailable(reason=LibraryReason.FULL, path="library.db")

    def fail(*_args: object) -> Sitting:
        raise full

    monkeypatch.setattr(Sittings, "answer", fail)
    desk.press(Qt.Key.Key_1)
    assert desk.problems == [full]
    assert desk.page._question.answers.answer is not None
    assert child(desk.page, QLabel, "saved").text() == ""


def test_in_a_narrow_window_the_overview_takes_turns_with_the_question(desk: Desk) -> None:
    desk.begin()
    desk.page.resize(700, 600)
    view = desk.page._question
    desk.qtbot.waitUntil(view.header.overview.isVisible)
    assert not view.grid.isVisible()
    desk.click("overview")
    assert view.grid.isVisible()
    assert not view.answers.isVisible()
    desk.click("cell-2")
    assert desk.stored.index == 1
    assert view.answers.isVisible()


def test_a_test_is_printed_as_it_would_be_sat_with_the_teaching_tools_on(desk: Desk) -> None:
    test = desk.workspace.tests.define("Bridge", BLUEPRINT, seed=3, rules=USUAL)
    wishes: list[PrintWish] = []
    desk.bus.print_requested.connect(wishes.append)
    desk.page.show_start()
    assert desk.page.findChild(QWidget, f"print-{test.id}") is None
    desk.bus.changed.emit(desk.workspace.teaching.switch_on())
    desk.click(f"print-{test.id}")
    assert wishes == [
        PrintWish(questions=desk.workspace.tests.paper(test).questions, title="Bridge", seed=3)
    ]


def test_a_test_deleted_meanwhile_is_not_printed(desk: Desk) -> None:
    desk.page._on_printed("gone")
    assert len(desk.problems) == 1
