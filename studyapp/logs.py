"""A log that survives the crash it should explain: rotating file and fault handler."""

from __future__ import annotations

import faulthandler
import logging
from pathlib import Path

ROOT = "studyapp"
FILE = "studyapp.log"
FAULTS = "faults.log"
MOST_BYTES = 500_000
KEPT = 3
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class LogFiles:
    """The open log files of one run; closing them ends the log."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / FILE
        self._handler = LateFile(self.path)
        root = logging.getLogger(ROOT)
        root.setLevel(logging.INFO)
        root.addHandler(self._handler)
        self._faults = (folder / FAULTS).open("a", encoding="utf-8")
        faulthandler.enable(self._faults)

    def close(self) -> None:
        """Stop logging and release the files."""
        faulthandler.disable()
        self._faults.close()
        logging.getLogger(ROOT).removeHandler(self._handler)
        self._handler.close()


class LateFile(logging.Handler):
    """A rotating file that is opened with its first record: most runs have none."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record."""
        if self._file is None:
            self._file = _rotating(self._path)
        self._file.emit(record)

    def close(self) -> None:
        """Close the file, if it was ever opened."""
        if self._file is not None:
            self._file.close()
        super().close()


def _rotating(path: Path) -> logging.Handler:
    # Half of the standard library comes along with it, so it waits until there is need.
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415

    file = RotatingFileHandler(path, maxBytes=MOST_BYTES, backupCount=KEPT, encoding="utf-8")
    file.setFormatter(logging.Formatter(FORMAT))
    return file


def start_logging(folder: Path) -> LogFiles:
    """Begin to log into a folder, which is made if need be; the caller closes the files."""
    return LogFiles(folder)


def logger(name: str) -> logging.Logger:
    """Give the logger of one part of the app, such as `ui.tasks`."""
    return logging.getLogger(f"{ROOT}.{name}")
