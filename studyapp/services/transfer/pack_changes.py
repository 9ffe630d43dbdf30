"""What a pack in a file brings that the library's pack of the same id has not."""

from __future__ import annotations

from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.dispute import Dispute
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.quiz.generate import generate
from studyapp.formats.pack_bundle import PackBundle
from studyapp.services.transfer.import_plan import Effect, FactChange, PlannedPack

Told = Actor | Event | Position | Relationship | Dispute


def planned_pack(file: str, bundle: PackBundle, before: Pack | None) -> PlannedPack:
    """Compare a pack with the stored one, or None; makes its questions where it is to be stored."""
    pack = bundle.pack
    if pack == before:
        return PlannedPack(file=file, effect=Effect.UNCHANGED, bundle=bundle, before=before)
    ours, theirs = _told(before), _told(pack)
    return PlannedPack(
        file=file,
        effect=Effect.NEW if before is None else Effect.CHANGED,
        bundle=bundle,
        before=before,
        generated=generate(pack).questions,
        added=_changes({key: one for key, one in theirs.items() if key not in ours}),
        changed=_changes(
            {key: one for key, one in theirs.items() if key in ours and ours[key] != one}
        ),
        removed=_changes({key: one for key, one in ours.items() if key not in theirs}),
    )


def _told(pack: Pack | None) -> dict[str, Told]:
    if pack is None:
        return {}
    return {one.id: one for one in (*pack.facts, *pack.actors, *pack.disputes)}


def _changes(found: dict[str, Told]) -> tuple[FactChange, ...]:
    return tuple(FactChange(id=key, title=_title(one)) for key, one in found.items())


def _title(one: Told) -> str:
    match one:
        case Event():
            return one.title
        case Position():
            return one.statement
        case Relationship():
            return one.summary
        case Actor():
            return one.name.canonical
        case Dispute():
            return one.question
