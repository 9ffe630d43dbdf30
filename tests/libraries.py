"""Small libraries for tests: a fresh one with the bridge pack, and a clock that is set by hand."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from studyapp.core.quiz.body import Body
from studyapp.services.workspace import Workspace
from tests.pack_files import write_pack

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


def make_seeds(folder: Path) -> Path:
    """Write a folder of seed packs with the bridge pack in it."""
    seeds = folder / "seeds"
    write_pack(seeds / "old-bridge")
    return seeds


def keep_only(workspace: Workspace, *kinds: type[Body]) -> None:
    """Retire every question that is not answered in one of these ways."""
    others = [one.id for one in workspace.questions.all() if not isinstance(one.body, kinds)]
    with workspace._library.unit_of_work() as db:
        for question_id in others:
            db.table("questions").update((workspace.pack_id, question_id), {"status": "retired"})
    del workspace.questions


def open_workspace(folder: Path, clock: Clock | None = None) -> Workspace:
    """Open a workspace over the bridge pack."""
    seeds = folder / "seeds"
    if not seeds.exists():
        make_seeds(folder)
    return Workspace.open(folder / "data", seeds=seeds, now=clock or Clock())
