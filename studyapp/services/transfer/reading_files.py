"""Read the files of an import, one after the other; the library is not needed for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from studyapp.core.errors import ImportFailed, Problem
from studyapp.services.reading.limits import USUAL, Limits
from studyapp.services.reading.reading import Reading, read_file


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesRead:
    """The files that could be read; of the others, their names and what was wrong with them."""

    readings: tuple[Reading, ...] = ()
    unread: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_files(
    files: Sequence[Path],
    *,
    format_name: str = "",
    limits: Limits = USUAL,
    stopped: Callable[[], bool] = lambda: False,
    begun: Callable[[int], object] = lambda _number: None,
) -> FilesRead:
    """Read files, in any thread; raise `Stopped` once `stopped` says so.

    `begun` is told the number of each file, from 0, before it is read.
    """
    readings: list[Reading] = []
    unread: list[str] = []
    problems: list[Problem] = []
    for number, file in enumerate(files):
        begun(number)
        try:
            readings.append(
                read_file(file, format_name=format_name, limits=limits, stopped=stopped)
            )
        except ImportFailed as failed:
            unread.append(file.name)
            problems += failed.problems
    return FilesRead(readings=tuple(readings), unread=tuple(unread), problems=tuple(problems))
