"""What goes to Anki and comes back is the question itself, whatever its texts."""

import pytest
from hypothesis import given, settings

from studyapp.formats.anki import AnkiFormat, AnkiTextFormat
from studyapp.formats.exchange import Item, QuestionFormat, Sheet
from studyapp.storage.anki_collection import read_collection
from tests.builders import make_pack
from tests.formats.odd_forms import items, seed_items, seed_pack

FORMATS: tuple[QuestionFormat, ...] = (AnkiFormat(read_collection), AnkiTextFormat())
PACK = make_pack()


def carried(format_: QuestionFormat, sheet: Sheet) -> tuple[Item, ...]:
    found = (format_.carried(one) for one in sheet.items)
    return tuple(one for one in found if one is not None)


@given(drawn=items())
@settings(max_examples=60)
def test_text_gives_what_was_written(drawn: tuple[Item, ...]) -> None:
    require_law(FORMATS[1], drawn)


@given(drawn=items())
@settings(max_examples=10)
def test_a_package_gives_what_was_written(drawn: tuple[Item, ...]) -> None:
    # Each writes a database to the disk.
    require_law(FORMATS[0], drawn)


@pytest.mark.long
@given(drawn=items())
@settings(max_examples=500)
def test_many_packages_give_what_was_written(drawn: tuple[Item, ...]) -> None:
    require_law(FORMATS[0], drawn)


def require_law(format_: QuestionFormat, drawn: tuple[Item, ...]) -> None:
    sheet = Sheet(pack=PACK, items=drawn)
    written = format_.write(sheet)
    found = format_.read(written.data, "a")
    assert found.problems == ()
    assert found.items == carried(format_, sheet)
    assert found.losses == ()
    assert found.pack_id == (PACK.id if drawn else "")
    changed = {one.form.id for one in drawn if format_.carried(one) != one}
    assert {one.item for one in written.losses} == changed


@pytest.mark.parametrize("format_", FORMATS, ids=lambda one: one.name)
@given(drawn=items())
@settings(max_examples=30)
def test_what_came_back_once_comes_back_again(
    format_: QuestionFormat, drawn: tuple[Item, ...]
) -> None:
    once = carried(format_, Sheet(pack=PACK, items=drawn))
    assert carried(format_, Sheet(pack=PACK, items=once)) == once


@pytest.mark.parametrize("format_", FORMATS, ids=lambda one: one.name)
def test_all_questions_of_the_article_come_back_whole(format_: QuestionFormat) -> None:
    sheet = Sheet(pack=seed_pack(), items=seed_items())
    written = format_.write(sheet)
    found = format_.read(written.data, "a")
    assert found.items == sheet.items
    assert (found.problems, found.losses, written.losses) == ((), (), ())
    assert found.pack_id == seed_pack().id


@pytest.mark.parametrize("format_", FORMATS, ids=lambda one: one.name)
def test_the_same_questions_give_the_same_bytes(format_: QuestionFormat) -> None:
    sheet = Sheet(pack=seed_pack(), items=seed_items()[:20])
    assert format_.write(sheet) == format_.write(sheet)
