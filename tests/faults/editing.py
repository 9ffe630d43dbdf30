"""A process that edits questions for ever and says so after each commit; made to be killed.

Run as `python -m tests.faults.editing DATA_DIR SEEDS sound|rash`. Each edit writes its number
into the wording of one question; every third leaves the question, every seventh is taken back
and done again. The rash one says "saved" before COMMIT, to prove that the harness notices.
"""

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from studyapp.services.workspace import Workspace
from tests.faults.answering import READY, say

START = datetime(2026, 11, 23, tzinfo=UTC)
LEAVING, TURNING = 3, 7


def main(data_dir: Path, seeds: Path, *, rash: bool) -> None:
    workspace = Workspace.open(data_dir, seeds=seeds, now=lambda: START)
    one = edited_id(workspace)
    number = number_in(workspace, one)
    say(READY)
    while True:
        number += 1
        if rash:
            say(str(number))
        edit(workspace, one, number)
        if not rash:
            say(str(number))


def edit(workspace: Workspace, one: str, number: int) -> None:
    form = workspace.bank.entry(one).form
    workspace.bank.save(replace(form, stem=f"Which is number {number}?"))
    if number % LEAVING == 0:
        workspace.bank.checkpoint(one)
    if number % TURNING == 0:
        workspace.undo.undo()
        workspace.undo.redo()


def edited_id(workspace: Workspace) -> str:
    return min(row.id for row in workspace.bank.rows())


def number_in(workspace: Workspace, one: str) -> int:
    words = workspace.bank.entry(one).form.stem.split("number ")
    return int(words[1].rstrip("?")) if len(words) > 1 else 0


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), rash=sys.argv[3] == "rash")
