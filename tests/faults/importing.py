"""A process that imports for ever and says so after each commit; made to be killed.

Run as `python -m tests.faults.importing DATA_DIR SEEDS sound|rash`. Each round imports the same
questions with the number of the round in every stem. The rash one is a known-bad import, kept
to prove that the harness notices: it writes one question after the other.
"""

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from studyapp.core.bank.edit_label import EditLabel
from studyapp.core.bank.form import QuestionForm
from studyapp.formats.exchange import Found, Item
from studyapp.services.reading.reading import Reading
from studyapp.services.transfer.comparing import compare
from studyapp.services.transfer.import_plan import ImportPlan
from studyapp.services.transfer.reading_files import FilesRead
from studyapp.services.workspace import Workspace
from tests.faults.answering import READY, say
from tests.services.reading.fake_formats import install

START = datetime(2026, 11, 23, tzinfo=UTC)
QUESTIONS = 12


def main(data_dir: Path, seeds: Path, *, rash: bool) -> None:
    install()
    ticks = [0]

    def now() -> datetime:
        ticks[0] += 1
        return START + timedelta(seconds=ticks[0])

    workspace = Workspace.open(data_dir, seeds=seeds, now=now)
    rounds = rounds_of(workspace)
    number = max(rounds, default=0)
    write: Callable[[Workspace, ImportPlan], object] = one_by_one if rash else at_once
    say(READY)
    while True:
        number += 1
        write(workspace, plan(workspace, number))
        say(f"{number}")


def plan(workspace: Workspace, number: int) -> ImportPlan:
    items = tuple(
        Item(form=QuestionForm(id=f"x-{one}", stem=f"Round {number}")) for one in range(QUESTIONS)
    )
    reading = Reading(file="a.stem", format="stem", found=Found(items=items))
    read = FilesRead(readings=(reading,))
    return compare(read, workspace.transfer.standing(read))


def at_once(workspace: Workspace, found: ImportPlan) -> None:
    workspace.transfer.apply(found)


def one_by_one(workspace: Workspace, found: ImportPlan) -> None:
    for one in found.written:
        workspace.bank.apply([one.form], label=EditLabel.IMPORT)


def rounds_of(workspace: Workspace) -> list[int]:
    """Give the round that each imported question says it is from."""
    rows = (row for row in workspace.bank.rows() if row.id.startswith("x-"))
    return [int(row.stem.removeprefix("Round ")) for row in rows]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), rash=sys.argv[3] == "rash")
