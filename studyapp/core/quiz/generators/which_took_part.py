"""Which of these took part? For parts in an event that several actors share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.event import Event
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.draft import TOO_FEW, Made, is_graver, unquotable
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import Family, NotAsked
from studyapp.core.quiz.question_on import MEDIUM, question_on
from studyapp.core.quiz.several import FEWEST_KEYS, several
from studyapp.core.quiz.stable_id import question_id, shuffle_key, turn
from studyapp.core.quiz.wording.mention import label, mention
from studyapp.core.quiz.wording.sentence import capitalised, joined, sentence

FAMILY = Family.WHO_TOOK_PART
ALONE = "Nobody shares a part in it with another."
NAMED = "The wording of the part names who it was."
ENOUGH = "Enough is asked with the same answer already."
MOST_ALIKE = 3
"""How many questions may have the same actors as their answer."""
STEMS = (
    "which of these {part}? Choose all that did.",
    "who {part}? Choose everyone of whom it is told.",
)


def which_took_part(material: Material) -> Iterator[Made]:
    """Ask for all actors that share a part in an event."""
    elsewhere = _elsewhere(material)
    answers: Counter[tuple[str, ...]] = Counter()
    for event in sorted(material.pack.events, key=lambda one: shuffle_key("several", one.id)):
        parts = Counter(one.part for one in event.participants)
        shared = [part for part, count in parts.items() if count >= FEWEST_KEYS]
        if not shared:
            yield NotAsked(fact=event.id, family=FAMILY, reason=ALONE)
        for part in shared:
            takers = tuple(one.actor for one in event.participants if one.part == part)
            if answers[takers] == MOST_ALIKE:
                yield NotAsked(fact=event.id, family=FAMILY, reason=ENOUGH)
                continue
            made = _ask(material, event, part, takers, elsewhere)
            answers[takers] += not isinstance(made, NotAsked)
            yield made


def _ask(
    material: Material,
    event: Event,
    part: str,
    takers: tuple[str, ...],
    elsewhere: dict[str, Event],
) -> Made:
    passages = material.sound(event.passages)
    if not passages:
        return unquotable(event, FAMILY)
    actors = [material.pack.actor(one) for one in takers]
    if any(form.casefold() in part.casefold() for one in actors for form in one.name.forms):
        return NotAsked(fact=event.id, family=FAMILY, reason=NAMED)
    source = material.according_to(event)
    told = f"{source or 'in the article'}, {joined([mention(one) for one in actors])} {part}"
    keys = [
        Option(text=label(one), reason=sentence(told), passage=passages[0], subject=one.id)
        for one in actors
    ]
    same_kind = len({one.kind for one in actors}) == 1
    body = several(keys, _others(material, event, actors, elsewhere)) if same_kind else None
    if body is None:
        return NotAsked(fact=event.id, family=FAMILY, reason=TOO_FEW)
    name = question_id(FAMILY, (event.id,), f"several {part}")
    stem = STEMS[turn(name, len(STEMS))].format(part=part)
    return question_on(
        (event,),
        id=name,
        family=FAMILY,
        stem=capitalised(f"{source}, {stem}" if source else stem),
        body=body,
        passages=passages,
        explanation=sentence(told),
        difficulty=MEDIUM,
    )


def _others(
    material: Material, event: Event, actors: list[Actor], elsewhere: dict[str, Event]
) -> list[Option]:
    """Give actors of the same kind without a part in this event, nor part or whole of one.

    Those with a part in something else come first.
    """
    taking = {one.actor for one in event.participants} | set(event.sources)
    strangers = [
        one
        for one in material.some_actors(actors[0].kind, event.id)
        if not any(material.kinship.akin(one.id, taker) for taker in taking)
    ]
    strangers.sort(key=lambda one: one.id not in elsewhere)
    found = (_other(material, event, one, elsewhere.get(one.id)) for one in strangers)
    return [one for one in found if one is not None]


def _other(material: Material, event: Event, other: Actor, told: Event | None) -> Option | None:
    if told is not None and is_graver(told.content_note, event.content_note):
        return None
    passages = material.sound(other.passages if told is None else told.passages)
    if not passages:
        return None
    reason = (
        f"The article names {mention(other)} but gives it no part in this"
        if told is None
        else f"In the article, {mention(other)} has a part in something else: {told.title}"
    )
    return Option(text=label(other), reason=sentence(reason), passage=passages[0], subject=other.id)


def _elsewhere(material: Material) -> dict[str, Event]:
    """Give for each actor the first event it has a part in."""
    found: dict[str, Event] = {}
    for event in material.pack.events:
        if material.sound(event.passages):
            for one in event.participants:
                found.setdefault(one.actor, event)
    return found
