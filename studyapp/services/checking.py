"""Check a pack on disk: everything wrong with it, what it holds, and what it leaves untold."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from studyapp.core.errors import ImportFailed, NotFound, Problem
from studyapp.core.knowledge.coverage import Coverage, coverage_of
from studyapp.formats.blocks import PACK_FILE
from studyapp.formats.pack_bundle import PackBundle
from studyapp.formats.pack_folder import read_pack, read_starts


@dataclass(frozen=True, slots=True, kw_only=True)
class PackCounts:
    """How much a pack holds, each kind by number."""

    sentences: int
    events: int
    actors: int
    positions: int
    relationships: int
    disputes: int
    written_questions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What a check found; `counts` and `coverage` are None where the pack cannot be read."""

    path: Path
    pack: str = ""
    title: str = ""
    problems: tuple[Problem, ...] = ()
    counts: PackCounts | None = None
    coverage: Coverage | None = None

    @property
    def clean(self) -> bool:
        """Whether the pack can be taken in as it is."""
        return not self.problems


def check_pack(path: Path) -> CheckReport:
    """Read a pack strictly and report on it; never raises for what is in the files."""
    try:
        bundle = read_pack(path)
    except ImportFailed as failed:
        return CheckReport(path=path, problems=failed.problems)
    return CheckReport(
        path=path,
        pack=bundle.pack.id,
        title=bundle.pack.title,
        counts=_counts(bundle),
        coverage=coverage_of(bundle.pack),
    )


def compute_sentence_starts(path: Path) -> tuple[tuple[int, str], ...]:
    """Give the offset and the words of each sentence, to be frozen in pack.toml.

    Raises `ImportFailed` where the article cannot be read.
    """
    return read_starts(path)


def installed_packs(seeds: Path) -> tuple[Path, ...]:
    """Give the folders of the packs that come with the app, by name."""
    if not seeds.is_dir():
        return ()
    return tuple(sorted(path.parent for path in seeds.glob(f"*/{PACK_FILE}")))


def find_pack(name: str, seeds: Path) -> Path:
    """Give the folder a user means: a path, or the id of an installed pack.

    Raises `NotFound`.
    """
    try:
        if name and Path(name).exists():
            return Path(name)
    except (OSError, ValueError):
        raise NotFound(kind="pack", id=name) from None
    for path in installed_packs(seeds):
        if path.name == name:
            return path
    raise NotFound(kind="pack", id=name)


def _counts(bundle: PackBundle) -> PackCounts:
    pack = bundle.pack
    return PackCounts(
        sentences=len(pack.article.sentences),
        events=len(pack.events),
        actors=len(pack.actors),
        positions=len(pack.positions),
        relationships=len(pack.relationships),
        disputes=len(pack.disputes),
        written_questions=len(bundle.written),
    )
