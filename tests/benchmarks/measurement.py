"""One figure: what was measured, how many things, and its floor in the same run."""

from typing import TypedDict


class Measurement(TypedDict):
    name: str
    n: int
    value_ms: float
    floor_ms: float
    ratio: float


def measurement(name: str, n: int, value_ms: float, floor_ms: float) -> Measurement:
    """Give a figure with its ratio; times in milliseconds."""
    return Measurement(
        name=name,
        n=n,
        value_ms=round(value_ms, 4),
        floor_ms=round(floor_ms, 4),
        ratio=round(value_ms / floor_ms, 3),
    )
