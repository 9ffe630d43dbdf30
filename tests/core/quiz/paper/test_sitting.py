from collections.abc import Callable
from dataclasses import replace

import pytest

from studyapp.core.errors import InvalidInput
from studyapp.core.quiz.answer import Chosen, DontKnow, Ordered, Skipped
from studyapp.core.quiz.paper.compose import Paper
from studyapp.core.quiz.paper.rules import USUAL, Allowance, OnTimeUp, Rules
from studyapp.core.quiz.paper.sitting import EntryState, Sitting
from tests.core.quiz.paper.papers import BEGUN, DONE, sitting

Step = Callable[[Sitting], Sitting]


def test_a_sitting_begins_at_its_first_question_with_nothing_answered() -> None:
    begun = sitting()
    assert begun.index == 0
    assert begun.check.unanswered == (0, 1, 2)
    assert begun.seconds_left is None
    assert not begun.handed_in


def test_a_paper_without_questions_cannot_be_sat() -> None:
    with pytest.raises(InvalidInput):
        Sitting.begin(
            Paper(seed=1, questions=(), shortfalls=()),
            id="s", test="t", title="T", pack="p", rules=USUAL, now=BEGUN,
        )  # fmt: skip


def test_an_answer_may_be_changed_and_taken_back_until_the_test_is_handed_in() -> None:
    once = sitting().answered(Chosen(index=1))
    assert once.current.state is EntryState.ANSWERED
    assert once.answered(Chosen(index=2)).current.answer == Chosen(index=2)
    assert once.answered(None).current.state is EntryState.UNANSWERED
    assert once.index == 0


def test_nothing_is_marked_before_the_test_is_handed_in() -> None:
    answered = sitting().answered(Chosen(index=0)).at(1).answered(Chosen(index=1))
    assert all(entry.mark is None for entry in answered.entries)
    marks = [entry.mark for entry in answered.handed_in_now(DONE).entries]
    assert [mark.credit for mark in marks if mark is not None] == [1.0, 0.0, 0.0]


def test_i_do_not_know_is_an_answer_that_earns_nothing() -> None:
    handed_in = sitting().answered(DontKnow()).handed_in_now(DONE)
    assert handed_in.check.unanswered == (1, 2)
    assert handed_in.entries[0].mark is not None
    assert handed_in.entries[0].mark.credit == 0


def test_questions_are_gone_to_in_any_order() -> None:
    assert sitting().at(2).at(0).at(1).index == 1
    for place in (-1, 3):
        with pytest.raises(InvalidInput):
            sitting().at(place)


def test_a_flag_is_apart_from_the_answer() -> None:
    flagged = sitting().flag_toggled()
    assert flagged.current.flagged
    assert flagged.current.state is EntryState.UNANSWERED
    assert flagged.check.flagged == (0,)
    assert not flagged.flag_toggled().current.flagged


def test_the_check_is_clear_when_all_is_answered_and_nothing_flagged() -> None:
    done = sitting()
    for place in range(3):
        done = done.at(place).answered(Chosen(index=0))
    assert done.check.clear
    assert not done.flag_toggled().check.clear


@pytest.mark.parametrize("answer", [Ordered(indexes=(0, 1)), Chosen(index=7), Skipped()])
def test_an_answer_of_another_kind_is_refused(answer: Ordered | Chosen | Skipped) -> None:
    with pytest.raises(InvalidInput):
        sitting().answered(answer)


def test_the_time_worked_only_grows_and_is_kept_question_by_question() -> None:
    worked = sitting().worked(30, on_question_ms=30_000).at(1).worked(20, on_question_ms=5_000)
    assert worked.elapsed_s == 30
    assert [entry.took_ms for entry in worked.entries] == [30_000, 5_000, 0]
    assert worked.worked(40, on_question_ms=-5).entries[1].took_ms == 5_000


def test_when_the_time_is_up_answers_are_kept_and_the_learner_may_go_on() -> None:
    late = sitting(rules=Rules(limit_minutes=1)).answered(Chosen(index=1)).worked(61)
    assert late.time_is_up
    assert late.seconds_left == 0
    assert not late.must_hand_in
    assert late.answered(Chosen(index=2)).current.answer == Chosen(index=2)


def test_a_test_whose_rule_says_so_takes_no_answer_after_its_time() -> None:
    rules = Rules(limit_minutes=1, on_time_up=OnTimeUp.HAND_IN)
    late = sitting(rules=rules).answered(Chosen(index=1)).worked(60)
    assert late.must_hand_in
    with pytest.raises(InvalidInput):
        late.answered(Chosen(index=2))
    assert late.handed_in_now(DONE).entries[0].answer == Chosen(index=1)


@pytest.mark.parametrize(
    ("allowance", "left"),
    [(Allowance.HALF_MORE, 29), (Allowance.DOUBLE, 59), (Allowance.OFF, None)],
)
def test_more_time_may_be_taken(allowance: Allowance, left: int | None) -> None:
    late = sitting(rules=Rules(limit_minutes=1)).worked(61).time_up_told()
    more = late.extended(allowance)
    assert not more.time_is_up
    assert not more.told_time_up
    assert more.seconds_left == left


@pytest.mark.parametrize(
    "step",
    [
        lambda one: one.answered(Chosen(index=0)),
        lambda one: one.flag_toggled(),
        lambda one: one.at(1),
        lambda one: one.extended(Allowance.OFF),
        lambda one: one.handed_in_now(DONE),
    ],
)
def test_a_test_that_was_handed_in_stays_as_it_is(step: Step) -> None:
    handed_in = sitting().handed_in_now(DONE)
    assert handed_in.worked(99, on_question_ms=5) == handed_in
    with pytest.raises(InvalidInput):
        step(handed_in)


def test_only_an_open_answer_is_marked_by_the_learner() -> None:
    handed_in = sitting().answered(Chosen(index=1)).handed_in_now(DONE)
    with pytest.raises(InvalidInput):
        handed_in.self_marked(0, (0,))


def test_a_place_outside_the_test_is_refused() -> None:
    with pytest.raises(InvalidInput):
        replace(sitting(), index=3)
