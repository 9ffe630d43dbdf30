from collections.abc import Iterator
from pathlib import Path

import pytest

from studyapp.core.map.geometry import Point
from studyapp.services.map_places import MapPlaces
from studyapp.services.preferences import Preferences
from studyapp.storage.database import open_library
from tests.builders import make_pack
from tests.core.map.networks import link, linked_pack, network


@pytest.fixture
def preferences(tmp_path: Path) -> Iterator[Preferences]:
    library = open_library(tmp_path / "library.db")
    yield Preferences(library)
    library.close()


def test_a_layout_is_worked_out_and_remembered(preferences: Preferences) -> None:
    pack = network(30, 50)
    places = MapPlaces(preferences, lambda: pack)
    assert places.known() == {}
    assert places.missing() == 30
    found = places.work()()
    assert places.known() == {}, "working it out stores nothing"
    assert places.save(found).preferences
    assert places.missing() == 0
    again = MapPlaces(preferences, lambda: pack)
    assert again.known().keys() == found.keys()
    assert again.work()() == again.known()


def test_the_pack_s_own_places_hold_until_somebody_moves_an_actor(
    preferences: Preferences,
) -> None:
    pack = linked_pack(link("guild", "board"), spots={"guild": (10, 20), "board": (300, 20)})
    places = MapPlaces(preferences, lambda: pack)
    assert places.missing() == 0
    places.save({"guild": Point(50.04, 60)})
    assert places.known() == {"guild": Point(50.0, 60), "board": Point(300, 20)}
    places.save({"board": Point(1, 2)})
    assert places.known()["guild"] == Point(50.0, 60), "an earlier move is kept"
    places.reset()
    assert places.known() == {"guild": Point(10, 20), "board": Point(300, 20)}


def test_each_pack_has_its_own(preferences: Preferences) -> None:
    one, other = make_pack(), make_pack(id="new-bridge")
    MapPlaces(preferences, lambda: one).save({"guild": Point(1, 2)})
    assert MapPlaces(preferences, lambda: other).known() == {}


@pytest.mark.parametrize(
    "stored",
    ["", "[", "[]", "7", '{"guild": 7}', '{"guild": [1]}', '{"guild": ["1", 2]}',
     '{"guild": [NaN, 1]}', '{"nobody": [1, 2]}'],
)  # fmt: skip
def test_what_is_odd_is_dropped(preferences: Preferences, stored: str) -> None:
    preferences.save("map-places:old-bridge", stored)
    assert MapPlaces(preferences, make_pack).known() == {}
