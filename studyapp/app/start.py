"""Open the window, or say in one sentence why it cannot open."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from studyapp.ui.display import find_trouble

NO_WINDOW = 2
PROBE = "STUDYAPP_PROBE"
FIRST_FRAME = "first-frame"


def open_window(
    data_dir: Path | None,
    *,
    now: Callable[[], datetime],
    environ: Mapping[str, str],
    argv: Sequence[str],
    files: tuple[Path, ...] = (),
) -> int:
    """Open the window on a data folder and stay until it is closed; give the exit status.

    With `files` it opens with the preview of their import.

    With `STUDYAPP_PROBE=first-frame` in the environment it reports its first painted frame
    on standard output and closes again.
    """
    trouble = find_trouble(environ)
    if trouble is not None:
        sys.stderr.write(f"{trouble.sentence}\n")
        return NO_WINDOW
    # Qt: PySide6 6.11 reads the source of every module imported after it, so what needs no
    # Qt is imported first, and Qt itself only once it is known that it will not abort.
    import studyapp.services.recovery  # noqa: PLC0415, F401
    from studyapp.app.desk import run_desk  # noqa: PLC0415

    probing = environ.get(PROBE) == FIRST_FRAME
    return run_desk(list(argv), data_dir=data_dir, now=now, probing=probing, files=files)
