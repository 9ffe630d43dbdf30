"""No answer that was acknowledged is lost when the process is killed, whenever that is."""

from pathlib import Path
from random import Random

import pytest

from studyapp.services.workspace import LIBRARY_FILE
from tests.faults.killing import faults_in, kill_once
from tests.libraries import make_seeds

KILLS = 20
MANY = 1_000
SEED = 20_200_927
CONTROL_KILLS = 40


def kill_often(folder: Path, kills: int) -> None:
    seeds, data = make_seeds(folder), folder / "data"
    rng, announced = Random(SEED), set[str]()
    for number in range(kills):
        announced |= kill_once(data, seeds, rng)
        assert faults_in(data / LIBRARY_FILE, announced) == [], f"after kill {number + 1}"
    assert len(announced) >= kills


def test_no_acknowledged_answer_is_lost_in_twenty_kills(tmp_path: Path) -> None:
    kill_often(tmp_path, KILLS)


@pytest.mark.long
def test_no_acknowledged_answer_is_lost_in_a_thousand_kills(tmp_path: Path) -> None:
    kill_often(tmp_path, MANY)


def test_the_harness_notices_a_store_that_acknowledges_before_the_commit(tmp_path: Path) -> None:
    seeds, data = make_seeds(tmp_path), tmp_path / "data"
    rng, announced = Random(SEED), set[str]()
    for _ in range(CONTROL_KILLS):
        announced |= kill_once(data, seeds, rng, rash=True)
        if faults_in(data / LIBRARY_FILE, announced):
            return
    pytest.fail("the known-bad store was not caught")
