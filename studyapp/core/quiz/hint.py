"""A hint: where the sentence stands and how it begins, but no word of the answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from studyapp.core.knowledge.context import quotable_context
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.body import (
    Body,
    DateEntry,
    Gap,
    Matching,
    NumberEntry,
    OneOf,
    OpenAnswer,
    Option,
    Ordering,
    Placement,
    SeveralOf,
    Sorting,
    TrueFalse,
    TypedText,
)
from studyapp.core.quiz.question import Question

MOST_WORDS = 6
FEWEST_WORDS = 2
STEM = 4
"""From this length on, a word that begins another counts as the same."""
SMALL = frozenset({"a", "an", "and", "as", "at", "by", "for", "in", "of", "on", "or", "the", "to"})
"""Words that tell nothing by themselves, so that an answer may hold them too."""
MONTH_WORDS = """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter
"""
NUMBER_WORDS = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred hundreds thousand thousands million millions dozen dozens first second third
"""
DATED = frozenset(MONTH_WORDS.split()) | frozenset(NUMBER_WORDS.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """The paragraph of the sentence a question rests on, and its first words.

    `opening` is empty where no beginning can be shown without a word of the answer.
    """

    paragraph: int
    opening: str


def hint_of(question: Question, pack: Pack) -> Hint | None:
    """Give a question's hint, or None where it rests on several sentences."""
    if isinstance(question.body, Ordering | Matching | Sorting):
        return None
    passage = question.passages[0]
    return Hint(paragraph=passage.paragraph, opening=_opening(question, pack))


def _opening(question: Question, pack: Pack) -> str:
    """The sentence's first words, up to the first that belongs to the answer."""
    passage = question.passages[0]
    if not passage.quotable or isinstance(question.body, TrueFalse | Gap):
        return ""
    before, _ = quotable_context(passage, pack)
    secret = frozenset(_secret(question.body, pack))
    shown: list[str] = []
    for word in f"{before}{passage.exact}".split()[:MOST_WORDS]:
        if _gives_away(word, secret, question.body):
            break
        shown.append(word)
    return " ".join(shown) if len(shown) >= FEWEST_WORDS else ""


def _gives_away(word: str, secret: frozenset[str], body: Body) -> bool:
    parts = set(_words(word))
    dated = isinstance(body, DateEntry | Placement | NumberEntry) or any(
        one.isdigit() for one in secret
    )
    if dated and any(one[0].isdigit() or one in DATED for one in parts):
        return True
    return any(_alike(part, one) for part in parts for one in secret)


def _alike(word: str, answer: str) -> bool:
    """Tell whether two words are the same or share their stem, as Armenia and Armenian do."""
    shorter, longer = sorted((word, answer), key=len)
    return word == answer or (len(shorter) >= STEM and longer.startswith(shorter))


def _secret(body: Body, pack: Pack) -> Iterator[str]:
    """The folded words of the answer, with every name of whom it stands for."""
    for text in _answers(body, pack):
        yield from (word for word in _words(text) if word not in SMALL)


def _answers(body: Body, pack: Pack) -> Iterable[str]:
    match body:
        case OneOf(options=options, key=key):
            return _named(options[key], pack)
        case SeveralOf(options=options, keys=keys):
            return [text for key in keys for text in _named(options[key], pack)]
        case TypedText(accepted=accepted):
            return accepted
        case NumberEntry(value=value):
            return (f"{value:g}",)
        case OpenAnswer(model=model, points=points):
            return (model, *points)
        case TrueFalse() | DateEntry() | Ordering() | Matching() | Sorting() | Placement() | Gap():
            return ()
        case _:
            assert_never(body)


def _named(option: Option, pack: Pack) -> tuple[str, ...]:
    actor = None if option.subject is None else pack.find_actor(option.subject)
    names = () if actor is None else actor.name.forms
    return (option.text, *names)


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text.casefold()))
