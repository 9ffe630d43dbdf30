from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.timeline.index import index_of
from studyapp.core.timeline.mark import Mark, MarkShape
from tests.core.timeline.synthetic import FIRST, LAST, lanes_of_marks, make_mark


@given(lanes_of_marks(), st.integers(FIRST, LAST), st.integers(1, 3000))
def test_bisection_finds_the_same_marks_as_looking_at_all(
    marks: tuple[Mark, ...], first: int, days: int
) -> None:
    lane = index_of(marks, lanes=1).lanes[0]
    found = sorted(mark.id for mark in lane.touching(first, first + days))
    wanted = [one.id for one in marks if one.start < first + days and one.end + 1 > first]
    assert found == sorted(wanted)


def test_a_long_range_that_began_long_ago_is_found() -> None:
    century = make_mark(1, 0, FIRST - 30_000, MarkShape.RANGE, 60_000)
    days = tuple(make_mark(n, 0, FIRST + n, MarkShape.DAY, 1) for n in range(2, 200))
    lane = index_of((century, *days), lanes=1).lanes[0]
    assert century in set(lane.touching(FIRST + 20_000, FIRST + 20_001))


def test_marks_are_sorted_into_lanes_and_found_by_id() -> None:
    marks = tuple(make_mark(n, n % 3, FIRST + n, MarkShape.DAY, 1) for n in range(9))
    index = index_of(marks, lanes=4)
    assert [len(lane) for lane in index.lanes] == [3, 3, 3, 0]
    assert index.find("ev-000004") == marks[4]
    assert index.find("ev-nowhere") is None
    assert (index.first, index.last) == (FIRST, FIRST + 8)


def test_without_marks_the_index_spans_the_day_it_is_given() -> None:
    index = index_of((), lanes=2, around=737_000)
    assert (index.first, index.last) == (737_000, 737_000)


@given(lanes_of_marks(), st.integers(-500, 500), st.integers(0, 3000))
def test_events_of_a_stretch_are_counted_and_listed_in_order(
    marks: tuple[Mark, ...], off: int, days: int
) -> None:
    index, first = index_of(marks, lanes=1), marks[0].start + off
    wanted = [one for one in marks if one.start <= first + days and one.end >= first]
    assert index.count_touching(first, first + days) == len(wanted)
    ids = index.ids_touching(first, first + days, range(1))
    assert sorted(ids) == sorted(one.id for one in wanted)
    starts = [next(mark.start for mark in marks if mark.id == one) for one in ids]
    assert starts == sorted(starts)
    earliest = index.lanes[0].first_touching(first, first + days)
    assert (earliest is None) == (not wanted)


@given(lanes_of_marks())
def test_a_lane_knows_its_ends_and_what_is_nearest(marks: tuple[Mark, ...]) -> None:
    lane = index_of(marks, lanes=1).lanes[0]
    keys = [mark.twice_middle for mark in marks]
    first, last, near = lane.first(), lane.last(), lane.nearest(keys[0] + 3)
    assert first is not None
    assert last is not None
    assert near is not None
    assert (first.twice_middle, last.twice_middle) == (min(keys), max(keys))
    assert abs(near.twice_middle - keys[0] - 3) == min(abs(key - keys[0] - 3) for key in keys)


def test_an_event_in_two_lanes_is_listed_once() -> None:
    marks = tuple(
        Mark(id="ev", lane=lane, start=FIRST, end=FIRST, shape=MarkShape.DAY, label="x")
        for lane in range(2)
    )
    assert index_of(marks, lanes=2).ids_touching(FIRST, FIRST, range(2)) == ("ev",)


def test_the_outer_days_of_very_many_marks_are_those_of_each_of_them() -> None:
    marks = tuple(make_mark(n, 0, FIRST + 7 * n % 5000, MarkShape.RANGE, 3 + n % 2)
                  for n in range(1500))  # fmt: skip
    (bucket, _) = (index_of(marks, lanes=1).lanes[0].buckets * 2)[:2]
    for low, high in ((0, len(bucket)), (100, 900), (255, 513), (3, 9)):
        found = bucket.marks(low, high)
        assert bucket.first_day(low, high) == min(mark.start for mark in found)
        assert bucket.last_day(low, high) == max(mark.end for mark in found)
