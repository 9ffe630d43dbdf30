from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.quiz.answer import Chosen, Ordered, Written
from studyapp.core.quiz.body import OpenAnswer
from studyapp.core.quiz.mark import Mark, MarkedBy
from studyapp.core.quiz.paper.rules import ReviewRule, Rules
from studyapp.core.quiz.paper.sitting import Sitting
from studyapp.ui.modes.tests.review_card import ReviewCard
from studyapp.ui.modes.tests.review_view import ReviewView
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.check_box import CheckBox
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.quote import Quote
from studyapp.ui.widgets.segmented import Segmented
from tests.builders import make_pack, make_question
from tests.core.quiz.paper.papers import DONE, sitting
from tests.core.quiz.samples import ordering
from tests.ui.finding import child

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
OPEN = OpenAnswer(model="They built it together.", points=("Both built it.", "In 1990."))


def built(name: str) -> Sitting:
    return sitting(*(make_question(f"{name}-{at}") for at in range(3)))


@pytest.fixture
def view(theme: Theme, stage: Callable[[QWidget], None]) -> ReviewView:
    view = ReviewView(theme, make_pack(), ENGLISH)
    view.resize(900, 700)
    stage(view)
    return view


def handed_in(rules: Rules | None = None) -> Sitting:
    begun = built("q")
    begun = begun if rules is None else replace(begun, rules=rules)
    return begun.answered(Chosen(index=0)).at(1).answered(Chosen(index=1)).handed_in_now(DONE)


def words(view: ReviewView) -> str:
    return "\n".join(one.text() for one in view.findChildren(PlainLabel) if one.isVisible())


def test_the_score_and_every_question_are_shown(view: ReviewView) -> None:
    view.show_sitting(handed_in(), open_now=True)
    assert child(view, PlainLabel, "test-score").text() == "1 of 3 points"
    shown = words(view)
    assert "Correct" in shown
    assert "Not this time" in shown
    assert "Not answered" in shown
    assert "They mended a ferry" in shown
    assert "It ran aground." in shown


def test_only_the_missed_are_shown_on_request(view: ReviewView, qtbot: QtBot) -> None:
    view.show_sitting(handed_in(), open_now=True)
    segments = child(view, Segmented, "review-filter")
    qtbot.keyClick(segments.findChildren(type(segments._segments[0]))[0], Qt.Key.Key_Right)
    shown = [card.isVisible() for card in view.findChildren(ReviewCard)]
    assert shown == [False, True, True]


def test_one_sentence_at_a_time_is_marked(view: ReviewView, qtbot: QtBot) -> None:
    view.show_sitting(handed_in(), open_now=True)
    for number in (1, 2):
        qtbot.mouseClick(child(view, Button, f"sentence-{number}"), Qt.MouseButton.LeftButton)
        assert sum(quote.isVisible() for quote in view.findChildren(Quote)) == 1
    assert child(view, ReviewCard, "review-2").sentence_shown
    qtbot.mouseClick(child(view, Button, "sentence-2"), Qt.MouseButton.LeftButton)
    assert not any(quote.isVisible() for quote in view.findChildren(Quote))


def test_the_sentence_can_be_read_in_context(view: ReviewView, qtbot: QtBot) -> None:
    view.show_sitting(handed_in(), open_now=True)
    with qtbot.waitSignal(view.context_requested) as told:
        qtbot.mouseClick(child(view, Button, "context-1"), Qt.MouseButton.LeftButton)
    assert told.args == [make_question().passages[0]]


@pytest.mark.parametrize(
    ("rules", "line"),
    [
        (
            Rules(review=ReviewRule.AFTER_CLOSING, closes_at=DONE + timedelta(days=7)),
            "The answers can be looked through from 30 November 2026 on.",
        ),
        (Rules(review=ReviewRule.NEVER), "The answers of this test are not shown."),
    ],
)
def test_a_review_that_is_not_open_shows_the_score_alone(
    view: ReviewView, rules: Rules, line: str
) -> None:
    view.show_sitting(handed_in(rules), open_now=False)
    assert line in words(view)
    assert "1 of 3 points" in words(view)
    assert not view.findChildren(ReviewCard)
    assert "They built" not in words(view)


def test_a_part_of_a_point_is_explained(view: ReviewView) -> None:
    begun = sitting(ordering(slots=(0, 1, 2, 3)), make_question())
    swapped = begun.answered(Ordered(indexes=(1, 0, 2, 3)))
    view.show_sitting(swapped.handed_in_now(DONE), open_now=True)
    part = child(view, PlainLabel, "part-1").text()
    assert part == "5 of 6 pairs in the article’s order: 0.67 of 1 point"
    assert "Partly, 0.67 of 1" in words(view)


def test_an_open_answer_is_marked_by_the_learner(view: ReviewView, qtbot: QtBot) -> None:
    done = handed_in()
    waits = replace(
        done.entries[0],
        question=replace(done.entries[0].question, body=OPEN),
        answer=Written(text="They did it."),
        mark=Mark(credit=0.0, correct=False, by=MarkedBy.PENDING),
    )
    view.show_sitting(replace(done, entries=(waits, *done.entries[1:])), open_now=True)
    assert "1 open answer is for you to mark" in words(view)
    assert "To be marked by you" in words(view)
    keep = child(view, Button, "keep-mark")
    qtbot.waitUntil(lambda: keep.height() == keep.sizeHint().height())
    box = child(view, CheckBox, "point-2")
    assert box.accessibleName() == "In 1990."
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    with qtbot.waitSignal(view.marked) as told:
        qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert told.args == [0, (1,)]


def test_a_test_that_handed_itself_in_says_so(view: ReviewView) -> None:
    view.show_sitting(handed_in(), open_now=True, timed_out=True)
    assert "The time was up, so the test was handed in, as its rule says." in words(view)
