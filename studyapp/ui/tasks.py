"""Work off the window's thread; the only place in the app where threads are used."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from studyapp.logs import logger

LOG = logger("ui.tasks")


class Task(QObject):
    """One piece of work; `finished` brings its value, `failed` its exception.

    Both arrive in the thread that started the work, and never before `run` has returned.
    """

    finished = Signal(object)
    failed = Signal(object)
    _ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = True
        # Qt: a direct connection would call back inside `run` where the work is done at once.
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def forget(self) -> None:
        """Let the work end unheard."""
        self._wanted = False

    @Slot(object, object)
    def _on_ended(self, value: object, error: object) -> None:
        RUNNING.discard(self)
        if not self._wanted:
            return
        if error is None:
            self.finished.emit(value)
        else:
            self.failed.emit(error)


RUNNING: set[Task] = set()
"""Tasks under way, kept alive until they have reported."""


def run(
    work: Callable[[], Any],
    *,
    done: Callable[[Any], object] | None = None,
    failed: Callable[[BaseException], object] | None = None,
) -> Task:
    """Do `work` in a pool thread and report to `done` or `failed` in this one."""
    task = Task()
    if done is not None:
        task.finished.connect(done)
    if failed is not None:
        task.failed.connect(failed)
    else:
        task.failed.connect(_log_failure)
    RUNNING.add(task)
    QThreadPool.globalInstance().start(_Work(work, task))
    return task


def _log_failure(error: BaseException) -> None:
    LOG.error("a task failed", exc_info=error)


class _Work(QRunnable):
    """Carries a function into a pool thread and its outcome back by signal."""

    def __init__(self, work: Callable[[], Any], task: Task) -> None:
        super().__init__()
        self._work, self._task = work, task

    def run(self) -> None:
        try:
            value = self._work()
        except BaseException as error:  # noqa: BLE001 - a pool thread has nobody above to raise to
            self._task._ended.emit(None, error)  # noqa: SLF001 - the two halves of one task
        else:
            self._task._ended.emit(value, None)  # noqa: SLF001 - the same
