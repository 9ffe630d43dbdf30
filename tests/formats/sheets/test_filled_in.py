"""Sheets as people fill them in: as little as possible, and not always right."""

import csv
import io

import pytest

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.errors import ImportFailed
from studyapp.formats.exchange import Found
from studyapp.formats.sheets import CsvFormat


def read(*rows: dict[str, str]) -> Found:
    headings = list(dict.fromkeys(name for row in rows for name in row))
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, headings)
    writer.writeheader()
    writer.writerows(rows)
    return CsvFormat().read(text.getvalue().encode(), "bank.csv")


def form(**row: str) -> QuestionForm:
    found = read({name.replace("_", " "): cell for name, cell in row.items()})
    assert found.problems == ()
    (item,) = found.items
    return item.form


def texts(form: QuestionForm) -> list[tuple[str, bool]]:
    return [(one.text, one.right) for one in form.choices]


def test_question_answers_and_a_mark_are_enough() -> None:
    found = read(
        {"Question": "Which river?", "Answer 1": "Aras", "Answer 2": "Kura", "Right 2": "x"}
    )
    (item,) = found.items
    assert item.status is QuestionStatus.DRAFT
    assert item.form.kind is AnswerKind.ONE_OF
    assert texts(item.form) == [("Aras", False), ("Kura", True)]
    assert item.form.id.startswith("x-")
    assert len(item.form.id) == 14
    assert (found.problems, found.losses, found.pack_id) == ((), (), "")


def test_the_same_row_gets_the_same_id_each_time() -> None:
    row = {"Question": "Which river?", "Answer 1": "Aras", "Answer 2": "Kura"}
    assert read(row).items == read(row).items
    assert read(row).items != read(row | {"Answer 2": "Rioni"}).items


def test_the_right_answer_may_stand_in_one_column() -> None:
    row = {"Question": "Which?", "Answer_1": "Aras", "Answer_2": "Kura", "Answer_3": "Rioni"}
    for told in ("2", "B", "b)", "kura"):
        assert [one.right for one in form(**row, Right_answer=told).choices] == [False, True, False]
    several = form(**row, Right_answer="1, 3")
    assert several.kind is AnswerKind.SEVERAL_OF
    assert [one.right for one in several.choices] == [True, False, True]
    (problem,) = read({"Question": "?", "Answer 1": "a", "Right answer": "D"}).problems
    assert problem.field == "Right answer"


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ({"Answer_1": "Aras"}, AnswerKind.TYPED),
        ({"Accepted_forms": "Aras\nAraxes"}, AnswerKind.TYPED),
        ({"Right_answer": "Aras"}, AnswerKind.TYPED),
        ({"Right_answer": "true"}, AnswerKind.TRUE_FALSE),
        ({"Answer_1": "False", "Answer_2": "True", "Right_1": "x"}, AnswerKind.TRUE_FALSE),
        ({"Answer_1": "a", "Answer_2": "b", "Right_1": "x", "Right_2": "x"}, AnswerKind.SEVERAL_OF),
        ({"Answer_1": "a", "Answer_2": "b", "Place_1": "2", "Place_2": "1"}, AnswerKind.ORDERING),
        ({"Answer_1": "a", "Targets": "x\ny", "Place_1": "y"}, AnswerKind.MATCHING),
        ({"Date": "1991-05"}, AnswerKind.DATE),
        ({"Date": "1991", "From": "1990-01-01", "To": "1999-12-31"}, AnswerKind.PLACEMENT),
        ({"Number": "4400", "Unit": "people"}, AnswerKind.NUMBER),
        ({"Before_the_gap": "The", "Answer_1": "river"}, AnswerKind.GAP),
        ({"Key_points": "one\ntwo"}, AnswerKind.OPEN),
        ({}, AnswerKind.ONE_OF),
    ],
)
def test_the_kind_is_seen_from_the_answers(row: dict[str, str], kind: AnswerKind) -> None:
    assert form(Question="Which?", **row).kind is kind


