"""What is told after an answer of each kind."""

import pytest

from studyapp.cli.quiz_feedback import feedback_lines, model_lines
from studyapp.core.quiz.answer import (
    Answer,
    Assigned,
    Chosen,
    DateGiven,
    DontKnow,
    NumberGiven,
    Ordered,
    Placed,
    Several,
    Typed,
    Written,
)
from studyapp.core.quiz.body import Body
from studyapp.core.quiz.question import Question
from tests.answering import right_answer
from tests.builders import make_pack, make_question, quote
from tests.cli.kinds import (
    ALL,
    DATE,
    MATCHING,
    NUMBER,
    OPEN,
    ORDER,
    PLACEMENT,
    SEVERAL,
    SORTING,
    TRUTH,
    TYPED,
    TYPED_GAP,
    begun,
)

PACK = make_pack()


def feedback(question: Question, answer: Answer) -> list[str]:
    return list(feedback_lines(begun(question).answered(answer).items[0], PACK))


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
    assert lines[:6] == [
        "Not this time.",
        "1 of 3 pairs stand in the article's order.",
        "The article's order:",
        "1. the towns built. In 1990",
        "2. A flood. In 2016",
        "3. it was mended. In 2017",
    ]
    assert "The article's order:" in feedback(make_question(body=ORDER), Ordered(indexes=(1, 2, 0)))


TAIL = [
    "They built it.",
    "“In 1990, the towns built the bridge together.”",
    "The article, paragraph 3.",
]


@pytest.mark.parametrize(
    ("body", "answer", "told"),
    [
        (
            SEVERAL,
            Several(indexes=(0, 1)),
            ["Not this time.", "You chose 1 of the article's 2, and 1 besides.", "Not this one.",
             "The article's answers:", "1. Northbank", "3. Southbank"],
        ),
        (
            SEVERAL,
            Several(indexes=(0,)),
            ["Right in part.", "You chose 1 of the article's 2. It earns 50% of the credit.",
             "The article's answers:", "1. Northbank", "3. Southbank"],
        ),
        (
            TYPED,
            Typed(text="harbour guild"),
            ["Not this time.", "It calls for an opening.", "The article's answer: River Board",
             "Also right: the Board"],
        ),
        (
            TYPED_GAP,
            Typed(text="Nobody"),
            ["Not this time.", "The article's answer: River Board", "Also right: the Board"],
        ),
        (
            DATE,
            DateGiven(text="3 May 2021", date="2021-05-03"),
            ["Right in part.", "It lies 2 days off. It earns 71% of the credit.",
             "The article's answer: 1 May 2021"],
        ),
        (
            DATE,
            DateGiven(text="2021", date="2021"),
            ["Right in part.",
             "It holds the article's date, but is less exact. It earns 50% of the credit.",
             "The article's answer: 1 May 2021"],
        ),
        (
            DATE,
            DateGiven(text="1988", date="1988"),
            ["Not this time.", "It lies about 33 years off.", "The article's answer: 1 May 2021"],
        ),
        (
            NUMBER,
            NumberGiven(text="5", value=5),
            ["Not this time.", "The article's answer: 1,500 people, give or take 100"],
        ),
        (
            ORDER,
            Ordered(indexes=(1, 0, 2)),
            ["Right in part.",
             "2 of 3 pairs stand in the article's order. It earns 33% of the credit.",
             "The article's order:", "1. the towns built. In 1990", "2. A flood. In 2016",
             "3. it was mended. In 2017"],
        ),
        (
            MATCHING,
            Assigned(targets=(0, 1)),
            ["Not this time.", "0 of 2 stand where the article has them.", "The article's answer:",
             "1. Northbank: the north. So it says.", "2. Southbank: the south. So it says."],
        ),
        (
            SORTING,
            Assigned(targets=(0, 0, 0)),
            ["Right in part.",
             "2 of 3 stand where the article has them. It earns 67% of the credit.",
             "The article's answer:", "1. A flood: before. So it says.",
             "2. A ferry: before. So it says.", "3. A quarrel: after. So it says."],
        ),
        (
            PLACEMENT,
            Placed(day=PLACEMENT.first),
            ["Not this time.", "It lies about 4 months off.", "The article's answer: 1 May 2021"],
        ),
        (
            OPEN,
            Written(text="Both.", met=(1,)),
            ["Right in part.", "Your answer holds 1 of 2 points. It earns 50% of the credit."],
        ),
    ],
)  # fmt: skip
def test_what_did_not_agree_is_told_kind_by_kind(
    body: Body, answer: Answer, told: list[str]
) -> None:
    lines = feedback(make_question(body=body), answer)
    assert lines[: len(told)] == told
    assert lines[len(told) : len(told) + 3] == TAIL


@pytest.mark.parametrize("body", ALL.values(), ids=ALL)
def test_what_agrees_is_told_in_a_word(body: Body) -> None:
    lines = feedback(make_question(body=body), right_answer(body))
    assert lines[0] == "Correct."
    assert lines[-3:] == TAIL


@pytest.mark.parametrize("body", ALL.values(), ids=ALL)
def test_what_was_not_known_is_told_with_the_answer(body: Body) -> None:
    lines = feedback(make_question(body=body), DontKnow())
    assert lines[0] == "The answer was not known."
    assert lines[1].startswith(("The article's ", "A model answer: "))


def test_an_answer_taken_over_counts_as_right() -> None:
    session = begun(make_question(body=TYPED)).answered(Typed(text="The Boord of the River"))
    assert next(feedback_lines(session.current, PACK)) == "Not this time."
    assert next(feedback_lines(session.overruled().current, PACK)) == "Counted as right."


def test_a_model_answer_is_told_point_by_point() -> None:
    assert list(model_lines(OPEN))[2:] == [f"{n}. {p}" for n, p in enumerate(OPEN.points, 1)]
