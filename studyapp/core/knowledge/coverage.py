"""Which sentence of an article is told by which facts, so that none is passed over unnoticed.

Questions stand on sentences too. They are of another layer, so they come in as ids with the
words they rest on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import assert_never

from studyapp.core.knowledge.article import Sentence
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage

MOST_LEVEL = 3
"""From so many facts on a sentence counts as told in full."""
NO_QUESTIONS: Mapping[str, tuple[Passage, ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceCoverage:
    """A sentence with the ids of the facts and the actors anchored in it, in pack order.

    `no_fact` is the reason why it states no fact, empty where the pack gives none.
    `questions` are the ids of those that rest on words of it, as far as they were given.
    """

    sentence: Sentence
    text: str
    facts: tuple[str, ...]
    actors: tuple[str, ...]
    no_fact: str
    questions: tuple[str, ...] = ()

    @property
    def level(self) -> int:
        """How many facts stand on it, 3 for three or more."""
        return min(len(self.facts), MOST_LEVEL)

    @property
    def covered(self) -> bool:
        """Whether a fact stands on it or the pack says why none does."""
        return bool(self.facts or self.no_fact)


class Part(Enum):
    """Which of the sentences to look at."""

    ALL = "all"
    WITHOUT_FACTS = "without_facts"
    """Those on which no fact stands, with or without a reason."""
    ONLY_QUESTIONS = "only_questions"
    """Those that are asked about though no fact stands on them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The coverage of every sentence, in reading order."""

    sentences: tuple[SentenceCoverage, ...]

    @property
    def uncovered(self) -> tuple[SentenceCoverage, ...]:
        """The sentences that no fact and no reason accounts for."""
        return tuple(one for one in self.sentences if not one.covered)

    @property
    def excused(self) -> tuple[SentenceCoverage, ...]:
        """The sentences that only a reason accounts for."""
        return tuple(one for one in self.sentences if one.no_fact and not one.facts)

    def part(self, part: Part) -> tuple[SentenceCoverage, ...]:
        """Give the sentences of a part, in reading order."""
        match part:
            case Part.ALL:
                return self.sentences
            case Part.WITHOUT_FACTS:
                return tuple(one for one in self.sentences if not one.facts)
            case Part.ONLY_QUESTIONS:
                return tuple(one for one in self.sentences if one.questions and not one.facts)
            case _:
                assert_never(part)


def coverage_of(
    pack: Pack, questions: Mapping[str, tuple[Passage, ...]] = NO_QUESTIONS
) -> Coverage:
    """Give what is anchored in each sentence of a pack's article.

    `questions` are ids with the words the question rests on.
    """
    facts = _by_sentence(pack, ((fact.id, fact.passages) for fact in pack.facts))
    actors = _by_sentence(pack, ((actor.id, actor.passages) for actor in pack.actors))
    asked = _by_sentence(pack, questions.items())
    reasons = _by_sentence(pack, ((one.reason, (one.passage,)) for one in pack.no_facts))
    return Coverage(
        sentences=tuple(
            SentenceCoverage(
                sentence=sentence,
                text=pack.article.sentence_text(sentence),
                facts=facts.get(sentence.index, ()),
                actors=actors.get(sentence.index, ()),
                no_fact="; ".join(reasons.get(sentence.index, ())),
                questions=asked.get(sentence.index, ()),
            )
            for sentence in pack.article.sentences
        )
    )


def _by_sentence(
    pack: Pack, anchored: Iterable[tuple[str, tuple[Passage, ...]]]
) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for name, passages in anchored:
        touched = {one.index for passage in passages for one in pack.article.sentences_of(passage)}
        for index in touched:
            found.setdefault(index, []).append(name)
    return {index: tuple(names) for index, names in found.items()}
