"""Kill a process at a random moment and look at what its library holds afterwards."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from random import Random

from studyapp.storage.damage import damaged
from studyapp.storage.database import Library, open_library
from tests.faults.answering import READY

ROOT = Path(__file__).parents[2]


def kill_once(data_dir: Path, seeds: Path, rng: Random, *, rash: bool = False) -> set[str]:
    """Let a process answer, kill it after a random number of answers; give what it announced."""
    command = [sys.executable, "-m", "tests.faults.answering", str(data_dir), str(seeds)]
    command.append("rash" if rash else "sound")
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == READY
        announced = [process.stdout.readline() for _ in range(rng.randint(1, 12))]
        if not rash:
            # Somewhere inside the next unit of work, not always right after an answer.
            spin(rng.randint(0, 60_000))
        os.kill(process.pid, signal.SIGKILL)
        announced += process.stdout.readlines()
    return {line.strip() for line in announced if line.endswith("\n")}


def spin(turns: int) -> None:
    """Wait a random, short while without asking a clock."""
    for _ in range(turns):
        pass


def faults_in(path: Path, announced: set[str]) -> list[str]:
    """Give everything that is lost, doubled or torn in a library after a kill."""
    library = open_library(path)
    try:
        return [
            *_lost_and_doubled(library, announced),
            *_torn(library),
            *damaged(library),
        ]
    finally:
        library.close()


def _lost_and_doubled(library: Library, announced: set[str]) -> list[str]:
    stored = [
        f"{session} {item}"
        for session, item in library.db.execute("SELECT session, item FROM attempts")
    ]
    lost = [f"lost: {one}" for one in announced - set(stored)]
    return lost + [f"doubled: {one}" for one in set(stored) if stored.count(one) > 1]


def _torn(library: Library) -> list[str]:
    """Compare attempts, suggested ratings, reviews and session rows with one another."""
    db = library.db
    found = []
    attempts = db.execute("SELECT count(*) FROM attempts").fetchone()[0]
    suggested = db.execute("SELECT count(*) FROM ratings WHERE kind = 'suggested'").fetchone()[0]
    reviews = db.execute("SELECT coalesce(sum(reviews), 0) FROM memory_states").fetchone()[0]
    if not attempts == suggested == reviews:
        found.append(f"torn: {attempts} attempts, {suggested} ratings, {reviews} reviews")
    answered = {
        f"{session} {number}"
        for session, number, body in db.execute("SELECT session, number, body FROM session_items")
        if json.loads(body)["answer"] is not None
    }
    stored = {f"{row[0]} {row[1]}" for row in db.execute("SELECT session, item FROM attempts")}
    if answered != stored:
        found.append(f"torn: session and attempts differ in {sorted(answered ^ stored)}")
    return found