def test_what_is_seen_is_filled_in() -> None:
    assert form(Question="?", Answer_1="Aras").accepted == ("Aras",)
    assert form(Question="?", Right_answer="Aras").accepted == ("Aras",)
    truth = form(Question="?", Answer_1="False", Answer_2="True", Right_1="x")
    assert texts(truth) == [("True", False), ("False", True)]
    matched = form(Question="?", Answer_1="a", Answer_2="b", Targets="x\ny", Place_2="Y")
    assert [one.place for one in matched.choices] == [0, 1]
    ordered = form(Question="?", Kind="ordering", Answer_1="a", Answer_2="b", Answer_3="c")
    assert [one.place for one in ordered.choices] == [0, 1, 2]
    gap = form(Question="?", Before_the_gap="The ", Answer_1="a", Answer_2="b", Right_1="x")
    assert not gap.typed_gap


def test_passages_and_labels_can_be_typed() -> None:
    told = form(
        Question="?",
        Answer_1="a",
        Answer_2="b",
        Passage_1="a b",
        Source_words="c d\ne",
        Tags="x, y",
    )
    assert told.choices[0] == Choice(text="a", quote=Quote(exact="a b"))
    assert told.quotes == (Quote(exact="c d"), Quote(exact="e"))
    assert told.tags == ("x", "y")


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ({"Kind": "essay"}, "Kind"),
        ({"Status": "done"}, "Status"),
        ({"Asks": "why"}, "Asks"),
        ({"Content note": "sad"}, "Content note"),
        ({"Difficulty": "4"}, "Difficulty"),
        ({"Difficulty": "hard"}, "Difficulty"),
        ({"Answer 2": "a", "Right 2": "perhaps"}, "Right 2"),
        ({"Answer 1": "a", "Place 1": "first"}, "Place 1"),
        ({"Gap is typed": "perhaps"}, "Gap is typed"),
        ({"Details": "{"}, "Details"),
        ({"Details": "[" * 10_000}, "Details"),
        ({"Details": '{"quotes":[{"exact":1}]}'}, "Details"),
        ({"Details": '{"answers":[{"text":1}]}'}, "Details"),
        ({"Explanation": "x" * 40_000}, "Explanation"),
        ({"Question": ""}, "Question"),
    ],
)
def test_a_problem_names_row_and_column_and_spares_other_rows(
    row: dict[str, str], field: str
) -> None:
    good = {"Question": "Good?", "Tags": "t"}
    found = read(good, {"Question": "Bad?", "Tags": "t", **row}, good | {"Question": "Also good?"})
    assert [one.form.stem for one in found.items] == ["Good?", "Also good?"]
    (problem,) = found.problems
    assert (problem.file, problem.entry, problem.field) == ("bank.csv", "row 3", field)
    assert problem.message


def test_rows_of_two_packs_are_not_mixed() -> None:
    found = read(
        {"Question": "a", "Pack": ""},
        {"Question": "b", "Pack": "p"},
        {"Question": "c", "Pack": "q"},
    )
    assert [one.form.stem for one in found.items] == ["a", "b"]
    assert found.pack_id == "p"
    assert [one.field for one in found.problems] == ["Pack"]


def test_unknown_and_doubled_columns_are_told() -> None:
    data = b"Question,Colour,Question\nWhich?,red,What?\n"
    found = CsvFormat().read(data, "a.csv")
    assert found.items[0].form.stem == "Which?"
    assert [one.field for one in found.losses] == ["Colour", "Question"]
    assert found.losses[0].message != found.losses[1].message


def test_columns_that_are_gone_are_told_where_questions_are_known() -> None:
    found = CsvFormat().read(b"Id,Question\nq-1,Which?\n", "a.csv")
    fields = [one.field for one in found.losses]
    assert "Explanation" in fields
    assert "Answer 1" not in fields
    assert CsvFormat().read(b"Id,Question\n,Which?\n", "a.csv").losses == ()


def test_headings_may_stand_further_down() -> None:
    data = b"My bank\n\n,\nQuestion,Answer 1\nWhich?,Aras\n"
    assert CsvFormat().read(data, "a.csv").items[0].form.accepted == ("Aras",)


@pytest.mark.parametrize("data", [b"", b"a,b\n1,2\n", b"\xef\xbb\xbf", b"\x00\x00", b"\n" * 50])
def test_without_a_question_column_there_is_one_clear_problem(data: bytes) -> None:
    with pytest.raises(ImportFailed) as caught:
        CsvFormat().read(data, "a.csv")
    (problem,) = caught.value.problems
    assert problem.field == "Question"
    assert problem.hint
