"""No fact is passed over in silence: what a generator does not ask, it says why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.standing import Standing
from studyapp.core.quiz.calendar import tells_its_date
from studyapp.core.quiz.draft import UNQUOTABLE, Made, Subject
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import Family, NotAsked

NO_DATE = "The article gives no date for it."
OPEN_DATE = "Its date has an open end, lies ahead, or is the day of the article itself."
TELLING = "Its title tells when it was."
NOT_PLAIN = "The article gives its date only as somebody's account."
One = TypeVar("One", bound=Subject)


def each_told(
    made: Iterable[Made], subjects: Iterable[One], family: Family, why: Callable[[One], str]
) -> Iterator[Made]:
    """Pass everything on, then say of each subject that was neither asked nor declined why."""
    heard: set[str] = set()
    for one in made:
        if isinstance(one, NotAsked):
            heard.add(one.fact)
        else:
            heard.update(one.facts)
        yield one
    for subject in subjects:
        if subject.id not in heard:
            yield NotAsked(fact=subject.id, family=family, reason=why(subject))


def why_undated(material: Material) -> Callable[[Event], str]:
    """Give what keeps an event out of questions on time."""

    def why(event: Event) -> str:
        if event.date is None:
            return NO_DATE
        if not material.sound(event.passages):
            return UNQUOTABLE
        if event.standing is Standing.DISPUTED:
            return NOT_PLAIN
        return OPEN_DATE

    return why


def why_unordered(material: Material) -> Callable[[Event], str]:
    """Give what keeps an event out of questions on what came first."""
    undated = why_undated(material)

    def why(event: Event) -> str:
        if tells_its_date(event):
            return TELLING
        if event.date is not None and event.standing is not Standing.ARTICLE:
            return NOT_PLAIN
        return undated(event)

    return why
