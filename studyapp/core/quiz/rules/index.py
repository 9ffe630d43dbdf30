"""A pack looked up by the rules: who holds what, who is joined to whom.

Built apart from the generators' own look-ups, so that a mistake there is not repeated here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from studyapp.core.knowledge.actor import ActorKind
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship

NEGATIVES = "not never except no none nobody nothing neither nor without cannot"
NEGATIVE = re.compile(
    rf"\b(?:{'|'.join(NEGATIVES.split())}|(?<!at )least)\b|n[’']t\b", re.IGNORECASE
)
NEGATIVE_WORDS = frozenset((*NEGATIVES.split(), "least", "t"))
"""Words without one of which, "t" as in "don't", nothing is negative."""
COMMON_NOUNS = frozenset({ActorKind.GROUP, ActorKind.FORCE})
"""Kinds of actors whose names are common words."""
Side = tuple[str, int]
REMEMBERED = 1 << 14
"""Texts whose words are kept: one passage stands behind many questions."""


class Index:
    """Positions by holder, links by actor, sides by fact, and the words not to be quoted."""

    def __init__(self, pack: Pack) -> None:
        self.held: dict[str, list[Position]] = defaultdict(list)
        for position in pack.positions:
            self.held[position.holder].append(position)
        self.heard = _heard(pack)
        """Who is heard on each topic."""
        self.called = _called(pack)
        """Actors by their usual name, folded."""
        self.links: dict[str, list[Relationship]] = defaultdict(list)
        for link in pack.relationships:
            for end in {link.subject, link.object, link.second_object or link.object}:
                self.links[end].append(link)
        self.sides: dict[str, set[Side]] = defaultdict(set)
        for dispute in pack.disputes:
            for number, account in enumerate(dispute.accounts):
                for fact in account.facts:
                    self.sides[fact].add((dispute.id, number))
        self.unquotable: tuple[Passage, ...] = tuple(
            passage
            for passage in (
                *(slip.passage for slip in pack.slips),
                *(passage for fact in pack.facts for passage in fact.passages),
            )
            if not passage.quotable
        )
        self.written = {
            actor.id: (
                actor.name.canonical.casefold(),
                actor.described.casefold(),
                actor.role.casefold(),
            )
            for actor in pack.actors
        }
        """Each actor's usual name, the name with the role, and the role, folded."""
        self.names = _names(pack)
        """Names and roles, folded to words, the longest first."""
        self.openers = _openers(pack)
        """First words of proper names, folded."""
        self.negative_names = tuple(name for name in self.names if NEGATIVE.search(name))

    def opposed(self, one: str, other: str) -> bool:
        """Tell whether two facts take different sides of one dispute."""
        return any(
            dispute == again and side != there
            for dispute, side in self.sides.get(one, ())
            for again, there in self.sides.get(other, ())
        )


def index_of(pack: Pack) -> Index:
    """Give the index of a pack; built once for as long as the same pack is checked."""
    kept = _kept.get(id(pack))
    if kept is None or kept[0] is not pack:
        kept = (pack, Index(pack))
        _kept.clear()
        _kept[id(pack)] = kept
    return kept[1]


_kept: dict[int, tuple[Pack, Index]] = {}
"""The pack checked last, itself with its index: while it is here, no other has its identity."""


@lru_cache(maxsize=REMEMBERED)
def date_of(edtf: str) -> PartialDate:
    """Give the date that an EDTF text stands for; raise `InvalidDate`."""
    return PartialDate.parse(edtf)


@lru_cache(maxsize=REMEMBERED)
def tokens(text: str) -> tuple[str, ...]:
    """Give the words of a text, folded and without punctuation."""
    return tuple(re.findall(r"\w+", text.casefold()))


@lru_cache(maxsize=REMEMBERED)
def runs(text: str, size: int) -> frozenset[tuple[str, ...]]:
    """Give every run of so many words in a text."""
    words = tokens(text)
    return frozenset(words[at : at + size] for at in range(len(words) - size + 1))


def _heard(pack: Pack) -> dict[str, set[str]]:
    heard: dict[str, set[str]] = defaultdict(set)
    for position in pack.positions:
        heard[position.topic].add(position.holder)
    return heard


def _called(pack: Pack) -> dict[str, list[str]]:
    called: dict[str, list[str]] = defaultdict(list)
    for actor in pack.actors:
        called[actor.name.canonical.casefold()].append(actor.id)
    return called


def _openers(pack: Pack) -> frozenset[str]:
    proper = [actor.name for actor in pack.actors if actor.kind not in COMMON_NOUNS]
    forms = [form for name in proper for form in name.forms]
    forms += [form for place in pack.places for form in place.name.forms]
    return frozenset(tokens(form)[0] for form in forms if tokens(form)) - {"the", "a", "an"}


def _names(pack: Pack) -> tuple[str, ...]:
    forms = [form for actor in pack.actors for form in (*actor.name.forms, actor.role)]
    forms += [form for place in pack.places for form in place.name.forms]
    folded = {" ".join(tokens(form)) for form in forms} - {""}
    return tuple(sorted(folded, key=lambda name: (-len(name), name)))
