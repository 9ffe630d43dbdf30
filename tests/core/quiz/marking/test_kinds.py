"""What each kind of answer earns, item by item, and what does not fit a question."""

from math import inf, nan

import pytest

from studyapp.core.errors import InvalidInput
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
from studyapp.core.quiz.body import (
    Assignable,
    Body,
    DateEntry,
    Gap,
    Matching,
    NumberEntry,
    OneOf,
    OpenAnswer,
    Option,
    Placement,
    SeveralOf,
    Sorting,
    TypedText,
)
from studyapp.core.quiz.grading import grade
from studyapp.core.quiz.mark import Mark, MarkedBy
from studyapp.core.quiz.verdict import overruled, self_marked
from tests.answering import right_answer, wrong_answer
from tests.builders import make_question
from tests.core.quiz.samples import option, ordering, passage, true_or_false


def options(count: int) -> tuple[Option, ...]:
    return tuple(option(name) for name in ("Ada", "Ben", "Cleo", "Dora", "Emil")[:count])


def items(*targets: int) -> tuple[Assignable, ...]:
    return tuple(
        Assignable(
            text=f"Item {at}", target=target, reason="So it says.", passage=passage(), subject="x"
        )
        for at, target in enumerate(targets)
    )


CHOICE = OneOf(options=options(3), key=1)
SEVERAL = SeveralOf(options=options(5), keys=(0, 2, 4))
TYPED = TypedText(accepted=("Nikol Pashinyan", "Pashinyan"), others=(option("Ilham Aliyev"),))
DATE = DateEntry(date="2020-09-27")
NUMBER = NumberEntry(value=16, unit="people", tolerance=2)
MATCHING = Matching(items=items(2, 0, 1), targets=("a", "b", "c", "d"))
SORTING = Sorting(items=items(0, 0, 1, 1), groups=("a", "b"))
PLACEMENT = Placement(date="2020-09-27", first=737000, last=738000)
GAP = Gap(before="It was", after="who spoke.", filler=CHOICE)
TYPED_GAP = Gap(before="It was", after="who spoke.", filler=TYPED)
OPEN = OpenAnswer(model="Both say so.", points=("One.", "Two.", "Three.", "Four."))
ORDER = ordering().body
TRUTH = true_or_false().body
ALL: dict[str, Body] = {
    "choice": CHOICE, "several": SEVERAL, "typed": TYPED, "date": DATE, "number": NUMBER,
    "matching": MATCHING, "sorting": SORTING, "placement": PLACEMENT, "gap": GAP,
    "typed gap": TYPED_GAP, "open": OPEN, "order": ORDER, "truth": TRUTH,
}  # fmt: skip
ANSWERS: tuple[Answer, ...] = (
    Chosen(index=0),
    Several(indexes=(0, 1)),
    Typed(text="Ada"),
    DateGiven(text="2020", date="2020"),
    NumberGiven(text="3", value=3),
    Ordered(indexes=(0, 1, 2)),
    Assigned(targets=(0, 1, 1)),
    Assigned(targets=(0, 1, 1, 0)),
    Placed(day=737500),
    Written(text="So."),
)
FITTING = {
    OneOf: Chosen,
    SeveralOf: Several,
    TypedText: Typed,
    DateEntry: DateGiven,
    NumberEntry: NumberGiven,
    Matching: Assigned,
    Sorting: Assigned,
    Placement: Placed,
    OpenAnswer: Written,
    type(ORDER): Ordered,
    type(TRUTH): Chosen,
}


def mark(body: Body, answer: Answer) -> Mark:
    return grade(make_question(body=body), answer)


@pytest.mark.parametrize("body", ALL.values(), ids=ALL)
def test_the_articles_answer_earns_all_and_another_nothing(body: Body) -> None:
    right, wrong = mark(body, right_answer(body)), mark(body, wrong_answer(body))
    assert (right.credit, right.correct) == (1.0, True)
    assert (wrong.credit, wrong.correct) == (0.0, False)


@pytest.mark.parametrize("body", ALL.values(), ids=ALL)
def test_not_knowing_earns_nothing_and_skipping_is_no_answer(body: Body) -> None:
    assert mark(body, DontKnow()) == Mark(credit=0.0, correct=False)
    with pytest.raises(InvalidInput):
        mark(body, Skipped())


@pytest.mark.parametrize("body", ALL.values(), ids=ALL)
def test_only_answers_of_the_right_kind_are_marked(body: Body) -> None:
    asked = body.filler if isinstance(body, Gap) else body
    for answer in ANSWERS:
        if not isinstance(answer, FITTING[type(asked)]):
            with pytest.raises(InvalidInput):
                mark(body, answer)


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        (SEVERAL, Several(indexes=(0, 5))),
        (SEVERAL, Several(indexes=(-1,))),
        (ORDER, Ordered(indexes=(0, 1, 2), tied=(1,))),
        (ORDER, Ordered(indexes=(0, 1, 2), tied=(4,))),
        (MATCHING, Assigned(targets=(0, 1))),
        (MATCHING, Assigned(targets=(0, 1, 4))),
        (SORTING, Assigned(targets=(0, 0, 1, -1))),
        (PLACEMENT, Placed(day=736999)),
        (PLACEMENT, Placed(day=738001)),
        (OPEN, Written(text="So.", met=(4,))),
        (OPEN, Written(text="So.", met=(-1,))),
        (DATE, DateGiven(text="some day", date="some day")),
        (GAP, Chosen(index=3)),
    ],
)
def test_an_answer_that_points_beyond_the_question_is_refused(body: Body, answer: Answer) -> None:
    with pytest.raises(InvalidInput):
        mark(body, answer)


