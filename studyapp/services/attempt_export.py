"""Hand a learner's answers out as a table or as JSON; only where it was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from enum import Enum
from itertools import chain
from pathlib import Path

from studyapp.core.errors import InvalidInput
from studyapp.formats.atomic_file import write_atomically
from studyapp.formats.attempts import AttemptRow, attempts_csv, attempts_json
from studyapp.storage.attempt_log import AttemptLog, Entry


class AttemptFormat(Enum):
    """How answers can be handed out; the value is the suffix of the file."""

    CSV = ".csv"
    JSON = ".json"


class AttemptExport:
    """Writes the answers given in one pack."""

    def __init__(self, log: AttemptLog, pack_id: str) -> None:
        self._log, self._pack = log, pack_id

    def write(self, file: Path) -> int:
        """Write all answers to a file by its suffix, whole or not at all; give how many.

        An existing file is replaced. Raises `InvalidInput` for another suffix, and OSError.
        """
        rows = tuple(self._rows())
        match format_of(file):
            case AttemptFormat.CSV:
                data = attempts_csv(rows)
            case AttemptFormat.JSON:
                data = attempts_json(rows, pack=self._pack)
        write_atomically(file, data)
        return len(rows)

    def _rows(self) -> Iterator[AttemptRow]:
        """What was answered in practice, then what was handed in with tests."""
        return (_row(entry) for entry in chain(self._log.entries(), self._log.test_entries()))


def format_of(file: Path) -> AttemptFormat:
    """Give the format a file's suffix stands for; raise `InvalidInput`."""
    try:
        return AttemptFormat(file.suffix.casefold())
    except ValueError:
        raise InvalidInput(field="file name ending", value=file.name) from None


def _row(entry: Entry) -> AttemptRow:
    return AttemptRow(
        number=entry.number,
        kind=entry.kind,
        session=entry.session,
        seed=entry.seed,
        answered_at=entry.answered_at.astimezone(UTC).isoformat(timespec="seconds"),
        took_ms=entry.took_ms,
        credit=entry.credit,
        correct=entry.correct,
        rating=None if entry.rating is None else int(entry.rating),
        confidence=entry.confidence,
        hinted=entry.hinted,
        marked_by=entry.marked_by.value,
        question=entry.question,
        answer=entry.answer,
    )
