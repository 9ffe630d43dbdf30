"""Rules on form: the key must not be the odd one out to a reader who knows nothing.

Research on item writing finds readers who score above chance by such cues alone: the only
answer with a figure, the only one that names somebody, the only one without a date.
"""

from __future__ import annotations

import re
from functools import lru_cache

from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.body import OneOf
from studyapp.core.quiz.question import Family, Question
from studyapp.core.quiz.rules.breach import Breach, breach, key_of, options_of, wrong_ones
from studyapp.core.quiz.rules.index import REMEMBERED, index_of, tokens

FIXED = frozenset({Family.SOURCE_SENTENCE, Family.WHOSE_FIGURE, Family.GAP})
"""Families whose options have the form they have: sentences, sources, what a gap left out."""
MONTH = """
    january february march april may june july august september october november december
"""
DATE = re.compile(rf"\b(?:{'|'.join(MONTH.split())}|[12]\d\d\ds?)\b", re.IGNORECASE)
FIGURE = re.compile(r"\d")
INNER_WORD = re.compile(r"(?<=[\w'’])[^\w'’]+([\w'’]+)")


def check_figures_alike(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """The key is not the only answer with a figure, nor the only one without."""
    del pack
    return _alone(question, "figure")


def check_names_alike(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """The key is not the only statement that names somebody, nor the only one that does not."""
    if all(pack.find_actor(option.subject or "") for option in options_of(question)):
        return ()
    return _alone(question, "name", index_of(pack).openers)


def check_dates_alike(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """The key is not the only answer with a date, nor the only one without."""
    del pack
    return _alone(question, "date")


def _alone(
    question: Question, trait: str, openers: frozenset[str] = frozenset()
) -> tuple[Breach, ...]:
    key = key_of(question)
    if key is None or not isinstance(question.body, OneOf) or question.family in FIXED:
        return ()
    own = _has(trait, key.text, openers)
    if any(_has(trait, option.text, openers) is own for option in wrong_ones(question)):
        return ()
    return breach("form", question, f"the key alone {'has' if own else 'lacks'} a {trait}")


def _has(trait: str, text: str, openers: frozenset[str]) -> bool:
    """Tell whether a text has a trait; a name that begins it is known by the pack only."""
    return trait in _traits(text) or next(iter(tokens(text)), "") in openers


@lru_cache(maxsize=REMEMBERED)
def _traits(text: str) -> frozenset[str]:
    found = {
        "figure": FIGURE.search(text) is not None,
        "name": any(word[:1].isupper() for word in INNER_WORD.findall(text)),
        "date": DATE.search(text) is not None,
    }
    return frozenset(trait for trait, there in found.items() if there)
