from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from studyapp.core.errors import NotFound
from studyapp.core.knowledge.pack import Pack
from studyapp.storage.database import Library, open_library
from studyapp.storage.pack_store import PackStore
from tests.builders import make_pack
from tests.strategies import packs


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "library.db")


def save(library: Library, pack: Pack, digest: str = "d") -> PackStore:
    store = PackStore(library)
    with library.unit_of_work() as db:
        store.save(db, pack, digest=digest, generator=1)
    return store


def test_a_pack_comes_back_as_it_was(library: Library) -> None:
    pack = make_pack()
    assert save(library, pack).load(pack.id) == pack
    library.close()


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(packs())
def test_any_pack_comes_back_as_it_was(library: Library, pack: Pack) -> None:
    assert save(library, pack).load(pack.id) == pack


def test_saving_again_replaces_and_keeps_nothing_old(library: Library) -> None:
    pack = make_pack()
    save(library, pack)
    smaller = make_pack(positions=(), disputes=(), relationships=())
    store = save(library, smaller, digest="e")
    assert store.load(pack.id) == smaller
    assert store.digest(pack.id) == ("e", 1)
    (summary,) = store.summaries()
    assert (summary.events, summary.positions) == (len(pack.events), 0)
    library.close()


def test_an_unknown_pack_is_not_found(library: Library) -> None:
    store = PackStore(library)
    assert store.digest("nothing") is None
    with pytest.raises(NotFound):
        store.load("nothing")
    library.close()
