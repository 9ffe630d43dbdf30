"""What is told as fine: the few things that make a question sound, once each of them holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from studyapp.core.bank.checks.check import Check, CheckId, Level
from studyapp.core.bank.checks.reading import Reading
from studyapp.core.bank.form import AnswerKind
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.standing import Standing
from studyapp.core.quiz.body import Matching, Sorting
from studyapp.core.quiz.question import Family, Question
from studyapp.core.quiz.rules.breach import keys_of, options_of

FEWEST_OPTIONS = 3
PROVED = frozenset(Family) - {Family.WRITTEN}
"""Families whose other answers are looked up in the pack."""


@dataclass(frozen=True)
class Group:
    """Something told as fine where it matters and none of the checks beneath it failed."""

    id: CheckId
    beneath: frozenset[CheckId]
    matters: Callable[[Reading], bool]
    detail: Callable[[Reading], tuple[str, ...]] = lambda _: ()


def checks_passed(reading: Reading, found: Iterable[Check]) -> Iterator[Check]:
    """Give what is fine, in a fixed order."""
    failed = {one.id for one in found if one.level in (Level.ADVICE, Level.BLOCKS)}
    for group in GROUPS:
        if group.beneath.isdisjoint(failed) and group.matters(reading):
            yield Check(id=group.id, level=Level.OK, detail=group.detail(reading))


def _is_claim(reading: Reading) -> bool:
    return reading.question is not None and any(
        isinstance(fact, Position) or fact.standing is not Standing.ARTICLE
        for fact in reading.facts
    )


def _has_answer(reading: Reading) -> bool:
    question = reading.question
    return question is not None and (
        bool(keys_of(question)) or isinstance(question.body, Matching | Sorting)
    )


def _proved(reading: Reading) -> tuple[str, ...]:
    """Say whether the pack proves it, or only that so many are marked."""
    question = reading.question
    if question is None or _is_proved(question):
        return ("proved",)
    return ("marked", str(len(keys_of(question))))


def _is_proved(question: Question) -> bool:
    if question.family in PROVED:
        return True
    options = options_of(question)
    return bool(options) and all(one.edtf for one in options)


def _names_sides(reading: Reading) -> bool:
    texts = [one.text for one in reading.form.choices]
    enough = reading.offers_options and len(texts) >= FEWEST_OPTIONS
    return enough and any(map(reading.lookup.sides_in, texts))


def _offers_options(reading: Reading) -> bool:
    kinds = reading.form.kind is not AnswerKind.TRUE_FALSE
    return reading.question is not None and reading.offers_options and kinds


GROUPS = (
    Group(
        id=CheckId.ANCHORED,
        beneath=frozenset(
            (
                CheckId.NO_SOURCE,
                CheckId.SOURCE_LOST,
                CheckId.SOURCE_AMBIGUOUS,
                CheckId.SPANS_SENTENCES,
                CheckId.FEW_WORDS,
                CheckId.NOT_QUOTABLE,
            )
        ),
        matters=lambda reading: bool(reading.passages),
        detail=lambda reading: (str(len({one.sentence for _, one in reading.passages})),),
    ),
    Group(
        id=CheckId.HOLDER,
        beneath=frozenset(
            (
                CheckId.HOLDER_UNNAMED,
                CheckId.POINT_UNNAMED,
                CheckId.ONE_ACCOUNT,
                CheckId.TRUE_OR_FALSE,
            )
        ),
        matters=_is_claim,
    ),
    Group(
        id=CheckId.ONE_ANSWER,
        beneath=frozenset(
            (
                CheckId.SAME_ANSWER,
                CheckId.PERHAPS_RIGHT,
                CheckId.RELATED,
                CheckId.ACCEPTED_OTHER,
                CheckId.COMPARISON,
                CheckId.BELONGING,
                CheckId.GAP_SEEN,
            )
        ),
        matters=_has_answer,
        detail=_proved,
    ),
    Group(
        id=CheckId.SIDES,
        beneath=frozenset((CheckId.SIDE_ALWAYS_OTHER,)),
        matters=_names_sides,
    ),
    Group(
        id=CheckId.ALIKE,
        beneath=frozenset(
            (
                CheckId.KINDS,
                CheckId.FULL_STOPS,
                CheckId.SMALL_LETTERS,
                CheckId.LENGTHS,
                CheckId.CATCH_ALL,
                CheckId.OUT_OF_ORDER,
                CheckId.COUNT,
                CheckId.ODD_ONE,
                CheckId.ECHO,
            )
        ),
        matters=_offers_options,
    ),
    Group(
        id=CheckId.VERBS,
        beneath=frozenset((CheckId.LOADED,)),
        matters=lambda reading: bool(reading.form.stem.strip()),
    ),
)
