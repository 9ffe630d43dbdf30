import pytest
from hypothesis import given, settings

from studyapp.core.search.parsing import parse
from studyapp.core.search.query import Field, Query, Remark, Term, Unread
from studyapp.core.search.writing import write
from tests.core.search.queries import queries, typed


@settings(max_examples=150, deadline=None)
@given(queries)
def test_what_is_written_is_read_as_the_same_query(query: Query) -> None:
    assert parse(write(query)) == query


@settings(max_examples=150, deadline=None)
@given(typed)
def test_anything_typed_is_read_and_can_be_written(text: str) -> None:
    query = parse(text)
    assert parse(write(query)) == query


def test_the_whole_language() -> None:
    text = (
        "dam actor:Turkey kind:position standing:disputed before:2020-09-27 after:1994"
        ' place:Baku topic:law speaker:Ankara "exact words" -word -"no such" -actor:Iran'
    )
    assert parse(text) == Query(
        words=("dam",),
        phrases=("exact words",),
        terms=(
            Term(field=Field.ACTOR, value="Turkey"),
            Term(field=Field.KIND, value="position"),
            Term(field=Field.STANDING, value="disputed"),
            Term(field=Field.BEFORE, value="2020-09-27"),
            Term(field=Field.AFTER, value="1994"),
            Term(field=Field.PLACE, value="Baku"),
            Term(field=Field.TOPIC, value="law"),
            Term(field=Field.SPEAKER, value="Ankara"),
            Term(field=Field.ACTOR, value="Iran", excluded=True),
        ),
        without_words=("word",),
        without_phrases=("no such",),
    )


@pytest.mark.parametrize(
    "text",
    [
        'actor:"OSCE Minsk Group"',
        "Actor:“OSCE  Minsk Group”",
        "ACTOR:«OSCE Minsk Group»",
        'actor:"OSCE Minsk Group',
        "actor:„OSCE Minsk Group“",
    ],
)
def test_a_value_may_stand_in_quotation_marks_of_any_shape(text: str) -> None:
    assert parse(text) == Query(terms=(Term(field=Field.ACTOR, value="OSCE Minsk Group"),))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("kind:pos", "position"),
        ("kind:link", "relationship"),
        ("kind:links", "relationship"),
        ("kind:events", "event"),
        ("kind:Actors", "actor"),
    ],
)
def test_a_name_may_be_begun_or_stand_for_many(text: str, value: str) -> None:
    assert parse(text).terms == (Term(field=Field.KIND, value=value),)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("actor:", Unread.NO_VALUE),
        ("kind:cat", Unread.VALUE),
        ("standing:a", Unread.VALUE),
        ("before:27.9.2020", Unread.DATE),
        ("after:2020-13", Unread.DATE),
        ("-kind:cat", Unread.VALUE),
    ],
)
def test_a_field_that_cannot_be_read_is_left_out_and_told(text: str, reason: Unread) -> None:
    query = parse(f"dam {text}")
    assert query == Query(words=("dam",), remarks=(Remark(reason=reason, text=text),))
    assert text in query.remarks[0].says


def test_an_unknown_field_is_kept_as_words_and_told() -> None:
    query = parse("colour:red")
    assert query.words == ("colour:red",)
    assert query.remarks == (Remark(reason=Unread.FIELD, text="colour:red"),)


@pytest.mark.parametrize(
    "text", ["12:30", "Note:", "a-b", "-", "--", "-%", "O'Neil", 'six"inch', "»"]
)
def test_what_only_looks_like_the_language_is_plain_words(text: str) -> None:
    query = parse(text)
    assert query == Query(words=(text,))
    assert query.is_plain
    assert query.text == text


def test_quotation_marks_within_exact_words_are_marked() -> None:
    phrase = 'they "closed" it \\ twice'
    assert parse(write(Query(phrases=(phrase,)))).phrases == (phrase,)


@pytest.mark.parametrize("text", ["", "  ", '""', '-""', '"', "“”"])
def test_nothing_typed_is_nothing_looked_for(text: str) -> None:
    assert parse(text) == Query()
