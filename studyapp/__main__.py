"""`studyapp` and `python -m studyapp`: the one reader of the real clock and environment."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

READING_WORKER = "--reading-worker"


def main() -> None:
    """Run the command line; without a command, open the window.

    A frozen app has no other program to start, so it also reads files as a worker of its own.
    """
    if sys.argv[1:2] == [READING_WORKER]:
        from studyapp.services.reading.worker import main as read  # noqa: PLC0415 - as below

        sys.exit(read(sys.argv[2]))
    from studyapp.cli import make_cli  # noqa: PLC0415 - each front door loads only what it needs

    make_cli(open_window=_open_window, now=_now)()


def _open_window(data_dir: Path | None, files: tuple[Path, ...]) -> int:
    from studyapp.app.start import open_window  # noqa: PLC0415 - Qt is loaded for the window only

    return open_window(data_dir, files=files, now=_now, environ=os.environ, argv=sys.argv[:1])


def _now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - the one place that reads the clock


if __name__ == "__main__":
    main()
