"""Typed answers as Moodle has them: an asterisk there stands for any text."""

from __future__ import annotations

STAR, PLAIN_STAR = "*", r"\*"
_APART = "\x00"


def without_wildcards(text: str) -> str:
    """Give a text as an answer in which asterisks are only asterisks."""
    return text.replace(STAR, PLAIN_STAR)


def words_of(answer: str) -> str:
    """Give the text that an answer stands for; what stands for any text is left out."""
    return answer.replace(PLAIN_STAR, _APART).replace(STAR, "").replace(_APART, STAR)


def has_wildcard(answer: str) -> bool:
    """Tell whether an answer stands for more than one text."""
    return STAR in answer.replace(PLAIN_STAR, "")
