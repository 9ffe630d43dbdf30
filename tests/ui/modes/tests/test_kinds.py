"""Every kind of answer is kept in a test, shown again, and told in the review."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.quiz.answer import Ordered, Typed, Written
from studyapp.core.quiz.body import Body, OpenAnswer, Ordering
from studyapp.core.quiz.paper.blueprint_text import read_blueprint
from studyapp.core.quiz.paper.compose import Paper
from studyapp.core.quiz.paper.result import result_of
from studyapp.core.quiz.paper.rules import USUAL
from studyapp.core.quiz.paper.sitting import Sitting
from studyapp.services.workspace import Workspace
from studyapp.ui.bus import Bus
from studyapp.ui.modes.tests.page import SittingsPage
from studyapp.ui.modes.tests.review_card import ReviewCard
from studyapp.ui.theme import Theme
from tests.answering import right_answer
from tests.builders import make_question
from tests.cli.kinds import ALL, CHOICE, OPEN, ORDER, TYPED
from tests.libraries import NOON, Clock, open_workspace
from tests.ui.finding import child

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path)
    yield workspace
    workspace.close()


@pytest.fixture
def page(theme: Theme, workspace: Workspace, stage: Callable[[QWidget], None]) -> SittingsPage:
    page = SittingsPage(theme, Bus(), workspace, locale=ENGLISH, now=Clock())
    page.resize(1000, 700)
    stage(page)
    return page


def begun(workspace: Workspace, *bodies: Body) -> Sitting:
    """Store a test of questions of some kinds, not begun to be answered."""
    tests = workspace.tests
    test = tests.define("Kinds", read_blueprint("1 sentence"), seed=1)
    questions = tuple(make_question(f"q-{at}", body=body) for at, body in enumerate(bodies))
    sitting = Sitting.begin(
        Paper(seed=1, questions=questions, shortfalls=()),
        id="s", test=test.id, title="Kinds", pack="old-bridge", rules=USUAL, now=NOON,
    )  # fmt: skip
    with workspace._library.unit_of_work() as db:
        tests._store.begin(db, sitting)
    return sitting


@pytest.mark.parametrize("kind", ALL)
def test_an_answer_of_any_kind_is_shown_again_and_stays_what_it_was(
    kind: str, page: SittingsPage, workspace: Workspace, qtbot: QtBot
) -> None:
    body = ALL[kind]
    right = right_answer(body)
    given = Written(text=right.text) if isinstance(right, Written) else right
    begun_one = begun(workspace, body, CHOICE)
    workspace.tests.answer(begun_one, given)
    page.resume("s")
    assert page._question.answers.answer == given
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        qtbot.keyClick(page._question, key)
    stored = workspace.tests.resume("s")
    assert stored.index == 0
    assert stored.entries[0].answer == given
    assert stored.entries[1].answer is None


@pytest.mark.parametrize("kind", ALL)
def test_the_review_tells_both_answers_of_any_kind(
    kind: str, page: SittingsPage, workspace: Workspace
) -> None:
    body = ALL[kind]
    right = right_answer(body)
    given = Written(text=right.text) if isinstance(right, Written) else right
    handed_in = workspace.tests.hand_in(workspace.tests.answer(begun(workspace, body), given))
    page.resume("s")
    card = child(page, ReviewCard, "review-1")
    words = [label.text() for label in card.findChildren(QLabel)]
    pending = isinstance(body, OpenAnswer)
    assert ("To be marked by you" if pending else "Correct") in words
    assert result_of(handed_in).pending == ((0,) if pending else ())
    assert "Not answered" not in words


def typing(page: SittingsPage, workspace: Workspace, qtbot: QtBot) -> None:
    begun(workspace, TYPED, CHOICE)
    page.resume("s")
    qtbot.keyClicks(child(page._question, QLineEdit, "answer-line"), "River Board fx1")
    assert page.sitting is not None
    assert page.sitting.index == 0, "letters typed are no commands"
    assert workspace.tests.resume("s").current.answer is None, "the hand has not rested"


TYPED_SO_FAR = Typed(text="River Board fx1")


def test_typed_words_are_kept_when_the_hand_rests(
    page: SittingsPage, workspace: Workspace, qtbot: QtBot
) -> None:
    typing(page, workspace, qtbot)
    qtbot.waitUntil(lambda: workspace.tests.resume("s").current.answer == TYPED_SO_FAR)
    assert child(page, QLabel, "saved").text() == "Saved"


@pytest.mark.parametrize(
    "leave",
    [
        lambda page: page._question._step(1),
        lambda page: page._ask_to_hand_in(),
        lambda page: page._do_hand_in(),
        lambda page: page.show_start(),
        lambda page: page.hide(),
    ],
)
def test_typed_words_are_kept_at_every_step_away(
    leave: Callable[[SittingsPage], None], page: SittingsPage, workspace: Workspace, qtbot: QtBot
) -> None:
    typing(page, workspace, qtbot)
    leave(page)
    assert workspace.tests.resume("s").entries[0].answer == TYPED_SO_FAR


def test_enter_in_a_line_goes_on_by_one_question(
    page: SittingsPage, workspace: Workspace, qtbot: QtBot
) -> None:
    begun(workspace, TYPED, CHOICE, CHOICE)
    page.resume("s")
    line = child(page._question, QLineEdit, "answer-line")
    qtbot.keyClicks(line, "River Board")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    stored = workspace.tests.resume("s")
    assert stored.index == 1
    assert stored.entries[0].answer == Typed(text="River Board")


def test_control_enter_in_an_open_answer_keeps_it(
    page: SittingsPage, workspace: Workspace, qtbot: QtBot
) -> None:
    begun(workspace, OPEN, CHOICE)
    page.resume("s")
    edit = child(page._question, QPlainTextEdit, "answer-text")
    qtbot.keyClicks(edit, "Both do.")
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert workspace.tests.resume("s").entries[0].answer == Written(text="Both do.")


def test_an_order_that_was_not_touched_is_no_answer_until_it_is_kept(
    page: SittingsPage, workspace: Workspace, qtbot: QtBot
) -> None:
    assert isinstance(ORDER, Ordering)
    begun(workspace, ORDER, CHOICE)
    page.resume("s")
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        qtbot.keyClick(page._question, key)
    assert workspace.tests.resume("s").entries[0].answer is None
    qtbot.mouseClick(child(page, QWidget, "keep-answer"), Qt.MouseButton.LeftButton)
    assert workspace.tests.resume("s").entries[0].answer == Ordered(indexes=(0, 1, 2))
