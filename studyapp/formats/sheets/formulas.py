"""Keep a spreadsheet from taking text for a formula: an apostrophe before it, and off again."""

from __future__ import annotations

GUARD = "'"
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""
GUARDED = (*FORMULA, GUARD)
"""An apostrophe is guarded too, so that taking one off gives each text back."""


def guarded(text: str) -> str:
    """Give a text as it may stand in a table."""
    return GUARD + text if text.startswith(GUARDED) else text


def unguarded(text: str) -> str:
    """Take off what `guarded` put on; other apostrophes stay."""
    return text[1:] if text.startswith(GUARD) and text[1:].startswith(GUARDED) else text
