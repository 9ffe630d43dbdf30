from dataclasses import replace

import pytest

from studyapp.core.errors import InvalidInput
from studyapp.core.quiz.answer import Answer, Chosen, DateGiven, Ordered, Several, Written
from studyapp.core.quiz.body import Body, DateEntry, OpenAnswer, Ordering, OrderItem, SeveralOf
from studyapp.core.quiz.mark import Mark, MarkedBy
from studyapp.core.quiz.paper.part_mark import (
    Coarser,
    DaysOff,
    PairsInOrder,
    PartMark,
    PointsMet,
    SomeAgree,
    SomeChosen,
    part_mark,
)
from studyapp.core.quiz.paper.result import Score, result_of
from studyapp.core.quiz.paper.sitting import Entry
from studyapp.core.quiz.question import Family
from tests.core.quiz.paper.papers import DONE, sitting
from tests.core.quiz.samples import option, passage, question

ORDERING = Ordering(
    items=tuple(
        OrderItem(text=f"Deed {at}", slot=at, reason="", passage=passage(), subject=f"ev-{at}")
        for at in range(4)
    )
)
OPEN = OpenAnswer(model="It rose and fell.", points=("It rose.", "It fell."))
OPTIONS = tuple(option(name) for name in ("Ada", "Ben", "Cleo"))
SEVERAL = SeveralOf(options=OPTIONS, keys=(0, 1))


def entry(body: Body, answer: Answer | None, mark: Mark) -> Entry:
    return Entry(question=replace(question(), body=body), answer=answer, mark=mark)


def test_a_result_counts_points_in_all_and_by_family() -> None:
    handed_in = sitting().answered(Chosen(index=0)).at(1).answered(Chosen(index=1))
    result = result_of(handed_in.handed_in_now(DONE))
    assert result.score == Score(points=1.0, of=3)
    assert dict(result.families) == {
        Family.WHO_SAID: Score(points=1.0, of=2),
        Family.ATTRIBUTION: Score(points=0.0, of=1),
    }
    assert result.missed == (1, 2)
    assert result.pending == ()
    assert result.score.share == pytest.approx(1 / 3)


def test_there_is_no_result_before_the_test_is_handed_in() -> None:
    with pytest.raises(InvalidInput):
        result_of(sitting())


def test_an_open_answer_is_left_aside_until_the_learner_has_marked_it() -> None:
    handed_in = sitting().handed_in_now(DONE)
    waits = Mark(credit=0.0, correct=False, by=MarkedBy.PENDING)
    first = entry(OPEN, Written(text="It rose."), waits)
    result = result_of(replace(handed_in, entries=(first, *handed_in.entries[1:])))
    assert result.pending == (0,)
    assert result.missed == (1, 2)
    assert result.score == Score(points=0.0, of=2)


def test_an_open_answer_counts_once_the_learner_has_marked_it() -> None:
    open_question = replace(question("q-open"), body=OPEN)
    waiting = sitting(open_question, question()).answered(Written(text="It rose."))
    handed_in = waiting.handed_in_now(DONE)
    assert result_of(handed_in).pending == (0,)
    assert result_of(handed_in).score == Score(points=0.0, of=1)
    marked = handed_in.self_marked(0, (0,))
    assert result_of(marked).pending == ()
    assert result_of(marked).score == Score(points=0.5, of=2)
    assert result_of(marked.self_marked(0, (0, 1))).score.points == 1.0


def test_an_empty_score_has_no_share() -> None:
    assert Score(points=0.0, of=0).share == 0.0


PART = Mark(credit=0.5, correct=False)


@pytest.mark.parametrize(
    ("body", "answer", "mark", "why"),
    [
        (
            ORDERING,
            Ordered(indexes=(1, 0, 2, 3)),
            replace(PART, concordant=5, pairs=6),
            PairsInOrder(concordant=5, pairs=6),
        ),
        (SEVERAL, Several(indexes=(0, 2)), PART, SomeChosen(right=1, of=2, others=1)),
        (OPEN, Written(text="x", met=(1,)), PART, PointsMet(met=1, of=2)),
        (OPEN, Written(text="x"), replace(PART, by=MarkedBy.PENDING), None),
        (
            ORDERING,
            Ordered(indexes=()),
            replace(PART, parts=(True, False)),
            SomeAgree(right=1, of=2),
        ),
        (
            DateEntry(date="2020-09-27"),
            DateGiven(text="", date="2020-09-30"),
            replace(PART, days_off=3),
            DaysOff(days=3),
        ),
        (
            DateEntry(date="2020-09-27"),
            DateGiven(text="", date="2020-09"),
            replace(PART, days_off=0),
            Coarser(),
        ),
        (
            DateEntry(date="2020-09-27"),
            DateGiven(text="", date="2020-09-27"),
            Mark(credit=1.0, correct=True, days_off=0),
            None,
        ),
        (question().body, Chosen(index=1), Mark(credit=0.0, correct=False), None),
        (question().body, None, Mark(credit=0.0, correct=False), None),
    ],
)  # fmt: skip
def test_a_part_of_a_point_is_explained(
    body: Body, answer: Answer | None, mark: Mark, why: PartMark | None
) -> None:
    assert part_mark(entry(body, answer, mark)) == why
