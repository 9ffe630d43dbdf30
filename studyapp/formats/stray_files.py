"""Notice TOML files that no pack has: a misspelt name would otherwise lose its facts."""

from __future__ import annotations

from pathlib import Path

from rapidfuzz import fuzz, process

from studyapp.formats.problem_list import ProblemList

NEAR = 60


def note_stray_files(folder: Path, known: frozenset[str], problems: ProblemList) -> None:
    """Note each TOML file that is not one of the known ones."""
    try:
        names = sorted(path.name for path in folder.iterdir() if path.suffix.lower() == ".toml")
    except OSError as trouble:
        problems.add("", "", "", "The folder cannot be read.", trouble.strerror or "")
        return
    for name in names:
        if name not in known:
            near = process.extractOne(name, sorted(known), scorer=fuzz.ratio, score_cutoff=NEAR)
            hint = f"Did you mean {near[0]}?" if near else ""
            problems.add(name, "", "", f"{name} is not a file of a pack.", hint)
