from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.timeline.index import index_of
from studyapp.core.timeline.mark import Mark
from studyapp.core.timeline.scale import Limits
from studyapp.core.timeline.strokes import strokes_of
from tests.core.timeline.synthetic import lanes_of_marks, many_marks


@given(lanes_of_marks(), st.integers(100, 1500))
def test_every_mark_lies_on_a_stroke(marks: tuple[Mark, ...], width: int) -> None:
    index = index_of(marks, lanes=1)
    scale = Limits(first=index.first, last=index.last).everything(width)
    strokes = list(strokes_of(index.lanes[0], scale))
    for mark in marks:
        middle = scale.x(mark.twice_middle / 2)
        assert any(start - 1.5 <= middle <= end + 1.5 for start, end in strokes)


def test_a_hundred_marks_on_a_pixel_are_drawn_once() -> None:
    index = index_of(many_marks(20_000, lanes=1), lanes=1)
    scale = Limits(first=index.first, last=index.last).everything(900)
    strokes = list(strokes_of(index.lanes[0], scale))
    assert len(strokes) <= 900 * len(index.lanes[0].buckets)
