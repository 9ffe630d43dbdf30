"""The index stays in step with what it is given, whatever it held before."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studyapp.storage.database import Library, open_library
from studyapp.storage.search_index import Entry, SearchIndex
from studyapp.storage.search_questions import SearchQuestions
from tests.storage.searching import anything, found

DATA = Path(__file__).parents[1] / "data"
CHECK = "INSERT INTO search_text (search_text, rank) VALUES ('integrity-check', 1)"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = open_library(tmp_path / "library.db")
    yield library
    library.close()


def entry(name: str, words: str, kind: str = "event") -> Entry:
    return Entry(kind=kind, id=name, title=words, detail="", words=words)


def put(library: Library, entries: list[Entry]) -> SearchIndex:
    index = SearchIndex(library, "pack")
    with library.unit_of_work() as db:
        index.replace(db, entries)
        db.execute(CHECK)
    return index


packs = st.lists(
    st.builds(
        entry,
        st.sampled_from("abcd"),
        st.sampled_from(["Bakı", "the dam", "the Dam", "a dam, again", ""]),
        st.sampled_from(["event", "actor", "sentence"]),
    ),
    max_size=5,
    unique_by=lambda one: (one.kind, one.id),
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(packs, packs)
def test_only_the_newest_entries_are_found(
    library: Library, before: list[Entry], after: list[Entry]
) -> None:
    put(library, before)
    index = put(library, after)
    for word in ("baki", "dam", "again", "the dam"):
        wanted = {
            (one.kind, one.id) for one in after if word in one.words.lower().replace("ı", "i")
        }
        hits = found(index, word)
        assert {(one.kind, one.id) for one in hits} == wanted
        assert all(entry(one.id, one.title, one.kind) in after for one in hits)


def test_an_unchanged_entry_is_not_written_again(library: Library) -> None:
    put(library, [entry("a", "the dam"), entry("b", "the mill")])
    before = library.db.conn.total_changes
    put(library, [entry("a", "the dam"), entry("b", "the mill")])
    unchanged = library.db.conn.total_changes - before
    put(library, [entry("a", "the dam"), entry("b", "the mills")])
    assert library.db.conn.total_changes - before > unchanged


def test_of_several_readings_one_must_be_met(library: Library) -> None:
    index = put(library, [entry("a", "Tovuz dam"), entry("b", "Tovus"), entry("c", "Baku dam")])

    def ids(*readings: list[str], begun: bool = False) -> list[str]:
        return [one.id for one in index.matched(readings, anything, begun=begun)]

    assert ids(["tovus", "tovuz"]) == ["a", "b"]
    assert ids(["tovus", "tovuz"], ["dam"]) == ["a"]
    assert ids(["dam"], ["to"], begun=True) == ["a"]
    assert ids(["dam"], ["to"]) == []
    assert [
        one.id for one in index.matched([["dam"]], lambda _, name, __: name == "c", begun=False)
    ] == ["c"]


@pytest.mark.parametrize(
    ("typed", "begun", "meant"),
    [
        ("pasinyan", False, ["pashinyan"]), ("pasiny", True, ["pashinyan"]),
        ("pasiny", False, []), ("пашинян", False, ["pashinyan"]), ("karabah", False, ["karabakh"]),
        ("aliyev", False, ["eliyev"]), ("tovus", False, []),
    ],
)  # fmt: skip
def test_words_that_sound_alike(
    library: Library,
    typed: str,
    begun: bool,  # noqa: FBT001 - a column of the table above
    meant: list[str],
) -> None:
    index = put(library, [entry("a", "Pashinyan, Əliyev (Karabakh) in Tovuz 2020")])
    assert [one.word for one in index.words.alike(typed, begun=begun)] == meant


@pytest.mark.parametrize(
    ("typed", "begun", "meant"),
    [
        ("tovus", False, ["Tovuz"]), ("tovusl", False, []), ("karabag", False, ["Karabakh"]),
        ("hankendi", False, ["Xankendi"]), ("bankendi", False, []), ("xankan", True, ["Xankendi"]),
        ("xankan", False, []), ("2021", False, []), ("dem", False, []), ("", False, []),
    ],
)  # fmt: skip
def test_words_a_few_letters_away(
    library: Library,
    typed: str,
    begun: bool,  # noqa: FBT001 - a column of the table above
    meant: list[str],
) -> None:
    index = put(library, [entry("a", "Tovuz, Karabakh, Xankendi dam 2020")])
    assert [one.written for one in index.words.near(typed, begun=begun)] == meant


def test_an_older_library_finds_what_it_found_and_its_questions(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(gzip.decompress((DATA / "library_v3.db.gz").read_bytes()))
    library = open_library(path)
    (pack,) = {row["pack"] for row in library.db.query("SELECT pack FROM search_entries")}
    index = SearchIndex(library, pack)
    assert found(index, "bridge")
    assert index.of_kind("question") == ()
    SearchQuestions(library, pack).refresh()
    assert index.of_kind("question")
    assert all(one.facts for one in index.of_kind("question"))
    assert [one.written for one in index.words.near("bridgge", begun=False)] == ["bridge"]
    with library.unit_of_work() as db:
        db.execute(CHECK)
    library.close()
