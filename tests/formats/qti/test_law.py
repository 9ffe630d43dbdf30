"""What goes into a package comes out of it, and the package is built as QTI says."""

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm
from studyapp.core.bank.status import QuestionStatus
from studyapp.formats.exchange import Item, Sheet
from studyapp.formats.qti import QtiFormat
from studyapp.formats.qti.carried import NAMELESS, NO_NUMBER, ONE_KEY, UNQUOTABLE
from tests.builders import make_pack
from tests.formats.kinds import ITEMS, require_golden
from tests.formats.odd_forms import items, seed_items, seed_pack
from tests.formats.qti.structure import faults_in

FORMAT = QtiFormat()
PACK = make_pack()


def carried(drawn: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(one for one in map(FORMAT.carried, drawn) if one is not None)


@given(drawn=items())
@settings(max_examples=100)
def test_reading_gives_what_was_written(drawn: tuple[Item, ...]) -> None:
    written = FORMAT.write(Sheet(pack=PACK, items=drawn))
    found = FORMAT.read(written.data, "a")
    assert (found.problems, found.losses, found.pack_id) == ((), (), PACK.id)
    assert found.items == carried(drawn)
    changed = {one.form.id for one in drawn if FORMAT.carried(one) != one}
    assert {one.item for one in written.losses} == changed
    assert faults_in(written.data) == []


@given(drawn=items())
@settings(max_examples=40)
def test_what_came_back_once_comes_back_again(drawn: tuple[Item, ...]) -> None:
    once = carried(drawn)
    assert carried(once) == once


def test_all_questions_of_the_article_come_back() -> None:
    sheet = Sheet(pack=seed_pack(), items=seed_items())
    written = FORMAT.write(sheet)
    found = FORMAT.read(written.data, "a")
    assert found.items == carried(sheet.items)
    assert (found.problems, found.pack_id) == ((), seed_pack().id)
    assert faults_in(written.data) == []
    kept = zip(found.items, sheet.items, strict=True)
    assert all(
        (a.form.facts, a.form.family, a.status) == (b.form.facts, b.form.family, b.status)
        for a, b in kept
    )


def test_the_same_sheet_gives_the_same_bytes() -> None:
    sheet = Sheet(pack=PACK, items=ITEMS)
    assert FORMAT.write(sheet) == FORMAT.write(sheet)


def test_items_stay_as_they_were_kept(pytestconfig: pytest.Config) -> None:
    data = FORMAT.write(Sheet(pack=PACK, items=ITEMS)).data
    with zipfile.ZipFile(BytesIO(data)) as packed:
        lines = [packed.read(name) for name in packed.namelist()]
    require_golden("formats/qti.txt", b"".join(lines), pytestconfig)


@pytest.mark.parametrize(
    ("form", "message"),
    [
        (QuestionForm(id=" "), NAMELESS),
        (QuestionForm(id="q", kind=AnswerKind.NUMBER, number="many"), NO_NUMBER),
        (QuestionForm(id="q", choices=(Choice(text="a", right=True),) * 2), ONE_KEY),
    ],
)
def test_what_cannot_be_said_is_told(form: QuestionForm, message: str) -> None:
    losses = FORMAT.write(Sheet(pack=PACK, items=(Item(form=form),))).losses
    assert message in [one.message for one in losses]


def test_words_that_may_not_be_quoted_stay_here() -> None:
    (item,) = (one for one in ITEMS if one.form.id == "q-date")
    quote = replace(item.form.quotes[0], quotable=False)
    unquotable = replace(item, form=replace(item.form, quotes=(quote,)))
    written = FORMAT.write(Sheet(pack=PACK, items=(unquotable,)))
    assert [one.message for one in written.losses] == [UNQUOTABLE]
    with zipfile.ZipFile(BytesIO(written.data)) as packed:
        assert quote.exact.encode() not in packed.read("items/00001.xml")


def test_shared_places_count_for_either_item() -> None:
    places = (2, 0, 2, 1)
    form = QuestionForm(
        id="q-order",
        kind=AnswerKind.ORDERING,
        stem="Order",
        choices=tuple(Choice(text=f"{at}", place=place) for at, place in enumerate(places)),
    )
    item = Item(form=form, status=QuestionStatus.READY)
    data = FORMAT.write(Sheet(pack=PACK, items=(item,))).data
    assert FORMAT.read(data, "a").items == (item,)
    with zipfile.ZipFile(BytesIO(data)) as packed:
        text = packed.read("items/00001.xml").decode()
    assert text.count("<member>") == 4
    assert text.count('<baseValue baseType="float">0.25<') == 4
    assert text.count('<baseValue baseType="identifier">C1<') == 2
