import pytest

from studyapp.core.errors import InvalidInput
from studyapp.core.quiz.generate import generate
from studyapp.core.quiz.paper.blueprint import Blueprint, FactKind, Row, kind_of
from studyapp.core.quiz.question import Family
from tests.builders import make_pack
from tests.core.quiz.samples import question

PACK = make_pack()


def asked(row: Row) -> set[Family]:
    return {one.family for one in generate(PACK).questions if row.asks_for(one, PACK)}


def test_a_row_without_wishes_asks_for_anything() -> None:
    assert asked(Row(count=1)) == {one.family for one in generate(PACK).questions}


def test_a_row_asks_for_families_kinds_and_topics_together() -> None:
    assert asked(Row(count=1, families=frozenset({Family.WHEN}))) == {Family.WHEN}
    debt = Row(count=1, kinds=frozenset({FactKind.POSITION}), topics=frozenset({"debt"}))
    facts = {one.fact for one in generate(PACK).questions if debt.asks_for(one, PACK)}
    assert facts == {"pos-no-debt"}
    nowhere = Row(count=1, kinds=frozenset({FactKind.EVENT}), topics=frozenset({"debt"}))
    assert asked(nowhere) == set()


@pytest.mark.parametrize(
    ("fact", "kind"),
    [
        ("ev-built", FactKind.EVENT),
        ("pos-opening", FactKind.POSITION),
        ("rel-allies", FactKind.RELATIONSHIP),
        ("board", FactKind.ACTOR),
        ("nothing", None),
    ],
)
def test_the_kind_of_a_question_is_that_of_its_fact(fact: str, kind: FactKind | None) -> None:
    assert kind_of(question(fact=fact), PACK) is kind


@pytest.mark.parametrize("count", [0, -1, 61])
def test_a_row_has_one_to_sixty_questions(count: int) -> None:
    with pytest.raises(InvalidInput):
        Row(count=count)


@pytest.mark.parametrize("rows", [0, 13])
def test_a_blueprint_has_one_to_twelve_rows(rows: int) -> None:
    with pytest.raises(InvalidInput):
        Blueprint(rows=(Row(count=1),) * rows)


def test_a_blueprint_counts_its_questions() -> None:
    assert Blueprint(rows=(Row(count=6), Row(count=4))).count == 10
