"""What may be left out of a sentence, and what else could be put in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from studyapp.core.knowledge.actor import Actor, ActorKind
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.knowledge.speaker import Tone
from studyapp.core.quiz.arrange import Candidate, Order, Tier, arrange
from studyapp.core.quiz.body import OneOf, Option, TypedText
from studyapp.core.quiz.calendar import Calendar
from studyapp.core.quiz.dated import why_no_date
from studyapp.core.quiz.holders import telling
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.nearby_dates import nearby_dates
from studyapp.core.quiz.printed_figures import PrintedFigures
from studyapp.core.quiz.spellings import Spellings
from studyapp.core.quiz.wording.dates import MONTHS, date_words, names_its_date
from studyapp.core.quiz.wording.figures import figures_in, numbers_in
from studyapp.core.quiz.wording.mention import label, mention
from studyapp.core.quiz.wording.sentence import capitalised, sentence

NAMED_KINDS = frozenset(
    {
        ActorKind.PERSON,
        ActorKind.STATE,
        ActorKind.REGION,
        ActorKind.BODY,
        ActorKind.ORGANISATION,
        ActorKind.MEDIUM,
    }
)
"""Kinds with names of their own; forces and groups are described rather than named."""
FEWEST_OTHERS = 2
MOST_OTHERS = 8
ENDS_IN_THE = re.compile(r"\bthe $", re.IGNORECASE)
STEM = 4
THE = "the "
LONG_WORDS = re.compile(r"\w{4,}")
"""Words that share so many first letters are relatives: "Turkey" and "Turkish"."""
MONTH = f"(?:{'|'.join(MONTHS)})"
DATE = re.compile(
    rf"{MONTH} \d{{1,2}}(?!\d)(?:, \d{{4}})?"
    rf"|\d{{1,2}} {MONTH}(?: \d{{4}})?"
    rf"|{MONTH} \d{{4}}"
    r"|\d{4}"
)


class BlankKind(Enum):
    """What is left out."""

    NAME = "name"
    DATE = "date"
    NUMBER = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """A span of a sentence with what belongs there; `accepted` are the forms to type, if any."""

    kind: BlankKind
    fact: Fact
    start: int
    end: int
    key: Option
    told: str
    accepted: tuple[str, ...] = ()


class Blanks:
    """Finds what may be left out, with the look-ups of a pack made once."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._calendar = Calendar(material)
        self._spellings = Spellings(material.pack)
        self._figures = PrintedFigures(material)
        self._stems: dict[str, frozenset[str]] = {}

    def of_article(self, fact: Fact, whole: Passage) -> Iterator[Blank]:
        """Give the blanks of a fact in the article's own voice: its names and its date."""
        for actor_id in _actors_in(fact):
            yield from self._name(fact, actor_id, whole)
        if isinstance(fact, Event):
            yield from self._date(fact, whole)

    def of_numbers(self, fact: Fact, whole: Passage) -> Iterator[Blank]:
        """Give the numbers that a sentence in the article's own voice holds."""
        for figure in figures_in(whole.exact):
            words = sentence(f"Here the article has “{figure.words} {figure.unit}”")
            key = Option(text=capitalised(figure.words), reason=words, passage=whole)
            yield Blank(
                kind=BlankKind.NUMBER, fact=fact, start=figure.start, end=figure.end, key=key,
                told=words,
            )  # fmt: skip

    def of_telling(self, position: Position, whole: Passage) -> Iterator[Blank]:
        """Give the blanks of what somebody tells: the holder, and the medium that reports it."""
        for actor_id in (position.holder, position.via):
            if actor_id is not None and not self._is_side(actor_id):
                yield from self._name(position, actor_id, whole)

    def others(self, blank: Blank, whole: Passage) -> Iterator[Candidate]:
        """Give what else might be put in, certainly not what the sentence has."""
        match blank.kind, blank.fact:
            case BlankKind.DATE, Event(date=date) if date is not None:
                yield from self._other_dates(blank.fact, date, whole)
            case BlankKind.NUMBER, _:
                yield from self._figures.others(blank.key.text, whole)
            case _:
                yield from self._other_names(blank, whole)

    def typed(self, blank: Blank, others: Sequence[Candidate]) -> TypedText | None:
        """Give a field to type the name in, where others could be meant at all."""
        if len(others) < FEWEST_OTHERS:
            return None
        return TypedText(
            accepted=blank.accepted, others=tuple(one.option for one in others[:MOST_OTHERS])
        )

    def chosen(self, blank: Blank, others: Sequence[Candidate], name: str) -> OneOf | None:
        """Give a choice of what may fill the gap."""
        orders = {BlankKind.NAME: Order.NAME, BlankKind.DATE: Order.TIME}
        order = orders.get(blank.kind, Order.MIXED)
        body = arrange(blank.key, others, question_id=name, stem="", order=order)
        return _rising(body) if body is not None and blank.kind is BlankKind.NUMBER else body

    def _name(self, fact: Fact, actor_id: str, whole: Passage) -> Iterator[Blank]:
        actor = self._material.pack.actor(actor_id)
        if actor.kind not in NAMED_KINDS:
            return
        span = _only_place(actor, whole.exact)
        if span is None:
            return
        printed = whole.exact[span[0] : span[1]]
        if ENDS_IN_THE.search(whole.exact[: span[0]]) and not mention(actor).startswith("the "):
            return
        usual = "" if printed == actor.name.canonical else f", that is {mention(actor)}"
        told = sentence(f"Here the article has “{printed}”{usual}")
        accepted = tuple(dict.fromkeys((*self._spellings.of(actor), printed)))
        key = Option(text=label(actor), reason=told, passage=whole, subject=actor.id)
        yield Blank(
            kind=BlankKind.NAME, fact=fact, start=span[0], end=span[1], key=key, told=told,
            accepted=accepted,
        )  # fmt: skip

    def _date(self, event: Event, whole: Passage) -> Iterator[Blank]:
        date, found = event.date, list(DATE.finditer(event.date_words))
        if date is None or len(found) != 1 or why_no_date(self._material, event):
            return
        printed = found[0].group()
        start = whole.exact.find(printed)
        rest = whole.exact.replace(printed, " ", 1)
        if start < 0 or not _says(printed, event) or names_its_date(rest, date):
            return
        words = date_words(date)
        usual = "" if printed == words else f", that is {words}"
        told = sentence(f"Here the article has “{printed}”{usual}")
        key = Option(
            text=capitalised(words), reason=told, passage=whole, subject=event.id, edtf=date.edtf
        )
        yield Blank(
            kind=BlankKind.DATE, fact=event, start=start, end=start + len(printed), key=key,
            told=told,
        )  # fmt: skip

    def _other_names(self, blank: Blank, whole: Passage) -> Iterator[Candidate]:
        material, heard = self._material, _stems(whole.exact)
        actor = material.pack.actor(blank.key.subject or "")
        for other in material.some_actors(actor.kind, blank.fact.id):
            if not heard.isdisjoint(self._stems_of(other)) or self._may_stand_here(
                other, actor, blank.fact
            ):
                continue
            told = telling(material, other)
            if told is not None:
                _, passage, is_heard = told
                near = other.speaker == actor.speaker
                reason = sentence(f"This sentence of the article does not name {mention(other)}")
                option = Option(text=label(other), reason=reason, passage=passage, subject=other.id)
                tier = Tier.NEAR if near else Tier.SAME_KIND
                yield Candidate(option=option, tier=tier if is_heard else Tier.DERIVED)

    def _other_dates(self, event: Event, date: PartialDate, whole: Passage) -> Iterator[Candidate]:
        yield from self._calendar.other_dates(event, date)
        for other in nearby_dates(date, until=self._material.pack.published):
            side = "earlier" if other.strictly_before(date) else "later"
            reason = f"This is {side} than the article’s date, {date_words(date)}"
            option = Option(
                text=capitalised(date_words(other)),
                reason=sentence(reason),
                passage=whole,
                edtf=other.edtf,
            )
            yield Candidate(option=option, tier=Tier.DERIVED)

    def _stems_of(self, actor: Actor) -> frozenset[str]:
        found = self._stems.get(actor.id)
        if found is None:
            found = _stems(" ".join(actor.name.forms))
            self._stems[actor.id] = found
        return found

    def _is_side(self, actor_id: str) -> bool:
        """Tell whether an actor is one of the two sides as a whole: its words tell it anyway."""
        actor = self._material.pack.actor(actor_id)
        tone = self._material.pack.speaker(actor.speaker).tone
        return actor.kind is ActorKind.STATE and tone in (Tone.A, Tone.B)

    def _may_stand_here(self, other: Actor, actor: Actor, fact: Fact) -> bool:
        material = self._material
        if material.kinship.akin(other.id, actor.id) or other.id in _actors_in(fact):
            return True
        return isinstance(fact, Position) and (
            actor.id == fact.holder and material.may_also_hold(other.id, fact)
        )


