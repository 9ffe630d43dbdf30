"""The process that reads one file: bytes in on standard input, an outcome out.

It limits itself before it touches a byte. What a file does to it, a crash, a bomb, a loop
without end, is told by how it ends. Run as `python -m studyapp.services.reading.worker`, or
as `studyapp --reading-worker` where the app is one frozen file.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress

from studyapp.core.errors import ImportFailed, Problem
from studyapp.formats.registry import detect
from studyapp.services.reading.limits import Limits
from studyapp.services.reading.readers import reader_named
from studyapp.services.reading.values import Outcome, packed

FLAG = "--reading-worker"
OUT_OF_MEMORY = 3
TOO_MUCH = 4
"""Exit statuses that say why there is no result."""


def main(request: str) -> int:
    """Serve one request, JSON with `file`, `format` and the limits; give the exit status."""
    wanted = json.loads(request)
    limits = Limits(**wanted["limits"])
    bind(limits)
    try:
        data = sys.stdin.buffer.read(limits.size + 1)
        result = packed(outcome_of(data, wanted["file"], wanted["format"]))
    except MemoryError:
        return OUT_OF_MEMORY
    if len(result) > limits.result:
        return TOO_MUCH
    sys.stdout.buffer.write(result)
    sys.stdout.buffer.flush()
    return 0


def outcome_of(data: bytes, file: str, name: str) -> Outcome:
    """Read a file in a format, or the one it looks to be in where `name` is empty."""
    try:
        name = name or detect(file, data)
        return Outcome(format=name, found=reader_named(name).read(data, file))
    except ImportFailed as failed:
        return Outcome(format=name, problems=failed.problems)
    except RecursionError:
        message = "It is nested too deeply to be read."
        return Outcome(
            format=name, problems=(Problem(file=file, entry="", field="", message=message),)
        )


def bind(limits: Limits) -> None:
    """Let this process use no more than it may, where the system can see to that."""
    try:
        import resource  # noqa: PLC0415 - not there on Windows
    except ImportError:
        return
    # Of time the first limit warns and the second kills, so the second is a little higher.
    for kind, most, grace in (
        (resource.RLIMIT_AS, limits.memory, 0),
        (resource.RLIMIT_CPU, limits.cpu, 1),
        (resource.RLIMIT_FSIZE, max(limits.size, limits.result), 0),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        # A system that refuses a limit leaves the reader with those of the clock.
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most + grace))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
