"""Which items of any kind have the values a query asks for.

A fact has values of its own. A sentence and a question have those of the facts they carry: one
of these must have all that is asked for, and none may have what is excluded. An actor has only
its name and its speaker.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from studyapp.core.knowledge.fact import Fact
from studyapp.core.search.catalogue import DATED, Catalogue, Ids, Test
from studyapp.core.search.matching import alternatives, facts_wanted, says, text_says
from studyapp.core.search.query import FACT_KINDS, Field, ItemKind, Query, Term
from studyapp.core.search.wording import kind_of, words_of_actor

FEW = 8
"""Where a part so small of the facts is wanted, putting those in order is quicker."""
OF_ACTORS = frozenset({Field.ACTOR, Field.SPEAKER})


@dataclass(frozen=True)
class Selection:
    """The items of one pack that a query asks for; what it needs is looked up once and kept."""

    query: Query
    catalogue: Catalogue

    @property
    def asks_of_texts(self) -> bool:
        """Whether there is anything to ask of the texts of items."""
        query = self.query
        return bool(query.words or query.phrases or query.without_words or query.without_phrases)

    def accepts(self, kind: ItemKind, item_id: str, facts: tuple[str, ...] = ()) -> bool:
        """Tell whether an item has the values; `facts` are those a question rests on."""
        if kind not in self._kinds:
            return False
        if not self._terms:
            return True
        if kind in FACT_KINDS:
            return self._carried((item_id,))
        if kind is ItemKind.ACTOR:
            return item_id in self._actors
        if kind is ItemKind.SENTENCE:
            return self._carried(self.catalogue.facts_on.get(int(item_id), ()))
        return self._carried(facts)

    def facts(self) -> Iterator[Fact]:
        """Give the facts that have the values, in pack order."""
        if self._kinds.isdisjoint(FACT_KINDS):
            return
        among: Iterable[Fact] = self.catalogue.facts
        some = self._listed
        if some is not None and FEW * len(some) < len(self.catalogue.facts):
            ordered = sorted(some, key=self.catalogue.order.__getitem__)
            among = map(self.catalogue.pack.fact, ordered)
        yield from (one for one in among if self.accepts(kind_of(one), one.id))

    def says(self, kind: ItemKind, item_id: str, title: str) -> bool:
        """Tell whether an item has the words and none of those excluded."""
        pack = self.catalogue.pack
        if kind in FACT_KINDS:
            fact = pack.find_fact(item_id)
            return fact is not None and says(fact, self.query, pack)
        if kind is ItemKind.ACTOR:
            actor = pack.find_actor(item_id)
            return actor is not None and text_says(words_of_actor(actor), self.query)
        return text_says(title, self.query)

    @cached_property
    def _kinds(self) -> frozenset[ItemKind]:
        named = [one for one in self.query.terms if one.field is Field.KIND]
        wanted = {ItemKind(one.value) for one in named if not one.excluded}
        ruled_out = {ItemKind(one.value) for one in named if one.excluded}
        return frozenset(wanted or ItemKind) - ruled_out

    @cached_property
    def _terms(self) -> tuple[Term, ...]:
        return tuple(one for one in self.query.terms if one.field is not Field.KIND)

    @cached_property
    def _listed(self) -> Ids | None:
        """The facts with the values that are listed by what has them, None where none is asked."""
        return facts_wanted((one for one in self._terms if one.field not in DATED), self.catalogue)

    @cached_property
    def _wanted(self) -> tuple[tuple[Test, ...], ...]:
        """Of each of these groups a fact must meet one."""
        groups = alternatives(one for one in self._terms if not one.excluded)
        return tuple(tuple(map(self.catalogue.bearing, group)) for group in groups)

    @cached_property
    def _ruled_out(self) -> tuple[Test, ...]:
        return tuple(self.catalogue.bearing(one) for one in self._terms if one.excluded)

    def _carried(self, facts: tuple[str, ...]) -> bool:
        if any(bears(one) for bears in self._ruled_out for one in facts):
            return False
        return not self._wanted or any(map(self._meets, facts))

    def _meets(self, fact_id: str) -> bool:
        return all(any(bears(fact_id) for bears in group) for group in self._wanted)

    @cached_property
    def _actors(self) -> Ids:
        """The ids of the actors that are called so, and carry the glyph of such a speaker."""
        wanted = [one for one in self._terms if not one.excluded]
        if any(one.field not in OF_ACTORS for one in wanted):
            return frozenset()
        found = frozenset(one.id for one in self.catalogue.pack.actors)
        for term in self._terms:
            if term.field in OF_ACTORS:
                found = (
                    found - self._bearing(term) if term.excluded else found & self._bearing(term)
                )
        return found

    def _bearing(self, term: Term) -> Ids:
        bearers = self.catalogue.bearers(term)
        if term.field is Field.ACTOR:
            return bearers
        return frozenset(one.id for one in self.catalogue.pack.actors if one.speaker in bearers)