def _rising(body: OneOf) -> OneOf:
    """Give the numbers to choose from in rising order."""
    options = sorted(body.options, key=lambda one: max(numbers_in(one.text), default=0.0))
    return OneOf(options=tuple(options), key=options.index(body.options[body.key]))


def _actors_in(fact: Fact) -> tuple[str, ...]:
    match fact:
        case Event():
            return tuple(dict.fromkeys(one.actor for one in fact.participants))
        case Position():
            return tuple(one for one in (fact.holder, fact.via) if one is not None)
        case Relationship():
            ends = (fact.subject, fact.object, fact.second_object)
            return tuple(one for one in ends if one is not None)


def _says(printed: str, event: Event) -> bool:
    """Tell whether the printed words alone name the date, a day by its month."""
    return event.date is not None and names_its_date(printed, event.date)


def _only_place(actor: Actor, text: str) -> tuple[int, int] | None:
    """Give where a name stands, if it and its relatives stand nowhere else in the text."""
    for form in sorted(actor.name.forms, key=len, reverse=True):
        bare = form[len(THE) :] if form.casefold().startswith(THE) else form
        start = text.find(bare)
        if start < 0:
            continue
        end = start + len(bare)
        whole = not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
        rest = text[:start] + text[end:]
        return (start, end) if whole and _stems(bare).isdisjoint(_stems(rest)) else None
    return None


def _stems(text: str) -> frozenset[str]:
    """Give how the longer words of a text begin: relatives begin alike."""
    return frozenset(word[:STEM] for word in LONG_WORDS.findall(text.casefold()))
