"""The facts of a pack by what a query may ask of them, so that a field is looked up at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import assert_never

from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.involving import actors_in
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate, Precision
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.search.naming import Names, named, nearest
from studyapp.core.search.query import Field, Term
from studyapp.core.search.wording import kind_of

Ids = frozenset[str]
Test = Callable[[str], bool]
NOTHING: Ids = frozenset()
REMEMBERED = 8
"""Values whose facts are kept, as a query is typed on letter by letter."""


@dataclass(frozen=True)
class Catalogue:
    """The facts of one pack by kind, standing, actor, topic, place, speaker and date.

    Each list is made when it is first asked for and kept, which slots would not let it.
    """

    pack: Pack

    @cached_property
    def facts_with(self) -> Callable[[Term], Ids]:
        """Gives the ids of the facts that have a value, whether or not it is excluded."""
        return lru_cache(maxsize=REMEMBERED)(self._facts_with)

    def _facts_with(self, term: Term) -> Ids:
        if term.field in DATED:
            return frozenset(filter(self.bearing(term), (one.id for one in self.facts)))
        listed = self.listed(term.field)
        return NOTHING.union(*(listed.get(one, NOTHING) for one in self.bearers(term)))

    def bearing(self, term: Term) -> Test:
        """Give what tells of one fact, by its id, whether it has a value.

        For a few facts this is quicker than `facts_with`, which goes through all of them.
        """
        fact_of, pack, field = self.pack.find_fact, self.pack, term.field
        if field in DATED:
            lies, bound = DATED[field], PartialDate.parse(term.value)

            def is_dated(fact_id: str) -> bool:
                fact = fact_of(fact_id)
                when = when_of(fact) if fact is not None else None
                return when is not None and lies(when, bound)

            return is_dated
        bearers = self.bearers(term)

        def has(fact_id: str) -> bool:
            fact = fact_of(fact_id)
            return fact is not None and not bearers.isdisjoint(values_of(fact, field, pack))

        return has

    def bearers(self, term: Term) -> Ids:
        """Give the ids of the actors, places, topics or speakers that a value names.

        Where none has the name, those that are spelled nearest to it.
        """
        names = self.names(term.field)
        if names is None:
            return frozenset({term.value})
        return named(term.value, names) or nearest(term.value, names)

    def names(self, field: Field) -> Names | None:
        """Give all forms of the names that a value may be, by id; None where it is no name."""
        match field:
            case Field.ACTOR:
                return self._actor_names
            case Field.PLACE:
                return self._place_names
            case Field.TOPIC:
                return {one.id: (one.name,) for one in self.pack.topics}
            case Field.SPEAKER:
                return {one.id: (one.name,) for one in self.pack.speakers}
            case Field.KIND | Field.STANDING | Field.BEFORE | Field.AFTER:
                return None
            case _:
                assert_never(field)

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The place of each fact in the pack, by its id."""
        return {fact.id: place for place, fact in enumerate(self.facts)}

    @cached_property
    def facts_on(self) -> Mapping[int, tuple[str, ...]]:
        """The ids of the facts that quote a sentence, by its index."""
        found: dict[int, dict[str, None]] = {}
        for fact in self.facts:
            for passage in fact.passages:
                for sentence in self.pack.article.sentences_of(passage):
                    found.setdefault(sentence.index, {})[fact.id] = None
        return {index: tuple(facts) for index, facts in found.items()}

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts in pack order."""
        return self.pack.facts

    @cached_property
    def _actor_names(self) -> Names:
        return {one.id: one.name.forms for one in self.pack.actors}

    @cached_property
    def _place_names(self) -> Names:
        """The names of the places at which something happens; some of them are actors."""
        own = {one.id: one.name.forms for one in self.pack.places}
        known = own | dict(self._actor_names)
        return {one: known.get(one, (one,)) for one in self.listed(Field.PLACE)}

    @cached_property
    def listed(self) -> Callable[[Field], Mapping[str, Ids]]:
        """Gives the ids of the facts by the id of what they have in a field; not of dates."""
        return cache(self._listed)

    def _listed(self, field: Field) -> Mapping[str, Ids]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for fact in self.facts:
            for value in values_of(fact, field, self.pack):
                found[value].append(fact.id)
        return {value: frozenset(ids) for value, ids in found.items()}


def _lies_before(when: PartialDate, bound: PartialDate) -> bool:
    """Tell whether something surely lies before: none of its days may be the bound's or later."""
    return when.strictly_before(bound)


def _lies_after(when: PartialDate, bound: PartialDate) -> bool:
    return bound.strictly_before(when)


DATED = {Field.BEFORE: _lies_before, Field.AFTER: _lies_after}
"""The fields whose value is a date, and how a fact's own date must lie to it."""


def values_of(fact: Fact, field: Field, pack: Pack) -> Iterable[str]:
    """Give the ids or names of what a fact has in a field; of a date nothing."""
    match field:
        case Field.KIND:
            found: Iterable[str] = (kind_of(fact).value,)
        case Field.STANDING:
            found = (fact.standing.value,)
        case Field.ACTOR:
            found = actors_in(fact)
        case Field.TOPIC:
            found = topics_of(fact, pack)
        case Field.SPEAKER:
            found = (one.id for one in pack.speakers_of(fact))
        case Field.PLACE:
            found = (fact.place,) if isinstance(fact, Event) and fact.place else ()
        case Field.BEFORE | Field.AFTER:
            found = ()
        case _:
            assert_never(field)
    return found


def when_of(fact: Fact) -> PartialDate | None:
    """Give the time of a fact, of a link from its start to its end; None where nobody tells."""
    match fact:
        case Event(date=date) | Position(date=date):
            return date
        case Relationship(since=since, until=until):
            return _lasting(since, until) if since or until else None
        case _:
            assert_never(fact)


def _lasting(since: PartialDate | None, until: PartialDate | None) -> PartialDate:
    """Give the days a link may have lasted; an end that is not told may be any day."""
    return PartialDate(
        edtf=f"{since or ''}/{until or ''}",
        earliest=since.earliest if since else None,
        latest=until.latest if until else None,
        precision=Precision.RANGE,
    )


def topics_of(fact: Fact, pack: Pack) -> tuple[str, ...]:
    """Give the ids of the topics of a fact: its own, and those of the disputes it is part of."""
    own = (fact.topic,) if isinstance(fact, Position) else ()
    disputes = pack.disputes_of(fact.id)
    return tuple(dict.fromkeys((*own, *(one.topic for one in disputes)))) if disputes else own
