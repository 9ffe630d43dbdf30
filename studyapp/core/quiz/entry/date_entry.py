"""Read a date as people type it: with names or numbers, a range, a choice, or as EDTF.

What cannot be read with certainty is not read at all: a year of two digits, "early 1991",
"since 1988" and whatever holds a word that is not known.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from studyapp.core.errors import InvalidDate
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.entry.date_parts import Parts, read_parts
from studyapp.core.quiz.entry.month_names import ENGLISH_MONTHS, MonthNames
from studyapp.core.search.folding import fold

__all__ = ["ENGLISH_MONTHS", "MonthNames", "read_date"]

LONGEST = 100
HUNDRED = 100
_SEASON_CODE = re.compile(r"\d{4}-(?:2[1-4])")
_DASHES = re.compile("[\u2010\u2011\u2012\u2013\u2014\u2212]")
_EAST_ASIAN = re.compile(r"(?<=\d)\s*[年月년월]\s*(\d)")
_UNIT = re.compile(r"(?<=\d)\s*[年月日년월일]")
_BEFORE = re.compile(r"(?<![a-z])b\.?\s?c\.?(?:\s?e\.?)?(?![a-z])")
_AFTER = re.compile(r"(?<![a-z])(?:a\.?d\.?|c\.?e\.?)(?![a-z])")
_OPENING = re.compile(r"^(?:from|between)\s+")
_JOINT = re.compile(r"\s+(?P<word>to|until|till|through|and)\s+|\s*[-/]\s*")
_COMMA = re.compile(r"\s*,\s+(?!\d{3})")
"""A comma between dates, not the one before a year."""
_OR = re.compile(r"\s+or\s+")


def read_date(text: str, months: MonthNames, *, day_first: bool = True) -> PartialDate | None:
    """Read a typed date, exactly as precise as it was typed; None where it cannot be read.

    `day_first` decides what "3/4/2020" means; points always put the day first.
    """
    if len(text) > LONGEST:
        return None
    typed = _plain(text)
    return _as_edtf(typed.upper()) or _Reader(months, day_first=day_first).read(typed)


class _Reader:
    """Reads folded texts with one set of names and one custom."""

    def __init__(self, months: MonthNames, *, day_first: bool) -> None:
        self._months = months
        self._day_first = day_first

    def read(self, text: str) -> PartialDate | None:
        single = self._parts(text)
        found = None if single is None else _date(single.edtf)
        return found or self._choice(text) or self._range(text)

    def _parts(self, text: str) -> Parts | None:
        return read_parts(text, self._months, day_first=self._day_first)

    def _choice(self, text: str) -> PartialDate | None:
        """Read "1991 or 1992"; what an earlier one leaves out, the last one tells."""
        *before, last = _OR.split(text)
        if not before:
            return None
        listed = [part for one in before for part in _COMMA.split(one)]
        parts = [self._parts(one) for one in (*listed, last)]
        return _date(_joined(parts, "[]"))

    def _range(self, text: str) -> PartialDate | None:
        bare = _OPENING.sub("", text)
        between = text.startswith("between ")
        for first, last, word in _splits(bare):
            parts = (self._parts(first), self._parts(last))
            if parts[0] is None or parts[1] is None:
                continue
            found = _spanned(parts[0], parts[1])
            if found is not None:
                apart = word == "and" and not between
                return _both(parts[0], parts[1], found) if apart else found
        return None


def _plain(text: str) -> str:
    """Fold a text, and write its dashes, eras and East Asian signs in one way."""
    shown = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    whole = _EAST_ASIAN.sub(r"-\1", unicodedata.normalize("NFKC", shown))
    folded = _DASHES.sub("-", fold(_UNIT.sub("", whole)))
    return " ".join(_AFTER.sub(" ", _BEFORE.sub(" bce ", folded)).split())


def _as_edtf(text: str) -> PartialDate | None:
    """Read EDTF as it is; not an open range, nor a season's code, which reads like years."""
    found = None if _SEASON_CODE.fullmatch(text) else _date(text)
    return found if found and found.earliest is not None and found.latest is not None else None


def _date(text: str | None) -> PartialDate | None:
    try:
        return None if text is None else PartialDate.parse(text)
    except InvalidDate:
        return None


def _splits(text: str) -> Iterator[tuple[str, str, str | None]]:
    """Give the ways to take a text apart into two dates, words that join them first."""
    joints = sorted(_JOINT.finditer(text), key=lambda joint: joint["word"] is None)
    for joint in joints:
        yield text[: joint.start()], text[joint.end() :], joint["word"]


def _spanned(first: Parts, last: Parts) -> PartialDate | None:
    """Give the range of two dates, each telling what the other leaves out."""
    start, end = _completed(first, last)
    if start == end:
        return _date(start.edtf)
    found = _date(f"{start.edtf}/{end.edtf}")
    if found is None and first.year is None and start.year is not None:
        return _date(f"{replace(start, year=start.year - 1).edtf}/{end.edtf}")
    return found


def _completed(first: Parts, last: Parts) -> tuple[Parts, Parts]:
    end = _ended(first, last)
    start = first
    if start.year is None:
        start = replace(start, year=end.year, before_our_era=end.before_our_era)
    elif end.before_our_era and end.year is not None and start.year > end.year:
        start = replace(start, before_our_era=True)
    if start.month is None and start.day is not None:
        start = replace(start, month=end.month)
    return start, end


def _ended(first: Parts, last: Parts) -> Parts:
    """Complete the last date from the first: "July 12-16, 2020", "1991-94"."""
    bare_number = last.year is None and last.month is None and last.day is not None
    if bare_number and first.year is not None and first.month is None:
        year = first.year // HUNDRED * HUNDRED + (last.day or 0)
        return replace(last, year=year if year > first.year else None, day=None)
    if last.year is None:
        last = replace(last, year=first.year, before_our_era=first.before_our_era)
    if last.month is None and last.day is not None:
        last = replace(last, month=first.month)
    return last


def _both(first: Parts, last: Parts, span: PartialDate) -> PartialDate | None:
    """Read "and": a range where one follows the other, else the two of them only."""
    if span.start and span.end and span.start.latest + 1 >= span.end.earliest:
        return span
    return _date(_joined([first, last], "{}"))


def _joined(parts: list[Parts | None], brackets: str) -> str | None:
    """Give a set of dates as EDTF; what one leaves out, the last one tells."""
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    texts = [_completed(part, known[-1])[0].edtf for part in known]
    inner = ",".join(text for text in texts if text is not None)
    return f"{brackets[0]}{inner}{brackets[1]}" if None not in texts else None
