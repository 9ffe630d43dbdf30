"""How an answer looks beside others, whatever it says: what a reader without the article sees."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.stable_id import number_of
from studyapp.core.quiz.wording.dates import MONTHS

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
FIRST_WORD = re.compile(r"\w+")
NAME, FIGURE, DATE = 1, 2, 4
"""The bits of traits."""
YEAR = re.compile(r"[12]\d{3}s?")


@dataclass(frozen=True, slots=True)
class Look:
    """A text folded, its length in characters, its number, and what stands out in it.

    `traits` has one bit for each trait; `first` is the first word, which may be a name or only
    have the capital of a beginning.
    """

    folded: str
    length: int
    number: int
    traits: int
    first: str


@lru_cache(maxsize=REMEMBERED)
def look_at(text: str) -> Look:
    """Look at a text once."""
    return Look(
        folded=" ".join(text.casefold().split()),
        length=len(text),
        number=number_of(text),
        traits=_traits(text),
        first=first_word(text),
    )


def first_word(text: str) -> str:
    """Give the first word of a text, without what is joined to it by an apostrophe."""
    found = FIRST_WORD.search(text)
    return found.group() if found else ""


def _traits(text: str) -> int:
    """Give what a text holds as bits: a capital after the first word, a figure, a date."""
    words = WORD.findall(text)
    name = any(word[0].isupper() for word in words[1:])
    figure = any(character.isdigit() for character in text)
    date = any(word in MONTHS or YEAR.fullmatch(word) for word in words)
    return name * NAME | figure * FIGURE | date * DATE


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
