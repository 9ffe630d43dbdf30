"""A pack: an article and everything that was drawn from it, whole and consistent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar, assert_never

from studyapp.core.errors import NotFound
from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.article import Article
from studyapp.core.knowledge.dispute import Dispute
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.layout import Lane, NoFact, Period, Slip, Topic
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.place import Place
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.knowledge.speaker import Speaker, Tone
from studyapp.core.knowledge.standing import Standing

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """Everything known of one article; every id in it leads somewhere.

    Construction raises `PackBroken` with all broken invariants at once
    (see `studyapp.core.knowledge.invariants`).
    """

    id: str
    title: str
    language: str
    published: PartialDate | None = None
    source: str = ""
    licence: str = ""
    note: str = ""
    article: Article
    speakers: tuple[Speaker, ...]
    lanes: tuple[Lane, ...] = ()
    periods: tuple[Period, ...] = ()
    topics: tuple[Topic, ...] = ()
    places: tuple[Place, ...] = ()
    slips: tuple[Slip, ...] = ()
    no_facts: tuple[NoFact, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = ()
    relationships: tuple[Relationship, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    _actors: Mapping[str, Actor] = field(init=False, repr=False, compare=False)
    _facts: Mapping[str, Fact] = field(init=False, repr=False, compare=False)
    _speakers: Mapping[str, Speaker] = field(init=False, repr=False, compare=False)
    _disputes_of: Mapping[str, tuple[Dispute, ...]] = field(init=False, repr=False, compare=False)
    _topics: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Imported here: the invariants are written in terms of the pack they check.
        from studyapp.core.knowledge.invariants import require_whole  # noqa: PLC0415

        require_whole(self)
        actors = {actor.id: actor for actor in self.actors}
        facts: dict[str, Fact] = {fact.id: fact for fact in self._each_fact()}
        speakers = {speaker.id: speaker for speaker in self.speakers}
        object.__setattr__(self, "_actors", MappingProxyType(actors))
        object.__setattr__(self, "_facts", MappingProxyType(facts))
        object.__setattr__(self, "_speakers", MappingProxyType(speakers))
        topics = {topic.id: topic.name for topic in self.topics}
        object.__setattr__(self, "_disputes_of", MappingProxyType(_by_fact(self.disputes)))
        object.__setattr__(self, "_topics", MappingProxyType(topics))

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Events, positions and relationships, in the order of their files."""
        return tuple(self._facts.values())

    def fact(self, fact_id: str) -> Fact:
        """Give a fact by id; raise `NotFound`."""
        return _require(self._facts, "fact", fact_id)

    def find_fact(self, fact_id: str) -> Fact | None:
        """Give a fact by id, or None."""
        return self._facts.get(fact_id)

    def actor(self, actor_id: str) -> Actor:
        """Give an actor by id; raise `NotFound`."""
        return _require(self._actors, "actor", actor_id)

    def find_actor(self, actor_id: str) -> Actor | None:
        """Give an actor by id, or None."""
        return self._actors.get(actor_id)

    def speaker(self, speaker_id: str) -> Speaker:
        """Give a speaker by id; raise `NotFound`."""
        return _require(self._speakers, "speaker", speaker_id)

    def topic_name(self, topic_id: str) -> str:
        """Give a topic's name."""
        return self._topics.get(topic_id, topic_id)

    def place_name(self, place_id: str) -> str:
        """Give the canonical name of a place, which may be an actor such as a region."""
        actor = self._actors.get(place_id)
        if actor is not None:
            return actor.name.canonical
        named = (place.name.canonical for place in self.places if place.id == place_id)
        return next(named, place_id)

    @property
    def article_speaker(self) -> Speaker:
        """The speaker that stands for the article's own voice."""
        return next(one for one in self.speakers if one.tone is Tone.ARTICLE)

    def speaker_of_actor(self, actor_id: str) -> Speaker:
        """Give the speaker whose glyph an actor carries."""
        return self._speakers[self.actor(actor_id).speaker]

    def speakers_of(self, fact: Fact) -> tuple[Speaker, ...]:
        """Give who says so: the holder, the named sources, or the article itself."""
        match fact:
            case Position():
                told_by: tuple[str, ...] = (fact.holder,)
            case Event() | Relationship():
                told_by = fact.sources
            case _:
                assert_never(fact)
        if not told_by:
            return (self.article_speaker,)
        return tuple(dict.fromkeys(self.speaker_of_actor(actor) for actor in told_by))

    def disputes_of(self, fact_id: str) -> tuple[Dispute, ...]:
        """Give the disputes a fact is an account in, or an event is the subject of."""
        return self._disputes_of.get(fact_id, ())

    def is_disputed(self, fact_id: str) -> bool:
        """Tell whether the article contradicts a fact."""
        return self.fact(fact_id).standing is Standing.DISPUTED

    def _each_fact(self) -> Iterator[Fact]:
        yield from self.events
        yield from self.positions
        yield from self.relationships


def _by_fact(disputes: tuple[Dispute, ...]) -> dict[str, tuple[Dispute, ...]]:
    found: dict[str, tuple[Dispute, ...]] = {}
    for dispute in disputes:
        told = [fact for account in dispute.accounts for fact in account.facts]
        for fact_id in dict.fromkeys((*told, *dispute.events)):
            found[fact_id] = (*found.get(fact_id, ()), dispute)
    return found


def _require(found: Mapping[str, Found], kind: str, wanted: str) -> Found:
    value = found.get(wanted)
    if value is None:
        raise NotFound(kind=kind, id=wanted)
    return value
