"""What the kinds and fields of a fact are called, and what a form of one still lacks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studyapp.core.bank.fact_form import EntryKind
from studyapp.core.bank.unfinished import Lack, Unfinished
from studyapp.core.knowledge.actor import ActorKind
from studyapp.core.knowledge.invariants import Breach
from studyapp.core.knowledge.position import Stance
from studyapp.core.knowledge.standing import ContentNote


def kind_words(kind: EntryKind) -> str:
    """Name one entry of a kind."""
    return {
        EntryKind.EVENT: _tr("Event"),
        EntryKind.ACTOR: _tr("Actor"),
        EntryKind.POSITION: _tr("Position"),
        EntryKind.RELATIONSHIP: _tr("Link"),
        EntryKind.DISPUTE: _tr("Where accounts differ"),
        EntryKind.TOPIC: _tr("Topic"),
        EntryKind.PLACE: _tr("Place"),
    }[kind]


def kinds_words(kind: EntryKind) -> str:
    """Name the entries of a kind."""
    return {
        EntryKind.EVENT: _tr("Events"),
        EntryKind.ACTOR: _tr("Actors"),
        EntryKind.POSITION: _tr("Positions"),
        EntryKind.RELATIONSHIP: _tr("Links"),
        EntryKind.DISPUTE: _tr("Where accounts differ"),
        EntryKind.TOPIC: _tr("Topics"),
        EntryKind.PLACE: _tr("Places"),
    }[kind]


def stance_words(stance: Stance) -> str:
    """Tell what a holder does with a statement; the same verbs for everyone."""
    return {
        Stance.STATES: _tr("states that …"),
        Stance.DENIES: _tr("denies that …"),
        Stance.DEMANDS: _tr("demands that …"),
        Stance.CALLS_FOR: _tr("calls for …"),
        Stance.ATTRIBUTES: _tr("attributes to somebody that …"),
    }[stance]


def actor_kind_words(kind: ActorKind) -> str:
    """Name a kind of actor."""
    return {
        ActorKind.PERSON: _tr("Person"),
        ActorKind.STATE: _tr("State"),
        ActorKind.REGION: _tr("Region"),
        ActorKind.BODY: _tr("Public body"),
        ActorKind.FORCE: _tr("Armed force"),
        ActorKind.ORGANISATION: _tr("Organisation"),
        ActorKind.MEDIUM: _tr("Medium"),
        ActorKind.GROUP: _tr("Group"),
    }[kind]


def note_words(note: ContentNote) -> str:
    """Name a content note."""
    return {
        ContentNote.NONE: _tr("None needed"),
        ContentNote.CASUALTIES: _tr("Casualties"),
        ContentNote.ATROCITY: _tr("Atrocity claim"),
    }[note]


def lack_words(lack: Unfinished) -> str:
    """Say what a field still lacks."""
    if lack.lack is Lack.EMPTY:
        return _empty(lack)
    words = {
        Lack.NO_QUOTE: _tr("Pick the words of the article that it rests on."),
        Lack.QUOTE_LOST: _tr("These words do not stand in the article, or run over a paragraph."),
        Lack.QUOTE_AMBIGUOUS: _tr("These words stand in the article twice. Pick the place."),
        Lack.NOT_A_DATE: _tr("This is not understood as a date."),
        Lack.TWICE: _tr("The same stands here twice."),
        Lack.TOO_FEW: _tr("At least two are needed."),
        Lack.TOO_MANY: _tr("Leave out the full stop: it goes on after “that”."),
    }
    return words.get(lack.lack, _tr("This does not fit the other fields."))


def breach_words(breach: Breach) -> str:
    """Say what does not fit the rest of the pack."""
    words = _tr("“{value}” in “{field}” of “{entry}” leads nowhere or contradicts itself.")
    return words.format(value=breach.value, field=breach.field, entry=breach.entry)


def _empty(lack: Unfinished) -> str:
    if lack.number is None:
        return _tr("This must say something.")
    return _tr("Line {number} is not complete.").format(number=lack.number + 1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Facts", text)
