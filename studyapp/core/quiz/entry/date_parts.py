"""The parts of one typed date: year, month and day, as many of them as were typed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from studyapp.core.quiz.entry.month_names import MonthNames, folded_name

TWO_DIGITS = 2
YEAR_DIGITS = 4
MONTHS_OF_YEAR = 12
DECADE, CENTURY = 1, 2
"""How many digits of the year are left open."""
APPROXIMATE = frozenset({"about", "around", "circa", "ca", "c", "approximately", "approx",
                         "roughly", "~"})  # fmt: skip
UNCERTAIN = frozenset({"?", "perhaps", "probably", "possibly", "maybe", "uncertain"})
SMALL = frozenset({"of", "the", "on", "in", "year", "de", "del", "am", "im", "le"})
ORDINAL = frozenset({"st", "nd", "rd", "th", "er"})
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                      "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun"})  # fmt: skip
BEFORE_OUR_ERA = "bce"
_DANGLING = re.compile(r"^[-/]|[-/]$|\.\.")
_DOTTED = re.compile(r"\d\.\s?\d")
_YEAR_APART = re.compile(r"\d,\s*\d")
_TOKEN = re.compile(r"\d+|[~?]|[^\s\d.,/()~?'’-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What was typed of a date; `month` may be a season's code, `year` is not negative.

    `open_digits` counts the digits of the year left open, as in "1990s".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    open_digits: int = 0
    before_our_era: bool = False
    approximate: bool = False
    uncertain: bool = False

    @property
    def edtf(self) -> str | None:
        """The EDTF text, which may still name no day there is; None without a year."""
        if self.year is None or (self.month is None and self.day is not None):
            return None
        number = 1 - self.year if self.before_our_era else self.year
        written = f"-{-number:04d}" if number < 0 else f"{number:04d}"
        if self.open_digits:
            written = written[: -self.open_digits] + "X" * self.open_digits
        rest = [f"-{part:02d}" for part in (self.month, self.day) if part is not None]
        sign = {(True, True): "%", (True, False): "~", (False, True): "?", (False, False): ""}
        return written + "".join(rest) + sign[self.approximate, self.uncertain]


def read_parts(text: str, months: MonthNames, *, day_first: bool) -> Parts | None:
    """Read the parts of one folded date; None where it holds anything else."""
    if _DANGLING.search(text):
        return None
    tokens = _TOKEN.findall(text)
    numbers = [token for token in tokens if token.isdecimal()]
    words = [folded_name(token) for token in tokens if not token.isdecimal()]
    named = [months[word] for word in words if word in months]
    others = {word for word in words if word not in months}
    told = _told(others, numbers)
    match told, named:
        case (None, _) | (_, [_, _, *_]):
            return None
        case Parts(open_digits=digits), [] if digits:
            return told
        case Parts(open_digits=0), [month]:
            return _beside_month(replace(told, month=month), numbers)
        case Parts(open_digits=0), []:
            dotted = _DOTTED.search(text) is not None
            return _numeric(told, numbers, text, day_first=day_first or dotted)
        case _:
            return None


def _told(words: set[str], numbers: list[str]) -> Parts | None:
    """Read what the words besides a month tell; None if one of them is not known."""
    told = Parts(
        approximate=bool(words & APPROXIMATE),
        uncertain=bool(words & UNCERTAIN),
        before_our_era=BEFORE_OUR_ERA in words,
    )
    left = words - APPROXIMATE - UNCERTAIN - SMALL - ORDINAL - WEEKDAYS - {BEFORE_OUR_ERA}
    if not left:
        return told
    return _open_year(told, left, numbers)


def _open_year(told: Parts, words: set[str], numbers: list[str]) -> Parts | None:
    """Read "1990s" and "20th century"; nothing before our era."""
    if len(numbers) != 1 or told.before_our_era:
        return None
    number = int(numbers[0])
    if words == {"s"} and len(numbers[0]) == YEAR_DIGITS and number % 10 == 0:
        return replace(told, year=number, open_digits=DECADE)
    if words == {"century"} and 1 <= number < 10**TWO_DIGITS:
        return replace(told, year=(number - 1) * 100, open_digits=CENTURY)
    return None


def _beside_month(told: Parts, numbers: list[str]) -> Parts | None:
    """Give the numbers beside a month's name their meaning: a year, a day or both."""
    match numbers:
        case []:
            return told
        case [one] if _is_year(one) or told.before_our_era:
            return replace(told, year=int(one))
        case [one] if len(one) <= TWO_DIGITS:
            return replace(told, day=int(one))
        case [year, day] if _is_year(year) and len(day) <= TWO_DIGITS:
            return replace(told, year=int(year), day=int(day))
        case [day, year] if len(day) <= TWO_DIGITS and (_is_year(year) or told.before_our_era):
            return replace(told, year=int(year), day=int(day))
        case _:
            return None


def _numeric(told: Parts, numbers: list[str], text: str, *, day_first: bool) -> Parts | None:
    """Give the numbers of a date without names their meaning."""
    match [len(number) for number in numbers], [int(number) for number in numbers]:
        case [digits], [one]:
            return _alone(told, one, digits)
        case [1 | 2, 4], [day, year] if _YEAR_APART.search(text):
            return replace(told, year=year, day=day)
        case ([4, 1 | 2], [year, month]) | ([1 | 2, 4], [month, year]):
            return _checked(replace(told, year=year, month=month))
        case [4, 1 | 2, 1 | 2], [year, month, day]:
            return _checked(replace(told, year=year, month=month, day=day))
        case (([1 | 2, 1 | 2, 4] | [1 | 2, 1 | 2]), [first, second, *rest]):
            year_told = replace(told, year=rest[0]) if rest else told
            return _of_two(year_told, first, second, day_first=day_first)
        case _:
            return None


def _alone(told: Parts, number: int, digits: int) -> Parts | None:
    if digits <= TWO_DIGITS and not told.before_our_era:
        return replace(told, day=number)
    return replace(told, year=number) if digits <= YEAR_DIGITS else None


def _of_two(told: Parts, first: int, second: int, *, day_first: bool) -> Parts | None:
    """Tell day and month apart: by custom, or by what can only be a day."""
    day, month = (first, second) if day_first else (second, first)
    if month > MONTHS_OF_YEAR:
        day, month = month, day
    return _checked(replace(told, month=month, day=day))


def _checked(parts: Parts) -> Parts | None:
    return parts if parts.month is not None and 1 <= parts.month <= MONTHS_OF_YEAR else None


def _is_year(number: str) -> bool:
    return TWO_DIGITS < len(number) <= YEAR_DIGITS
