from pathlib import Path

import pytest

from studyapp.core.errors import ImportFailed, LibraryReason, LibraryUnavailable, NotFound
from studyapp.core.quiz.answer import DontKnow
from studyapp.core.quiz.session import SessionKind
from studyapp.services import generator_version, recovery
from studyapp.services.importing import apply_import, plan_import
from studyapp.services.seeding import seed
from studyapp.services.workspace import LIBRARY_FILE, Workspace
from tests.builders import make_pack
from tests.libraries import NOON, Clock, make_seeds, open_workspace
from tests.pack_files import write_pack


def test_the_first_start_takes_the_seed_pack_in(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path)
    assert workspace.pack == make_pack()
    assert workspace.packs[0].questions == len(workspace.questions.all()) > 0
    workspace.close()


def test_later_starts_read_no_seeds(tmp_path: Path) -> None:
    open_workspace(tmp_path).close()
    workspace = Workspace.open(tmp_path / "data", seeds=tmp_path / "gone", now=Clock())
    assert workspace.pack == make_pack()
    workspace.close()


def test_a_broken_seed_pack_is_told_and_nothing_of_it_is_stored(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    write_pack(seeds / "old-bridge", changes={"events.toml": "[[event]]\n"})
    with pytest.raises(ImportFailed):
        Workspace.open(tmp_path / "data", seeds=seeds, now=Clock())
    make_seeds(tmp_path)
    workspace = open_workspace(tmp_path)
    assert workspace.pack == make_pack()
    workspace.close()


def test_without_any_pack_there_is_none_to_study(tmp_path: Path) -> None:
    workspace = Workspace.open(tmp_path / "data", seeds=tmp_path / "none", now=Clock())
    assert workspace.packs == ()
    with pytest.raises(NotFound):
        _ = workspace.pack
    workspace.close()


def test_importing_the_same_pack_again_changes_nothing(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path)
    plan = plan_import(workspace._library, tmp_path / "seeds" / "old-bridge")
    assert plan.same
    assert not apply_import(workspace._library, plan).packs
    workspace.close()


def test_importing_a_changed_pack_keeps_what_was_learnt(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path)
    session = workspace.runs.start(SessionKind.PRACTICE, count=1, seed=1)
    workspace.runs.answer(session, DontKnow(), took_ms=1)
    before = workspace.runs._memory.all()
    folder = write_pack(tmp_path / "new" / "old-bridge", pack=make_pack(title="A new title"))
    plan = plan_import(workspace._library, folder)
    assert not plan.same
    assert apply_import(workspace._library, plan).questions
    workspace.close()
    workspace = open_workspace(tmp_path)
    assert workspace.pack.title == "A new title"
    assert workspace.runs._memory.all() == before
    workspace.close()


def test_new_generators_renew_the_questions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_workspace(tmp_path).close()
    workspace = open_workspace(tmp_path)
    monkeypatch.setattr(generator_version, "GENERATOR", generator_version.GENERATOR + 1)
    assert workspace._outdated()
    workspace.close()


def test_seeding_is_an_import_like_any_other(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path)
    assert not seed(workspace._library, tmp_path / "seeds").packs
    workspace.close()


def test_another_pack_can_be_chosen_and_is_remembered(tmp_path: Path) -> None:
    seeds = make_seeds(tmp_path)
    write_pack(seeds / "second", pack=make_pack(id="second", title="A second pack"))
    workspace = open_workspace(tmp_path)
    assert workspace.choose_pack("second").packs
    assert workspace.pack.title == "A second pack"
    workspace.close()
    workspace = open_workspace(tmp_path)
    assert workspace.pack.id == "second"
    workspace.close()


def test_preferences_are_kept(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path)
    assert workspace.preferences.find("theme") is None
    assert workspace.preferences.save("theme", "dark").preferences
    assert workspace.preferences.save("theme", "light").preferences
    workspace.close()
    workspace = open_workspace(tmp_path)
    assert workspace.preferences.find("theme") == "light"
    workspace.close()


def test_a_damaged_library_is_set_aside_and_a_copy_brought_back(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path)
    workspace.preferences.save("theme", "dark")
    workspace.close()
    data = tmp_path / "data"
    assert recovery.keep_daily_copy(data, NOON) is not None
    assert recovery.keep_daily_copy(data, NOON) is None
    (data / LIBRARY_FILE).write_bytes(b"")
    with pytest.raises(LibraryUnavailable) as caught:
        open_workspace(tmp_path)
    assert caught.value.reason is LibraryReason.CORRUPT
    recovery.use_latest_copy(data, NOON)
    workspace = open_workspace(tmp_path)
    assert workspace.preferences.find("theme") == "dark"
    workspace.close()
    assert len(list(data.glob("library-set-aside-*.db"))) == 1


def test_a_fresh_start_keeps_the_old_file_beside(tmp_path: Path) -> None:
    open_workspace(tmp_path).close()
    data = tmp_path / "data"
    kept = recovery.set_aside(data, NOON)
    assert kept is not None
    workspace = open_workspace(tmp_path)
    assert workspace.review.today().first_run
    assert kept.exists()
    workspace.close()
