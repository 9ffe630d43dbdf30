from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.map.geometry import Box, Point, Size
from studyapp.core.map.labelling import Line, placed_labels

COORDINATES = st.floats(-600, 600).map(lambda one: round(one, 1))
POINTS = st.builds(Point, COORDINATES, COORDINATES)
SIZES = st.builds(Size, st.floats(20, 200), st.floats(14, 40))


@given(
    st.lists(st.tuples(POINTS, POINTS, SIZES), max_size=40),
    st.lists(st.builds(Box, POINTS, SIZES), max_size=20),
)
def test_words_never_stand_over_one_another_or_over_an_actor(
    ends: list[tuple[Point, Point, Size]], actors: list[Box]
) -> None:
    lines = [
        Line((str(number), ""), start, end, size) for number, (start, end, size) in enumerate(ends)
    ]
    placed = placed_labels(lines, actors)
    for one, other in combinations(placed.values(), 2):
        assert not one.meets(other)
    for label in placed.values():
        assert not any(label.meets(actor) for actor in actors)


def test_the_middle_is_tried_first_and_then_beside_it() -> None:
    start, end, size = Point(0, 0), Point(400, 0), Size(80, 22)
    free = placed_labels([Line(("a", "b"), start, end, size)], [])
    assert free["a", "b"].middle == Point(200, 0)
    beside = placed_labels([Line(("a", "b"), start, end, size)], [Box(Point(215, 0), Size(20, 20))])
    assert beside["a", "b"].middle == start.towards(end, 0.34)


def test_words_without_room_are_left_out() -> None:
    wall = Box(Point(200, 0), Size(400, 40))
    line = Line(("a", "b"), Point(0, 0), Point(400, 0), Size(80, 22))
    assert placed_labels([line], [wall]) == {}
