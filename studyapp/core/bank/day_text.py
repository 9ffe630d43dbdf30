"""The ends of a timeline as days in writing, of any year."""

from __future__ import annotations

import re

from studyapp.core.errors import DateProblem, InvalidDate
from studyapp.core.knowledge.day_number import day_number, days_in_month, year_month_day

_DAY = re.compile(r"(-?\d{4,})-(\d\d)-(\d\d)", re.ASCII)
MONTHS = 12


def day_text(number: int) -> str:
    """Write a day number as year, month and day; year 0 is 1 BCE."""
    year, month, day = year_month_day(number)
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04}-{month:02}-{day:02}"


def read_day(text: str) -> int:
    """Read what `day_text` writes; raise `InvalidDate`."""
    found = _DAY.fullmatch(text.strip())
    if found is None:
        raise InvalidDate(text=text, reason=DateProblem.SYNTAX)
    year, month, day = (int(part) for part in found.groups())
    if not (1 <= month <= MONTHS and 1 <= day <= days_in_month(year, month)):
        raise InvalidDate(text=text, reason=DateProblem.NO_SUCH_DAY)
    return day_number(year, month, day)
