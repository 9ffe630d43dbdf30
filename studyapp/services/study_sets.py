"""The learner's study sets over one pack."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from itertools import count

from studyapp.core.changes import Changes
from studyapp.core.errors import NotFound
from studyapp.core.knowledge.pack import Pack
from studyapp.core.study_set.study_set import StudySet, members_of
from studyapp.storage.database import Library
from studyapp.storage.study_set_store import StudySetStore

CHANGED = Changes(preferences=True)


class StudySets:
    """Every write is stored before it is told; what was deleted can be saved again."""

    def __init__(
        self,
        library: Library,
        pack_id: str,
        *,
        pack: Callable[[], Pack],
        now: Callable[[], datetime],
    ) -> None:
        self._library, self._pack, self._now = library, pack, now
        self._store = StudySetStore(library, pack_id)

    def all(self) -> tuple[StudySet, ...]:
        """Give every set, by name."""
        return self._store.all()

    def require(self, set_id: str) -> StudySet:
        """Give a set by id; raise `NotFound`."""
        found = next((one for one in self.all() if one.id == set_id), None)
        if found is None:
            raise NotFound(kind="study set", id=set_id)
        return found

    def members(self, study_set: StudySet) -> tuple[str, ...]:
        """Give the facts of a set that the pack has now."""
        return members_of(study_set, self._pack())

    def make(
        self, name: str, *, query: str = "", facts: tuple[str, ...] = ()
    ) -> tuple[StudySet, Changes]:
        """Make a set; raise `InvalidInput` where the name is empty or too long."""
        taken = {one.id for one in self.all()}
        new_id = next(one for one in map("set-{}".format, count(1)) if one not in taken)
        made = StudySet(id=new_id, name=name.strip(), query=query.strip()).with_facts(facts)
        return made, self.save(made)

    def rename(self, set_id: str, name: str) -> Changes:
        """Give a set another name."""
        return self.save(replace(self.require(set_id), name=name.strip()))

    def add(self, set_id: str, facts: tuple[str, ...]) -> Changes:
        """Put facts into a set."""
        return self.save(self.require(set_id).with_facts(facts))

    def remove(self, set_id: str, facts: tuple[str, ...]) -> Changes:
        """Take facts out of a set."""
        return self.save(self.require(set_id).without(facts))

    def save(self, study_set: StudySet) -> Changes:
        """Store a set as it is given."""
        with self._library.unit_of_work() as db:
            self._store.save(db, study_set, now=self._now())
        return CHANGED

    def delete(self, set_id: str) -> Changes:
        """Let a set go; the facts in it stay."""
        with self._library.unit_of_work() as db:
            self._store.delete(db, set_id)
        return CHANGED
