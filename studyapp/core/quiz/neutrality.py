"""How often each speaker is named first, keyed, quoted and used as a distractor.

A question bank takes sides without any single question doing so: by whom it names first,
whose words it shows, who is the answer and who only the wrong one. This counts it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.speaker import Speaker, Tone
from studyapp.core.quiz.body import Option, TrueFalse, TypedText
from studyapp.core.quiz.question import Question
from studyapp.core.quiz.rules.breach import keys_of, wrong_ones

EVEN = (0.4, 0.6)
"""The share of one of two sides that is taken as even: no side more than 1.5 times the other."""


class Measure(Enum):
    """What is counted for each speaker.

    `NAMED_FIRST`: stems that name both sides, by the side that comes first. `KEYED`: answers
    that stand for somebody. `QUOTED`: sentences shown as the source, by who tells them.
    `DISTRACTOR`: wrong options that stand for somebody.
    """

    NAMED_FIRST = "named_first"
    KEYED = "keyed"
    QUOTED = "quoted"
    DISTRACTOR = "distractor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One speaker's counts."""

    speaker: Speaker
    counts: Mapping[Measure, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Neutrality:
    """The counts of all speakers over some questions, in the pack's order of speakers."""

    questions: int
    voices: tuple[Voice, ...]

    @property
    def sides(self) -> tuple[Voice, ...]:
        """The voices of the two sides, if the pack has sides."""
        return tuple(one for one in self.voices if one.speaker.tone in (Tone.A, Tone.B))

    def share(self, measure: Measure) -> float | None:
        """Give the first side's share among both sides, or None where neither was counted."""
        counts = [one.counts[measure] for one in self.sides]
        return counts[0] / sum(counts) if sum(counts) else None

    def is_even(self, measure: Measure) -> bool:
        """Tell whether no side is counted more than 1.5 times as often as the other.

        With few counts one more or less is chance: a difference of two is even too.
        """
        share, counts = self.share(measure), [one.counts[measure] for one in self.sides]
        if share is None or abs(counts[0] - counts[-1]) <= 2:  # noqa: PLR2004 - as said above
            return True
        return EVEN[0] <= share <= EVEN[1]


def neutrality_of(questions: Iterable[Question], pack: Pack) -> Neutrality:
    """Count over some questions of a pack."""
    asked = tuple(questions)
    census = _Census(pack)
    counts: Counter[tuple[str, Measure]] = Counter()
    for question in asked:
        counts.update(census.heard_in(question))
    return Neutrality(
        questions=len(asked),
        voices=tuple(
            Voice(speaker=one, counts={each: counts[one.id, each] for each in Measure})
            for one in pack.speakers
        ),
    )


class _Census:
    """Looks up whose name or words something is; built once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._named: dict[str, str] = {}
        for actor in pack.actors:
            for form in actor.name.forms:
                self._named.setdefault(form.casefold(), actor.speaker)
        self._sides = {one.id for one in pack.speakers if one.tone in (Tone.A, Tone.B)}
        forms = sorted(
            (form for form, speaker in self._named.items() if speaker in self._sides),
            key=lambda form: (-len(form), form),
        )
        either = "|".join(re.escape(form) for form in forms) or r"(?!)"
        self._side_name = re.compile(rf"\b(?:{either})", re.IGNORECASE)

    def heard_in(self, question: Question) -> Iterator[tuple[str, Measure]]:
        first = self._named_first(question.stem)
        if first is not None:
            yield first, Measure.NAMED_FIRST
        for speaker in self._keyed(question):
            yield speaker, Measure.KEYED
        for speaker in self._quoted(question):
            yield speaker, Measure.QUOTED
        for option in wrong_ones(question):
            for speaker in self._stands_for(option):
                yield speaker, Measure.DISTRACTOR

    def _named_first(self, stem: str) -> str | None:
        """The side named first, where both are."""
        found = [self._named[one.casefold()] for one in self._side_name.findall(stem)]
        return found[0] if set(found) == self._sides and len(self._sides) > 1 else None

    def _keyed(self, question: Question) -> Iterator[str]:
        match question.body:
            case TrueFalse(key=truth):
                if truth:
                    yield from self._quoted(question)
            case TypedText(accepted=accepted):
                named = self._named.get(accepted[0].casefold())
                if named is not None:
                    yield named
            case _:
                for option in keys_of(question):
                    yield from self._stands_for(option)

    def _quoted(self, question: Question) -> Iterator[str]:
        fact = self._pack.find_fact(question.fact)
        if fact is not None:
            yield from (speaker.id for speaker in self._pack.speakers_of(fact))

    def _stands_for(self, option: Option) -> Iterator[str]:
        """Whose actor, or whose position, an option is; other options stand for nobody."""
        if option.subject is None:
            return
        actor, fact = self._pack.find_actor(option.subject), self._pack.find_fact(option.subject)
        if actor is not None:
            yield actor.speaker
        elif isinstance(fact, Position):
            yield self._pack.speaker_of_actor(fact.holder).id
