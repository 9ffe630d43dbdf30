"""An import is whole or it is not there, whenever the process is killed."""

from pathlib import Path
from random import Random

import pytest

from tests.faults.imports import faults_in, kill_once
from tests.libraries import make_seeds

KILLS = 10
MANY = 500
SEED = 20_200_927
CONTROL_KILLS = 40


def kill_often(folder: Path, kills: int) -> None:
    seeds, data = make_seeds(folder), folder / "data"
    rng = Random(SEED)
    for number in range(kills):
        announced = kill_once(data, seeds, rng)
        assert faults_in(data, seeds, announced) == [], f"after kill {number + 1}"


def test_no_import_is_partial_after_ten_kills(tmp_path: Path) -> None:
    kill_often(tmp_path, KILLS)


@pytest.mark.long
def test_no_import_is_partial_after_five_hundred_kills(tmp_path: Path) -> None:
    kill_often(tmp_path, MANY)


def test_the_harness_notices_an_import_that_is_no_unit_of_work(tmp_path: Path) -> None:
    seeds, data = make_seeds(tmp_path), tmp_path / "data"
    rng = Random(SEED)
    for _ in range(CONTROL_KILLS):
        announced = kill_once(data, seeds, rng, rash=True)
        if any(one.startswith("partial") for one in faults_in(data, seeds, announced)):
            return
    pytest.fail("the known-bad import was not caught")
