"""Choose the questions of a session: fair, mixed, and none that answers another.

The same candidates and the same random numbers give the same questions, in whatever order
the candidates come in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from random import Random

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Family, OneOf, Ordering, Question, TrueFalse

SHORT_WORD = 3
"""Words of an answer up to this length are too common to give it away."""


def choose(
    candidates: Iterable[Question],
    *,
    pack: Pack,
    count: int,
    rng: Random,
    priority: Sequence[str] = (),
    firm: frozenset[str] = frozenset(),
    leave_out: frozenset[ContentNote] = frozenset(),
    siblings: bool = False,
) -> tuple[Question, ...]:
    """Choose up to `count` questions, families interleaved.

    `priority` lists facts to take first, in this order. Facts of one dispute stay apart
    unless all of them are `firm`. `siblings` allows several questions on one fact, for
    practising just that; even then none gives away another's answer.
    """
    pool = [one for one in candidates if one.content_note not in leave_out]
    pool.sort(key=lambda one: one.id)
    rng.shuffle(pool)
    choice = _Choice(pack=pack, firm=firm, siblings=siblings)
    ranks = {fact: rank for rank, fact in enumerate(priority)}
    while pool and len(choice.taken) < count:
        best = min(
            range(len(pool)),
            key=lambda at: (ranks.get(pool[at].fact, len(ranks)), *choice.load(pool[at])),
        )
        question = pool.pop(best)
        if choice.fits(question):
            choice.take(question)
            pool = [one for one in pool if siblings or one.fact != question.fact]
    return _interleaved(choice.taken, ranks, rng)


def gives_away(one: Question, other: Question) -> bool:
    """Tell whether what `one` shows before it is answered holds the other's whole answer.

    Both must speak of the same fact or sentence; else the words only happen to be the same.
    """
    near = set(one.facts) & set(other.facts) or _same_sentence(one, other)
    if not near:
        return False
    answer = _telling_words(other)
    return bool(answer) and answer <= _words(one.stem)


@dataclass(slots=True, kw_only=True)
class _Choice:
    """The questions taken so far and how evenly speakers and families are spread."""

    pack: Pack
    firm: frozenset[str]
    siblings: bool
    taken: list[Question] = field(default_factory=list)
    facts: set[str] = field(default_factory=set)
    sentences: set[int] = field(default_factory=set)
    disputes: dict[str, set[str]] = field(default_factory=dict)
    speakers: Counter[str] = field(default_factory=Counter)
    families: Counter[Family] = field(default_factory=Counter)

    def load(self, question: Question) -> tuple[int, int]:
        """How often its speaker, then its family, has had a turn."""
        heard = max((self.speakers[one] for one in self._speakers(question)), default=0)
        return heard, self.families[question.family]

    def fits(self, question: Question) -> bool:
        if not self.siblings and self._touches(question):
            return False
        if not self.siblings and self._meets_its_dispute(question):
            return False
        return not any(gives_away(question, one) or gives_away(one, question) for one in self.taken)

    def take(self, question: Question) -> None:
        self.taken.append(question)
        self.facts.update(question.facts)
        self.families[question.family] += 1
        self.speakers.update(self._speakers(question))
        self.sentences.add(question.passages[0].sentence)
        for dispute, facts in self._disputes(question).items():
            self.disputes.setdefault(dispute, set()).update(facts)

    def _touches(self, question: Question) -> bool:
        """Share a fact, or the sentence that the other's feedback shows."""
        return (
            not self.facts.isdisjoint(question.facts)
            or question.passages[0].sentence in self.sentences
        )

    def _meets_its_dispute(self, question: Question) -> bool:
        return any(
            not (facts | self.disputes[dispute]) <= self.firm
            for dispute, facts in self._disputes(question).items()
            if dispute in self.disputes
        )

    def _disputes(self, question: Question) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for fact in question.facts:
            for dispute in self.pack.disputes_of(fact):
                found.setdefault(dispute.id, set()).add(fact)
        return found

    def _speakers(self, question: Question) -> frozenset[str]:
        fact = self.pack.find_fact(question.fact)
        if fact is None:
            return frozenset()
        return frozenset(speaker.id for speaker in self.pack.speakers_of(fact))


def _interleaved(
    questions: list[Question], ranks: dict[str, int], rng: Random
) -> tuple[Question, ...]:
    """Order questions so that no family follows itself where that can be helped."""
    left = sorted(questions, key=lambda one: (ranks.get(one.fact, len(ranks)), one.id))
    ordered: list[Question] = []
    while left:
        waiting = Counter(one.family for one in left)
        last = ordered[-1].family if ordered else None
        draws = {family: rng.random() for family in sorted(waiting, key=lambda one: one.value)}
        following = max(waiting, key=lambda one: (one is not last, waiting[one], draws[one]))
        question = next(one for one in left if one.family is following)
        left.remove(question)
        ordered.append(question)
    return tuple(ordered)


def _same_sentence(one: Question, other: Question) -> bool:
    sentences = {passage.sentence for passage in other.passages}
    return any(passage.sentence in sentences for passage in one.passages)


def _telling_words(question: Question) -> frozenset[str]:
    """The words of the answer that the question itself does not show already."""
    match question.body:
        case OneOf(options=options, key=key):
            answer = options[key].text
        case TrueFalse() | Ordering():
            answer = ""
    return frozenset(
        word for word in _words(answer) if len(word) > SHORT_WORD or word.isdigit()
    ) - _words(question.stem)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))
