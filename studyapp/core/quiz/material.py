"""A pack seen as material for questions: looked up once, so that making them stays linear."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from studyapp.core.knowledge.actor import Actor, ActorKind
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.knowledge.standing import ContentNote, Standing
from studyapp.core.quiz.kinship import Kinship
from studyapp.core.quiz.looks import first_word
from studyapp.core.quiz.stable_id import number_of, shuffle_key, some
from studyapp.core.quiz.wording.mention import mention
from studyapp.core.quiz.wording.sentence import joined

LOOKED_AT = 24
"""How many candidates of a kind are looked at for one question."""
ALIKE = 0.6
"""Share of common words from which two statements may be one."""
LONG_WORD = 4
EDGE = 2
ARTICLES = frozenset({"the", "a", "an"})
DESCRIBED = frozenset({ActorKind.GROUP, ActorKind.FORCE})
"""Kinds whose names are common words, as "people" and "armed forces"."""
WORD = re.compile(r"\w+")

Place = tuple[str, int]
"""A dispute's id and the number of an account in it."""


class Material:
    """A pack with everything the generators look up again and again."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.kinship = Kinship(pack)
        self.kept: dict[object, dict[str, Any]] = {}
        """What functions marked `once_each` made of this pack's facts and actors."""
        self._slips = tuple(slip.passage for slip in pack.slips if not slip.passage.quotable)
        self._closed = _closed(pack)
        self._sound: dict[int, tuple[tuple[Passage, ...], tuple[Passage, ...]]] = {}
        self.positions_on: dict[str, list[Position]] = defaultdict(list)
        self.positions_of: dict[str, list[Position]] = defaultdict(list)
        for position in pack.positions:
            self.positions_on[position.topic].append(position)
            self.positions_of[position.holder].append(position)
        self.actors_of: dict[ActorKind, list[Actor]] = defaultdict(list)
        for actor in pack.actors:
            self.actors_of[actor.kind].append(actor)
        self._first = _first(self.actors_of)
        self._names = {actor.id: mention(actor) for actor in pack.actors}
        self.openers = _openers(pack)
        """First words of names; at the beginning of a sentence they are names, too."""
        self._places = _places(pack)
        self._account_in = {fact: dict(places) for fact, places in self._places.items()}
        self._voices = _voices(pack)
        self._accounts = _accounts(pack)
        self._heard_on = _heard_on(pack)
        self._mixed_positions = sorted(pack.positions, key=lambda one: shuffle_key(pack.id, one.id))
        self._words: dict[str, frozenset[str]] = {}
        self._mixed: dict[ActorKind, list[Actor]] = {
            kind: sorted(actors, key=lambda one: shuffle_key(pack.id, one.id))
            for kind, actors in self.actors_of.items()
        }

    def name(self, actor_id: str) -> str:
        """Give an actor's name as it stands inside a sentence."""
        return self._names[actor_id]

    def sound(self, passages: Iterable[Passage]) -> tuple[Passage, ...]:
        """Give the passages that may be quoted: none that is, or touches, a slip.

        What tells of an atrocity is not shown beside a slip of its sentence either.
        """
        if not isinstance(passages, tuple):
            return tuple(passage for passage in passages if self._is_sound(passage))
        kept = self._sound.get(id(passages))
        if kept is None:
            # The tuple is kept beside its answer, so that no other can take over its identity.
            kept = passages, tuple(one for one in passages if self._is_sound(one))
            self._sound[id(passages)] = kept
        return kept[1]

    def _is_sound(self, passage: Passage) -> bool:
        if not passage.quotable or (passage.start, passage.end) in self._closed:
            return False
        return not any(passage.overlaps(slip) for slip in self._slips)

    def some_actors(self, kind: ActorKind, near: str) -> list[Actor]:
        """Give some actors of a kind, others for each question, at most `LOOKED_AT`."""
        return some(self._mixed.get(kind, []), number_of(f"{near}\n{kind.value}"), LOOKED_AT)

    def some_positions(self, position: Position) -> list[Position]:
        """Give some positions, others for each question, at most twice `LOOKED_AT`."""
        return some(self._mixed_positions, number_of(position.id), 2 * LOOKED_AT)

    def comes_first(self, actor_id: str) -> bool:
        """Tell whether an actor's name comes first of its kind, or next to it.

        In order of names such an answer has hardly a place but the first.
        """
        return actor_id in self._first

    def sources(self, fact: Fact) -> tuple[str, ...]:
        """Give the ids of the actors who tell a fact; none for the article's own voice."""
        match fact:
            case Position():
                return (fact.holder,)
            case Event() | Relationship():
                return fact.sources

    def according_to(self, fact: Fact) -> str:
        """Give "according to …" for what the article does not say in its own voice, else ""."""
        if fact.standing is Standing.ARTICLE:
            return ""
        names = [self.name(source) for source in self.sources(fact)]
        return f"according to {joined(names) or 'the article’s own account'}"

    def is_to_come(self, date: PartialDate) -> bool:
        """Tell whether a date still lay ahead when the article was published."""
        published = self.pack.published
        return published is not None and published.strictly_before(date)

    def voices(self, place: Place) -> frozenset[str]:
        """Give the actors who tell an account."""
        return self._voices.get(place, frozenset())

    def voices_of(self, disputes: set[str]) -> frozenset[str]:
        """Give the actors who tell any account of the disputes."""
        return frozenset(
            actor
            for dispute in disputes
            for number in range(len(self._accounts.get(dispute, ())))
            for actor in self.voices((dispute, number))
        )

    def places(self, fact_id: str) -> tuple[Place, ...]:
        """Give the accounts a fact belongs to."""
        return self._places.get(fact_id, ())

    def contradict(self, one: str, other: str) -> bool:
        """Tell whether two facts stand in different accounts of one dispute."""
        here, there = self._account_in.get(one), self._account_in.get(other)
        if here is None or there is None:
            return False
        return any(there.get(dispute, at) != at for dispute, at in here.items())

    def opponents(self, position: Position) -> list[Position]:
        """Give the positions in other accounts of the disputes a position is part of."""
        found: dict[str, Position] = {}
        for dispute_id, number in self.places(position.id):
            for at, account in enumerate(self._accounts[dispute_id]):
                if at != number:
                    found |= {one.id: one for one in account}
        return list(found.values())

    def may_also_hold(self, actor_id: str, position: Position) -> bool:
        """Tell whether nothing in the pack rules out that an actor holds a position too.

        An actor who contradicts it does not hold it. Others might, if they speak on the same
        topic, say much the same, stand in the same account or pass the statement on; so might
        the whole for which somebody else speaks on the topic.
        """
        if actor_id == position.via:
            return True
        for place in self.places(position.id):
            if actor_id in self.voices(place):
                return True
        held = self.positions_of.get(actor_id, ())
        for one in held:
            if self.contradict(one.id, position.id):
                return False
        for one in held:
            if one.topic == position.topic or self.alike(one, position):
                return True
        akin = self.kinship.akin
        return any(akin(actor_id, other) for other in self._heard_on[position.topic])

    def alike(self, one: Position, other: Position) -> bool:
        """Tell whether two statements share most of their words."""
        first, second = self.words(one.statement), self.words(other.statement)
        smaller = min(len(first), len(second))
        return smaller > 0 and len(first & second) >= ALIKE * smaller

    def words(self, text: str) -> frozenset[str]:
        """Give the longer words of a text, folded."""
        found = self._words.get(text)
        if found is None:
            found = frozenset(
                word for word in WORD.findall(text.casefold()) if len(word) >= LONG_WORD
            )
            self._words[text] = found
        return found


