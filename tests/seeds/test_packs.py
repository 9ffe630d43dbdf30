"""Every pack that comes with the app is whole, and leaves no sentence untold."""

import tomllib
import unicodedata
from pathlib import Path

import pytest

from studyapp.core.knowledge.pack import Pack
from studyapp.formats.pack_folder import read_pack
from studyapp.paths import seed_dir
from studyapp.services.checking import check_pack, installed_packs

FOLDERS = installed_packs(seed_dir())
SLIPS = ("Afghan and Asian communities", "massage", "holocaust")


@pytest.fixture(scope="module")
def article_pack() -> Pack:
    return read_pack(seed_dir() / "nagorno-karabakh-2020").pack


def test_there_is_a_pack() -> None:
    assert "nagorno-karabakh-2020" in {folder.name for folder in FOLDERS}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_shipped_pack_is_whole_and_covered(folder: Path) -> None:
    report = check_pack(folder)
    assert report.problems == ()
    assert report.pack == folder.name
    assert report.coverage is not None
    assert [one.text for one in report.coverage.uncovered] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_boundaries_of_sentences_are_frozen(folder: Path) -> None:
    head = tomllib.loads((folder / "pack.toml").read_text(encoding="utf-8"))
    frozen = head["article"]["sentence_starts"]
    assert frozen == [one.start for one in read_pack(folder).pack.article.sentences]


def test_much_was_drawn_from_the_article(article_pack: Pack) -> None:
    assert len(article_pack.events) > 30
    assert len(article_pack.actors) > 40
    assert len(article_pack.positions) > 45
    assert len(article_pack.relationships) > 30
    assert len(article_pack.disputes) >= 6


@pytest.mark.parametrize("words", SLIPS)
def test_slips_that_wound_are_nowhere_quotable(article_pack: Pack, words: str) -> None:
    start = article_pack.article.text.index(words)
    touching = [
        passage
        for entry in (*article_pack.facts, *article_pack.actors)
        for passage in entry.passages
        if passage.start < start + len(words) and start < passage.end
    ]
    assert any(slip.passage.exact.find(words) >= 0 for slip in article_pack.slips)
    assert not any(passage.quotable for passage in touching)
    assert all(passage.note for passage in touching)


def test_the_article_is_as_printed(article_pack: Pack) -> None:
    printed = (seed_dir() / "nagorno-karabakh-2020" / "article.txt").read_bytes().decode()
    assert article_pack.article.text == unicodedata.normalize("NFC", printed)
