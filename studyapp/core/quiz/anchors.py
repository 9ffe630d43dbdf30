"""Which facts stand in which sentence, and which sentences cannot be taken for another's."""

from __future__ import annotations

from collections import defaultdict

from studyapp.core.errors import StudyError
from studyapp.core.knowledge.article import BlockKind, Sentence
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.quiz.material import Material

REACH = 16
"""How many sentences before and after are looked at."""
SHARED = 0.5
"""Share of a fact's words from which a sentence may support it too."""


class Anchors:
    """The sentences of an article with the facts that rest on them."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._article = material.pack.article
        self._facts: dict[int, list[Fact]] = defaultdict(list)
        for fact in material.pack.facts:
            touched = {
                one.index
                for passage in fact.passages
                for one in self._article.sentences_of(passage)
            }
            for index in touched:
                self._facts[index].append(fact)
        self._fact_ids = {
            index: frozenset(fact.id for fact in facts) for index, facts in self._facts.items()
        }
        self._usable = [
            one
            for one in self._article.sentences
            if one.kind is BlockKind.BODY and self._facts.get(one.index)
        ]
        self._at = {one.index: at for at, one in enumerate(self._usable)}
        self._whole: dict[int, Passage | None] = {}
        self._heard: dict[int, frozenset[str]] = {}

    def facts_in(self, one: Sentence) -> list[Fact]:
        """Give the facts that rest on a sentence."""
        return self._facts.get(one.index, [])

    def whole(self, one: Sentence) -> Passage | None:
        """Give a sentence as a passage, or None where it is not to be quoted."""
        if one.index not in self._whole:
            self._whole[one.index] = self._quoted(one)
        return self._whole[one.index]

    def _quoted(self, one: Sentence) -> Passage | None:
        try:
            passage = self._article.passage(one.start, one.end)
        except StudyError:
            return None
        found = self._material.sound([passage])
        blocked = any(
            not part.quotable and part.overlaps(passage)
            for fact in self.facts_in(one)
            for part in fact.passages
        )
        return found[0] if found and not blocked else None

    def around(self, one: Sentence, fact_id: str) -> list[Sentence]:
        """Give the other sentences near one that carry facts, but not this fact."""
        at = self._at.get(one.index, 0)
        near = self._usable[max(0, at - REACH) : at + REACH + 1]
        return [
            other
            for other in near
            if other.index != one.index and fact_id not in self._fact_ids[other.index]
        ]

    def may_support(self, one: Sentence, fact: Fact) -> bool:
        """Tell whether a sentence might be read as support for a fact that rests elsewhere."""
        words = self._material.words(_text(fact))
        heard = self._heard.get(one.index)
        if heard is None:
            heard = self._material.words(self._article.sentence_text(one))
            self._heard[one.index] = heard
        if words and len(words & heard) >= SHARED * len(words):
            return True
        return any(self._near(other, fact) for other in self.facts_in(one))

    def _near(self, one: Fact, other: Fact) -> bool:
        if type(one) is not type(other):
            return False
        match one, other:
            case Position(), Position():
                same = one.topic == other.topic and (
                    one.holder == other.holder or not self._material.contradict(one.id, other.id)
                )
                return same or self._material.alike(one, other)
            case Event(), Event():
                return bool(one.date and other.date and one.date.overlaps(other.date)) and bool(
                    {part.actor for part in one.participants}
                    & {part.actor for part in other.participants}
                )
            case Relationship(), Relationship():
                return _ends(one) == _ends(other)
            case _:
                return False


def _ends(link: Relationship) -> frozenset[str | None]:
    return frozenset({link.subject, link.object, link.second_object})


def _text(fact: Fact) -> str:
    match fact:
        case Position():
            return fact.statement
        case Event() | Relationship():
            return fact.summary
