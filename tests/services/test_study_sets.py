from pathlib import Path

import pytest

from studyapp.core.errors import InvalidInput, NotFound
from tests.libraries import open_workspace


def test_sets_are_kept_until_the_next_start(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path)
    made, changes = workspace.study_sets.make("The bridge", query="bridge", facts=("rel-allies",))
    assert changes.preferences
    workspace.close()
    again = open_workspace(tmp_path)
    assert again.study_sets.all() == (made,)
    assert "rel-allies" in again.study_sets.members(made)
    again.close()


def test_sets_are_renamed_filled_and_emptied(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path)
    sets = workspace.study_sets
    made, _ = sets.make("The bridge", facts=("rel-allies",))
    sets.rename(made.id, " Two towns ")
    sets.add(made.id, ("ev-built", "rel-allies"))
    sets.remove(made.id, ("rel-allies",))
    found = sets.require(made.id)
    assert found.name == "Two towns"
    assert sets.members(found) == ("ev-built",)
    with pytest.raises(InvalidInput):
        sets.rename(made.id, "  ")
    assert sets.require(made.id).name == "Two towns"
    workspace.close()


def test_what_was_deleted_can_be_saved_again(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path)
    sets = workspace.study_sets
    first, _ = sets.make("b", facts=("ev-built",))
    second, _ = sets.make("A")
    assert [one.name for one in sets.all()] == ["A", "b"]
    sets.delete(first.id)
    assert sets.all() == (second,)
    with pytest.raises(NotFound):
        sets.require(first.id)
    sets.save(first)
    assert set(sets.all()) == {first, second}
    third, _ = sets.make("c")
    assert len({one.id for one in sets.all()}) == 3
    assert third.added == ()
    workspace.close()
