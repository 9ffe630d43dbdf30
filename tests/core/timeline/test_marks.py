from dataclasses import replace

import pytest

from studyapp.core.knowledge.day_number import day_number
from studyapp.core.knowledge.standing import Standing
from studyapp.core.timeline.mark import Mark, MarkShape
from studyapp.core.timeline.marks import lanes_of, marks_of
from tests.builders import date, events, make_event, make_pack


def mark_for(text: str) -> Mark:
    pack = make_pack(events=(*events(), make_event("ev-new", date=date(text))))
    return next(mark for mark in marks_of(pack).marks if mark.id == "ev-new")


@pytest.mark.parametrize(
    ("text", "shape", "fades"),
    [
        ("2020-09-27", MarkShape.DAY, (False, False)),
        ("1991-12", MarkShape.MONTH, (False, False)),
        ("1991-12~", MarkShape.MONTH, (True, True)),
        ("1988", MarkShape.YEAR, (True, True)),
        ("199X", MarkShape.YEAR, (True, True)),
        ("19XX", MarkShape.YEAR, (True, True)),
        ("2001-21", MarkShape.YEAR, (True, True)),
        ("2020-07-12/2020-07-16", MarkShape.RANGE, (False, False)),
        ("1991~/1994-05", MarkShape.RANGE, (True, False)),
        ("2020-09-27/..", MarkShape.RANGE, (False, True)),
        ("2020-09-27~", MarkShape.RANGE, (True, True)),
        ("[1991-09,1991-10]", MarkShape.MONTH, (False, False)),
        ("[1991,1994]", MarkShape.RANGE, (True, True)),
    ],
)
def test_a_date_is_drawn_as_precisely_as_it_is_given(
    text: str, shape: MarkShape, fades: tuple[bool, bool]
) -> None:
    mark = mark_for(text)
    assert mark.shape is shape
    assert (mark.fade_start, mark.fade_end) == fades


def test_days_are_those_the_date_may_mean() -> None:
    mark = mark_for("1991~/1994-05")
    assert mark.start == day_number(1991, 1, 1)
    assert mark.end == day_number(1994, 5, 31)


def test_an_open_end_reaches_to_the_last_known_day() -> None:
    assert mark_for("2020-09-27/..").end == day_number(2021, 5, 5)
    assert mark_for("../2016-05").start == day_number(1990, 1, 1)


def test_undated_events_get_no_mark_and_no_guessed_date() -> None:
    shown = marks_of(make_pack())
    assert [event.id for event in shown.undated] == ["ev-engine"]
    assert "ev-engine" not in {mark.id for mark in shown.marks}


def test_an_event_stands_in_the_lane_of_who_tells_it() -> None:
    told = make_event(
        "ev-told", date=date("2020"), sources=("mayor-south",), standing=Standing.ATTRIBUTED
    )
    both = make_event(
        "ev-both",
        date=date("2020"),
        sources=("mayor-north", "mayor-south"),
        standing=Standing.ATTRIBUTED,
    )
    pack = make_pack(events=(*events(), told, both))
    lanes = {mark.id: pack.lanes[mark.lane].speaker for mark in marks_of(pack).marks}
    assert lanes["ev-told"] == "south"
    assert lanes["ev-both"] == "article"
    assert lanes["ev-closed"] == "article"


def test_conflicting_dates_of_two_accounts_stay_two_marks() -> None:
    one = make_event("ev-one", date=date("2020-07-12/2020-07-13"))
    other = make_event(
        "ev-other",
        date=date("2020-07-12/2020-07-16"),
        sources=("mayor-south",),
        standing=Standing.ATTRIBUTED,
    )
    marks = marks_of(make_pack(events=(*events(), one, other))).marks
    assert {"ev-one", "ev-other"} <= {mark.id for mark in marks}


def test_a_pack_without_lanes_gets_one_for_each_speaker() -> None:
    pack = make_pack(lanes=())
    assert [lane.speaker for lane in lanes_of(pack)] == [one.id for one in pack.speakers]


def test_a_speaker_without_a_lane_is_shown_with_the_others() -> None:
    pack = make_pack()
    told = make_event(
        "ev-told", date=date("2020"), sources=("mayor-south",), standing=Standing.ATTRIBUTED
    )
    fewer = replace(pack, lanes=pack.lanes[:3], events=(*pack.events, told))
    mark = next(mark for mark in marks_of(fewer).marks if mark.id == "ev-told")
    assert fewer.lanes[mark.lane].speaker == "others"
