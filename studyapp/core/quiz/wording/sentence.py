"""Sentences: capitals and full stops put where they belong."""

from __future__ import annotations

BE_AND_HAVE = {"is": "are", "was": "were", "has": "have", "does": "do"}
CLOSED = (".", "?", "!", "…", ".”", "?”", "!”")


def capitalised(text: str) -> str:
    """Give a text with its first letter in upper case and the rest as it is."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Give a whole sentence: a capital first and a full stop last."""
    whole = capitalised(" ".join(text.split()))
    return whole if whole.endswith(CLOSED) else f"{whole}."


def plural_verb(phrase: str) -> str:
    """Give a verb phrase in the plural: "is part of" becomes "are part of"."""
    first, _, rest = phrase.partition(" ")
    if first in BE_AND_HAVE:
        first = BE_AND_HAVE[first]
    elif first.endswith("sses"):
        first = first[:-2]
    elif first.endswith("s") and not first.endswith("ss"):
        first = first[:-1]
    return f"{first} {rest}".strip()


def joined(names: list[str]) -> str:
    """Give "A", "A and B" or "A, B and C"."""
    if len(names) < 2:  # noqa: PLR2004 - one name needs no joint
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
