"""Tables that come back with columns taken away: what they do not say stays as it is."""

import csv
import io

import pytest

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm
from studyapp.core.bank.merging import merged
from studyapp.core.bank.status import QuestionStatus
from studyapp.formats.exchange import Item, Sheet
from studyapp.formats.sheets import CsvFormat
from tests.builders import make_pack

FORM = QuestionForm(
    id="q-1",
    stem="Which river?",
    choices=(
        Choice(text="Aras", right=True, reason="It is told."),
        Choice(text="Kura", reason="It is further north."),
    ),
    explanation="The Aras.",
    tags=("rivers",),
    difficulty=3,
)
ITEM = Item(form=FORM, status=QuestionStatus.READY)


def sent_back(*kept: str, **changed: str) -> Item:
    """Give the question after its table went out, lost columns, and came into the bank again."""
    data = CsvFormat().write(Sheet(pack=make_pack(), items=(ITEM,))).data
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, kept, extrasaction="ignore")
    writer.writeheader()
    writer.writerow({**row, **changed})
    found = CsvFormat().read(text.getvalue().encode(), "a.csv")
    (incoming,) = found.items
    base = CsvFormat().carried_under(ITEM, found.columns)
    assert (base.form.id, base.status) == (incoming.form.id, incoming.status)
    return Item(form=merged(FORM, base.form, incoming.form), status=ITEM.status)


@pytest.mark.parametrize(
    "kept",
    [
        ("Id", "Question"),
        ("Id", "Question", "Tags", "Answer 1", "Answer 2"),
        ("Id", "Question", "Explanation", "Kind"),
        ("Id", "Question", "Answer 2", "Right 2", "Reason 2"),
    ],
)
def test_what_a_table_does_not_say_stays(kept: tuple[str, ...]) -> None:
    assert sent_back(*kept) == ITEM


def test_what_it_says_otherwise_changes_and_nothing_else() -> None:
    form = sent_back("Id", "Question", "Tags", Tags="rivers, borders").form
    assert form.tags == ("rivers", "borders")
    assert (form.choices, form.explanation, form.difficulty) == (FORM.choices, "The Aras.", 3)
    assert form.kind is AnswerKind.ONE_OF


def test_a_column_of_right_answers_says_which_one_is() -> None:
    columns = ("Id", "Question", "Answer 1", "Answer 2", "Correct answer")
    assert sent_back(*columns, **{"Correct answer": "1"}) == ITEM
    moved = sent_back(*columns, **{"Correct answer": "2"}).form
    assert [one.right for one in moved.choices] == [False, True]


def test_a_table_with_all_its_columns_says_so() -> None:
    data = CsvFormat().write(Sheet(pack=make_pack(), items=(ITEM,))).data
    assert CsvFormat().read(data, "a.csv").columns == ()
