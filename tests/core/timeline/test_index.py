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
