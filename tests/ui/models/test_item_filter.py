import pytest

from studyapp.core.knowledge.pack import Pack
from studyapp.ui.item_words import find_item
from studyapp.ui.models.item_filter import UNDATED, ItemFilter
from tests.builders import make_pack


@pytest.fixture(scope="module")
def pack() -> Pack:
    return make_pack()


@pytest.mark.parametrize(
    ("kept", "item", "keeps"),
    [
        (ItemFilter(), "ev-engine", True),
        (ItemFilter(leave_out_casualties=True), "ev-engine", False),
        (ItemFilter(leave_out_casualties=True), "ev-flood", True),
        (ItemFilter(speaker="south"), "pos-south-first", True),
        (ItemFilter(speaker="south"), "pos-north-first", False),
        (ItemFilter(speaker="south"), "mayor-south", True),
        (ItemFilter(topic="debt"), "pos-no-debt", True),
        (ItemFilter(topic="debt"), "mayor-south", True),
        (ItemFilter(topic="debt"), "mayor-north", False),
        (ItemFilter(topic="closing"), "ev-closed", True),
        (ItemFilter(period="period-2021"), "ev-closed", True),
        (ItemFilter(period="period-2021"), "ev-flood", False),
        (ItemFilter(period="period-2021"), "ev-engine", False),
        (ItemFilter(period="period-2021"), "guild", True),
        (ItemFilter(period=UNDATED), "ev-engine", True),
        (ItemFilter(period=UNDATED), "ev-flood", False),
        (ItemFilter(disputed=True), "mayor-north", True),
        (ItemFilter(disputed=True), "pos-no-debt", False),
    ],
)
def test_keeps_what_meets_every_condition(
    pack: Pack, kept: ItemFilter, item: str, *, keeps: bool
) -> None:
    found = find_item(item, pack)
    assert found is not None
    assert kept.keeps(found, pack) is keeps


def test_counts_the_conditions_that_are_set() -> None:
    assert ItemFilter().count == 0
    assert ItemFilter(speaker="south", disputed=True).count == 2


@pytest.mark.parametrize(
    ("kept", "facts", "keeps"),
    [
        (ItemFilter(), (), True),
        (ItemFilter(speaker="south"), (), False),
        (ItemFilter(speaker="south"), ("pos-north-first", "pos-south-first"), True),
        (ItemFilter(leave_out_casualties=True), (), True),
        (ItemFilter(leave_out_casualties=True), ("ev-flood",), True),
        (ItemFilter(leave_out_casualties=True), ("ev-flood", "ev-engine"), False),
    ],
)
def test_a_sentence_is_kept_for_what_it_tells(
    pack: Pack, kept: ItemFilter, facts: tuple[str, ...], *, keeps: bool
) -> None:
    told = [pack.fact(one) for one in facts]
    assert kept.keeps_sentence(told, pack) is keeps
