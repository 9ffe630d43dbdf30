"""A fact while it is being written: an event, actor, position, link, dispute, topic or place.

Like the form of a question it is flat and may lack anything; what a kind does not use stays
empty. Whether a fact is disputed is not written by hand: it follows from the disputes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from studyapp.core.bank.form import Quote
from studyapp.core.knowledge.actor import ActorKind, Spot
from studyapp.core.knowledge.position import Stance
from studyapp.core.knowledge.relationship import RelationshipKind
from studyapp.core.knowledge.standing import ContentNote


class EntryKind(Enum):
    """What kind of entry of a pack it is."""

    EVENT = "event"
    ACTOR = "actor"
    POSITION = "position"
    RELATIONSHIP = "relationship"
    DISPUTE = "dispute"
    TOPIC = "topic"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLine:
    """An actor's part in an event."""

    actor: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountLine:
    """One side of a dispute: its label, its speaker and the ids of the facts that tell it."""

    label: str = ""
    speaker: str = ""
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FactForm:
    """Everything an instructor can say about an entry; ids stand for actors, topics and facts.

    `title` is the title of an event, the canonical name of an actor, topic or place, the
    summary of a relationship, the statement of a position, the question of a dispute.
    `own_voice` tells of a position that the article gives in its own voice. `sources` are the
    actors who tell it, `via` the medium that reports it. `quotes` are its
    words in the article; of a dispute, what the article itself says.
    """

    id: str
    kind: EntryKind
    title: str = ""
    asks: str = ""
    summary: str = ""
    date: str = ""
    date_words: str = ""
    date_note: str = ""
    place: str = ""
    participants: tuple[PartLine, ...] = ()
    sources: tuple[str, ...] = ()
    via: str = ""
    content_note: ContentNote = ContentNote.NONE
    actor_kind: ActorKind = ActorKind.PERSON
    as_written: tuple[str, ...] = ()
    note: str = ""
    note_source: str = ""
    role: str = ""
    speaker: str = ""
    speaks_for: str = ""
    part_of: str = ""
    spot: Spot | None = None
    holder: str = ""
    topic: str = ""
    stance: Stance = Stance.STATES
    about: tuple[str, ...] = ()
    own_voice: bool = False
    subject: str = ""
    object: str = ""
    second_object: str = ""
    relation: RelationshipKind = RelationshipKind.SUPPORTS
    wording: str = ""
    since: str = ""
    until: str = ""
    article_says: str = ""
    events: tuple[str, ...] = ()
    accounts: tuple[AccountLine, ...] = ()
    quotes: tuple[Quote, ...] = ()
