"""Kill a process while it imports and look at what its library holds afterwards."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

from studyapp.services.workspace import Workspace
from studyapp.storage.damage import damaged
from studyapp.storage.edit_log import KEPT
from tests.faults.answering import READY
from tests.faults.importing import QUESTIONS, START, rounds_of

ROOT = Path(__file__).parents[2]
LONGEST = 0.08
"""Seconds after an import within which the process is killed; the next import takes about this."""


def kill_once(data_dir: Path, seeds: Path, rng: Random, *, rash: bool = False) -> int:
    """Let a process import, kill it at a random moment; give the newest round it announced."""
    command = [sys.executable, "-m", "tests.faults.importing", str(data_dir), str(seeds)]
    command.append("rash" if rash else "sound")
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == READY
        announced = [process.stdout.readline() for _ in range(rng.randint(1, 3))]
        time.sleep(rng.uniform(0, LONGEST))
        os.kill(process.pid, signal.SIGKILL)
        announced += process.stdout.readlines()
    return max(int(line) for line in announced if line.endswith("\n"))


def faults_in(data_dir: Path, seeds: Path, announced: int) -> list[str]:
    """Give everything that is partial, lost or torn in a library after a kill."""
    workspace = Workspace.open(data_dir, seeds=seeds, now=lambda: START)
    try:
        rounds = rounds_of(workspace)
        found = list(damaged(workspace._library))
        if len(set(rounds)) != 1 or len(rounds) != QUESTIONS:
            found.append(f"partial: {sorted(rounds)}")
        if min(rounds) < announced:
            found.append(f"lost: round {announced} was announced, {min(rounds)} is there")
        return [*found, *_steps(workspace, max(rounds))]
    finally:
        workspace.close()


def _steps(workspace: Workspace, rounds: int) -> list[str]:
    """Compare the steps that can be undone with the rounds that were imported."""
    sql = "SELECT count(*) FROM edits WHERE undone = 0"
    steps = workspace._library.db.execute(sql).fetchone()[0]
    return [] if steps == min(rounds, KEPT) else [f"torn: {steps} steps, {rounds} imports"]
