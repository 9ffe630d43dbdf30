"""What goes into a .studypack comes out of it: the pack and every question, whatever its texts."""

from dataclasses import replace

from hypothesis import given, settings

from studyapp.core.bank.form import QuestionForm, Quote
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.quiz.question import Family
from studyapp.formats.exchange import Item, Sheet
from studyapp.formats.pack_folder import read_pack
from studyapp.formats.studypack import StudyPackFormat
from studyapp.formats.studypack.carried import LENGTH, NAMELESS
from studyapp.paths import seed_dir
from tests.builders import make_pack
from tests.formats.kinds import ITEMS
from tests.formats.odd_forms import items, seed_items, seed_pack

FORMAT = StudyPackFormat()
PACK = make_pack()


def carried(drawn: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(one for one in map(FORMAT.carried, drawn) if one is not None)


@given(drawn=items())
@settings(max_examples=40)
def test_reading_gives_what_was_written(drawn: tuple[Item, ...]) -> None:
    written = FORMAT.write(Sheet(pack=PACK, items=drawn))
    found = FORMAT.read(written.data, "a")
    assert (found.problems, found.losses) == ((), ())
    assert found.items == carried(drawn)
    assert found.pack_id == PACK.id
    assert found.bundle is not None
    assert found.bundle.pack == PACK
    changed = {one.form.id for one in drawn if FORMAT.carried(one) != one}
    assert {one.item for one in written.losses} == changed


@given(drawn=items())
@settings(max_examples=40)
def test_what_came_back_once_comes_back_again(drawn: tuple[Item, ...]) -> None:
    once = carried(drawn)
    assert carried(once) == once


def test_a_question_of_each_kind_comes_back() -> None:
    found = FORMAT.read(FORMAT.write(Sheet(pack=PACK, items=ITEMS)).data, "a")
    assert found.items == ITEMS


def test_the_shipped_pack_comes_back_whole() -> None:
    sheet = Sheet(pack=seed_pack(), items=seed_items())
    written = FORMAT.write(sheet)
    found = FORMAT.read(written.data, "a")
    assert found.items == sheet.items
    assert (found.problems, found.losses, written.losses) == ((), (), ())
    assert found.bundle == read_pack(seed_dir() / "nagorno-karabakh-2020")


def test_only_questions_of_ones_own_stand_in_the_bundle() -> None:
    bundle = FORMAT.read(FORMAT.write(Sheet(pack=PACK, items=ITEMS)).data, "a").bundle
    assert bundle is not None
    assert bundle.written
    assert all(one.question.family is Family.WRITTEN for one in bundle.written)


def test_an_unfair_question_is_an_item_but_not_in_the_bundle() -> None:
    source = next(one for one in ITEMS if one.form.id == "q-several-of")
    quote = Quote(exact="The Mayor of Northbank said that Southbank closed the bridge first.")
    form = replace(source.form, stem="Who?", facts=("pos-north-first",), quotes=(quote,))
    item = Item(form=form, status=QuestionStatus.READY)
    found = FORMAT.read(FORMAT.write(Sheet(pack=PACK, items=(item,))).data, "a")
    assert found.items == (item,)
    assert found.bundle is not None
    assert found.bundle.written == ()


def test_the_same_sheet_gives_the_same_bytes() -> None:
    sheet = Sheet(pack=PACK, items=ITEMS)
    assert FORMAT.write(sheet) == FORMAT.write(sheet)


def test_long_texts_are_cut_and_told() -> None:
    item = Item(form=QuestionForm(id="q-long", stem="a." * 60_000))
    written = FORMAT.write(Sheet(pack=PACK, items=(item,)))
    assert [one.message for one in written.losses] == [LENGTH]
    (found,) = FORMAT.read(written.data, "a").items
    assert len(found.form.stem) == 100_000


def test_a_question_without_an_id_is_left_out_and_told() -> None:
    written = FORMAT.write(Sheet(pack=PACK, items=(Item(form=QuestionForm(id=" ")),)))
    assert [one.message for one in written.losses] == [NAMELESS]
    assert FORMAT.read(written.data, "a").items == ()
