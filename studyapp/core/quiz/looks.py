"""How an answer looks beside others, whatever it says: what a reader without the article sees."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.stable_id import number_of

REMEMBERED = 1 << 14
"""Texts kept: an answer is offered beside many others."""
TELLING = 4
"""Words from this length on can give an answer away by standing in the stem."""
EVERYWHERE = """
    about according after article does first from have last said that their them then there
    these they this were what when where which with would
"""
PLAIN = frozenset(EVERYWHERE.split())
"""Words too common to tell anything."""
WORD = re.compile(r"[\w'’]+")
FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Look:
    """A text folded, its length in characters, its number, and what stands out in it.

    `traits` has one bit for each trait.
    """

    folded: str
    length: int
    number: int
    traits: int


@lru_cache(maxsize=REMEMBERED)
def look_at(text: str) -> Look:
    """Look at a text once."""
    return Look(
        folded=" ".join(text.casefold().split()),
        length=len(text),
        number=number_of(text),
        traits=(FIGURE.search(text) is not None) | has_name(text) << 1,
    )


def has_name(text: str) -> bool:
    """Tell whether a text holds a capital after its first word."""
    return any(word[:1].isupper() for word in text.split()[1:])


def stands_out(key: int, others: Sequence[int]) -> bool:
    """Tell whether the key alone has, or alone lacks, a trait; all given as bits."""
    every, some = others[0], 0
    for one in others:
        every &= one
        some |= one
    return bool(every & ~key | key & ~some)


@lru_cache(maxsize=REMEMBERED)
def telling_words(text: str) -> frozenset[str]:
    """Give the longer and rarer words of a text, folded."""
    found = (word.removesuffix("'s").removesuffix("’s") for word in WORD.findall(text.casefold()))
    return frozenset(word for word in found if len(word) >= TELLING) - PLAIN


def tells(key: str, others: Sequence[str], stem: str) -> bool:
    """Tell whether the key repeats more of the stem's telling words than any other answer."""
    own, said = telling_words(key), telling_words(stem)
    if own.isdisjoint(said):
        return False
    offered = [telling_words(one) for one in others]
    heard = said - own.intersection(*offered)
    return _share(own, heard) > max(_share(words, heard) for words in offered)


def _share(words: frozenset[str], heard: frozenset[str]) -> float:
    return len(words & heard) / len(words) if words else 0.0


@lru_cache(maxsize=REMEMBERED)
def day_of(edtf: str) -> tuple[int, int, str]:
    """Give the place of a date among others."""
    return PartialDate.parse(edtf).sort_key()
