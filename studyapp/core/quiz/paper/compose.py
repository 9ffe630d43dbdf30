"""Compose a paper: the questions of a blueprint that one seed gives, on every PC the same.

Rows that have the fewest questions to spare are filled first. What was taken for one row
limits the others, since facts, sentences and open disputes are met once and no question may
give another away; where a row stays short, the draw is repeated a few times and the fullest
paper kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.paper.blueprint import Blueprint, Row
from studyapp.core.quiz.question import Question
from studyapp.core.quiz.selection import choose

DRAWS = 6
"""How often a paper is drawn where rows stay short."""
ENOUGH = 600
"""Candidates of a row that are looked at; of more, the seed takes a sample."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortfall:
    """A row for which fewer questions fit together than it asks for."""

    row: Row
    available: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The questions of a test, in the order they are asked, and what could not be had."""

    seed: int
    questions: tuple[Question, ...]
    shortfalls: tuple[Shortfall, ...]


def compose(
    blueprint: Blueprint,
    questions: Iterable[Question],
    *,
    pack: Pack,
    seed: int,
    leave_out: frozenset[ContentNote] = frozenset(),
    facts: frozenset[str] = frozenset(),
) -> Paper:
    """Draw a paper; the same blueprint, pack and seed give the same paper.

    Questions may come in any order; those with a content note to leave out are not drawn, nor,
    where `facts` are given, those on other facts.
    """
    fit = (
        one
        for one in questions
        if one.content_note not in leave_out and (not facts or one.fact in facts)
    )
    pool = sorted(fit, key=lambda one: one.id)
    fitting = [[one for one in pool if row.asks_for(one, pack)] for row in blueprint.rows]
    best: list[tuple[Question, ...]] = []
    for number in range(DRAWS):
        drawn = _draw(blueprint, fitting, pack, Random(f"{seed} {number}"))
        if not best or sum(map(len, drawn)) > sum(map(len, best)):
            best = drawn
        if sum(map(len, best)) == blueprint.count:
            break
    return Paper(
        seed=seed,
        questions=_mixed([one for row in best for one in row], pack, seed),
        shortfalls=tuple(
            Shortfall(row=row, available=len(taken))
            for row, taken in zip(blueprint.rows, best, strict=True)
            if len(taken) < row.count
        ),
    )


def _draw(
    blueprint: Blueprint, fitting: Sequence[Sequence[Question]], pack: Pack, rng: Random
) -> list[tuple[Question, ...]]:
    """Draw row by row; gives the questions of each, in the blueprint's order."""
    drawn: list[tuple[Question, ...]] = [()] * len(fitting)
    spare = {at: len(fitting[at]) - row.count for at, row in enumerate(blueprint.rows)}
    for at in sorted(spare, key=lambda one: (spare[one], one)):
        sample = fitting[at]
        if len(sample) > ENOUGH:
            sample = rng.sample(sample, ENOUGH)
        taken = [one for row in drawn for one in row]
        drawn[at] = choose(sample, pack=pack, count=blueprint.rows[at].count, rng=rng, beside=taken)
    return drawn


def _mixed(taken: list[Question], pack: Pack, seed: int) -> tuple[Question, ...]:
    """Mix the families; all fit together by now, so that none is lost."""
    return choose(taken, pack=pack, count=len(taken), rng=Random(seed), siblings=True)
