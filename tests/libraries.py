"""Small libraries for tests: a fresh one with the bridge pack, and a clock that is set by hand."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

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


def open_workspace(folder: Path, clock: Clock | None = None) -> Workspace:
    """Open a workspace over the bridge pack."""
    seeds = folder / "seeds"
    if not seeds.exists():
        make_seeds(folder)
    return Workspace.open(folder / "data", seeds=seeds, now=clock or Clock())
