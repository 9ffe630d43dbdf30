import threading

from pytestqt.qtbot import QtBot

from studyapp.ui import tasks


def test_work_is_done_elsewhere_and_reported_here(qtbot: QtBot) -> None:
    here = threading.get_ident()
    seen: list[tuple[int, bool]] = []
    task = tasks.run(threading.get_ident, done=lambda there: seen.append((there, in_this(here))))
    assert seen == []
    with qtbot.waitSignal(task.finished):
        pass
    assert seen[0][0] != here
    assert seen[0][1]
    assert task not in tasks.RUNNING


def in_this(thread: int) -> bool:
    return threading.get_ident() == thread


def test_a_failure_is_reported_with_its_exception(qtbot: QtBot) -> None:
    def fail() -> None:
        raise ValueError("no")

    errors: list[BaseException] = []
    task = tasks.run(fail, failed=errors.append)
    with qtbot.waitSignal(task.failed):
        pass
    assert [str(error) for error in errors] == ["no"]


def test_work_that_is_forgotten_reports_nothing(qtbot: QtBot) -> None:
    seen: list[object] = []
    task = tasks.run(lambda: 1, done=seen.append)
    task.forget()
    qtbot.waitUntil(lambda: task not in tasks.RUNNING)
    assert seen == []
