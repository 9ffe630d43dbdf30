"""The learner's day: it ends at an hour of the night, by the clock on the wall.

Whoever studies after midnight is still in the same day. Days are told by the wall clock of
the learner's zone, so that a day has 23 or 25 hours where clocks change; None stands for the
zone the system is set to.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from studyapp.core.errors import InvalidInput

ROLLOVER = 4
"""The usual hour at which a study day ends."""
HOURS = range(12)
"""The hours that can be chosen: midnight to eleven in the morning."""


def study_day(moment: datetime, zone: tzinfo | None, rollover: int = ROLLOVER) -> date:
    """Give the study day a moment lies in; raise `InvalidInput` for a naive moment."""
    if moment.tzinfo is None:
        raise InvalidInput(field="moment", value=moment.isoformat())
    wall = moment.astimezone(zone)
    return wall.date() if wall.hour >= rollover else wall.date() - timedelta(days=1)


def day_begins(day: date, zone: tzinfo | None, rollover: int = ROLLOVER) -> datetime:
    """Give the first moment of a study day, in UTC.

    Where the clocks skip that hour, it is the moment they go on from.
    """
    wall = datetime.combine(day, time(rollover), tzinfo=zone)
    begins = wall.astimezone(UTC)
    # A skipped hour is read as the hour before the change; go on to the change itself.
    return begins if study_day(begins, zone, rollover) == day else begins + timedelta(hours=1)


def day_ends(moment: datetime, zone: tzinfo | None, rollover: int = ROLLOVER) -> datetime:
    """Give the moment the next study day begins, in UTC."""
    return day_begins(study_day(moment, zone, rollover) + timedelta(days=1), zone, rollover)
