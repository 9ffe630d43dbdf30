"""Ids and choices that stay the same on every PC: hashes of what a question is made of."""

from __future__ import annotations

import hashlib

from studyapp.core.quiz.question import Family

ID_LENGTH = 12


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


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
