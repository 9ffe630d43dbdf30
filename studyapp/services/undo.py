"""Undo and redo of every edit of a pack and its questions, also after a restart."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import datetime

from studyapp.core.bank.edit_label import EditLabel, Step
from studyapp.core.bank.errors import EditedSince
from studyapp.core.changes import Changes
from studyapp.services.facts import STALE
from studyapp.services.loaded_pack import LoadedPack
from studyapp.services.publishing import Publishing
from studyapp.services.question_bank import QuestionBank
from studyapp.services.search_entries import entries_of
from studyapp.storage.bank_store import BankStore
from studyapp.storage.database import Library, UnitOfWork
from studyapp.storage.edit_log import Edit, EditLog, RowChange
from studyapp.storage.pack_store import PackStore
from studyapp.storage.question_store import QuestionStore
from studyapp.storage.search_index import SearchIndex
from studyapp.storage.suggestion_store import SuggestionStatus, SuggestionStore

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
        packs_changed: Callable[[], object],
        now: Callable[[], datetime],
    ) -> None:
        self._library, self._pack_id = library, pack_id
        self._asked, self._pack, self._now = asked, pack, now
        self._packs_changed = packs_changed
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
        """Take the newest edit back; raise `EditedSince` where another pack went on from it."""
        return self._turn(back=True)

    def redo(self) -> Changes:
        """Do again the edit that was taken back last; raises as `undo` does."""
        return self._turn(back=False)

    def _turn(self, *, back: bool) -> Changes:
        packs = False
        edit = self._log.next_undo() if back else self._log.next_redo()
        if edit is None:
            return Changes()
        self._require_unedited(edit)
        words = edit.label != EditLabel.WRITE.value
        try:
            with self._log.turning(back=back) as (db, rows):
                packs = any(row.place not in QUESTIONS for row in rows)
                for pack_id, of_pack in _by_pack(rows).items():
                    self._follow(db, pack_id, of_pack, words=words)
                self._touched = _taken(rows)
                self._reopen(edit, back=back)
        except BaseException:
            # What was read inside is gone with the unit of work.
            self._pack.forget()
            raise
        self._asked.forget()
        if packs:
            self._packs_changed()
        return Changes(packs=packs, questions=bool(rows))

    def _reopen(self, edit: Edit, *, back: bool) -> None:
        """Let a suggestion that the edit took up wait for a decision again, or be taken up."""
        if edit.label != EditLabel.SUGGESTION.value or not edit.burst:
            return
        store = SuggestionStore(self._library, self._pack_id)
        found = next((one for one in store.all() if str(one.attempt) == edit.burst), None)
        if found is None:
            return
        store.add(
            attempt=found.attempt,
            question_id=found.question.id,
            version=found.version,
            typed=found.typed,
            status=SuggestionStatus.OPEN if back else SuggestionStatus.ACCEPTED,
            now=self._now(),
        )

    def _require_unedited(self, edit: Edit) -> None:
        """Refuse to turn what edits of other packs stand on: they would be lost."""
        for pack_id in self._log.packs_of(edit):
            newest = EditLog(self._library, pack_id).next_undo()
            edited = newest is not None and newest.number > edit.number
            if edited and pack_id != self._pack_id:
                raise EditedSince(pack=PackStore(self._library).load(pack_id).title)

    def _follow(
        self, db: UnitOfWork, pack_id: str, rows: Sequence[RowChange], *, words: bool
    ) -> None:
        """Make all that rests on a pack's rows agree with them."""
        packs, index = PackStore(self._library), SearchIndex(self._library, pack_id)
        pack = self._pack if pack_id == self._pack_id else LoadedPack(packs, pack_id)
        if any(row.place not in QUESTIONS for row in rows):
            pack.forget()
            if packs.digest(pack_id) is None:
                index.replace(db, ())
                return
            packs.set_generator(db, pack_id, STALE)
            index.replace(db, entries_of(pack()))
        publishing = Publishing(
            BankStore(self._library, pack_id),
            QuestionStore(self._library, pack_id),
            article=lambda: pack().article,
        )
        publishing.settle(db, _taken(rows), now=self._now(), words=words)


def _by_pack(rows: Sequence[RowChange]) -> dict[str, list[RowChange]]:
    found: dict[str, list[RowChange]] = {}
    for row in rows:
        # Every recorded table has the pack first in its key.
        found.setdefault(str(json.loads(row.key)[0]), []).append(row)
    return found


def _taken(rows: Sequence[RowChange]) -> tuple[str, ...]:
    """Give the ids of the questions whose place in the bank has changed."""
    return tuple(json.loads(row.key)[1] for row in rows if row.place == "bank_questions")


def _step(edit: Edit | None) -> Step | None:
    if edit is None:
        return None
    return Step(label=EditLabel(edit.label), count=edit.count, at=edit.at)
