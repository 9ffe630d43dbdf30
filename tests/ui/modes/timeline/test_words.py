import pytest
from PySide6.QtCore import QLocale

from studyapp.core.knowledge.day_number import day_number
from studyapp.core.timeline.clusters import Cluster
from studyapp.core.timeline.grouping import Grouping
from studyapp.core.timeline.index import index_of
from studyapp.core.timeline.ticks import Tick, Unit
from studyapp.ui.modes.timeline.words import cluster_words, date_line, major_words, minor_words
from tests.builders import date, make_event
from tests.ui.modes.timeline.pictures import ENGLISH, day

GERMAN = QLocale(QLocale.Language.German)


def cluster(*dates: tuple[int, int, int]) -> Cluster:
    marks = [day(f"ev-{number}", 0, *one) for number, one in enumerate(dates)]
    rule = Grouping(days_per_pixel=400, span=400_000, origin=marks[0].start)
    (found,) = rule.items(index_of(marks, lanes=1).lanes[0], range(1))
    assert isinstance(found, Cluster)
    return found


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        (((2020, 7, 12), (2020, 9, 27)), "2 events in 2020"),
        (((2020, 9, 27), (2020, 9, 28), (2020, 9, 29)), "3 events in September 2020"),
        (((2020, 9, 27), (2020, 9, 27)), "2 events on 27 September 2020"),
        (((2019, 12, 31), (2020, 1, 1)), "2 events, 2019 – 2020"),
        (((-5, 12, 31), (3, 1, 1)), "2 events, 6 BCE – 3 CE"),
    ],
)
def test_a_cluster_says_how_many_and_when(
    dates: tuple[tuple[int, int, int], ...], words: str
) -> None:
    assert cluster_words(cluster(*dates), ENGLISH) == words


def test_axis_words_follow_the_language() -> None:
    october = Tick(day=day_number(2020, 10, 1), unit=Unit.MONTH)
    assert major_words(october, ENGLISH) == "Oct 2020"
    assert minor_words(october, ENGLISH) == "Oct"
    assert major_words(october, GERMAN) == "Okt. 2020"


def test_axis_words_go_beyond_the_calendar_of_the_toolkit() -> None:
    assert major_words(Tick(day=day_number(-99, 1, 1), unit=Unit.YEAR), ENGLISH) == "100 BCE"
    assert minor_words(Tick(day=day_number(0, 3, 8), unit=Unit.WEEK), ENGLISH) == "8"
    assert major_words(Tick(day=day_number(0, 3, 1), unit=Unit.MONTH), ENGLISH) == "Mar 1 BCE"


def test_a_date_line_tells_how_precise_the_date_is() -> None:
    assert (
        date_line(make_event(date=date("2020-09-27")), ENGLISH) == "27 September 2020 · exact day"
    )
    assert date_line(make_event(), ENGLISH) == "No date given"
