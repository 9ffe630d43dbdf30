"""Which sentence of an article is told by which facts, so that none is passed over unnoticed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from studyapp.core.knowledge.article import Sentence
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceCoverage:
    """A sentence with the ids of the facts and the actors anchored in it, in pack order.

    `no_fact` is the reason why it states no fact, empty where the pack gives none.
    """

    sentence: Sentence
    text: str
    facts: tuple[str, ...]
    actors: tuple[str, ...]
    no_fact: str

    @property
    def covered(self) -> bool:
        """Whether a fact stands on it or the pack says why none does."""
        return bool(self.facts or self.no_fact)


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


def coverage_of(pack: Pack) -> Coverage:
    """Give which facts and actors are anchored in each sentence of a pack's article."""
    facts = _by_sentence(pack, ((fact.id, fact.passages) for fact in pack.facts))
    actors = _by_sentence(pack, ((actor.id, actor.passages) for actor in pack.actors))
    reasons = _by_sentence(pack, ((one.reason, (one.passage,)) for one in pack.no_facts))
    return Coverage(
        sentences=tuple(
            SentenceCoverage(
                sentence=sentence,
                text=pack.article.sentence_text(sentence),
                facts=facts.get(sentence.index, ()),
                actors=actors.get(sentence.index, ()),
                no_fact="; ".join(reasons.get(sentence.index, ())),
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
