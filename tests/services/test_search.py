from collections.abc import Iterator
from pathlib import Path

import pytest

from studyapp.services.workspace import Workspace
from tests.libraries import open_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path)
    yield workspace
    workspace.close()


def test_facts_actors_and_sentences_are_found(workspace: Workspace) -> None:
    kinds = {hit.kind for hit in workspace.search.query("bridge").hits}
    assert {"event", "sentence"} <= kinds


def test_a_sentence_is_found_with_its_passage(workspace: Workspace) -> None:
    hits = [hit for hit in workspace.search.query("ferry").hits if hit.kind == "sentence"]
    assert [hit.passage.exact for hit in hits if hit.passage] == [
        "A ferry ran aground on the same day."
    ]


def test_a_misspelt_name_is_suggested_as_it_is_written(workspace: Workspace) -> None:
    name = workspace.pack.actors[0].name.canonical
    misspelt = name[:-1] + "x"
    assert workspace.search.suggestion(misspelt) is not None
    assert workspace.search.suggestion(name) is None
    assert workspace.search.suggestion("zzzzqqqq") is None
