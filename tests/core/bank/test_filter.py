import pytest

from studyapp.core.bank.filter import (
    EVERYTHING,
    BankFilter,
    BankIndex,
    Facet,
    Finding,
    Trait,
    findings,
)
from studyapp.core.bank.form import AnswerKind
from studyapp.core.bank.row import Row
from studyapp.core.bank.status import Origin, QuestionStatus
from studyapp.core.quiz.question import Family
from tests.core.bank.bank_rows import make_row

ROWS = (
    make_row("a", tags=("exam",), topics=("tolls",)),
    make_row(
        "b",
        kind=AnswerKind.DATE,
        family=Family.WHEN,
        stem="When did Şuşa’s gate open?",
        status=QuestionStatus.DRAFT,
        finished=False,
    ),
    make_row("c", origin=Origin.GENERATED, look_again=True, tags=("exam", "long")),
)


def ids(rows: tuple[Row, ...]) -> str:
    return "".join(row.id for row in rows)


@pytest.mark.parametrize(
    ("facet", "chosen", "kept"),
    [
        (Facet.STATUS, QuestionStatus.DRAFT, "b"),
        (Facet.STATUS, QuestionStatus.READY, "ac"),
        (Facet.FINDING, Finding.UNFINISHED, "b"),
        (Facet.FINDING, Finding.LOOK_AGAIN, "c"),
        (Facet.FINDING, Finding.FINISHED, "ac"),
        (Facet.KIND, AnswerKind.DATE, "b"),
        (Facet.FAMILY, Family.WHEN, "b"),
        (Facet.ORIGIN, Origin.GENERATED, "c"),
        (Facet.TAG, "exam", "ac"),
        (Facet.TOPIC, "tolls", "a"),
    ],
)
def test_each_facet_keeps_what_has_its_value(facet: Facet, chosen: Trait, kept: str) -> None:
    wanted = EVERYTHING.with_chosen(facet, (chosen,))
    assert ids(BankIndex(ROWS).kept(wanted)) == kept
    assert wanted.count == 1
    assert not wanted.open


def test_one_of_the_values_is_enough_but_every_facet_counts() -> None:
    both = EVERYTHING.with_chosen(Facet.TAG, ("exam", "none"))
    assert ids(BankIndex(ROWS).kept(both)) == "ac"
    assert ids(BankIndex(ROWS).kept(both.with_chosen(Facet.TOPIC, ("tolls",)))) == "a"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("", "abc"),
        ("  ", "abc"),
        ("susa", "b"),
        ("SUSA gat", "b"),
        ("bridge closed", "ac"),
        ("long", "c"),
        ("who when", ""),
        ("?", "abc"),
    ],
)
def test_words_are_found_folded_in_any_order_and_while_they_are_typed(text: str, kept: str) -> None:
    assert ids(BankIndex(ROWS).kept(BankFilter(text=text))) == kept


def test_counts_of_a_facet_leave_its_own_choice_aside() -> None:
    wanted = EVERYTHING.with_chosen(Facet.TAG, ("long",))
    counts = BankIndex(ROWS).counts(Facet.TAG, wanted)
    assert counts == {"exam": 2, "long": 1}
    assert BankIndex(ROWS).counts(Facet.ORIGIN, wanted) == {Origin.GENERATED: 1}


def test_a_row_to_be_looked_at_again_is_also_finished_or_not() -> None:
    assert findings(ROWS[2]) == (Finding.FINISHED, Finding.LOOK_AGAIN)


def test_another_wording_is_folded_anew() -> None:
    before = BankIndex(ROWS)
    after = BankIndex((make_row("a", stem="Who paid?"), *ROWS[1:]), before=before)
    assert ids(after.kept(BankFilter(text="paid"))) == "a"
    assert after.folded["b"] is before.folded["b"]
