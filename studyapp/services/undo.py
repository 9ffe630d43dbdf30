"""Undo and redo of every edit of a pack and its questions, also after a restart."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime

from studyapp.core.bank.edit_label import EditLabel, Step
from studyapp.core.changes import Changes
from studyapp.services.facts import STALE
from studyapp.services.loaded_pack import LoadedPack
from studyapp.services.publishing import Publishing
from studyapp.services.question_bank import QuestionBank
from studyapp.services.search_entries import entries_of
from studyapp.storage.bank_store import BankStore
from studyapp.storage.database import Library
from studyapp.storage.edit_log import Edit, EditLog, RowChange
from studyapp.storage.pack_store import PackStore
from studyapp.storage.question_store import QuestionStore
from studyapp.storage.search_index import SearchIndex

QUESTIONS = frozenset({"questions", "bank_questions", "bank_looks", "fact_drafts"})


class Undo:
    """Takes edits back, the newest first, and does them again."""

    def __init__(
        self,
        library: Library,
        pack_id: str,
        *,
        asked: QuestionBank,
        pack: LoadedPack,
        now: Callable[[], datetime],
    ) -> None:
        self._library, self._pack_id = library, pack_id
        self._asked, self._pack, self._now = asked, pack, now
        self._log = EditLog(library, pack_id)
        self._touched: tuple[str, ...] = ()

    @property
    def touched(self) -> tuple[str, ...]:
        """The ids of the questions that the newest undo or redo has changed."""
        return self._touched

    @property
    def next_undo(self) -> Step | None:
        """What undoing would take back, or None."""
        return _step(self._log.next_undo())

    @property
    def next_redo(self) -> Step | None:
        """What could be done again, or None."""
        return _step(self._log.next_redo())

    def undo(self) -> Changes:
        """Take the newest edit back."""
        return self._turn(back=True)

    def redo(self) -> Changes:
        """Do again the edit that was taken back last."""
        return self._turn(back=False)

    def _turn(self, *, back: bool) -> Changes:
        packs = False
        edit = self._log.next_undo() if back else self._log.next_redo()
        try:
            with self._log.turning(back=back) as (db, rows):
                packs = any(row.place not in QUESTIONS for row in rows)
                if packs:
                    self._pack.forget()
                    PackStore(self._library).set_generator(db, self._pack_id, STALE)
                    SearchIndex(self._library, self._pack_id).replace(db, entries_of(self._pack()))
                words = edit is not None and edit.label != EditLabel.WRITE.value
                self._touched = _taken(rows)
                self._publishing().settle(db, self._touched, now=self._now(), words=words)
        except BaseException:
            # What was read inside is gone with the unit of work.
            self._pack.forget()
            raise
        self._asked.forget()
        return Changes(packs=packs, questions=bool(rows))

    def _publishing(self) -> Publishing:
        return Publishing(
            BankStore(self._library, self._pack_id),
            QuestionStore(self._library, self._pack_id),
            article=lambda: self._pack().article,
        )


def _taken(rows: tuple[RowChange, ...]) -> tuple[str, ...]:
    """Give the ids of the questions whose place in the bank has changed."""
    return tuple(json.loads(row.key)[1] for row in rows if row.place == "bank_questions")


def _step(edit: Edit | None) -> Step | None:
    if edit is None:
        return None
    return Step(label=EditLabel(edit.label), count=edit.count, at=edit.at)
