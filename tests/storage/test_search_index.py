from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studyapp.storage.database import Library, open_library
from studyapp.storage.search_index import Entry, SearchIndex

WORDS = {
    "a": "Bakı şəhəri",
    "b": "São Tomé",
    "c": "Карабах",
    "d": "Երևան",
    "e": "Nagorno-Karabakh and Baku",
}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = open_library(tmp_path / "library.db")
    yield library
    library.close()


@pytest.fixture
def index(library: Library) -> SearchIndex:
    index = SearchIndex(library, "pack")
    with library.unit_of_work() as db:
        index.replace(
            db,
            [
                Entry(kind="event", id=name, title=name, detail="", words=words)
                for name, words in WORDS.items()
            ],
        )
    return index


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("baki", {"a"}), ("BAKI SEHERI", {"a"}), ("sao", {"b"}), ("карабах", {"c"}),
        ("երևան", {"d"}), ("karab", {"e"}), ("bak", {"a", "e"}), ("karabakh nagorno", {"e"}),
        ("nagorno-karabakh", {"e"}), ("nothing", set()), ("", set()), ("  ", set()), ('"', set()),
    ],
)  # fmt: skip
def test_words_are_found_in_any_spelling(index: SearchIndex, text: str, found: set[str]) -> None:
    assert {one.id for one in index.find(text, 10)} == found


def test_no_more_than_asked_for(index: SearchIndex) -> None:
    assert len(index.find("bak", 1)) == 1
    assert index.find("bak", 0) == ()


def test_a_pack_is_searched_alone_and_replaced_whole(library: Library, index: SearchIndex) -> None:
    other = SearchIndex(library, "other")
    assert other.find("karab", 10) == ()
    with library.unit_of_work() as db:
        index.replace(db, [])
    assert index.find("karab", 10) == ()


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=40))
def test_no_text_makes_the_search_fail(index: SearchIndex, text: str) -> None:
    assert isinstance(index.find(text, 5), tuple)


@pytest.mark.parametrize("text", ["a AND", "NEAR(", "x*", "col:on", "^a", "a\0b", "'", "-", "(("])
def test_signs_of_the_query_language_are_words_to_us(index: SearchIndex, text: str) -> None:
    assert isinstance(index.find(text, 5), tuple)
