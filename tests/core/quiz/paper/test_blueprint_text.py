import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.errors import InvalidInput
from studyapp.core.quiz.paper.blueprint import Blueprint, FactKind, Row
from studyapp.core.quiz.paper.blueprint_text import KINDS, NOUNS, blueprint_words, read_blueprint
from studyapp.core.quiz.question import Family

ROWS = st.builds(
    Row,
    count=st.integers(1, 60),
    families=st.frozensets(st.sampled_from(Family)),
    kinds=st.frozensets(st.sampled_from(FactKind)),
    topics=st.frozensets(st.sampled_from(("closing", "debt", "opening"))),
)
BLUEPRINTS = st.builds(Blueprint, rows=st.lists(ROWS, min_size=1, max_size=12).map(tuple))


@given(BLUEPRINTS)
def test_the_words_read_back_as_the_same(blueprint: Blueprint) -> None:
    assert read_blueprint(blueprint_words(blueprint)) == blueprint


def test_every_family_and_kind_has_a_word_of_its_own() -> None:
    assert set(NOUNS) == set(Family)
    assert set(KINDS) == set(FactKind)
    words = [*NOUNS.values(), *KINDS.values()]
    assert len(set(words)) == len(words)


def test_plain_words_are_understood() -> None:
    blueprint = read_blueprint("6 dates, 6 Positions,  4 relationships")
    assert blueprint.rows == (
        Row(count=6, families=frozenset({Family.WHEN})),
        Row(count=6, kinds=frozenset({FactKind.POSITION})),
        Row(count=4, kinds=frozenset({FactKind.RELATIONSHIP})),
    )
    assert blueprint_words(blueprint) == "6 dates, 6 positions, 4 relationships"


def test_a_row_may_name_several_things_kinds_and_topics() -> None:
    (row,) = read_blueprint("3 sentences or dates of events on Debt or closing").rows
    assert row == Row(
        count=3,
        families=frozenset({Family.SOURCE_SENTENCE, Family.WHEN}),
        kinds=frozenset({FactKind.EVENT}),
        topics=frozenset({"Debt", "closing"}),
    )


@pytest.mark.parametrize(("text", "family"), [("1 date", Family.WHEN), ("1 match", Family.MATCH)])
def test_one_of_a_thing_stands_in_the_singular(text: str, family: Family) -> None:
    assert read_blueprint(text).rows == (Row(count=1, families=frozenset({family})),)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "six dates",
        "6",
        "6 unicorns",
        "6 dates or events",
        "6 events of positions",
        "6 dates of roles",
        "0 dates",
        "61 dates",
        "6 dates,",
        "questions",
        "6 questions or dates",
    ],
)
def test_what_is_not_understood_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        read_blueprint(text)
