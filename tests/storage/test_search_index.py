from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studyapp.storage.database import Library, open_library
from studyapp.storage.search_index import Entry, SearchIndex
from tests.storage.searching import found

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
    ("text", "wanted"),
    [
        ("baki", {"a"}), ("BAKI SEHERI", {"a"}), ("sao", {"b"}), ("карабах", {"c"}),
        ("երևան", {"d"}), ("karab", {"e"}), ("bak", {"a", "e"}), ("karabakh nagorno", {"e"}),
        ("nagorno-karabakh", {"e"}), ("nothing", set()), ("", set()), ("  ", set()), ('"', set()),
    ],
)  # fmt: skip
def test_words_are_found_in_any_spelling(index: SearchIndex, text: str, wanted: set[str]) -> None:
    assert {one.id for one in found(index, text)} == wanted


def test_a_pack_is_searched_alone_and_replaced_whole(library: Library, index: SearchIndex) -> None:
    other = SearchIndex(library, "other")
    assert found(other, "karab") == []
    with library.unit_of_work() as db:
        index.replace(db, [])
    assert found(index, "karab") == []


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=40))
def test_no_text_makes_the_search_fail(index: SearchIndex, text: str) -> None:
    assert isinstance(found(index, text), list)


@pytest.mark.parametrize("text", ["a AND", "NEAR(", "x*", "col:on", "^a", "a\0b", "'", "-", "(("])
def test_signs_of_the_query_language_are_words_to_us(index: SearchIndex, text: str) -> None:
    assert isinstance(found(index, text), list)
