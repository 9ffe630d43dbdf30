"""The instructor's question bank: write, adopt, retire, look back; each write is one edit."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime
from functools import cache

from studyapp.core.bank.edit_label import EditLabel
from studyapp.core.bank.entry import Entry, Version
from studyapp.core.bank.errors import NotReady
from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.row import Row
from studyapp.core.bank.status import Origin, QuestionStatus
from studyapp.core.changes import Changes
from studyapp.core.errors import NotFound
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.scope import topics_of
from studyapp.services.publishing import Publishing
from studyapp.services.question_bank import QuestionBank
from studyapp.services.steps import Step, at_once
from studyapp.storage.backup import make_copy
from studyapp.storage.bank_store import BankStore, Kept
from studyapp.storage.database import Library, UnitOfWork
from studyapp.storage.edit_log import EditLog
from studyapp.storage.question_store import QuestionStore

WRITTEN = Changes(questions=True)


class Bank:
    """Every question of a pack as its instructor sees it.

    A generated question is adopted by the first edit; from then on generating again leaves it
    alone. Whatever is typed is stored at once; a version is kept, and asked if the question is
    ready, when `checkpoint` says that the instructor has left it.
    """

    def __init__(
        self,
        library: Library,
        pack_id: str,
        *,
        asked: QuestionBank,
        pack: Callable[[], Pack],
        now: Callable[[], datetime],
    ) -> None:
        self._library, self._asked, self._pack, self._now = library, asked, pack, now
        self._store = BankStore(library, pack_id)
        self._log = EditLog(library, pack_id)
        self._publishing = Publishing(
            self._store,
            QuestionStore(library, pack_id),
            article=lambda: self._pack().article,
        )

    def rows(self) -> tuple[Row, ...]:
        """Give every question, generated ones too, in the order of the article."""
        return self._store.rows(_topics_of(self._pack()))

    def entry(self, question_id: str) -> Entry:
        """Give a question as it stands; raise `NotFound`."""
        return self._store.entry(question_id)

    def entries(self, ids: Iterable[str] | None = None) -> dict[str, Entry]:
        """Give many questions at once, by id; all of them by default."""
        return self._store.forms(ids)

    def history(self, question_id: str) -> tuple[Version, ...]:
        """Give every version of a question, the newest first."""
        return self._store.history(question_id)

    def from_facts(self, fact_ids: Iterable[str]) -> tuple[Entry, ...]:
        """Give the generated questions on these facts that nobody has touched yet."""
        wanted = frozenset(fact_ids)
        ids = [
            row.id
            for row in self._store.rows()
            if row.origin is Origin.GENERATED and not wanted.isdisjoint(row.facts)
        ]
        return tuple(self._store.forms(ids).values())

    def new(self, form: QuestionForm | None = None, *, label: EditLabel = EditLabel.NEW) -> Entry:
        """Add a draft; one without an id is given one."""
        form = form or QuestionForm(id="")
        form = replace(form, id=form.id or _new_id())
        with self._edit(label) as db:
            self._save(db, [(form, QuestionStatus.DRAFT, Origin.WRITTEN)])
        return self._store.entry(form.id)

    def duplicate(self, question_id: str) -> Entry:
        """Add a draft with the same content as a question; raise `NotFound`."""
        form = self._store.entry(question_id).form
        return self.new(replace(form, id=""), label=EditLabel.DUPLICATE)

    def save(self, form: QuestionForm, *, burst: str = "") -> Changes:
        """Store what has been typed so far; raise `NotFound`.

        Saves with the same `burst` that follow one another closely are one step to undo.
        """
        entry = self._store.entry(form.id)
        if entry.form == form:
            return Changes()
        with self._edit(EditLabel.WRITE, burst=burst and f"{form.id} {burst}") as db:
            self._save(db, [(form, entry.status, _taken(entry.origin))])
        return WRITTEN

    def checkpoint(self, question_id: str) -> Changes:
        """Keep the present form as a version, and ask it from now on if it is ready and whole."""
        return self._keep([] if self._store.taken(question_id) is None else [question_id])

    def checkpoint_all(self) -> Changes:
        """Do the same for every question that has changed since its newest version.

        After a crash, or where edits of many questions were taken back, this is what is left.
        """
        return self._keep(self._store.unkept())

    def _keep(self, ids: Sequence[str]) -> Changes:
        if not ids:
            return Changes()
        with self._library.unit_of_work() as db:
            for one in ids:
                self._publishing.keep(db, one, now=self._now())
            self._publishing.settle(db, ids, now=self._now())
        self._asked.forget()
        return WRITTEN

    def set_status(self, ids: Sequence[str], status: QuestionStatus) -> Changes:
        """Say how far questions are; raise `NotReady` where a ready one would not be whole."""
        return self._change(ids, EditLabel.STATUS, status=status)

    def adopt(self, ids: Sequence[str]) -> Changes:
        """Take generated questions into the bank as they are; they stay as ready as they were."""
        return self._change(ids, EditLabel.ADOPT, status=None)

    def discard(self, ids: Sequence[str]) -> Changes:
        """Delete drafts that were written here and never asked; retire everything else."""
        entries = self._require(ids)
        gone = [one for one in entries if self._deletable(one)]
        kept = [one for one in entries if not self._deletable(one)]
        retired = QuestionStatus.RETIRED
        with self._edit(EditLabel.DISCARD, count=len(entries)) as db:
            for one in gone:
                self._publishing.keep(db, one.form.id, now=self._now())
                self._store.forget(db, one.form.id)
            self._save(db, [(one.form, retired, _taken(one.origin)) for one in kept])
            self._publishing.settle(db, [one.form.id for one in kept], now=self._now())
        self._asked.forget()
        return WRITTEN

    def apply(
        self,
        forms: Sequence[QuestionForm],
        statuses: Mapping[str, QuestionStatus] | None = None,
        *,
        label: EditLabel,
        about: str = "",
        step: Step = at_once,
    ) -> Changes:
        """Write many questions as one edit; unknown ids are added, as drafts unless told.

        A ready question that is not whole becomes a draft. A copy of the library is kept
        before more than one question is written. `about` names what the edit answers, such
        as a suggestion. `step` is called twice for each question; what it raises leaves
        everything as it was.
        """
        if len(forms) > 1:
            make_copy(self._library.path, self._now())
        with self._edit(label, count=len(forms), burst=about) as db:
            self.write(db, forms, statuses, step=step)
        return WRITTEN

    def write(
        self,
        db: UnitOfWork,
        forms: Sequence[QuestionForm],
        statuses: Mapping[str, QuestionStatus] | None = None,
        *,
        step: Step = at_once,
    ) -> None:
        """Write many questions as `apply` does, inside an edit of the caller's."""
        told = statuses or {}
        newest = {form.id: form for form in forms}
        known = self._store.forms(newest)
        kept = self._save(
            db,
            [self._written(form, known.get(one), told.get(one)) for one, form in newest.items()],
            step=step,
        )
        self._publishing.renew(db, kept, now=self._now(), step=step)
        self._asked.forget()

    def restore(self, question_id: str, number: int) -> Changes:
        """Make a question again what it was in an earlier version; raise `NotFound`."""
        wanted = next(
            (one for one in self._store.history(question_id) if one.number == number), None
        )
        if wanted is None:
            raise NotFound(kind="version", id=f"{question_id} {number}")
        return self.apply([wanted.form], label=EditLabel.RESTORE)

    def seen(self, ids: Sequence[str]) -> Changes:
        """Take questions off the list of those to be looked at again."""
        with self._edit(EditLabel.SEEN, count=len(ids)) as db:
            self._store.seen(db, ids)
        return WRITTEN

    def _edit(
        self, label: EditLabel, *, count: int = 1, burst: str = ""
    ) -> AbstractContextManager[UnitOfWork]:
        return self._log.recording(label.value, at=self._now(), count=count, burst=burst)

    def _change(
        self, ids: Sequence[str], label: EditLabel, *, status: QuestionStatus | None
    ) -> Changes:
        entries = self._require(ids)
        if status is QuestionStatus.READY:
            self._require_whole(entries)
        with self._edit(label, count=len(entries)) as db:
            self._save(
                db, [(one.form, status or one.status, _taken(one.origin)) for one in entries]
            )
            self._publishing.settle(db, ids, now=self._now())
        self._asked.forget()
        return WRITTEN

    def _require(self, ids: Sequence[str]) -> list[Entry]:
        found = self._store.forms(ids)
        for one in ids:
            if one not in found:
                raise NotFound(kind="question", id=one)
        return [found[one] for one in ids]

    def _require_whole(self, entries: Iterable[Entry]) -> None:
        lacking = [one.form.id for one in entries if self._publishing.whole(one.form) is None]
        if lacking:
            raise NotReady(ids=tuple(lacking))

    def _deletable(self, entry: Entry) -> bool:
        mine = entry.origin is Origin.WRITTEN and entry.status is QuestionStatus.DRAFT
        return mine and entry.changed_at is not None and entry.asked is None

    def _written(
        self, form: QuestionForm, known: Entry | None, told: QuestionStatus | None
    ) -> tuple[QuestionForm, QuestionStatus, Origin]:
        status = told or (known.status if known else QuestionStatus.DRAFT)
        if status is QuestionStatus.READY and self._publishing.whole(form) is None:
            status = QuestionStatus.DRAFT
        return form, status, _taken(known.origin) if known else Origin.WRITTEN

    def _save(
        self,
        db: UnitOfWork,
        written: Iterable[tuple[QuestionForm, QuestionStatus, Origin]],
        *,
        step: Step = at_once,
    ) -> list[Kept]:
        kept: list[Kept] = []
        for form, status, origin in written:
            step()
            finished = self._publishing.whole(form) is not None
            kept.append(Kept(form=form, status=status, origin=origin, finished=finished))
        self._store.save(db, kept, now=self._now())
        self._store.seen(db, [one.form.id for one in kept])
        return kept


def _taken(origin: Origin) -> Origin:
    return Origin.ADOPTED if origin is Origin.GENERATED else origin


def _new_id() -> str:
    return f"q-{uuid.uuid4().hex[:12]}"


def _topics_of(pack: Pack) -> Callable[[tuple[str, ...]], tuple[str, ...]]:
    """Give a function from the ids of facts to those of their topics."""
    topics = {fact.id: tuple(topics_of(fact, pack)) for fact in pack.facts}

    @cache
    def of(facts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one for fact in facts for one in topics.get(fact, ())))

    return of
