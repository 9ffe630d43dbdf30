from collections.abc import Callable
from pathlib import Path

import pytest

from studyapp.app import opening
from studyapp.app.opening import open_workspace
from studyapp.app.profile_lock import ProfileLock
from studyapp.core.errors import LibraryReason, LibraryUnavailable
from studyapp.services import recovery
from studyapp.services.workspace import LIBRARY_FILE
from studyapp.ui.dialogs.library_trouble import (
    LibraryChoice,
    LibraryTrouble,
    choices_for,
    words_of,
)
from tests.libraries import NOON, Clock, make_seeds
from tests.pack_files import write_pack

Answers = Callable[[LibraryChoice], list[LibraryReason]]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    seeds = make_seeds(tmp_path)
    monkeypatch.setattr(opening, "seed_dir", lambda: seeds)
    return tmp_path / "data"


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    """Answer the dialog with a choice; gives the reasons it was asked about."""

    def answer(choice: LibraryChoice) -> list[LibraryReason]:
        asked: list[LibraryReason] = []

        def ask(trouble: LibraryUnavailable, *, copies: int) -> LibraryChoice:
            assert choice in choices_for(trouble.reason, copies=copies)
            asked.append(trouble.reason)
            return choice

        monkeypatch.setattr(LibraryTrouble, "ask", ask)
        return asked

    return answer


def test_a_sound_library_opens_without_a_question(data: Path, answers: Answers) -> None:
    asked = answers(LibraryChoice.QUIT)
    workspace = open_workspace(data, now=Clock())
    assert workspace is not None
    workspace.close()
    assert asked == []


def test_quitting_leaves_a_foreign_file_alone(data: Path, answers: Answers) -> None:
    asked = answers(LibraryChoice.QUIT)
    data.mkdir()
    (data / LIBRARY_FILE).write_bytes(b"somebody else's")
    assert open_workspace(data, now=Clock()) is None
    assert asked == [LibraryReason.FOREIGN]
    assert (data / LIBRARY_FILE).read_bytes() == b"somebody else's"


def test_starting_fresh_keeps_the_damaged_file_beside(data: Path, answers: Answers) -> None:
    asked = answers(LibraryChoice.START_FRESH)
    data.mkdir()
    (data / LIBRARY_FILE).write_bytes(b"")
    workspace = open_workspace(data, now=Clock())
    assert workspace is not None
    assert workspace.review.today().first_run
    workspace.close()
    assert asked == [LibraryReason.CORRUPT]
    assert len(list(data.glob("library-set-aside-*"))) == 1


def test_the_latest_copy_comes_back(data: Path, answers: Answers) -> None:
    workspace = open_workspace(data, now=Clock())
    assert workspace is not None
    workspace.preferences.save("theme", "dark")
    workspace.close()
    recovery.keep_daily_copy(data, NOON)
    (data / LIBRARY_FILE).write_bytes(b"")
    answers(LibraryChoice.USE_COPY)
    workspace = open_workspace(data, now=Clock())
    assert workspace is not None
    assert workspace.preferences.find("theme") == "dark"
    workspace.close()


def test_a_folder_that_is_open_elsewhere_is_asked_about(
    data: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answers(LibraryChoice.QUIT)

    def taken(_: ProfileLock) -> None:
        raise LibraryUnavailable(reason=LibraryReason.LOCKED, path="")

    monkeypatch.setattr(ProfileLock, "take", taken)
    assert open_workspace(data, now=Clock(), lock=ProfileLock(data)) is None
    assert asked == [LibraryReason.LOCKED]


def test_a_broken_seed_pack_is_told_in_a_sentence(
    data: Path, answers: Answers, capsys: pytest.CaptureFixture[str]
) -> None:
    answers(LibraryChoice.QUIT)
    write_pack(data.parent / "seeds" / "old-bridge", changes={"events.toml": "[[event]]\n"})
    assert open_workspace(data, now=Clock()) is None
    assert "events.toml" in capsys.readouterr().err


@pytest.mark.parametrize("reason", list(LibraryReason))
@pytest.mark.parametrize("copies", [0, 3])
def test_every_reason_has_words_and_a_way_out(reason: LibraryReason, copies: int) -> None:
    title, line = words_of(LibraryUnavailable(reason=reason, path="library.db"))
    assert title
    assert line
    choices = choices_for(reason, copies=copies)
    assert choices[-1] is LibraryChoice.QUIT
    assert len(choices) > 1
