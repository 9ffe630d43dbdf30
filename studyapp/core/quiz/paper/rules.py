"""The rules of a test: its time limit, what happens when that is up, and when to review."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from studyapp.core.errors import InvalidInput

MOST_MINUTES = 24 * 60


class OnTimeUp(Enum):
    """What happens when the time is up: it is only told, or the test is handed in."""

    TELL = "tell"
    HAND_IN = "hand in"


class ReviewRule(Enum):
    """When questions and answers may be looked through: after handing in, or a date, or never."""

    NOW = "now"
    AFTER_CLOSING = "after closing"
    NEVER = "never"


class Allowance(Enum):
    """How far a time limit is extended for one sitting."""

    AS_SET = "as set"
    HALF_MORE = "half more"
    DOUBLE = "double"
    OFF = "off"


FACTORS = {Allowance.AS_SET: 1.0, Allowance.HALF_MORE: 1.5, Allowance.DOUBLE: 2.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How a test is sat; by default without a time limit and reviewed at once.

    `limit_minutes` is None for no limit. `closes_at` is when the test is closed, which the
    review may wait for. Raises `InvalidInput` where a review has no date to wait for, and
    for a limit outside 1 minute to 24 hours.
    """

    limit_minutes: int | None = None
    on_time_up: OnTimeUp = OnTimeUp.TELL
    review: ReviewRule = ReviewRule.NOW
    closes_at: datetime | None = None

    def __post_init__(self) -> None:
        if self.limit_minutes is not None and not 1 <= self.limit_minutes <= MOST_MINUTES:
            raise InvalidInput(field="minutes", value=str(self.limit_minutes))
        if self.review is ReviewRule.AFTER_CLOSING and self.closes_at is None:
            raise InvalidInput(field="closes_at", value="")

    def seconds(self, allowance: Allowance) -> int | None:
        """Give the time limit in seconds as extended, or None where there is none."""
        if self.limit_minutes is None or allowance is Allowance.OFF:
            return None
        return int(self.limit_minutes * 60 * FACTORS[allowance])

    def may_review(self, now: datetime) -> bool:
        """Tell whether a test that was handed in may be looked through."""
        if self.review is ReviewRule.AFTER_CLOSING:
            return self.closes_at is not None and now >= self.closes_at
        return self.review is ReviewRule.NOW


USUAL = Rules()
"""No time limit, reviewed at once."""
