import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.timeline.brush import Grip, dragged, grip_at
from studyapp.core.timeline.scale import SHORTEST_SPAN


@pytest.mark.parametrize(
    ("x", "grip"),
    [(95, Grip.START), (104, Grip.START), (150, Grip.WHOLE), (196, Grip.END), (208, Grip.END)],
)
def test_the_ends_are_held_near_the_edges_and_the_whole_between(x: float, grip: Grip) -> None:
    assert grip_at(x, 100, 200, reach=9) is grip


@pytest.mark.parametrize("x", [80, 215])
def test_beside_the_brush_nothing_is_held(x: float) -> None:
    assert grip_at(x, 100, 200, reach=9) is None


def test_a_narrow_brush_can_still_be_moved() -> None:
    assert grip_at(106, 100, 112, reach=9) is Grip.WHOLE


@given(st.floats(0, 1000), st.floats(3, 1000), st.sampled_from(Grip), st.floats(-3000, 3000))
def test_ends_never_cross(first: float, days: float, grip: Grip, by: float) -> None:
    start, end = dragged((first, first + days), grip, by)
    assert end - start >= min(days, SHORTEST_SPAN) - 1e-6
    if grip is Grip.WHOLE:
        assert end - start == pytest.approx(days)
    if grip is Grip.START:
        assert end == first + days
