from collections.abc import Iterable
from itertools import combinations

import pytest

from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.generate import generate
from studyapp.core.quiz.paper.blueprint import FactKind, kind_of
from studyapp.core.quiz.paper.blueprint_text import read_blueprint
from studyapp.core.quiz.paper.compose import Paper, Shortfall, compose
from studyapp.core.quiz.question import Family, Question
from studyapp.core.quiz.selection import gives_away
from tests.core.quiz.crowds import crowd
from tests.core.quiz.samples import question

PACK = crowd(80)
POOL = generate(PACK).questions
USUAL = "4 dates, 4 positions, 3 relationships"


def paper(text: str = USUAL, *, seed: int = 4711, pool: Iterable[Question] = POOL) -> Paper:
    return compose(read_blueprint(text), pool, pack=PACK, seed=seed)


def test_the_same_seed_gives_the_same_paper_in_whatever_order_questions_come() -> None:
    assert paper() == paper(pool=reversed(POOL))
    assert paper().questions != paper(seed=4712).questions
    assert paper().seed == 4711


def test_a_paper_has_what_its_blueprint_asks_for() -> None:
    made = paper()
    kinds = [kind_of(one, PACK) for one in made.questions]
    assert not made.shortfalls
    assert len(made.questions) == 11
    assert kinds.count(FactKind.POSITION) == 4
    assert kinds.count(FactKind.RELATIONSHIP) == 3
    assert sum(one.family is Family.WHEN for one in made.questions) >= 4


@pytest.mark.parametrize("seed", range(8))
def test_no_question_of_a_paper_answers_another_or_meets_its_facts(seed: int) -> None:
    for one, other in combinations(paper(seed=seed).questions, 2):
        assert not gives_away(one, other)
        assert not gives_away(other, one)
        assert set(one.facts).isdisjoint(other.facts)


@pytest.mark.parametrize("seed", range(8))
def test_accounts_of_one_dispute_are_kept_apart(seed: int) -> None:
    for one, other in combinations(paper("8 positions", seed=seed).questions, 2):
        shared = set(PACK.disputes_of(one.fact)) & set(PACK.disputes_of(other.fact))
        assert not shared


def test_what_cannot_be_had_is_told_row_by_row() -> None:
    pool = [question(f"q-{at}", fact=f"f-{at}", sentence=at) for at in range(3)]
    made = paper("5 speakers, 1 date", pool=pool)
    rows = read_blueprint("5 speakers, 1 date").rows
    assert len(made.questions) == 3
    assert made.shortfalls == (
        Shortfall(row=rows[0], available=3),
        Shortfall(row=rows[1], available=0),
    )


def test_the_row_with_the_least_to_spare_is_filled_first() -> None:
    dates = [
        question(f"w-{at}", fact=f"w-{at}", sentence=at, family=Family.WHEN) for at in range(2)
    ]
    others = [question(f"s-{at}", fact=f"s-{at}", sentence=50 + at) for at in range(4)]
    for seed in range(12):
        made = paper("4 questions, 2 dates", pool=[*dates, *others], seed=seed)
        assert not made.shortfalls


def test_rows_that_overlap_take_no_question_twice() -> None:
    pool = [question(f"q-{at}", fact=f"f-{at}", sentence=at) for at in range(6)]
    for seed in range(5):
        made = paper("3 questions, 3 speakers", pool=pool, seed=seed)
        assert not made.shortfalls
        assert {one.id for one in made.questions} == {one.id for one in pool}


def test_questions_with_a_content_note_may_be_left_out() -> None:
    grave = question("grave", fact="f-1", note=ContentNote.CASUALTIES)
    calm = question("calm", fact="f-2", sentence=9)
    made = compose(
        read_blueprint("2 questions"),
        (grave, calm),
        pack=PACK,
        seed=1,
        leave_out=frozenset({ContentNote.CASUALTIES}),
    )
    assert made.questions == (calm,)


def test_a_test_may_ask_of_some_facts_alone() -> None:
    one = question("one", fact="f-1")
    other = question("other", fact="f-2", sentence=9)
    made = compose(
        read_blueprint("2 questions"), (one, other), pack=PACK, seed=1, facts=frozenset({"f-2"})
    )
    assert made.questions == (other,)


def test_a_pack_with_thousands_of_candidates_is_sampled_and_still_the_same() -> None:
    pool = [question(f"q-{at}", fact=f"f-{at}", sentence=at) for at in range(1500)]
    first = paper("20 speakers", pool=pool)
    assert first == paper("20 speakers", pool=reversed(pool))
    assert len(first.questions) == 20
