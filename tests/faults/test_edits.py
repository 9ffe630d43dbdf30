"""No edit that was told as saved is lost when the process is killed, and undo still works."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from studyapp.services.workspace import Workspace
from studyapp.storage.damage import damaged
from tests.faults.answering import READY
from tests.faults.editing import START, edited_id, number_in
from tests.faults.killing import ROOT, spin
from tests.libraries import make_seeds

KILLS = 8
MANY = 300
SEED = 20_201_110
CONTROL_KILLS = 40
STEPS = 5


def kill_once(data_dir: Path, seeds: Path, rng: Random, *, rash: bool = False) -> int:
    """Let a process edit, kill it at a random moment; give the last number it announced."""
    command = [sys.executable, "-m", "tests.faults.editing", str(data_dir), str(seeds)]
    command.append("rash" if rash else "sound")
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == READY
        announced = [process.stdout.readline() for _ in range(rng.randint(1, 15))]
        if not rash:
            spin(rng.randint(0, 60_000))
        os.kill(process.pid, signal.SIGKILL)
        announced += process.stdout.readlines()
    return max(int(line) for line in announced if line.endswith("\n"))


def faults_in(data_dir: Path, seeds: Path, announced: int) -> list[str]:
    """Give what is lost or torn after a kill, then take some edits back and do them again."""
    workspace = Workspace.open(data_dir, seeds=seeds, now=lambda: START)
    try:
        one = edited_id(workspace)
        found = list(damaged(workspace._library))
        number = number_in(workspace, one)
        if number < announced - 1:
            # The newest may have been taken back when the process was killed.
            found.append(f"lost: {announced} was announced, {number} is there")
        while workspace.undo.next_redo is not None:
            workspace.undo.redo()
        newest = number_in(workspace, one)
        if newest < announced:
            found.append(f"lost: {announced} was announced, {newest} is there after redo")
        return [*found, *_turned(workspace, one, newest)]
    finally:
        workspace.close()


def _turned(workspace: Workspace, one: str, newest: int) -> list[str]:
    steps = min(STEPS, newest)
    for _ in range(steps):
        workspace.undo.undo()
    back = number_in(workspace, one)
    for _ in range(steps):
        workspace.undo.redo()
    again = number_in(workspace, one)
    if (back, again) == (newest - steps, newest):
        return []
    return [f"torn: {steps} steps from {newest} lead to {back} and back to {again}"]


def kill_often(folder: Path, kills: int) -> None:
    seeds, data = make_seeds(folder), folder / "data"
    rng = Random(SEED)
    for number in range(kills):
        announced = kill_once(data, seeds, rng)
        assert faults_in(data, seeds, announced) == [], f"after kill {number + 1}"


def test_no_saved_edit_is_lost_in_some_kills(tmp_path: Path) -> None:
    kill_often(tmp_path, KILLS)


@pytest.mark.long
def test_no_saved_edit_is_lost_in_three_hundred_kills(tmp_path: Path) -> None:
    kill_often(tmp_path, MANY)


def test_the_harness_notices_saying_saved_before_the_commit(tmp_path: Path) -> None:
    seeds, data = make_seeds(tmp_path), tmp_path / "data"
    rng = Random(SEED)
    for _ in range(CONTROL_KILLS):
        announced = kill_once(data, seeds, rng, rash=True)
        if faults_in(data, seeds, announced):
            return
    pytest.fail("the known-bad editor was not caught")
