"""Ids and choices that stay the same on every PC: hashes of what a question is made of."""

from __future__ import annotations

import hashlib
from typing import TypeVar

from studyapp.core.quiz.question import Family

Thing = TypeVar("Thing")
ID_LENGTH = 12
BYTES = 8
BITS = 8 * BYTES
ALL = (1 << BITS) - 1
ODD = 0x9E3779B97F4A7C15
"""2 to the power of 64 over the golden ratio, made odd: multiplying by it mixes the high bits."""


def question_id(family: Family, facts: tuple[str, ...], variant: str = "") -> str:
    """Give the id of a question: the same for the same family, facts and variant."""
    text = "\n".join((family.value, variant, *facts))
    return f"q-{family.value.replace('_', '-')}-{_digest(text)[:ID_LENGTH]}"


def turn(text: str, count: int) -> int:
    """Give a number from 0 to `count` - 1 that depends on the text alone."""
    return int(_digest(text)[:ID_LENGTH], 16) % count


def shuffle_key(seed: str, text: str) -> str:
    """Give a sort key that mixes texts, differently for each seed."""
    return _digest(f"{seed}\n{text}")


def some(things: list[Thing], number: int, count: int) -> list[Thing]:
    """Give at most `count` things in a row, going on at the beginning, from where a number says."""
    if len(things) <= count:
        return things
    start = number % len(things)
    found = things[start : start + count]
    return found + things[: count - len(found)]


def number_of(text: str) -> int:
    """Give a number of 64 bits that depends on the text alone."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:BYTES], "big")


def mixed(number: int, seed: int) -> int:
    """Give a sort key of 64 bits that mixes numbers, differently for each seed.

    It does what `shuffle_key` does for numbers of texts that are known already, at a tenth of
    the cost.
    """
    one = ((number ^ seed) * ODD) & ALL
    return ((one ^ (one >> 32)) * ODD) & ALL


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
