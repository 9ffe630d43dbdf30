"""A study set as lists and pictures filter by it: the facts in it now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.involving import actors_in
from studyapp.core.knowledge.pack import Pack
from studyapp.ui.item_words import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenSet:
    """`facts` are the members of a set of a pack, `actors` whoever they involve."""

    id: str
    pack: str
    name: str
    facts: frozenset[str]
    actors: frozenset[str]

    def holds(self, item: Item) -> bool:
        """Tell whether an item is in the set; an actor is if a fact in it involves the actor."""
        return item.id in (self.actors if isinstance(item, Actor) else self.facts)


def chosen_set(set_id: str, name: str, facts: Iterable[str], pack: Pack) -> ChosenSet:
    """Give a set with these facts of a pack."""
    members = frozenset(facts)
    actors = frozenset(one for fact in members for one in actors_in(pack.fact(fact)))
    return ChosenSet(id=set_id, pack=pack.id, name=name, facts=members, actors=actors)
