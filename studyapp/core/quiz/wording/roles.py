"""Roles in a sentence: "the President of Azerbaijan", "an associate professor"."""

from __future__ import annotations

import re
from functools import lru_cache

OFFICES = """
    adviser ambassador captain chairman chairperson chairwoman chancellor chief commander
    commissioner director foreign-minister founder general governor head king leader mayor
    minister patriarch president prime-minister queen rector secretary secretary-general speaker
    spokesman spokesperson spokeswoman
"""
UNIQUE = frozenset(OFFICES.split())
"""Offices that one person holds at a time; `the` stands before them."""
PARTS = re.compile(r"\s+(?:of|at|for|in|to)\s+|,")
VOWELS = "aeiou"
SHARED = ("associate", "assistant", "senior", "former", "deputy", "member", "one of")


def with_article(role: str) -> str:
    """Give a role with "the", "a" or "an" as it needs."""
    first = role.split(maxsplit=1)[0].casefold() if role.split() else ""
    if first in ("the", "a", "an"):
        return role
    if _is_unique(role):
        return f"the {role}"
    return f"an {role}" if first[:1] in VOWELS else f"a {role}"


@lru_cache(maxsize=4096)
def office(role: str) -> str:
    """Give the kind of office, the last word before "of": "president" or "adviser"."""
    words = PARTS.split(role.casefold())[0].split()
    return words[-1] if words else ""


def _is_unique(role: str) -> bool:
    return office(role) in UNIQUE and not role.casefold().startswith(SHARED)
