import pytest
from PySide6.QtCore import QLocale

from studyapp.core.knowledge.pack import Pack
from studyapp.ui.models.item_filter import ItemFilter
from studyapp.ui.models.row_maker import Order, RowMaker, Section, section_of
from tests.builders import make_pack, quote

EVERYTHING = ItemFilter()


@pytest.fixture
def pack() -> Pack:
    return make_pack()


@pytest.fixture
def maker(pack: Pack) -> RowMaker:
    return RowMaker(pack, QLocale("en_GB"))


@pytest.mark.parametrize(
    ("section", "groups"),
    [
        (Section.EVENTS, ["1990", "2016", "2017", "2021", "No date given"]),
        (Section.ACTORS, ["States", "People", "Public bodies", "Media", "Organisations"]),
        (Section.POSITIONS, ["Who closed the bridge", "Debts", "Opening again"]),
        (Section.LINKS, ["Northbank", "River Board"]),
    ],
)
def test_each_section_has_its_own_groups(
    maker: RowMaker, section: Section, groups: list[str]
) -> None:
    rows = maker.rows(section, EVERYTHING, Order.USUAL)
    assert [row.title for row in rows if row.is_heading] == groups


@pytest.mark.parametrize("section", list(Section))
def test_every_item_has_one_row_in_its_section(
    maker: RowMaker, pack: Pack, section: Section
) -> None:
    rows = maker.rows(section, EVERYTHING, Order.USUAL)
    items = [item for item in (*pack.facts, *pack.actors) if section_of(item) is section]
    assert sorted(row.id for row in rows if not row.is_heading) == sorted(one.id for one in items)


def test_a_group_without_a_row_that_is_kept_has_no_heading(maker: RowMaker) -> None:
    rows = maker.rows(Section.EVENTS, ItemFilter(period="period-2021"), Order.USUAL)
    assert [row.title for row in rows if row.is_heading] == ["2021"]


@pytest.mark.parametrize(
    ("item", "caption", "title", "spoken"),
    [
        ("ev-flood", "Mar 2016", "A flood damages the bridge",
         "March 2016, A flood damages the bridge, told by article"),
        ("ev-engine", "No date given", "The engine house breaks",
         "No date given, The engine house breaks, told by Others"),
        ("pos-no-debt", "Mayor of Southbank", "Denies that Southbank owes money",
         "Mayor of Southbank, Denies that Southbank owes money, told by Southbank"),
        ("rel-allies", "", "Northbank is a military ally of Harbour Guild",
         "Northbank is a military ally of Harbour Guild, told by article"),
    ],
)  # fmt: skip
def test_rows_say_when_what_and_who(
    maker: RowMaker, pack: Pack, item: str, caption: str, title: str, spoken: str
) -> None:
    row = maker.row(pack.fact(item))
    assert (row.caption, row.title, row.spoken) == (caption, title, spoken)


def test_a_disputed_event_carries_everyone_who_tells_it(maker: RowMaker, pack: Pack) -> None:
    row = maker.row(pack.fact("ev-closed"))
    assert {one.id for one in row.speakers} == {"article", "north", "south"}


def test_a_sentence_row_names_its_speaker_in_the_caption(maker: RowMaker) -> None:
    row = maker.sentence_row(quote("The Harbour Guild calls for an early opening."))
    assert row.caption == "Harbour Guild  ·  paragraph 4"
    assert row.title == "The Harbour Guild calls for an early opening."
    assert row.passage is not None
