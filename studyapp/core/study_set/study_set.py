"""A study set: what a search finds, and what was put in or taken out by hand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.pack import Pack
from studyapp.core.search.matching import matches
from studyapp.core.search.parsing import parse

LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class StudySet:
    """Facts under a name.

    `query` is a search that is asked anew each time, "" for none; `added` are facts put in by
    hand, in that order, `removed` those taken out of what the search finds. Raises
    `InvalidInput` where the name is empty or too long.
    """

    id: str
    name: str
    query: str = ""
    added: tuple[str, ...] = ()
    removed: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if not 0 < len(self.name.strip()) <= LONGEST_NAME or self.name != self.name.strip():
            raise InvalidInput(field="name", value=self.name[:LONGEST_NAME])

    def with_facts(self, facts: tuple[str, ...]) -> StudySet:
        """Put facts in."""
        new = tuple(one for one in dict.fromkeys(facts) if one not in self.added)
        return replace(self, added=self.added + new, removed=self.removed - set(facts))

    def without(self, facts: tuple[str, ...]) -> StudySet:
        """Take facts out, whether they were put in or are found."""
        gone = frozenset(facts)
        kept = tuple(one for one in self.added if one not in gone)
        return replace(self, added=kept, removed=self.removed | gone)


def members_of(study_set: StudySet, pack: Pack) -> tuple[str, ...]:
    """Give the facts of a set that the pack has now, in the order of the pack."""
    found = matches(parse(study_set.query), pack) if study_set.query.strip() else ()
    wanted = (set(found) - study_set.removed) | set(study_set.added)
    return tuple(fact.id for fact in pack.facts if fact.id in wanted)