def _first(actors_of: dict[ActorKind, list[Actor]]) -> frozenset[str]:
    """Give the actors with fewer than `EDGE` of their kind before them by name."""
    found: set[str] = set()
    for actors in actors_of.values():
        names = sorted(actors, key=lambda one: (one.name.canonical.casefold(), one.id))
        found |= {one.id for one in names[:EDGE]}
    return frozenset(found)


def _openers(pack: Pack) -> frozenset[str]:
    named = [one.name for one in pack.actors if one.kind not in DESCRIBED]
    forms = [form for name in (*named, *(one.name for one in pack.places)) for form in name.forms]
    return frozenset(word for word in map(first_word, forms) if word.casefold() not in ARTICLES)


def _closed(pack: Pack) -> frozenset[tuple[int, int]]:
    """Give the passages on atrocities that share a sentence with words not to be quoted."""
    unquotable = [
        *(slip.passage for slip in pack.slips),
        *(passage for fact in pack.facts for passage in fact.passages),
    ]
    sentences = {
        one.index
        for passage in unquotable
        if not passage.quotable
        for one in pack.article.sentences_of(passage)
    }
    return frozenset(
        (passage.start, passage.end)
        for fact in pack.facts
        if fact.content_note is ContentNote.ATROCITY
        for passage in fact.passages
        if any(one.index in sentences for one in pack.article.sentences_of(passage))
    )


def _places(pack: Pack) -> dict[str, tuple[Place, ...]]:
    found: dict[str, tuple[Place, ...]] = {}
    for dispute in pack.disputes:
        for number, account in enumerate(dispute.accounts):
            for fact in account.facts:
                found[fact] = (*found.get(fact, ()), (dispute.id, number))
    return found


def _accounts(pack: Pack) -> dict[str, list[list[Position]]]:
    positions = {position.id: position for position in pack.positions}
    return {
        dispute.id: [[positions[one] for one in account.positions] for account in dispute.accounts]
        for dispute in pack.disputes
    }


def _voices(pack: Pack) -> dict[Place, frozenset[str]]:
    found: dict[Place, frozenset[str]] = {}
    for dispute in pack.disputes:
        for number, account in enumerate(dispute.accounts):
            told: set[str] = set()
            for fact in map(pack.fact, account.facts):
                match fact:
                    case Position():
                        told.add(fact.holder)
                    case Event() | Relationship():
                        told.update(fact.sources)
            found[(dispute.id, number)] = frozenset(told)
    return found


def _heard_on(pack: Pack) -> dict[str, tuple[str, ...]]:
    """Give who is heard on each topic, each once."""
    heard: dict[str, dict[str, None]] = {}
    for position in pack.positions:
        heard.setdefault(position.topic, {})[position.holder] = None
    return {topic: tuple(holders) for topic, holders in heard.items()}
