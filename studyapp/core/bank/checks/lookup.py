"""A pack looked up by the checks: whose name a text holds, which facts stand in some words.

Built once for as long as the same pack is checked, since checks follow every keystroke.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.speaker import Tone

SIDES = (Tone.A, Tone.B)
WORD = re.compile(r"[^\W\d_]+")


class Lookup:
    """Actors by their names, facts by their words, and the words the article is written in."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.nearest: dict[str, str] = {}
        """Words looked up among the names before, and the name each is nearly, if any."""

    def actor_called(self, text: str) -> Actor | None:
        """Give the only actor whose usual name, with or without role, is the text."""
        return self._called.get(folded(text))

    def actor_spelt(self, text: str) -> Actor | None:
        """Give the only actor one of whose spellings is the text."""
        return self._spelt.get(folded(text))

    def sides_in(self, text: str) -> frozenset[str]:
        """Give the ids of the sides that a text names, directly or by somebody of theirs."""
        return frozenset(self._side_of[folded(one)] for one in self._side_name.findall(text))

    def facts_in(self, passages: Iterable[Passage]) -> tuple[Fact, ...]:
        """Give the facts some of whose words are among these, in the order of the pack."""
        given = tuple(passages)
        return tuple(
            fact
            for fact in self.pack.facts
            if any(own.overlaps(one) for own in fact.passages for one in given)
        )

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the article and of its names, folded."""
        names = " ".join(form for name in self._names() for form in name)
        return frozenset(WORD.findall(f"{self.pack.article.text} {names}".casefold()))

    @cached_property
    def name_words(self) -> tuple[str, ...]:
        """The words that names are made of, as they are written, long enough to be misspelt."""
        words = (word for name in self._names() for form in name for word in WORD.findall(form))
        return tuple(dict.fromkeys(word for word in words if word[:1].isupper() and len(word) > 4))  # noqa: PLR2004 - as `SHORTEST` in `names`

    @cached_property
    def _called(self) -> dict[str, Actor]:
        return _only((form, one) for one in self.pack.actors for form in _usual(one))

    @cached_property
    def _spelt(self) -> dict[str, Actor]:
        return _only((form, one) for one in self.pack.actors for form in one.name.forms)

    @cached_property
    def _side_of(self) -> dict[str, str]:
        sides = {one.id for one in self.pack.speakers if one.tone in SIDES}
        return {
            folded(form): actor.speaker
            for actor in self.pack.actors
            if actor.speaker in sides
            for form in actor.name.forms
        }

    @cached_property
    def _side_name(self) -> re.Pattern[str]:
        forms = sorted(self._side_of, key=lambda form: (-len(form), form))
        either = "|".join(re.escape(form) for form in forms) or r"(?!)"
        return re.compile(rf"\b(?:{either})", re.IGNORECASE)

    def _names(self) -> Iterable[tuple[str, ...]]:
        yield from (actor.name.forms for actor in self.pack.actors)
        yield from (place.name.forms for place in self.pack.places)


def lookup_of(pack: Pack) -> Lookup:
    """Give what is looked up in a pack; built once for as long as the same pack is checked."""
    kept = _kept.get(id(pack))
    if kept is None or kept.pack is not pack:
        kept = Lookup(pack)
        _kept.clear()
        _kept[id(pack)] = kept
    return kept


_kept: dict[int, Lookup] = {}
"""The pack checked last: while it is here, no other has its identity."""


def folded(text: str) -> str:
    """Give a text without regard to letters' case and to blanks."""
    return " ".join(text.casefold().split())


def _usual(actor: Actor) -> tuple[str, ...]:
    return tuple(dict.fromkeys((actor.name.canonical, actor.described)))


def _only(named: Iterable[tuple[str, Actor]]) -> dict[str, Actor]:
    found: dict[str, dict[str, Actor]] = defaultdict(dict)
    for form, actor in named:
        found[folded(form)][actor.id] = actor
    return {form: next(iter(few.values())) for form, few in found.items() if len(few) == 1}
