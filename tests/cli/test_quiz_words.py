from datetime import timedelta

from studyapp.cli.quiz_entries import Wish
from studyapp.cli.quiz_prompts import how_to_answer
from studyapp.cli.quiz_words import end_lines, question_lines, rating_line, read_rating
from studyapp.core.quiz.answer import Chosen, DontKnow
from studyapp.core.quiz.body import Body
from studyapp.core.scheduling.memory import Rating
from tests.cli.kinds import CHOICE, ORDER, SEVERAL, TRUTH, TYPED_GAP, session_on


def test_each_kind_lists_what_may_be_answered() -> None:
    def listed(body: Body) -> list[str]:
        return list(question_lines(session_on(body)))[1:]

    assert listed(CHOICE) == ["1. They built the bridge", "2. They mended a ferry"]
    assert listed(TRUTH) == ["t. True", "f. False"]
    assert listed(ORDER) == [
        "1. it was mended",
        "2. the towns built",
        "3. A flood",
        how_to_answer(ORDER),
    ]
    assert listed(SEVERAL)[-1] == "Type the numbers of all that fit, such as 1 3, or none."
    assert listed(TYPED_GAP) == [
        "“The ____ mediates.”",
        "Type the answer; capitals and accents do not matter.",
    ]


def test_ratings_are_read() -> None:
    assert read_rating("r", Rating.HARD) is Wish.I_WAS_RIGHT
    assert read_rating("", Rating.HARD) is Rating.HARD
    assert read_rating(" 4 ", Rating.HARD) is Rating.EASY
    assert read_rating("Q", Rating.HARD) is Wish.STOP
    assert read_rating("5", Rating.HARD) is None


def test_intervals_are_whole_and_plain() -> None:
    item = session_on(CHOICE).answered(Chosen(index=0)).items[0]
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
    session = session_on(CHOICE)
    assert list(end_lines(session)) == ["No question was answered."]
    missed = session.answered(DontKnow()).rated(Rating.AGAIN)
    assert list(end_lines(missed)) == [
        "0 of 1 right at the first try. Your answers are saved.",
        "Missed:",
        "- What did the towns do together?",
    ]
