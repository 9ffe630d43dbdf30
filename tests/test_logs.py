import faulthandler
from pathlib import Path

from studyapp.logs import KEPT, MOST_BYTES, logger, start_logging


def test_named_loggers_write_into_the_file(tmp_path: Path) -> None:
    files = start_logging(tmp_path / "logs")
    logger("ui.tasks").warning("one line")
    files.close()
    text = files.path.read_text(encoding="utf-8")
    assert "WARNING studyapp.ui.tasks: one line" in text


def test_after_closing_nothing_is_written(tmp_path: Path) -> None:
    files = start_logging(tmp_path)
    logger("ui").info("before")
    files.close()
    logger("ui").info("after")
    assert "after" not in files.path.read_text(encoding="utf-8")


def test_the_log_does_not_grow_without_end(tmp_path: Path) -> None:
    files = start_logging(tmp_path)
    for _ in range(2 * (KEPT + 2)):
        logger("ui").info("x" * (MOST_BYTES // 2))
    files.close()
    assert len(list(tmp_path.glob("studyapp.log*"))) == KEPT + 1


def test_a_fault_of_the_interpreter_has_a_file(tmp_path: Path) -> None:
    was_on = faulthandler.is_enabled()
    files = start_logging(tmp_path)
    assert faulthandler.is_enabled()
    files.close()
    if was_on:
        faulthandler.enable()
    assert (tmp_path / "faults.log").is_file()
