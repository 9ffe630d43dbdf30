"""Days as integers in the proleptic Gregorian calendar, before year 1 and beyond 9999 too.

Day 1 is 0001-01-01, as in `datetime.date.toordinal`; year 0 is 1 BCE (ISO 8601).
"""

from __future__ import annotations

DAYS_IN_400_YEARS = 146_097
MARCH = 3
DECEMBER = 12
YEARS = 400


def is_leap(year: int) -> bool:
    """Tell whether a year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % YEARS == 0)


def days_in_month(year: int, month: int) -> int:
    """Give the number of days of a month, 1 to 12."""
    if month == 2:  # noqa: PLR2004 - February
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def day_number(year: int, month: int, day: int) -> int:
    """Give the number of a day; the date must exist."""
    shifted = year - (month < MARCH)
    era, year_of_era = divmod(shifted, YEARS)
    month_from_march = (month - MARCH) % DECEMBER
    day_of_year = (153 * month_from_march + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * DAYS_IN_400_YEARS + day_of_era - 305


def year_month_day(number: int) -> tuple[int, int, int]:
    """Give year, month and day of a day number."""
    era, day_of_era = divmod(number + 305, DAYS_IN_400_YEARS)
    year_of_era = (
        day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096
    ) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month_from_march = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * month_from_march + 2) // 5 + 1
    month = (month_from_march + 2) % DECEMBER + 1
    year = era * YEARS + year_of_era + (month < MARCH)
    return year, month, day
