"""JSON says everything of a question, and is read again without trusting it."""

import contextlib
import json
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.core.bank.form import QuestionForm
from studyapp.core.errors import ImportFailed, Problem
from studyapp.formats.exchange import Item, Sheet
from studyapp.formats.pack_json import pack_to_json
from studyapp.formats.questions_json import HALVES, QuestionsJsonFormat
from tests.builders import make_pack
from tests.faults.mutating import mutated
from tests.formats.kinds import ITEMS, require_golden
from tests.formats.odd_forms import items, seed_items, seed_pack

FORMAT = QuestionsJsonFormat()
PACK = make_pack()
GOOD = FORMAT.write(Sheet(pack=PACK, items=ITEMS)).data


def carried(drawn: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(one for one in map(FORMAT.carried, drawn) if one is not None)


@given(drawn=items())
@settings(max_examples=80)
def test_reading_gives_what_was_written(drawn: tuple[Item, ...]) -> None:
    written = FORMAT.write(Sheet(pack=PACK, items=drawn))
    found = FORMAT.read(written.data, "a")
    assert (found.problems, found.losses, found.pack_id) == ((), (), PACK.id)
    assert found.items == carried(drawn)
    changed = {one.form.id for one in drawn if FORMAT.carried(one) != one}
    assert {one.item for one in written.losses} == changed


@given(drawn=items())
@settings(max_examples=40)
def test_what_came_back_once_comes_back_again(drawn: tuple[Item, ...]) -> None:
    once = carried(drawn)
    assert carried(once) == once


def test_all_questions_of_the_article_come_back_whole() -> None:
    sheet = Sheet(pack=seed_pack(), items=seed_items())
    written = FORMAT.write(sheet)
    found = FORMAT.read(written.data, "a")
    assert found.items == sheet.items
    assert (found.problems, written.losses) == ((), ())


def test_it_says_all_that_the_pack_says() -> None:
    told = json.loads(GOOD)
    plain = json.loads(json.dumps(pack_to_json(PACK, ())))
    assert {**told, "questions": []} == plain
    kinds = {one["id"]: one["kind"] for one in told["questions"]}
    assert kinds["q-one-of"] == "one_of"
    assert kinds["q-matching"] == "unfinished"
    assert all(one["form"]["id"] == one["id"] for one in told["questions"])


def test_halves_of_letters_are_told() -> None:
    written = FORMAT.write(
        Sheet(pack=PACK, items=(Item(form=QuestionForm(id="q", stem="\ud800")),))
    )
    assert [one.message for one in written.losses] == [HALVES]


def changed(**changes: Any) -> bytes:
    """Give a file in which the form of the first question says something else."""
    told = json.loads(GOOD)
    told["questions"][0]["form"] |= changes
    return json.dumps(told).encode()


def only_problem(data: bytes) -> Problem:
    found = FORMAT.read(data, "a.json")
    assert {one.form.id for one in found.items} == {one.form.id for one in ITEMS[1:]}
    (problem,) = found.problems
    assert (problem.file, problem.entry) == ("a.json", "q-one-of")
    return problem


STEM = b'"stem": "Who closed the bridge first, according to Northbank?"'
SLIPS = [
    (changed(stem=1), "form.stem", "1 is nothing"),
    (changed(color="red"), "form.color", "'red' is nothing"),
    (changed(kind="one"), "form.kind", "'one' is nothing"),
    (changed(quotes=[{"exact": ""}]), "form.quotes.exact", "nothing"),
    (changed(difficulty=True), "form.difficulty", "True is nothing"),
    (changed(difficulty=float("nan")), "", "NaN is no number."),
    (changed(difficulty="#").replace(b'"#"', b"1e400"), "", "1e400 is no number."),
    (changed(stem="\ud800"), "", "half a letter"),
    (GOOD.replace(STEM, STEM + b", " + STEM, 1), "", "The key “stem” stands twice."),
    (GOOD.replace(b'"status": "ready"', b'"status": "done"', 1), "status", "draft, ready, retired"),
    (GOOD.replace(b'"form": {', b'"old": {', 1), "form", "It has no form."),
]


@pytest.mark.parametrize(("data", "field", "message"), SLIPS)
def test_a_broken_question_hides_no_other(data: bytes, field: str, message: str) -> None:
    problem = only_problem(data)
    assert problem.field == field
    assert message in problem.message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not valid JSON: line 1"),
        (b"{", "not valid JSON: line 1"),
        (b"[" * 100_000, "nested deeper than 64"),
        (b'{"a":' * 100_000, "nested deeper than 64"),
        (b"[]", "no list “questions”"),
        (b'{"questions": {}}', "no list “questions”"),
        (b'{"a": "\n\xff"}', "Line 2 is not readable"),
        (b"9" * 10_000, "not valid JSON"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(data: bytes, message: str) -> None:
    with pytest.raises(ImportFailed) as failed:
        FORMAT.read(data, "a.json")
    assert message in failed.value.problems[0].message


def test_brackets_in_texts_are_not_depth() -> None:
    item = Item(form=QuestionForm(id="q-deep", stem='\\"' + "[{" * 500))
    assert FORMAT.read(FORMAT.write(Sheet(pack=PACK, items=(item,))).data, "a").items == (item,)


def test_a_question_that_is_no_object_is_told_by_its_number() -> None:
    (problem,) = FORMAT.read(b'{"questions": [1]}', "a").problems
    assert (problem.entry, problem.message) == ("question 1", "It is no object.")


@given(data=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(ImportFailed):
        FORMAT.read(data, "a")
        FORMAT.read(b'{"questions": [' + data + b"]}", "a")


def test_mutated_files_are_read_or_refused() -> None:
    mutate(300)


@pytest.mark.long
def test_many_mutated_files_are_read_or_refused() -> None:
    mutate(10_000)


def mutate(count: int) -> None:
    for number in range(count):
        with contextlib.suppress(ImportFailed):
            FORMAT.read(mutated(GOOD, Random(number)), "a")


def test_the_file_stays_as_it_was_kept(pytestconfig: pytest.Config) -> None:
    require_golden("formats/questions.json", GOOD, pytestconfig)
