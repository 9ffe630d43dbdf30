"""Choose the questions of a session: fair, mixed, and none that answers another.

The same candidates and the same random numbers give the same questions, in whatever order
the candidates come in.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import ceil
from random import Random

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.body import OneOf
from studyapp.core.quiz.body_text import answer_text, shown_texts
from studyapp.core.quiz.question import Family, Question

SHORT_WORD = 3
"""Words up to this length are too common to give anything away."""
SHARED = 0.6
"""Share of a question's words which, beside its answer, give the answer away."""
COMMON_WORDS = """
    according account article called calls came contradict contradicts contradicting demanded denied
    event events first happened last month names organisation report reports said sentence state
    statement these this that those what when which whom whose with year
"""
FREQUENT = frozenset(COMMON_WORDS.split())
_Claim = tuple[int, frozenset[str], Family]
"""Rank of the fact, whose turn it is, and family: what decides who comes first."""


def choose(  # noqa: PLR0913 - what may be wished for, each by name
    candidates: Iterable[Question],
    *,
    pack: Pack,
    count: int,
    rng: Random,
    priority: Sequence[str] = (),
    firm: frozenset[str] = frozenset(),
    leave_out: frozenset[ContentNote] = frozenset(),
    siblings: bool = False,
    beside: Sequence[Question] = (),
) -> tuple[Question, ...]:
    """Choose up to `count` questions, families interleaved.

    `priority` lists facts to take first, in this order. Facts of one dispute stay apart
    unless all of them are `firm`. `siblings` allows several questions on one fact, for
    practising just that; even then none gives away another's answer. `beside` are questions
    taken before, which those chosen must fit too.
    """
    pool = [one for one in candidates if one.content_note not in leave_out]
    pool.sort(key=lambda one: one.id)
    rng.shuffle(pool)
    choice = _Choice(pack=pack, firm=firm, siblings=siblings)
    ranks = {fact: rank for rank, fact in enumerate(priority)}
    for given in beside:
        choice.take(given)
    waiting = _Waiting(pool, ranks, choice)
    while len(choice.taken) < count + len(beside):
        question = waiting.next()
        if question is None:
            break
        choice.take(question)
    return _interleaved(choice.taken[len(beside) :], ranks, rng)


def gives_away(one: Question, other: Question) -> bool:
    """Tell whether a text that `one` shows holds the other's answer together with its question.

    Of questions on the same fact or sentence, the answer in the stem is enough.
    """
    answer = _answer_words(other)
    if not answer:
        return False
    if answer <= _words(one.stem) and _near(one, other):
        return True
    asked = _words(other.stem) - FREQUENT
    enough = max(1, ceil(len(asked) * SHARED))
    return any(
        answer <= words and len(asked & words) >= enough for words in map(_words, _texts(one))
    )


@dataclass(slots=True, kw_only=True)
class _Choice:
    """The questions taken so far and how evenly speakers and families are spread."""

    pack: Pack
    firm: frozenset[str]
    siblings: bool
    taken: list[Question] = field(default_factory=list)
    speakers: Counter[str] = field(default_factory=Counter)
    families: Counter[Family] = field(default_factory=Counter)

    def load(self, speakers: frozenset[str], family: Family) -> tuple[int, int]:
        """How often a speaker, then a family, has had a turn."""
        return max((self.speakers[one] for one in speakers), default=0), self.families[family]

    def fits(self, question: Question) -> bool:
        """Tell whether a question may stand beside all that are taken."""
        return all(self._fits(question, beside=one) for one in self.taken)

    def _fits(self, question: Question, *, beside: Question) -> bool:
        if question.id == beside.id:
            return False
        if not self.siblings and (
            _touch(question, beside) or self._meets_its_dispute(question, beside)
        ):
            return False
        return not (gives_away(question, beside) or gives_away(beside, question))

    def take(self, question: Question) -> None:
        self.taken.append(question)
        self.families[question.family] += 1
        self.speakers.update(self.speakers_of(question))

    def _meets_its_dispute(self, question: Question, beside: Question) -> bool:
        here, there = self._disputes(question), self._disputes(beside)
        return any(
            not (facts | there[dispute]) <= self.firm
            for dispute, facts in here.items()
            if dispute in there
        )

    def _disputes(self, question: Question) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for fact in question.facts:
            for dispute in self.pack.disputes_of(fact):
                found.setdefault(dispute.id, set()).add(fact)
        return found

    def speakers_of(self, question: Question) -> frozenset[str]:
        """Give whose turn a question is."""
        fact = self.pack.find_fact(question.fact)
        if fact is not None:
            return frozenset(speaker.id for speaker in self.pack.speakers_of(fact))
        actor = self.pack.find_actor(question.fact)
        return frozenset() if actor is None else frozenset({actor.speaker})


class _Waiting:
    """Candidates in the order chance gave them, in queues of those with an equal claim.

    Whether one fits is asked only when its turn has come, so that a large bank costs little.
    """

    def __init__(self, pool: list[Question], ranks: dict[str, int], choice: _Choice) -> None:
        self._choice = choice
        self._queues: dict[_Claim, deque[tuple[int, Question]]] = {}
        for place, one in enumerate(pool):
            rank = ranks.get(one.fact, len(ranks))
            claim = (rank, choice.speakers_of(one), one.family)
            self._queues.setdefault(claim, deque()).append((place, one))

    def next(self) -> Question | None:
        """Take the next question that fits, or None where there is none left."""
        while self._queues:
            claim = min(self._queues, key=self._turn)
            _, question = self._queues[claim].popleft()
            if not self._queues[claim]:
                del self._queues[claim]
            if self._choice.fits(question):
                return question
        return None

    def _turn(self, claim: _Claim) -> tuple[int, int, int, int]:
        rank, speakers, family = claim
        return (rank, *self._choice.load(speakers, family), self._queues[claim][0][0])


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


def _touch(one: Question, other: Question) -> bool:
    """Tell whether two share a fact, or one shows the sentence the other rests on."""
    return (
        not set(one.facts).isdisjoint(other.facts)
        or one.passages[0].sentence in _sentences(other)
        or other.passages[0].sentence in _sentences(one)
    )


def _sentences(question: Question) -> set[int]:
    """The sentences that a question or its feedback shows."""
    shown = {question.passages[0].sentence}
    if question.family is Family.SOURCE_SENTENCE and isinstance(question.body, OneOf):
        shown |= {option.passage.sentence for option in question.body.options}
    return shown


def _near(one: Question, other: Question) -> bool:
    sentences = {passage.sentence for passage in other.passages}
    return not set(one.facts).isdisjoint(other.facts) or any(
        passage.sentence in sentences for passage in one.passages
    )


def _texts(question: Question) -> tuple[str, ...]:
    """What a question shows before and after it is answered, text by text."""
    return (question.stem, question.explanation, *shown_texts(question.body))


def _answer_words(question: Question) -> frozenset[str]:
    """The words of the answer's first clause that the question does not show already.

    Where a question has several answers, or none in words, nothing gives it away at once.
    """
    answer = answer_text(question.body)
    if answer is None:
        return frozenset()
    return _words(answer.split(",")[0]) - _words(question.stem)


@lru_cache(maxsize=16_384)
def _words(text: str) -> frozenset[str]:
    """The words that tell something: longer ones and numbers, folded."""
    return frozenset(
        word
        for word in re.findall(r"\w+", text.casefold())
        if len(word) > SHORT_WORD or word.isdigit()
    )
