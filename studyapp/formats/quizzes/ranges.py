"""A range of numbers as its middle and how far its ends are."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

FARTHEST = 300
"""Beyond so many digits a number is none that can be worked with."""


def middle_of(low: str, high: str) -> tuple[str, str] | None:
    """Give the middle of a range and the tolerance around it; None where an end is no number."""
    try:
        first, last = Decimal(low.strip()), Decimal(high.strip())
    except InvalidOperation:
        return None
    if not all(one.is_finite() and abs(one.adjusted()) < FARTHEST for one in (first, last)):
        return None
    return _typed((first + last) / 2), _typed(abs(last - first) / 2)


def _typed(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
