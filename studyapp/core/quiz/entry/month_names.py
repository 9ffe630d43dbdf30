"""The months by all the names they may be typed with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from studyapp.core.quiz.wording.dates import MONTHS
from studyapp.core.search.folding import fold

MonthNames = Mapping[str, int]
"""Folded names and abbreviations to 1 to 12, and seasons to their EDTF codes 21 to 24."""

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
ABBREVIATED = 3


def month_names(*languages: Sequence[str], seasons: Mapping[str, int] = SEASONS) -> MonthNames:
    """Build the names from lists of twelve, from January on, in any languages and lengths.

    Where two languages disagree about a name, the list that comes first decides.
    """
    names: dict[str, int] = {}
    for listed in (*languages, ENGLISH, SHORT):
        for number, name in enumerate(listed, start=1):
            names.setdefault(folded_name(name), number)
    return names | {"sept": 9} | {folded_name(name): code for name, code in seasons.items()}


def folded_name(name: str) -> str:
    """Give a name as it is looked up: folded, without the point of an abbreviation."""
    return fold(name).strip(" .\u200e\u200f")


ENGLISH = MONTHS
SHORT = tuple(name[:ABBREVIATED] for name in MONTHS)
ENGLISH_MONTHS = month_names()
