import csv
import io
from dataclasses import replace

from studyapp.formats.facts_csv import COLUMNS, HIDDEN, facts_csv
from tests.builders import make_event, make_pack, make_position, quote

PACK = make_pack()


def table(data: bytes) -> list[dict[str, str]]:
    text = data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_fact_is_a_row_with_who_tells_it_and_its_sentence() -> None:
    rows = table(facts_csv(PACK, PACK.facts))
    assert [row["id"] for row in rows] == [fact.id for fact in PACK.facts]
    assert tuple(rows[0]) == COLUMNS
    for row, fact in zip(rows, PACK.facts, strict=True):
        assert row["sentence"] in (fact.passages[0].exact, HIDDEN)
        assert row["standing"] == fact.standing.value
        assert int(row["paragraph"]) == fact.passages[0].paragraph
    position = next(row for row in rows if row["kind"] == "position")
    holder = next(one for one in PACK.positions if one.id == position["id"]).holder
    assert position["told_by"] == PACK.actor(holder).name.canonical


def test_dates_are_exactly_as_precise_as_the_article() -> None:
    rows = table(facts_csv(PACK, PACK.events))
    wanted = ["" if one.date is None else one.date.edtf for one in PACK.events]
    assert [row["date"] for row in rows] == wanted


def test_words_never_to_be_quoted_stay_out() -> None:
    hidden = make_event("ev-hidden", passages=(quote("A ferry ran aground", quotable=False),))
    (row,) = table(facts_csv(PACK, (hidden,)))
    assert row["sentence"] == HIDDEN


def test_no_cell_is_taken_for_a_formula() -> None:
    trap = replace(make_event("ev-trap"), title="=1+1")
    (row,) = table(facts_csv(PACK, (trap,)))
    assert row["title"] == "'=1+1"


def test_the_verb_of_a_position_is_told() -> None:
    denial = make_position("pos-denial")
    (row,) = table(facts_csv(PACK, (denial,)))
    assert row["title"] == f"{denial.stance.value.replace('_', ' ')}: {denial.statement}"
