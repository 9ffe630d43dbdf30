"""However long the history, what a turn asks of the log is looked up, never searched for."""

from pathlib import Path

import pytest

from studyapp.storage.database import open_library
from studyapp.storage.run_store import ATTEMPT, MISSED, RIGHT_TIMES, SAVE_ITEM, SAVE_PLACE

QUERIES = {
    "missed": (MISSED, ("me", "p", 3)),
    "times": (RIGHT_TIMES, (400, "me")),
    "attempt": (f"{ATTEMPT} WHERE session = ? AND item = ?", ("s", 1)),
    "of fact": (f"{ATTEMPT} WHERE session = ? AND fact = ? ORDER BY item", ("s", "f")),
    "place": (SAVE_PLACE, ("{}", None, "s")),
    "item": (SAVE_ITEM, ("{}", "s", 1)),
}


@pytest.mark.parametrize("name", QUERIES)
def test_no_query_of_a_turn_reads_a_whole_table(tmp_path: Path, name: str) -> None:
    library = open_library(tmp_path / "library.db")
    sql, values = QUERIES[name]
    plan = [row[3] for row in library.db.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
    library.close()
    assert plan
    assert not [step for step in plan if step.startswith("SCAN")]


def test_the_usual_times_read_the_end_of_the_log_only(tmp_path: Path) -> None:
    library = open_library(tmp_path / "library.db")
    sql, values = QUERIES["times"]
    plan = [row[3] for row in library.db.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
    library.close()
    assert plan[0] == "SEARCH attempts USING INTEGER PRIMARY KEY (rowid>?)"
