"""Store the packs of an import, each with its questions, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from studyapp.core.bank.edit_label import EditLabel
from studyapp.core.bank.status import Origin
from studyapp.core.changes import Changes
from studyapp.core.knowledge.pack import Pack
from studyapp.services.bank import Bank
from studyapp.services.generator_version import GENERATOR
from studyapp.services.importing import digest_of
from studyapp.services.question_bank import QuestionBank
from studyapp.services.search_entries import entries_of
from studyapp.services.steps import Step, at_once
from studyapp.services.transfer.import_plan import Effect, ImportPlan, PlannedPack, PlannedQuestion
from studyapp.storage.backup import make_copy
from studyapp.storage.bank_store import BankStore
from studyapp.storage.database import Library
from studyapp.storage.edit_log import EditLog
from studyapp.storage.pack_store import EDITED, PackStore
from studyapp.storage.question_store import GENERATED, WRITTEN, QuestionStore
from studyapp.storage.search_index import SearchIndex

if TYPE_CHECKING:
    from sqlite_utils import Database

LOOK = "pack"
"""Why a question is listed to be looked at: a newer pack changed what it rests on."""


def store_packs(
    library: Library,
    plan: ImportPlan,
    *,
    current: Pack,
    now: Callable[[], datetime],
    step: Step = at_once,
) -> Changes:
    """Store packs and all questions of a plan as one step to undo, of the pack in use.

    `step` is called twice for each question; what it raises leaves everything as it was.
    """
    make_copy(library.path, now())
    _Storing(library, plan, current=current, now=now, step=step).store()
    return Changes(packs=True, questions=True)


class _Storing:
    """One import under way."""

    def __init__(
        self,
        library: Library,
        plan: ImportPlan,
        *,
        current: Pack,
        now: Callable[[], datetime],
        step: Step,
    ) -> None:
        self._library, self._plan, self._current = library, plan, current
        self._now, self._step = now, step

    def store(self) -> None:
        """Store the packs that are new or change, and the questions of packs that stay."""
        stored = {one.pack.id for one in self._plan.stored}
        staying = [one.pack for one in self._plan.packs if one.effect is Effect.UNCHANGED]
        packs = {one.id: one for one in (self._current, *staying)}
        asked = {
            pack_id: questions
            for pack_id in packs
            if pack_id not in stored and (questions := self._questions(pack_id))
        }
        touched = (*asked, *stored)
        count = sum(len(self._questions(one)) for one in touched) or len(stored)
        label = EditLabel.IMPORT_PACK if stored else EditLabel.IMPORT
        log = EditLog(self._library, self._current.id)
        with log.recording(label.value, at=self._now(), count=count) as db:
            for planned in self._plan.stored:
                self._put(db, planned)
            for pack_id, questions in asked.items():
                self._write(db, packs[pack_id], questions)

    def _put(self, db: Database, planned: PlannedPack) -> None:
        pack = planned.pack
        digest = digest_of(planned.bundle) if planned.effect is Effect.NEW else EDITED
        PackStore(self._library).save(db, pack, digest=digest, generator=GENERATOR)
        QuestionStore(self._library, pack.id).replace(
            db,
            [
                *((one, GENERATED, "ready") for one in planned.generated),
                *((one.question, WRITTEN, one.status.value) for one in planned.bundle.written),
            ],
        )
        SearchIndex(self._library, pack.id).replace(db, entries_of(pack))
        self._look_again(db, planned)
        self._write(db, pack, self._questions(pack.id))

    def _questions(self, pack_id: str) -> list[PlannedQuestion]:
        return [one for one in self._plan.written if one.pack_id == pack_id]

    def _write(self, db: Database, pack: Pack, questions: Sequence[PlannedQuestion]) -> None:
        asked = QuestionBank(self._library, pack.id)
        bank = Bank(self._library, pack.id, asked=asked, pack=lambda: pack, now=self._now)
        statuses = {one.form.id: one.status for one in questions}
        bank.write(db, [one.form for one in questions], statuses, step=self._step)

    def _look_again(self, db: Database, planned: PlannedPack) -> None:
        """List the instructor's questions on facts that the newer pack changes or lacks."""
        gone = {one.id for one in (*planned.changed, *planned.removed)}
        store = BankStore(self._library, planned.pack.id)
        mine = [
            row.id
            for row in store.rows()
            if row.origin is not Origin.GENERATED and not gone.isdisjoint(row.facts)
        ]
        store.look_again(db, mine, LOOK)
