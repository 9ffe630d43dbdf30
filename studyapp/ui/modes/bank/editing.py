"""The question that is open: kept while it is typed, and nothing lost where that fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from studyapp.core.bank.entry import Entry
from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.question_of import question_of
from studyapp.core.bank.status import Origin
from studyapp.core.bank.unfinished import Unfinished
from studyapp.core.changes import Changes
from studyapp.core.errors import LibraryUnavailable, NotFound, StudyError
from studyapp.core.knowledge.article import Article

SAVE_MS = 400
"""How long after a keystroke it is stored."""
LONGEST_MS = 2_000
"""How long typing without a pause may go on before it is stored."""


class Store(Protocol):
    """What editing needs of the bank."""

    def entry(self, question_id: str) -> Entry: ...
    def save(self, form: QuestionForm, *, burst: str = "") -> Changes: ...
    def checkpoint(self, question_id: str) -> Changes: ...


class Editing(QObject):
    """Holds the open question with what was typed last, and stores it soon.

    `saved` comes only after a commit. Where storing fails, `unsaved` brings the error, and what
    was typed stays here to be stored later.
    """

    wrote = Signal(object)
    """A committed write, as `Changes`."""
    saved = Signal()
    unsaved = Signal(object)
    failed = Signal(object)
    """A `StudyError` that is no trouble with storing what was typed."""

    def __init__(
        self, store: Store, article: Callable[[], Article], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._article = store, article
        self._entry: Entry | None = None
        self._form: QuestionForm | None = None
        self._burst = ""
        self._dirty = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_MS)
        self._timer.timeout.connect(self.save)
        self._typing = QElapsedTimer()

    @property
    def entry(self) -> Entry | None:
        """The open question as it was stored last, or None."""
        return self._entry

    @property
    def form(self) -> QuestionForm | None:
        """The open question with what was typed last, or None."""
        return self._form

    @property
    def id(self) -> str:
        """The id of the open question, or nothing."""
        return "" if self._form is None else self._form.id

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not stored yet."""
        return self._dirty

    @property
    def lacks(self) -> tuple[Unfinished, ...]:
        """What the open question still lacks."""
        if self._form is None:
            return ()
        made = question_of(self._form, self._article())
        return made if isinstance(made, tuple) else ()

    def open(self, question_id: str) -> bool:
        """Open a question, storing the one before; tell whether that is possible.

        A question whose last words cannot be stored stays open.
        """
        if not self.leave():
            return False
        return self.reload(question_id)

    def reload(self, question_id: str) -> bool:
        """Open a question as it stands in the library; what was not stored is dropped."""
        self._stop()
        try:
            self._entry = self._store.entry(question_id)
        except StudyError as error:
            self._entry = self._form = None
            if not isinstance(error, NotFound):
                self.failed.emit(error)
            return False
        self._form = self._entry.form
        return True

    def close(self) -> None:
        """Let go of the question; what was not stored is dropped."""
        self._stop()
        self._entry = self._form = None

    def edit(self, form: QuestionForm, burst: str) -> None:
        """Take what was typed; it is stored after a short pause, or when typing goes on long.

        Words in another field are an edit of their own, so what came before is stored first.
        """
        if self._dirty and burst != self._burst:
            self.save()
        self._form, self._burst = form, burst
        if not self._dirty:
            self._typing.start()
        self._dirty = True
        if self._typing.elapsed() > LONGEST_MS:
            self.save()
        else:
            self._timer.start()

    def save(self) -> bool:
        """Store what was typed; tell whether everything is stored."""
        self._timer.stop()
        if not self._dirty or self._form is None or self._entry is None:
            return True
        try:
            changes = self._store.save(self._form, burst=self._burst)
        except LibraryUnavailable as error:
            self._typing.restart()
            self.unsaved.emit(error)
            return False
        except StudyError as error:
            self._dirty = False
            self.failed.emit(error)
            return True
        self._dirty = False
        origin = self._entry.origin
        origin = Origin.ADOPTED if origin is Origin.GENERATED else origin
        self._entry = replace(self._entry, form=self._form, look_again=False, origin=origin)
        self.saved.emit()
        self.wrote.emit(changes)
        return True

    def leave(self) -> bool:
        """Store what was typed and keep it as a version; tell whether everything is stored."""
        if not self.save():
            return False
        if self._entry is not None:
            self._checkpoint(self._entry.form.id)
        return True

    def _checkpoint(self, question_id: str) -> None:
        try:
            changes = self._store.checkpoint(question_id)
        except NotFound:
            return
        except StudyError as error:
            self.failed.emit(error)
            return
        if changes != Changes():
            self.wrote.emit(changes)

    def _stop(self) -> None:
        self._timer.stop()
        self._dirty = False
