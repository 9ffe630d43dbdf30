"""How a learner wishes to be scheduled: target retention, when the day ends, an exam."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from studyapp.core.changes import Changes
from studyapp.core.errors import InvalidInput
from studyapp.core.scheduling.memory import RETENTION
from studyapp.core.scheduling.study_day import HOURS, ROLLOVER
from studyapp.services.preferences import Preferences

LEAST_RETENTION, MOST_RETENTION = 0.70, 0.97
"""Below, more is forgotten than kept; above, reviews pile up without end."""
TARGET = "target-retention"
DAY_ENDS = "day-ends-at"
EXAM = "exam-date"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleSettings:
    """A learner's wishes; `rollover` is an hour of the night, `exam` None for none."""

    retention: float = RETENTION
    rollover: int = ROLLOVER
    exam: date | None = None


class ScheduleChoices:
    """Reads and stores the wishes; what cannot be read counts as the usual."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    @property
    def current(self) -> ScheduleSettings:
        """The wishes as they are stored."""
        find = self._preferences.find
        return ScheduleSettings(
            retention=_retention(find(TARGET)),
            rollover=_rollover(find(DAY_ENDS)),
            exam=_exam(find(EXAM)),
        )

    def save_retention(self, retention: float) -> Changes:
        """Store a target retention, 0.70 to 0.97; raise `InvalidInput` for another."""
        if not LEAST_RETENTION <= round(retention, 2) <= MOST_RETENTION:
            raise InvalidInput(field="retention", value=str(retention))
        return self._preferences.save(TARGET, f"{retention:.2f}")

    def save_rollover(self, hour: int) -> Changes:
        """Store the hour at which a day ends, 0 to 11; raise `InvalidInput` for another."""
        if hour not in HOURS:
            raise InvalidInput(field="hour", value=str(hour))
        return self._preferences.save(DAY_ENDS, str(hour))

    def save_exam(self, exam: date | None) -> Changes:
        """Store the day of an exam, or that there is none."""
        return self._preferences.save(EXAM, "" if exam is None else exam.isoformat())


def _retention(text: str | None) -> float:
    try:
        value = float(text or RETENTION)
    except ValueError:
        return RETENTION
    return value if LEAST_RETENTION <= value <= MOST_RETENTION else RETENTION


def _rollover(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and int(text) in HOURS else ROLLOVER


def _exam(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
