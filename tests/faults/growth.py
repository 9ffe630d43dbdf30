"""How the work of a reader grows with its file, in calls rather than in seconds.

Seconds differ from one machine to the next; the number of calls is the same on each. What a
pattern does inside one call is not seen here: the runs against the clock (`--long`) see it.
"""

import sys
from collections.abc import Callable
from types import FrameType

STEEPEST = 2.6
"""How many times the calls twice the text may need; what grows with the square needs 4."""
FEW = 200
"""Calls that any text may need, however short it is."""


def calls_of(work: Callable[[], object]) -> int:
    """Count the calls that a piece of work makes, of Python's own functions too."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        del frame, argument
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def grows_evenly(work: Callable[[str], object], sign: str, *, before: str = "", times: int) -> bool:
    """Tell whether twice as many signs take about twice the calls."""
    once = calls_of(lambda: work(before + sign * times))
    twice = calls_of(lambda: work(before + sign * (2 * times)))
    return twice <= STEEPEST * once + FEW
