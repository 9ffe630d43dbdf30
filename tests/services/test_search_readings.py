from collections.abc import Iterator

import pytest

from studyapp.core.search.parsing import parse
from studyapp.services.search_readings import Reading, readings_of
from studyapp.storage.database import open_library
from studyapp.storage.search_index import Entry, SearchIndex

WORDS = (
    "Tovuz district", "Nikol Pashinyan", "Bakı", "Karabah as misprinted", "Karabakh", "Karabakh",
    "Karabakh", "the sea", "the tea", "Qarabağ", "a later latter", "later latter", "latter later",
    "Turkey", "Turkish",
)  # fmt: skip


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    library = open_library(tmp_path_factory.mktemp("library") / "library.db")
    index = SearchIndex(library, "pack")
    with library.unit_of_work() as db:
        index.replace(
            db,
            (
                Entry(kind="event", id=str(number), title=words, detail="", words=words)
                for number, words in enumerate(WORDS)
            ),
        )
    yield index
    library.close()


def read(text: str, index: SearchIndex) -> tuple[Reading, ...]:
    return readings_of(parse(text), index)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Tovus", ("Tovuz",)), ("Pasinyan", ("Pashinyan",)), ("Пашинян", ("Pashinyan",)),
        ("baki", ()), ("BAKI", ()), ("tov", ()), ("karabakh", ("Karabah",)),
        ("sea", ()), ("later", ()), ("latter", ()), ("xyz", ()),
        ("tovus district", ("Tovuz",)), ("Turky", ("Turkey", "Turkish")),
    ],
)  # fmt: skip
def test_what_nothing_has_is_read_as_what_is_near(
    index: SearchIndex, typed: str, told: tuple[str, ...]
) -> None:
    reading = read(typed, index)[0]
    assert (reading.read_as.words if reading.read_as else ()) == told
    assert reading.read_as is None or reading.read_as.typed == typed.split(maxsplit=1)[0]


def test_spellings_of_a_name_are_read_as_each_other(index: SearchIndex) -> None:
    (rare,) = read("Karabah", index)
    (usual,) = read("Karabakh", index)
    assert rare.words == ("karabah", "karabakh")
    assert usual.words == ("karabakh", "karabah")


def test_a_word_is_read_as_no_word_that_was_taken_out(index: SearchIndex) -> None:
    (reading,) = read("distrikt", index)
    assert reading.words == ("distrikt", "district")
    other = SearchIndex(index._library, "other")
    with index._library.unit_of_work() as db:
        other.replace(db, [Entry(kind="event", id="a", title="", detail="", words="province")])
        other.replace(db, [])
    assert read("provinse", other)[0].words == ("provinse",)
