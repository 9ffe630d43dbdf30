import pytest

from studyapp.core.errors import InvalidInput
from studyapp.core.timeline.mark import Mark, MarkShape


def make(start: int, end: int, lane: int = 0) -> Mark:
    return Mark(id="ev", lane=lane, start=start, end=end, shape=MarkShape.RANGE, label="x")


def test_a_day_has_its_middle_at_noon() -> None:
    assert make(10, 10).twice_middle == 21
    assert make(10, 10).days == 1


@pytest.mark.parametrize(("start", "end", "lane"), [(10, 9, 0), (10, 10, -1)])
def test_a_mark_ends_no_earlier_than_it_starts_and_has_a_lane(
    start: int, end: int, lane: int
) -> None:
    with pytest.raises(InvalidInput):
        make(start, end, lane)