@pytest.mark.parametrize(
    ("chosen", "credit"),
    [
        ((0, 2, 4), 1.0),
        ((0, 2), 2 / 3),
        ((4,), 1 / 3),
        ((), 0.0),
        ((0, 2, 4, 1), 2 / 3),
        ((0, 1, 2, 3, 4), 1 / 3),
        ((0, 1), 0.0),
        ((0, 2, 1), 1 / 3),
        ((1,), 0.0),
        ((1, 3), 0.0),
        ((0, 1, 3), 0.0),
    ],
)
def test_several_earn_right_minus_wrong(chosen: tuple[int, ...], credit: float) -> None:
    given = mark(SEVERAL, Several(indexes=chosen))
    assert given.credit == pytest.approx(credit)
    assert given.correct == (credit == 1.0)
    assert given.parts == tuple((at in chosen) == (at in SEVERAL.keys) for at in range(5))
    assert [one.text for one in given.chosen] == [SEVERAL.options[at].text for at in chosen] or (
        sorted(chosen) != list(chosen)
    )


@pytest.mark.parametrize(
    ("value", "agrees"),
    [(16, True), (18, True), (14, True), (18.01, False), (13, False), (-16, False),
     (nan, False), (inf, False)],
)  # fmt: skip
def test_a_number_counts_within_its_tolerance(value: float, agrees: bool) -> None:  # noqa: FBT001
    assert mark(NUMBER, NumberGiven(text="", value=value)).correct == agrees


def test_a_number_without_tolerance_is_not_missed_by_rounding() -> None:
    exact = NumberEntry(value=0.3, unit="percent")
    assert mark(exact, NumberGiven(text="0.3", value=0.1 + 0.2)).correct
    assert not mark(exact, NumberGiven(text="0.31", value=0.31)).correct


@pytest.mark.parametrize(
    ("body", "targets", "parts"),
    [
        (MATCHING, (2, 0, 1), (True, True, True)),
        (MATCHING, (2, 1, 0), (True, False, False)),
        (MATCHING, (2, None, 1), (True, False, True)),
        (MATCHING, (None, None, None), (False, False, False)),
        (MATCHING, (0, 0, 0), (False, True, False)),
        (SORTING, (0, 0, 1, 1), (True, True, True, True)),
        (SORTING, (0, 0, 0, 0), (True, True, False, False)),
        (SORTING, (0, None, 1, 0), (True, False, True, False)),
    ],
)
def test_assigned_items_earn_their_share(
    body: Body, targets: tuple[int | None, ...], parts: tuple[bool, ...]
) -> None:
    given = mark(body, Assigned(targets=targets))
    assert given.parts == parts
    assert given.credit == pytest.approx(sum(parts) / len(parts))
    assert given.correct == all(parts)


def test_a_gap_is_marked_by_what_fills_it() -> None:
    assert mark(GAP, Chosen(index=2)) == mark(CHOICE, Chosen(index=2))
    assert mark(TYPED_GAP, Typed(text="pashinyan")).correct


def test_a_foreseen_answer_comes_with_its_reason() -> None:
    given = mark(TYPED, Typed(text="ilham aliyev"))
    assert not given.correct
    assert [one.reason for one in given.chosen] == ["The article names Ilham Aliyev."]
    assert mark(TYPED, Typed(text="Somebody")).chosen == ()


def test_a_near_miss_does_not_agree_by_itself() -> None:
    assert mark(TYPED, Typed(text="Nikol Pashinyam")) == Mark(credit=0.0, correct=False)


def test_an_open_answer_waits_for_the_learner() -> None:
    asked = make_question(body=OPEN)
    written = Written(text="Both do.")
    pending = grade(asked, written)
    assert (pending.credit, pending.correct, pending.by) == (0.0, False, MarkedBy.PENDING)
    half = self_marked(asked, written, (0, 2))
    assert (half.credit, half.correct, half.by) == (0.5, False, MarkedBy.LEARNER)
    assert half.parts == (True, False, True, False)
    whole = self_marked(asked, written, (0, 1, 2, 3))
    assert (whole.credit, whole.correct) == (1.0, True)
    with pytest.raises(InvalidInput):
        self_marked(asked, written, (4,))
    with pytest.raises(InvalidInput):
        self_marked(make_question(), written, (0,))


def test_i_was_right_gives_full_credit_and_keeps_what_was_told() -> None:
    given = mark(MATCHING, Assigned(targets=(2, 1, 0)))
    own = overruled(given)
    assert (own.credit, own.correct, own.by) == (1.0, True, MarkedBy.OVERRIDE)
    assert own.parts == given.parts
