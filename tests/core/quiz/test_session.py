"""A session goes from question to question, and every step can be taken back or up again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.errors import InvalidInput
from studyapp.core.quiz.answer import Chosen, DontKnow, Ordered, Skipped
from studyapp.core.quiz.mark import MarkedBy
from studyapp.core.quiz.session import Session, SessionKind, Stage
from studyapp.core.scheduling.memory import Rating
from tests.core.quiz.samples import ordering, question

RIGHT, WRONG = Chosen(index=0), Chosen(index=1)


def begin(count: int = 2) -> Session:
    questions = tuple(question(f"q{at}", fact=f"ev-{at}") for at in range(count))
    return Session.begin(questions, id="s", kind=SessionKind.PRACTICE, seed=7, pack="river")


def test_a_session_starts_with_its_first_question() -> None:
    session = begin()
    assert (session.current.question.id, session.stage) == ("q0", Stage.ASKING)
    assert (session.progress.done, session.progress.total) == (0, 2)
    assert not session.can_undo


def test_a_session_needs_a_question() -> None:
    with pytest.raises(InvalidInput):
        begin(0)


def test_a_right_answer_is_marked_rated_and_done() -> None:
    session = begin(1).answered(RIGHT)
    assert session.stage is Stage.FEEDBACK
    assert session.current.mark is not None
    assert session.current.mark.correct
    assert session.current.suggested is Rating.GOOD
    done = session.rated(Rating.EASY)
    assert (done.stage, done.items[0].rating, done.missed) == (Stage.DONE, Rating.EASY, ())
    assert done.current.question.id == "q0"


def test_a_missed_question_comes_again_until_it_was_right() -> None:
    session = begin(1)
    for _ in range(9):
        assert session.stage is Stage.ASKING
        session = session.answered(WRONG).rated(Rating.AGAIN)
    session = session.answered(RIGHT).rated(Rating.GOOD)
    assert session.stage is Stage.DONE
    assert [item.attempt for item in session.items] == list(range(1, 11))
    assert [one.id for one in session.missed] == ["q0"]
    assert len(session.first_tries) == 1


def test_a_missed_question_waits_behind_all_others() -> None:
    session = begin(5).answered(WRONG).rated(Rating.AGAIN)
    asked = []
    while session.stage is not Stage.DONE:
        asked.append(session.current.question.id)
        session = session.answered(RIGHT).rated(Rating.GOOD)
    assert asked == ["q1", "q2", "q3", "q4", "q0"]


def test_a_repeat_that_is_skipped_is_let_go() -> None:
    session = begin(1).answered(WRONG).rated(Rating.AGAIN).answered(Skipped())
    assert session.stage is Stage.DONE


def test_a_missed_question_is_done_once_right() -> None:
    session = begin(2).answered(DontKnow()).rated(Rating.AGAIN).answered(RIGHT).rated(Rating.GOOD)
    assert (session.current.question.id, session.current.attempt) == ("q0", 2)
    assert session.answered(RIGHT).rated(Rating.GOOD).stage is Stage.DONE


def test_skipping_costs_nothing() -> None:
    session = begin(2).answered(Skipped())
    assert (session.current.question.id, session.stage) == ("q1", Stage.ASKING)
    done = session.answered(Skipped())
    assert (done.stage, done.missed, done.first_tries, done.can_undo) == (Stage.DONE, (), (), False)


def test_steps_out_of_turn_are_refused() -> None:
    asking = begin()
    with pytest.raises(InvalidInput):
        asking.rated(Rating.GOOD)
    with pytest.raises(InvalidInput):
        asking.answered(RIGHT).answered(RIGHT)
    with pytest.raises(InvalidInput):
        asking.rating_undone()
    with pytest.raises(InvalidInput):
        asking.stopped().answered(RIGHT)


def test_an_undone_rating_shows_its_feedback_again() -> None:
    session = begin(2).answered(RIGHT).rated(Rating.EASY).rating_undone()
    assert (session.index, session.stage, session.current.rating) == (0, Stage.FEEDBACK, None)
    again = session.rated(Rating.HARD)
    assert (again.index, again.stage, again.items[0].rating) == (1, Stage.ASKING, Rating.HARD)


def test_undoing_at_the_end_reopens_the_session() -> None:
    done = begin(1).answered(RIGHT).rated(Rating.GOOD)
    assert done.rating_undone().stage is Stage.FEEDBACK


def test_undoing_passes_over_skipped_questions() -> None:
    session = begin(3).answered(RIGHT).rated(Rating.GOOD).answered(Skipped())
    back = session.rating_undone()
    assert back.index == 0
    assert back.rated(Rating.GOOD).current.question.id == "q2"


def test_undoing_from_feedback_keeps_the_answer_given_since() -> None:
    session = begin(2).answered(RIGHT).rated(Rating.GOOD).answered(WRONG)
    onward = session.rating_undone().rated(Rating.HARD)
    assert (onward.index, onward.stage) == (1, Stage.FEEDBACK)
    assert onward.current.answer == WRONG


def test_a_flag_goes_on_and_off() -> None:
    session = begin().flag_toggled()
    assert session.current.flagged
    assert not session.flag_toggled().current.flagged


def test_a_repeat_keeps_the_flag() -> None:
    session = begin(1).flag_toggled().answered(WRONG)
    assert session.items[1].flagged


def test_stopping_keeps_what_was_answered() -> None:
    stopped = begin(2).answered(RIGHT).rated(Rating.GOOD).stopped()
    assert stopped.stage is Stage.DONE
    assert len(stopped.first_tries) == 1


def test_a_hint_lowers_the_suggested_rating() -> None:
    session = begin(1).hint_shown()
    assert session.current.hinted
    assert session.answered(RIGHT).current.suggested is Rating.HARD
    assert not session.answered(WRONG).items[1].hinted


def test_how_sure_the_learner_was_is_kept() -> None:
    assert begin(1).answered(RIGHT, confidence=3).current.confidence == 3


def ordered(*indexes: int) -> Session:
    session = Session.begin(
        (ordering(), question("q")), id="s", kind=SessionKind.PRACTICE, seed=7, pack="river"
    )
    return session.answered(Ordered(indexes=indexes))


def test_a_mark_can_be_overruled_and_the_question_does_not_come_again() -> None:
    missed = ordered(0, 2, 1)
    assert len(missed.items) == 3
    right = missed.overruled()
    assert right.current.mark is not None
    assert (right.current.mark.correct, right.current.mark.by) == (True, MarkedBy.OVERRIDE)
    assert (right.current.suggested, right.missed) == (Rating.GOOD, ())
    assert len(right.items) == 2
    assert right.overrule_undone() == missed


def test_overruling_later_keeps_a_turn_that_was_taken_since() -> None:
    session = ordered(0, 2, 1).rated(Rating.AGAIN).answered(RIGHT).rated(Rating.GOOD)
    session = session.answered(Ordered(indexes=(1, 2, 0))).rated(Rating.GOOD)
    back = session.rating_undone().rating_undone().rating_undone()
    assert back.index == 0
    assert back.overruled().items[1:] == back.items[1:]


def test_only_entries_that_did_not_match_can_be_overruled() -> None:
    for session in (begin(1).answered(WRONG), begin(1).answered(DontKnow()), ordered(1, 2, 0)):
        assert not session.current.can_overrule
        with pytest.raises(InvalidInput):
            session.overruled()
    with pytest.raises(InvalidInput):
        ordered(0, 2, 1).overrule_undone()


@given(st.lists(st.sampled_from(["right", "wrong", "skip", "undo", "flag", "hint"]), max_size=40))
def test_any_walk_keeps_the_session_whole(steps: list[str]) -> None:
    session = begin(3)
    for step in steps:
        session = _walk(session, step)
        assert 0 <= session.index <= len(session.items)
        assert (session.stage is Stage.DONE) == all(item.closed for item in session.items)
        assert all(item.closed for item in session.items[: session.index])


def _walk(session: Session, step: str) -> Session:  # noqa: PLR0911 - a case a step
    match step, session.stage:
        case "undo", _ if session.can_undo:
            return session.rating_undone()
        case "flag", _:
            return session.flag_toggled()
        case "hint", Stage.ASKING:
            return session.hint_shown()
        case "skip", Stage.ASKING:
            return session.answered(Skipped())
        case (("right" | "wrong"), Stage.ASKING):
            return session.answered(RIGHT if step == "right" else WRONG)
        case _, Stage.FEEDBACK:
            return session.rated(Rating.GOOD)
        case _:
            return session
