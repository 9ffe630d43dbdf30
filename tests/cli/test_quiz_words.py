from datetime import timedelta

import pytest

from studyapp.cli.quiz_words import (
    Wish,
    end_lines,
    feedback_lines,
    how_to_answer,
    question_lines,
    rating_line,
    read_answer,
    read_rating,
)
from studyapp.core.quiz.answer import Answer, Chosen, DontKnow, Ordered, Skipped
from studyapp.core.quiz.body import OneOf, Option, Ordering, OrderItem, TrueFalse
from studyapp.core.quiz.question import Question
from studyapp.core.quiz.session import Session, SessionKind
from studyapp.core.scheduling.memory import Rating
from tests.builders import make_pack, make_question, quote

PACK = make_pack()
CHOICE = make_question().body
TRUTH = TrueFalse(
    key=True,
    true=Option(text="True", reason="It does.", passage=quote("An old quarrel")),
    false=Option(text="False", reason="It does.", passage=quote("An old quarrel")),
)
ORDER = Ordering(
    items=tuple(
        OrderItem(
            text=text, slot=slot, reason=f"In {slot}", passage=quote(text), subject="ev-built"
        )
        for text, slot in (("it was mended", 2017), ("the towns built", 1990), ("A flood", 2016))
    )
)


def session_on(question: Question) -> Session:
    return Session.begin((question,), id="s", kind=SessionKind.PRACTICE, seed=1, pack="old-bridge")


def feedback(question: Question, answer: Answer) -> list[str]:
    return list(feedback_lines(session_on(question).answered(answer).items[0], PACK))


@pytest.mark.parametrize(
    ("typed", "body", "answer"),
    [
        ("2", CHOICE, Chosen(index=1)),
        (" 1 ", CHOICE, Chosen(index=0)),
        ("0", CHOICE, None),
        ("3", CHOICE, None),
        ("1 2", CHOICE, None),
        ("one", CHOICE, None),
        ("", CHOICE, None),
        ("9" * 500, CHOICE, None),
        ("t", TRUTH, Chosen(index=0)),
        ("False", TRUTH, Chosen(index=1)),
        ("1", TRUTH, None),
        ("2 3 1", ORDER, Ordered(indexes=(1, 2, 0))),
        ("2,3,1", ORDER, Ordered(indexes=(1, 2, 0))),
        ("2 3", ORDER, None),
        ("2 3 3", ORDER, None),
        ("2 3 4", ORDER, None),
        ("?", ORDER, DontKnow()),
        ("S", TRUTH, Skipped()),
        ("q", CHOICE, Wish.STOP),
    ],
)
def test_what_is_typed_is_understood(
    typed: str, body: OneOf | TrueFalse | Ordering, answer: object
) -> None:
    assert read_answer(typed, body) == answer


def test_each_kind_says_how_to_answer() -> None:
    assert how_to_answer(CHOICE) == "Type a number from 1 to 2."
    assert how_to_answer(TRUTH) == "Type t for true or f for false."
    assert how_to_answer(ORDER) == "Type all numbers, the earliest first, such as 3 2 1."


def test_each_kind_lists_what_may_be_answered() -> None:
    def listed(body: OneOf | TrueFalse | Ordering) -> list[str]:
        return list(question_lines(session_on(make_question(body=body))))[1:]

    assert listed(CHOICE) == ["1. They built the bridge", "2. They mended a ferry"]
    assert listed(TRUTH) == ["t. True", "f. False"]
    assert listed(ORDER) == ["1. it was mended", "2. the towns built", "3. A flood"]


def test_a_right_answer_is_told_with_its_sentence() -> None:
    assert feedback(make_question(), Chosen(index=0)) == [
        "Correct.",
        "They built it.",
        "“In 1990, the towns built the bridge together.”",
        "The article, paragraph 3.",
    ]


def test_a_wrong_answer_is_told_with_both_sentences() -> None:
    assert feedback(make_question(), Chosen(index=1)) == [
        "Not this time.",
        "It ran aground.",
        "The article's answer: They built the bridge",
        "They built it.",
        "“In 1990, the towns built the bridge together.”",
        "The article, paragraph 3.",
        "About your answer:",
        "“A flood damaged it in March 2016, and it was mended by the end of 2017.”",
        "The article, paragraph 3.",
    ]


def test_one_sentence_is_not_told_twice() -> None:
    lines = feedback(
        make_question(body=TRUTH, passages=(quote("An old quarrel"),)), Chosen(index=1)
    )
    assert "The article's answer: true." in lines
    assert "About your answer:" not in lines
    assert lines[-2:] == ["“An old quarrel”", "The article, the heading."]


def test_not_knowing_is_told_without_blame() -> None:
    lines = feedback(make_question(), DontKnow())
    assert lines[:2] == ["The answer was not known.", "The article's answer: They built the bridge"]


def test_an_order_is_told_place_by_place() -> None:
    lines = feedback(make_question(body=ORDER), Ordered(indexes=(0, 1, 2)))
    assert lines[:5] == [
        "Not this time.",
        "The article's order:",
        "1. the towns built. In 1990",
        "2. A flood. In 2016",
        "3. it was mended. In 2017",
    ]
    assert "The article's order:" in feedback(make_question(body=ORDER), Ordered(indexes=(1, 2, 0)))


def test_ratings_are_read() -> None:
    assert read_rating("", Rating.HARD) is Rating.HARD
    assert read_rating(" 4 ", Rating.HARD) is Rating.EASY
    assert read_rating("Q", Rating.HARD) is Wish.STOP
    assert read_rating("5", Rating.HARD) is None


def test_intervals_are_whole_and_plain() -> None:
    item = session_on(make_question()).answered(Chosen(index=0)).items[0]
    spans = {
        Rating.AGAIN: timedelta(seconds=5),
        Rating.HARD: timedelta(minutes=10),
        Rating.GOOD: timedelta(hours=26),
    }
    assert rating_line(item, spans) == (
        "How well did you know it? 1 Again, next in 1 minute; 2 Hard, next in 10 minutes; "
        "3 Good, next in 1 day; 4 Easy. Enter takes Good."
    )
    hours = {Rating.AGAIN: timedelta(hours=3)}
    assert "1 Again, next in 3 hours" in rating_line(item, hours)


def test_the_end_counts_first_tries_only() -> None:
    session = session_on(make_question())
    assert list(end_lines(session)) == ["No question was answered."]
    missed = session.answered(DontKnow()).rated(Rating.AGAIN)
    assert list(end_lines(missed)) == [
        "0 of 1 right at the first try. Your answers are saved.",
        "Missed:",
        "- What did the towns do together?",
    ]
