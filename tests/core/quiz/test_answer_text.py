import pytest

from studyapp.core.knowledge.day_number import day_number
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
    Skipped,
    Typed,
    Written,
)
from studyapp.core.quiz.answer_text import article_answer, given_answer
from studyapp.core.quiz.body import (
    Assignable,
    Body,
    DateEntry,
    Gap,
    Matching,
    NumberEntry,
    OpenAnswer,
    Placement,
    SeveralOf,
    Sorting,
    TrueFalse,
    TypedText,
)
from tests.answering import right_answer
from tests.core.quiz.rules.makings import ANN, BEA, CLOSED, CYD, REASON, in_order, one_of, option

MAY = day_number(2021, 5, 1)


def items(*targets: int) -> tuple[Assignable, ...]:
    return tuple(
        Assignable(text=f"item {at}", target=target, reason=REASON, passage=CLOSED, subject="guild")
        for at, target in enumerate(targets)
    )


PLACEMENT = Placement(date="2021-05-01", first=MAY - 30, last=MAY + 30)
BODIES: dict[str, Body] = {
    "Ann Reed": one_of(ANN, BEA, CYD),
    "Ann Reed; Cyd Reed": SeveralOf(options=(ANN, BEA, CYD), keys=(0, 2)),
    "False": TrueFalse(key=False, true=option("True"), false=option("False")),
    "Bakı": TypedText(accepted=("Bakı", "Baku")),
    "1991~/1994-05": DateEntry(date="1991~/1994-05"),
    "16": NumberEntry(value=16.0, unit="people"),
    "b < a = c": in_order(a=1, b=0, c=1),
    "item 0 → y; item 1 → x": Matching(items=items(1, 0), targets=("x", "y", "z")),
    "item 0 → x; item 1 → x; item 2 → y": Sorting(items=items(0, 0, 1), groups=("x", "y")),
    "2021-05-01": PLACEMENT,
    "Bea Reed": Gap(before="It is", after="who says so.", filler=one_of(ANN, BEA, key=1)),
    "Both say so.": OpenAnswer(model="Both say so.", points=("One.", "Two.")),
}


@pytest.mark.parametrize("text", BODIES)
def test_the_articles_answer_is_one_line(text: str) -> None:
    assert article_answer(BODIES[text]) == text


@pytest.mark.parametrize("text", BODIES)
def test_the_right_answer_reads_as_the_articles(text: str) -> None:
    body = BODIES[text]
    given = given_answer(body, right_answer(body))
    # A learner need not tell which items share a place.
    assert given == text.replace(" = ", " < ")


@pytest.mark.parametrize(
    ("body", "answer", "text"),
    [
        (one_of(ANN, BEA), Chosen(index=1), "Bea Reed"),
        (SeveralOf(options=(ANN, BEA, CYD), keys=(0, 2)), Several(indexes=()), ""),
        (TypedText(accepted=("Baku",)), Typed(text=" baku"), " baku"),
        (DateEntry(date="2021"), DateGiven(text="Sept 2020", date="2020-09"), "Sept 2020"),
        (NumberEntry(value=1, unit="x"), NumberGiven(text="two", value=2), "two"),
        (in_order(a=1, b=0, c=1), Ordered(indexes=(0, 2, 1), tied=(2,)), "a = c < b"),
        (
            Matching(items=items(1, 0), targets=("x", "y")),
            Assigned(targets=(None, 1)),
            "item 0 → ; item 1 → y",
        ),
        (PLACEMENT, Placed(day=MAY + 1), "2021-05-02"),
        (OpenAnswer(model="m", points=("p",)), Written(text="my words"), "my words"),
        (one_of(ANN, BEA), DontKnow(), ""),
        (one_of(ANN, BEA), Skipped(), ""),
    ],
)
def test_what_was_answered_is_one_line(body: Body, answer: Answer, text: str) -> None:
    assert given_answer(body, answer) == text
