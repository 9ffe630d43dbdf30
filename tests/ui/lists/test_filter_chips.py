import pytest
from pytestqt.qtbot import QtBot

from studyapp.ui.bus import Bus
from studyapp.ui.lists.filter_chips import FilterChips, filter_words
from studyapp.ui.models.item_filter import UNDATED, ItemFilter
from studyapp.ui.models.shared_filter import shared_filter
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.chip import Chip
from tests.builders import make_pack

PACK = make_pack()


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        (ItemFilter(), []),
        (ItemFilter(speaker="north", topic="debt"), ["Northbank", "Debts"]),
        (ItemFilter(period="period-2021", disputed=True), ["2021", "Accounts differ"]),
        (
            ItemFilter(period=UNDATED, leave_out_casualties=True),
            ["No date given", "Casualties left out"],
        ),
    ],
)
def test_each_condition_is_named(kept: ItemFilter, words: list[str]) -> None:
    assert filter_words(kept, PACK) == words


def test_chips_show_what_is_kept_and_clear_it(theme: Theme, qtbot: QtBot) -> None:
    bus = Bus()
    shared = shared_filter(bus)
    chips = FilterChips(theme, PACK, shared)
    qtbot.addWidget(chips)
    assert chips.isHidden()
    shared.set(ItemFilter(speaker="south", disputed=True))
    assert not chips.isHidden()
    assert chips.accessibleName() == "Filtered: Southbank, Accounts differ"
    shown = [one.accessibleName() for one in chips.findChildren(Chip) if not one.isHidden()]
    assert shown == ["Southbank", "Accounts differ"]
    chips.clear.click()
    assert chips.isHidden()
    assert shared.value == ItemFilter()


def test_one_bus_has_one_filter_and_another_pack_drops_what_it_does_not_know() -> None:
    bus = Bus()
    shared = shared_filter(bus)
    assert shared_filter(bus) is shared
    told: list[ItemFilter] = []
    shared.changed.connect(told.append)
    shared.set(ItemFilter(speaker="north", topic="debt", period="period-2021", disputed=True))
    shared.fit(make_pack(periods=()))
    assert told[-1] == ItemFilter(speaker="north", topic="debt", disputed=True)
    shared.set(told[-1])
    assert len(told) == 2
    shared.set(ItemFilter(speaker="nobody", topic="nothing"))
    shared.fit(PACK)
    assert shared.value == ItemFilter()
