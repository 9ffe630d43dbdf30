"""Who took part? An event and a part in it are given, the actor is asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from studyapp.core.knowledge.event import Event, Participant
from studyapp.core.quiz.arrange import Order, Tier
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.draft import Made, choice, is_graver, unquotable
from studyapp.core.quiz.each_told import each_told
from studyapp.core.quiz.holders import Other, Style, candidates
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import Family, NotAsked
from studyapp.core.quiz.stable_id import question_id
from studyapp.core.quiz.wording.mention import label, mention
from studyapp.core.quiz.wording.sentence import capitalised, sentence

FAMILY = Family.WHO_TOOK_PART
NOBODY = "The article names nobody with a part in it."
SHARED = "All who took part have the same part."
NAMED = "The wording of the part names who it was."


def who_took_part(material: Material) -> Iterator[Made]:
    """Ask for each actor with a part in an event."""
    yield from each_told(_asked(material), material.pack.events, FAMILY, _why_not)


def _why_not(event: Event) -> str:
    return SHARED if event.participants else NOBODY


def _asked(material: Material) -> Iterator[Made]:
    parts = _parts(material)
    for event in material.pack.events:
        shared = Counter(one.part for one in event.participants)
        for participant in event.participants:
            if shared[participant.part] == 1:
                yield _ask(material, event, participant, parts)


def _ask(
    material: Material, event: Event, participant: Participant, parts: dict[str, list[Event]]
) -> Made:
    passages = material.sound(event.passages)
    if not passages:
        return unquotable(event, FAMILY)
    actor = material.pack.actor(participant.actor)
    if any(form.casefold() in participant.part.casefold() for form in actor.name.forms):
        return NotAsked(fact=event.id, family=FAMILY, reason=NAMED)
    source = material.according_to(event)
    told = f"{source}, " if source else "in the article, "
    reason = sentence(f"{told}{mention(actor)} {participant.part}")
    asked = f"who {participant.part}?"
    return choice(
        id=question_id(FAMILY, (event.id,), f"{participant.actor} {participant.part}"),
        family=FAMILY,
        subjects=(event,),
        stem=capitalised(f"{source}, {asked}" if source else asked),
        key=Option(text=label(actor), reason=reason, passage=passages[0], subject=actor.id),
        candidates=candidates(list(_others(material, event, participant, parts)), Style.PLAIN),
        order=Order.NAME,
        names=material.openers,
        passages=passages,
        explanation=reason,
    )


def _others(
    material: Material, event: Event, participant: Participant, parts: dict[str, list[Event]]
) -> Iterator[Other]:
    """Give actors of the same kind without a part in this event, nor part or whole of one."""
    actor = material.pack.actor(participant.actor)
    taking = {one.actor for one in event.participants} | set(event.sources)
    for other in material.some_actors(actor.kind, f"{event.id} {participant.part}"):
        if any(material.kinship.akin(other.id, one) for one in taking):
            continue
        elsewhere = [
            one
            for one in parts.get(other.id, [])
            if material.sound(one.passages) and not is_graver(one.content_note, event.content_note)
        ]
        if elsewhere and not _does_alike(other.id, participant, parts):
            near = elsewhere[0].place is not None and elsewhere[0].place == event.place
            yield Other(
                actor=other,
                tier=Tier.NEAR if near else Tier.SAME_KIND,
                reason=sentence(
                    f"In the article, {mention(other)} has a part in something else:"
                    f" {elsewhere[0].title}"
                ),
                passage=material.sound(elsewhere[0].passages)[0],
            )


def _does_alike(actor_id: str, asked: Participant, parts: dict[str, list[Event]]) -> bool:
    """Tell whether an actor does the same kind of thing anywhere: it might be meant, too."""
    verb = asked.part.split(maxsplit=1)[0].casefold()
    return any(
        one.actor == actor_id and one.part.casefold().startswith(verb)
        for event in parts.get(actor_id, [])
        for one in event.participants
    )


def _parts(material: Material) -> dict[str, list[Event]]:
    found: dict[str, list[Event]] = {}
    for event in material.pack.events:
        for one in event.participants:
            found.setdefault(one.actor, []).append(event)
    return found
