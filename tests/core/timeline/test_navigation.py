from hypothesis import given

from studyapp.core.timeline.clusters import Cluster, Item, in_order
from studyapp.core.timeline.grouping import Grouping
from studyapp.core.timeline.index import index_of
from studyapp.core.timeline.mark import Mark, MarkShape
from studyapp.core.timeline.navigation import (
    item_beside,
    item_of,
    mark_in_next_lane,
    nearest_mark,
)
from tests.core.timeline.synthetic import FIRST, lanes_of_marks, make_mark


def items_of(marks: tuple[Mark, ...], span: float = 40 * 365.0) -> list[Item]:
    rule = Grouping(days_per_pixel=span / 900, span=span, origin=FIRST)
    return rule.items(index_of(marks, lanes=1).lanes[0], range(1))


@given(lanes_of_marks())
def test_stepping_right_visits_every_item_once_and_left_comes_back(
    marks: tuple[Mark, ...],
) -> None:
    items = items_of(marks)
    at: Item | None = min(items, key=in_order)
    seen = []
    while at is not None:
        seen.append(at)
        at = item_beside(at, items, 1)
    assert seen == sorted(items, key=in_order)
    back = [seen[-1]]
    while (before := item_beside(back[-1], items, -1)) is not None:
        back.append(before)
    assert back == seen[::-1]


def test_a_hidden_mark_leads_to_its_cluster() -> None:
    marks = tuple(make_mark(n, 0, FIRST + n, MarkShape.DAY, 1) for n in range(3))
    (cluster,) = items_of(marks)
    assert isinstance(cluster, Cluster)
    assert item_of(marks[1], [cluster]) is cluster
    assert item_of(marks[1], []) is marks[1]


def test_the_next_lane_that_has_anything_is_entered_at_the_nearest_mark() -> None:
    here = make_mark(1, 0, FIRST + 100, MarkShape.DAY, 1)
    near = make_mark(2, 2, FIRST + 90, MarkShape.DAY, 1)
    far = make_mark(3, 2, FIRST + 300, MarkShape.DAY, 1)
    index = index_of((here, near, far), lanes=3)
    assert mark_in_next_lane(index, here, 1) == near
    assert mark_in_next_lane(index, near, -1) == here
    assert mark_in_next_lane(index, here, -1) is None
    assert nearest_mark(index.lanes[1], 0) is None
