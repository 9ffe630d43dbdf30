"""The facts of a pack, edited: kept while they are typed, taken into the pack when whole."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import datetime

from studyapp.core.bank.edit_label import EditLabel
from studyapp.core.bank.errors import NotWhole, StillNeeded
from studyapp.core.bank.fact_form import EntryKind, FactForm
from studyapp.core.bank.fact_form_of import fact_form_of
from studyapp.core.bank.fact_of import fact_of
from studyapp.core.bank.fact_row import FactRow
from studyapp.core.bank.form import Quote
from studyapp.core.bank.status import Origin
from studyapp.core.changes import Changes
from studyapp.core.errors import NotFound
from studyapp.core.knowledge.editing import (
    Dependent,
    dependents_of,
    entries_of,
    entry_of,
    with_entry,
    without_entry,
)
from studyapp.core.knowledge.invariants import PackBroken
from studyapp.core.knowledge.pack import Pack
from studyapp.services import search_entries
from studyapp.services.loaded_pack import LoadedPack
from studyapp.storage.bank_store import BankStore
from studyapp.storage.database import Library, UnitOfWork
from studyapp.storage.edit_log import EditLog
from studyapp.storage.fact_draft_store import FactDraftStore
from studyapp.storage.pack_store import EDITED, PackStore
from studyapp.storage.search_index import SearchIndex

PREFIXES = {
    EntryKind.EVENT: "ev",
    EntryKind.ACTOR: "actor",
    EntryKind.POSITION: "pos",
    EntryKind.RELATIONSHIP: "rel",
    EntryKind.DISPUTE: "dispute",
    EntryKind.TOPIC: "topic",
    EntryKind.PLACE: "place",
}
STALE = 0
"""The generator version of a pack whose questions are older than its facts."""


class Facts:
    """Everything of a pack that an instructor may edit, one entry at a time.

    What is typed is stored at once as a draft. `apply` takes a whole draft into the pack;
    questions of the instructor's that rest on it are then listed to be looked at, and the
    generated ones are to be made anew (see `studyapp.services.generating`).
    """

    def __init__(
        self, library: Library, pack_id: str, *, pack: LoadedPack, now: Callable[[], datetime]
    ) -> None:
        self._library, self._id, self._pack, self._now = library, pack_id, pack, now
        self._drafts = FactDraftStore(library, pack_id)
        self._bank = BankStore(library, pack_id)
        self._log = EditLog(library, pack_id)

    def rows(self) -> tuple[FactRow, ...]:
        """Give every entry, unfinished ones too, in the order of the article by kind."""
        drafts = self._drafts.all()
        counts = Counter(fact for row in self._bank.rows() for fact in row.facts)
        stored = {one.id: fact_form_of(one) for one in entries_of(self._pack())}
        rows = [
            FactRow(
                id=form.id,
                kind=form.kind,
                title=form.title,
                stored=form.id in stored,
                unfinished=form.id in drafts,
                place=_place(form),
                questions=counts[form.id],
            )
            for form in (stored | drafts).values()
        ]
        kinds = list(EntryKind)
        return tuple(sorted(rows, key=lambda row: (kinds.index(row.kind), row.place, row.id)))

    def form(self, entry_id: str) -> FactForm:
        """Give an entry as it was typed last, else as the pack has it; raise `NotFound`."""
        return self._drafts.find(entry_id) or self.stored(entry_id)

    def stored(self, entry_id: str) -> FactForm:
        """Give an entry as the pack has it; raise `NotFound`."""
        return fact_form_of(entry_of(self._pack(), entry_id))

    def new(self, kind: EntryKind, quotes: tuple[Quote, ...] = ()) -> FactForm:
        """Begin a new entry, resting on these words."""
        form = FactForm(id=f"{PREFIXES[kind]}-{uuid.uuid4().hex[:8]}", kind=kind, quotes=quotes)
        with self._edit(EditLabel.FACT_NEW) as db:
            self._drafts.save(db, form, now=self._now())
        return form

    def save(self, form: FactForm, *, burst: str = "") -> Changes:
        """Keep what has been typed so far; the pack is as it was until `apply`."""
        before = self._found(form.id)
        if before == form:
            return Changes()
        name = burst and f"{form.id} {burst}"
        with self._edit(EditLabel.FACT_CHANGE, burst=name) as db:
            if form == self._stored_or_none(form.id):
                self._drafts.forget(db, form.id)
            else:
                self._drafts.save(db, form, now=self._now())
        return Changes(questions=True)

    def drop(self, entry_id: str) -> Changes:
        """Let what was typed go; the pack keeps what it has."""
        with self._edit(EditLabel.FACT_CHANGE) as db:
            self._drafts.forget(db, entry_id)
        return Changes(questions=True)

    def tried(self, form: FactForm) -> Pack:
        """Give the pack as it would be with a form; raise `NotWhole`."""
        made = fact_of(form, self._pack())
        if isinstance(made, tuple):
            raise NotWhole(id=form.id, lacks=made)
        try:
            return with_entry(self._pack(), made)
        except PackBroken as broken:
            raise NotWhole(id=form.id, breaches=broken.breaches) from broken

    def apply(self, entry_id: str) -> Changes:
        """Take what was typed into the pack; raise `NotWhole` with everything that is missing."""
        form = self._drafts.find(entry_id)
        if form is None:
            return Changes()
        after = self.tried(form)
        return self._store(after, EditLabel.FACT_CHANGE, entry_id)

    def dependents(self, entry_id: str) -> tuple[Dependent, ...]:
        """Give the entries that refer to an entry."""
        return dependents_of(self._pack(), entry_id)

    def questions_on(self, entry_id: str) -> tuple[str, ...]:
        """Give the ids of the questions that rest on an entry."""
        return tuple(row.id for row in self._bank.rows() if entry_id in row.facts)

    def delete(self, entry_id: str) -> Changes:
        """Take an entry out of the pack; raise `StillNeeded` where others need it."""
        if self._stored_or_none(entry_id) is None:
            return self.drop(entry_id)
        needing = tuple(one for one in self.dependents(entry_id) if one.hinders)
        if needing:
            raise StillNeeded(id=entry_id, dependents=needing)
        return self._store(without_entry(self._pack(), entry_id), EditLabel.FACT_DELETE, entry_id)

    def _store(self, after: Pack, label: EditLabel, entry_id: str) -> Changes:
        mine = [
            row.id
            for row in self._bank.rows()
            if entry_id in row.facts and row.origin is not Origin.GENERATED
        ]
        with self._edit(label) as db:
            PackStore(self._library).save(db, after, digest=EDITED, generator=STALE)
            self._drafts.forget(db, entry_id)
            self._bank.look_again(db, mine, entry_id)
            SearchIndex(self._library, self._id).replace(db, search_entries.entries_of(after))
        self._pack.forget()
        return Changes(packs=True, questions=True)

    def _edit(self, label: EditLabel, *, burst: str = "") -> AbstractContextManager[UnitOfWork]:
        return self._log.recording(label.value, at=self._now(), burst=burst)

    def _found(self, entry_id: str) -> FactForm | None:
        return self._drafts.find(entry_id) or self._stored_or_none(entry_id)

    def _stored_or_none(self, entry_id: str) -> FactForm | None:
        try:
            return self.stored(entry_id)
        except NotFound:
            return None


def _place(form: FactForm) -> int:
    starts: Iterator[int] = (one.start for one in form.quotes if one.start is not None)
    return next(starts, -1)
