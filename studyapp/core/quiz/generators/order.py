"""Put events in order: strictly ordered ones only; events of one day share a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from studyapp.core.knowledge.edtf_point import Precision
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.standing import Standing
from studyapp.core.quiz.body import Ordering, OrderItem
from studyapp.core.quiz.calendar import calendar_of, tells_its_date
from studyapp.core.quiz.draft import Made, content_note
from studyapp.core.quiz.each_told import each_told, why_unordered
from studyapp.core.quiz.margins import clearly_before
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import Family, NotAsked, Question
from studyapp.core.quiz.stable_id import question_id, shuffle_key, turn
from studyapp.core.quiz.wording.dates import date_words
from studyapp.core.quiz.wording.sentence import sentence

FAMILY = Family.ORDER
FEWEST = 3
MOST = 5
NUMBERS = {3: "three", 4: "four", 5: "five"}
STRIDES = (1, 3)
TOO_FEW = "Too few dated events stand strictly before or after it."


def order(material: Material) -> Iterator[Made]:
    """Ask for the order of neighbouring and of distant events, one voice at a time."""
    why = why_unordered(material)
    yield from each_told(_in_order(material), material.pack.events, FAMILY, why)


def _in_order(material: Material) -> Iterator[Made]:
    calendar = calendar_of(material, material.pack)
    voices: dict[tuple[str, ...], list[Event]] = defaultdict(list)
    for event in calendar.told:
        told = event.standing is Standing.ARTICLE or event.sources
        if told and not tells_its_date(event):
            voices[event.sources].append(event)
    asked: set[tuple[str, ...]] = set()
    for events in voices.values():
        for at in range(len(events)):
            for stride in STRIDES:
                made = _ask(material, events, at, stride)
                if isinstance(made, NotAsked) or made.facts not in asked:
                    yield made
                if isinstance(made, Question):
                    asked.add(made.facts)


def _ask(material: Material, events: Sequence[Event], at: int, stride: int) -> Made:
    size = FEWEST + turn(f"{stride} {events[at].id}", MOST - FEWEST + 1)
    chain = _chain(events, at, stride, size)
    slots = _slots(chain)
    if len(chain) < FEWEST or max(slots) + 1 < FEWEST:
        return NotAsked(fact=events[at].id, family=FAMILY, reason=TOO_FEW)
    facts = tuple(event.id for event in chain)
    name = question_id(FAMILY, facts)
    return Question(
        id=name,
        family=FAMILY,
        stem=_stem(material, chain, slots),
        body=Ordering(items=_items(material, chain, slots, name)),
        fact=facts[0],
        facts=facts,
        passages=tuple(dict.fromkeys(material.sound(event.passages)[0] for event in chain)),
        explanation=_explanation(chain),
        content_note=content_note(chain),
    )


def _chain(events: Sequence[Event], at: int, stride: int, size: int) -> list[Event]:
    """Take an event and later ones, each strictly after all before it or on the same day."""
    chain = [events[at]]
    for other in events[at + 1 : at + 1 + 4 * size * stride : stride]:
        if len(chain) == size:
            break
        if _after(chain, other) or (_same_day(chain[-1], other) and not _pairs(chain)):
            chain.append(other)
    return chain


def _after(chain: list[Event], other: Event) -> bool:
    return all(
        event.date is not None and other.date is not None and clearly_before(event.date, other.date)
        for event in chain
    )


def _same_day(one: Event, other: Event) -> bool:
    return (
        one.date is not None
        and other.date is not None
        and one.date.edtf == other.date.edtf
        and one.date.precision is Precision.DAY
        and turn(f"{one.id} {other.id}", 3) == 0
    )


def _pairs(chain: list[Event]) -> bool:
    """One shared place a question is enough."""
    return len(set(_slots(chain))) < len(chain)


def _slots(chain: Sequence[Event]) -> list[int]:
    slots: list[int] = []
    for number, event in enumerate(chain):
        shared = number and event.date == chain[number - 1].date
        slots.append(slots[-1] if shared else len(set(slots)))
    return slots


def _stem(material: Material, chain: Sequence[Event], slots: list[int]) -> str:
    source = material.according_to(chain[0])
    told = f", {source}" if source else ""
    stem = f"Put these {NUMBERS[len(chain)]} events in order of time, earliest first{told}."
    if len(set(slots)) < len(slots):
        stem += " Two of them share a day; either of these may stand first."
    return stem


def _items(
    material: Material, chain: Sequence[Event], slots: list[int], name: str
) -> tuple[OrderItem, ...]:
    items = [
        OrderItem(
            text=event.title,
            slot=slot,
            reason=sentence(
                f"The article gives this date for it: {date_words(event.date)}"
                if event.date
                else "The article gives no date for it"
            ),
            passage=material.sound(event.passages)[0],
            subject=event.id,
        )
        for event, slot in zip(chain, slots, strict=True)
    ]
    mixed = sorted(items, key=lambda one: shuffle_key(name, one.subject))
    offered = [one.slot for one in mixed]
    return tuple(mixed if offered != sorted(offered) else reversed(mixed))


def _explanation(chain: Sequence[Event]) -> str:
    dates = dict.fromkeys(date_words(event.date) for event in chain if event.date)
    return sentence(f"The article gives these dates, in order: {', '.join(dates)}")
