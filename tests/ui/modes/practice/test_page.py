"""The practice page: hint, sureness, near miss, "I was right", self-marking, by key and mouse."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.quiz.answer import Chosen, DontKnow, Typed, Written
from studyapp.core.quiz.body import OneOf, OpenAnswer, Ordering, TypedText
from studyapp.core.quiz.hint import hint_of
from studyapp.core.quiz.mark import MarkedBy
from studyapp.core.quiz.question import Family, Question
from studyapp.core.quiz.scope import Scope
from studyapp.core.quiz.session import Session, SessionKind, Stage
from studyapp.core.scheduling.memory import Rating
from studyapp.services.workspace import Workspace
from studyapp.ui.bus import Bus
from studyapp.ui.modes.practice.confidence_row import PREFERENCE
from studyapp.ui.modes.practice.page import SETTLE_MS, PracticePage
from studyapp.ui.modes.practice.sureness import sureness_words
from studyapp.ui.theme import Theme
from tests.answering import wrong_answer
from tests.libraries import keep_only, open_workspace
from tests.ui.finding import child

ENTER = Qt.Key.Key_Return


class Desk:
    """A practice page in a window of its own."""

    def __init__(self, workspace: Workspace, qtbot: QtBot) -> None:
        self.workspace, self.qtbot = workspace, qtbot
        theme = Theme()
        theme.set_reduced_motion(True)
        self.bus = Bus()
        self.page = PracticePage(theme, self.bus, workspace, locale=QLocale("en"))
        qtbot.addWidget(self.page)
        self.page.resize(1000, 760)
        self.page.show()
        qtbot.waitActive(self.page).__enter__()

    @property
    def session(self) -> Session:
        assert self.page.session is not None
        return self.page.session

    def is_asking(self) -> bool:
        return self.session.stage is Stage.ASKING

    def count(self) -> int:
        return len(self.session.items)

    def is_overruled(self) -> bool:
        return self.session.current.overruled

    def begin(self, *families: Family, count: int = 1, seed: int | None = None) -> None:
        scope = Scope(families=frozenset(families))
        self.page.begin(SessionKind.PRACTICE, count=count, seed=seed, scope=scope)

    def begin_ordering(self) -> None:
        for seed in range(50):
            self.begin(Family.ORDER, seed=seed)
            if isinstance(self.session.current.question.body, Ordering):
                return
        pytest.fail("the pack has nothing to put in order")

    def ask(self, question: Question) -> None:
        """Ask a question that no generator makes."""
        session = self.workspace.runs.start(SessionKind.PRACTICE, count=1)
        item = replace(session.items[0], question=question)
        self.page._desk._take(replace(session, items=(item,)))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        target = self.page.focusWidget() or self.page
        self.qtbot.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def find(self, name: str) -> QWidget:
        found = [one for one in self.page.findChildren(QWidget, name) if one.isVisible()]
        assert len(found) == 1, (name, found)
        return found[0]

    def shows(self, name: str) -> bool:
        return any(one.isVisible() for one in self.page.findChildren(QWidget, name))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path)
    keep_only(workspace, OneOf, Ordering)
    yield workspace
    workspace.close()


@pytest.fixture
def desk(workspace: Workspace, qtbot: QtBot) -> Desk:
    return Desk(workspace, qtbot)


@pytest.mark.parametrize("by_key", [True, False])
def test_a_hint_is_shown_keeps_the_answer_and_lowers_the_rating(
    desk: Desk, *, by_key: bool
) -> None:
    desk.begin(Family.WHEN)
    body = desk.session.current.question.body
    assert isinstance(body, OneOf)
    desk.press(Qt.Key(Qt.Key.Key_1 + body.key))
    desk.press(Qt.Key.Key_H) if by_key else desk.click("hint")
    hint = hint_of(desk.session.current.question, desk.workspace.pack)
    assert hint is not None
    assert desk.session.current.hinted
    assert desk.shows("hint-note")
    assert not desk.shows("hint")
    desk.find("check").setFocus()
    desk.press(ENTER)
    assert desk.session.current.mark is not None
    assert desk.session.current.mark.correct
    assert desk.session.current.suggested is Rating.HARD


def test_how_sure_one_is_is_asked_only_where_it_is_wished_for(
    desk: Desk, workspace: Workspace
) -> None:
    desk.begin(Family.WHEN)
    assert not desk.shows("confidence")
    desk.press(Qt.Key.Key_1)
    desk.press(ENTER)
    assert desk.session.current.confidence is None
    workspace.preferences.save(PREFERENCE, "on")
    desk.begin(Family.WHEN)
    desk.press(Qt.Key.Key_1)
    desk.press(ENTER)
    assert desk.is_asking(), "it waits to be told"
    desk.press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    desk.page._question.answers.focus_first()
    desk.press(ENTER)
    assert not desk.is_asking()
    assert desk.session.current.confidence == 3


def test_not_knowing_and_skipping_need_no_sureness(desk: Desk, workspace: Workspace) -> None:
    workspace.preferences.save(PREFERENCE, "on")
    desk.begin(Family.WHEN)
    desk.press(Qt.Key.Key_0)
    assert not desk.is_asking()
    assert desk.session.current.answer == DontKnow()


@pytest.mark.parametrize("by_key", [True, False])
def test_i_was_right_counts_and_can_be_taken_back(desk: Desk, *, by_key: bool) -> None:
    desk.begin_ordering()
    desk.page._desk.give(wrong_answer(desk.session.current.question.body))
    assert desk.count() == 2
    desk.press(Qt.Key.Key_O) if by_key else desk.click("i-was-right")
    assert desk.is_overruled()
    assert desk.count() == 1
    assert len(desk.workspace.suggestions.open()) == 1
    assert not desk.shows("i-was-right")
    if by_key:
        desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    else:
        desk.click("undo-i-was-right")
    assert not desk.is_overruled()
    assert desk.count() == 2
    assert desk.workspace.suggestions.open() == ()


def test_what_was_chosen_from_options_is_not_argued_about(desk: Desk) -> None:
    desk.begin(Family.WHEN)
    desk.page._desk.give(wrong_answer(desk.session.current.question.body))
    assert not desk.shows("i-was-right")
    desk.press(Qt.Key.Key_O)
    assert not desk.is_overruled()


def test_parts_that_differ_lead_to_their_sentences(desk: Desk) -> None:
    desk.begin_ordering()
    desk.page._desk.give(wrong_answer(desk.session.current.question.body))
    assert desk.shows("differences")
    asked: list[object] = []
    desk.bus.passage_requested.connect(asked.append)
    desk.click("difference-1")
    assert len(asked) == 1
    desk.page._desk.accept()
    assert not desk.shows("differences")


def test_a_missed_question_says_that_it_comes_again(desk: Desk) -> None:
    desk.begin(Family.WHEN)
    assert not desk.shows("again")
    desk.press(Qt.Key.Key_0)
    desk.press(ENTER)
    assert (desk.is_asking(), desk.session.current.attempt) == (True, 2)
    assert desk.shows("again")


def wrong_with_its_own_sentence(question: Question) -> int | None:
    """The first wrong option that rests on another sentence than the answer."""
    body = question.body
    assert isinstance(body, OneOf)
    others = (at for at, one in enumerate(body.options) if one.passage != question.passages[0])
    return next((at for at in others if at != body.key), None)


def test_what_is_confused_again_and_again_is_set_side_by_side(desk: Desk) -> None:
    asked, wrong = next(
        (one, at)
        for one in desk.workspace.questions.all()
        if isinstance(one.body, OneOf)
        and (at := wrong_with_its_own_sentence(one)) is not None
        and len([two for two in desk.workspace.questions.all() if two.fact == one.fact]) == 1
    )
    for time in range(6):
        assert not desk.shows("contrast"), time
        desk.page.begin(SessionKind.MISSED, count=1, facts=(asked.fact,))
        desk.page._desk.give(Chosen(index=wrong))
        if desk.shows("contrast"):
            break
    assert desk.shows("contrast")
    assert not desk.shows("other-sentence")
    desk.page.resize(1000, 500)
    desk.press(Qt.Key.Key_F)
    assert not desk.shows("contrast"), "one sentence at a time where there is no room"
    assert desk.shows("other-sentence")


def open_question(desk: Desk) -> Question:
    question = desk.workspace.questions.all()[0]
    body = OpenAnswer(model="The bridge was old and closed.", points=("It was old.", "It closed."))
    return replace(question, body=body)


def test_an_open_answer_is_compared_before_it_is_rated(desk: Desk) -> None:
    desk.ask(open_question(desk))

    desk.page._desk.give(Written(text="It was old."))
    assert desk.session.current.pending
    assert not desk.shows("rating-3")
    desk.press(Qt.Key.Key_1)
    desk.press(ENTER)
    mark = desk.session.current.mark
    assert mark is not None
    assert (mark.by, mark.credit) == (MarkedBy.LEARNER, 0.5)
    desk.qtbot.waitUntil(lambda: desk.page._revealed.hasExpired(SETTLE_MS))
    desk.press(Qt.Key.Key_2)
    assert desk.session.items[0].rating is Rating.HARD


def test_a_near_miss_is_asked_once_more(desk: Desk) -> None:

    question = desk.workspace.questions.all()[0]
    desk.ask(replace(question, body=TypedText(accepted=("Pashinyan",))))
    desk.page._question.answers.restore(Typed(text="Pashinyam"))
    desk.page._check()
    assert desk.is_asking()
    assert desk.shows("near-note")
    desk.page._check()
    assert not desk.is_asking()


def test_the_end_tells_how_well_one_knew_what_one_knew(desk: Desk, workspace: Workspace) -> None:
    workspace.preferences.save(PREFERENCE, "on")
    desk.begin(Family.WHEN, count=2)
    for level in (3, 1):
        body = desk.session.current.question.body
        assert isinstance(body, OneOf)
        desk.press(Qt.Key(Qt.Key.Key_1 + body.key))
        desk.page._question.confidence.choose(level)
        desk.page._check()
        desk.page._desk.accept()
    label = desk.find("sureness")
    assert isinstance(label, QLabel)
    assert label.text() == (
        "Sure and right: 1 of 1. Unsure and right: 1 of 1. Points by how sure you were: 4."
    )


def test_points_below_nothing_carry_a_minus_sign(desk: Desk) -> None:
    desk.begin(Family.WHEN)
    answer = wrong_answer(desk.session.current.question.body)
    desk.page._desk.give(answer, confidence=3)
    words = sureness_words(desk.session)
    assert words == "Sure and right: 0 of 1. Points by how sure you were: −6."


def test_cramming_asks_for_no_rating_and_goes_on_with_one_key(desk: Desk) -> None:
    desk.page.begin(SessionKind.CRAM, count=2, seed=7)
    for _ in range(2):
        desk.press(Qt.Key.Key_0)
        assert child(desk.page, QWidget, "next").isVisible()
        assert not child(desk.page, QWidget, "rating-1").isVisible()
        desk.press(ENTER)
    assert desk.workspace.schedule.hardest(9) == ()
