"""Whether an event's date can be given by hand, and what the article says of it."""

from __future__ import annotations

from studyapp.core.knowledge.edtf_point import Precision
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.draft import UNQUOTABLE
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.wording.dates import date_words
from studyapp.core.quiz.wording.sentence import sentence

NO_DATE = "The article gives no date for it."
HALF_OPEN = "The article leaves the beginning or the end of it open."
AHEAD = "It still lay ahead when the article appeared."
ROUGH = "The article gives the day only roughly."
SEVERAL = "The article gives several dates to choose from."
ITSELF = "It is the date of the article itself."


def why_no_date(material: Material, event: Event) -> str:
    """Give the reason why an event's date cannot be asked for, or "" where it can."""
    date = event.date
    if date is None:
        return NO_DATE
    for reason, applies in (
        (SEVERAL, bool(date.members)),
        (HALF_OPEN, date.start is None or date.end is None),
        (UNQUOTABLE, not material.sound(event.passages)),
        (AHEAD, material.is_to_come(date)),
        (ITSELF, date == material.pack.published),
        (ROUGH, _is_rough(date)),
    ):
        if applies:
            return reason
    return ""


def _is_rough(date: PartialDate) -> bool:
    """Tell whether a day is meant only roughly: asking for it would ask for too much."""
    return any(
        point.precision is Precision.DAY and (point.approximate or point.uncertain)
        for point in (date.start, date.end)
        if point is not None
    )


def date_told(event: Event, date: PartialDate) -> str:
    """Give one sentence on the date, with the article's own words where the pack has them."""
    if event.date_words:
        words = event.date_words.strip()
        return sentence(f"The article’s date for it is {date_words(date)}: “{words}”")
    return sentence(f"The article’s date for it is {date_words(date)}")
