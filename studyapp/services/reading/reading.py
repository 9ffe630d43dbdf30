"""Read a file from outside in a process of its own, so that nothing in it can harm the app."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, BinaryIO

from studyapp.core.errors import ImportFailed, Problem
from studyapp.formats.exchange import Found
from studyapp.logs import logger
from studyapp.services.reading.limits import MIB, USUAL, Limits
from studyapp.services.reading.values import NotOurs, Outcome, unpacked
from studyapp.services.reading.worker import FLAG, OUT_OF_MEMORY, TOO_MUCH
from studyapp.services.steps import Stopped

LOG = logger("services.reading")
POLL = 0.05
"""Seconds between two looks at whether the reading was stopped."""
SAFE = "Nothing was changed."
OUT_OF_TIME = -24
"""The negative of SIGXCPU, which not every system knows by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a file holds, and the format it was in; `file` is its name without a folder."""

    file: str
    format: str
    found: Found


def read_file(
    path: Path,
    *,
    format_name: str = "",
    limits: Limits = USUAL,
    stopped: Callable[[], bool] = lambda: False,
) -> Reading:
    """Read a file; raise `ImportFailed` if nothing of it can be read, `Stopped` if stopped.

    Without a `format_name` its suffix decides, or its content where that leaves it open.
    """
    file = path.name or str(path)
    with _opened(path, file, limits) as source:
        outcome = _asked(source, file, format_name, limits=limits, stopped=stopped)
    if outcome.found is None:
        raise ImportFailed(outcome.problems or (_problem(file, "It could not be read."),))
    return Reading(file=file, format=outcome.format, found=outcome.found)


def _opened(path: Path, file: str, limits: Limits) -> BinaryIO:
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise _failed(file, "It is not a file.")
        if state.st_size > limits.size:
            most = limits.size // MIB
            raise _failed(file, f"It is larger than {most} MB, more than is read.")
        return path.open("rb")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it cannot be opened"
        raise _failed(file, f"It could not be opened: {reason}.") from error


def _asked(
    source: BinaryIO,
    file: str,
    format_name: str,
    *,
    limits: Limits,
    stopped: Callable[[], bool],
) -> Outcome:
    request = json.dumps({"file": file, "format": format_name, "limits": asdict(limits)})
    with tempfile.TemporaryFile() as result, tempfile.TemporaryFile() as complaints:
        process = subprocess.Popen(  # noqa: S603 - our own worker
            [*_command(), request],
            stdin=source,
            stdout=result,
            stderr=complaints,
            env={**os.environ, "PYTHONPATH": _import_path()},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        with process:
            try:
                status = _awaited(process, file, limits=limits, stopped=stopped)
            finally:
                process.kill()
        if status != 0:
            _note(file, status, complaints)
            raise _failed(file, _reason(status))
        return _taken(result, file, limits)


def _awaited(
    process: subprocess.Popen[bytes],
    file: str,
    *,
    limits: Limits,
    stopped: Callable[[], bool],
) -> int:
    """Wait for the end of a process; whoever calls this kills what is left of it."""
    end = time.monotonic() + limits.wall
    while True:
        if stopped():
            raise Stopped(file)
        if time.monotonic() > end:
            raise _failed(file, f"Reading it took longer than {limits.wall:.0f} seconds.")
        try:
            return process.wait(timeout=POLL)
        except subprocess.TimeoutExpired:
            continue


def _taken(result: IO[bytes], file: str, limits: Limits) -> Outcome:
    result.seek(0)
    data = result.read(limits.result + 1)
    if len(data) > limits.result:
        raise _failed(file, _reason(TOO_MUCH))
    try:
        return unpacked(data)
    except NotOurs as error:
        LOG.warning("the reader of %s handed back no result: %s", file, error)
        raise _failed(file, "Reading it broke off.") from error


def _reason(status: int) -> str:
    match status:
        case _ if status == OUT_OF_MEMORY:
            return "Reading it takes more memory than is allowed."
        case _ if status == TOO_MUCH:
            return "It holds more than can be taken in at once."
        case _ if status == OUT_OF_TIME:
            return "Reading it took too long."
        case _:
            return "Reading it broke off, so it is probably damaged."


def _note(file: str, status: int, complaints: IO[bytes]) -> None:
    complaints.seek(0)
    told = complaints.read(20_000).decode(errors="replace")[-2_000:]
    LOG.warning("the reader of %s ended with %s: %s", file, status, told)


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, FLAG]
    return [sys.executable, "-m", "studyapp.services.reading.worker"]


def _import_path() -> str:
    """Give where this package lies first, then where else this process looks."""
    here = str(Path(__file__).parents[3])
    known = os.environ.get("PYTHONPATH", "")
    return os.pathsep.join((here, known)) if known else here


def _failed(file: str, message: str) -> ImportFailed:
    return ImportFailed((_problem(file, message),))


def _problem(file: str, message: str) -> Problem:
    return Problem(file=file, entry="", field="", message=f"{message} {SAFE}")
