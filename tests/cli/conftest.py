from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from studyapp import paths
from studyapp.cli import make_cli
from tests.pack_files import write_pack


@dataclass
class Desk:
    """The command line with one shipped pack, a data folder and a clock of its own."""

    data_dir: Path
    seeds: Path
    opened: list[Path | None] = field(default_factory=list)
    files: tuple[Path, ...] = ()
    time: datetime = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def run(self, *arguments: str, typed: str = "", with_data_dir: bool = True) -> Result:
        first = ["--data-dir", str(self.data_dir)] if with_data_dir else []
        group = make_cli(open_window=self.open_window, now=self.now)
        return CliRunner().invoke(group, [*first, *arguments], input=typed)

    def open_window(self, data_dir: Path | None, files: tuple[Path, ...]) -> int:
        self.opened.append(data_dir)
        self.files += files
        return 7

    def now(self) -> datetime:
        self.time += timedelta(seconds=2)
        return self.time


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    seeds = tmp_path / "seeds"
    write_pack(seeds / "old-bridge")
    monkeypatch.setattr(paths, "seed_dir", lambda: seeds)
    return Desk(data_dir=tmp_path / "data", seeds=seeds)
