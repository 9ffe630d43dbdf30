from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.knowledge.day_number import day_number
from studyapp.core.timeline.clusters import Cluster, Item, in_order
from studyapp.core.timeline.grouping import CROWD, NEAR, Grouping
from studyapp.core.timeline.index import index_of
from studyapp.core.timeline.mark import Mark, MarkShape
from tests.core.timeline.synthetic import FIRST, lanes_of_marks, make_mark, many_marks, marks_in

WIDTH = 900
SPANS = st.floats(3.0, 40 * 366.0)
ONE = range(1)


def grouping(span: float) -> Grouping:
    return Grouping(days_per_pixel=span / WIDTH, span=span, origin=FIRST)


def items_of(marks: tuple[Mark, ...], span: float) -> list[Item]:
    return grouping(span).items(index_of(marks, lanes=1).lanes[0], ONE)


def day_mark(number: int, *date: int) -> Mark:
    return make_mark(number, 0, day_number(*date), MarkShape.DAY, 1)


@given(lanes_of_marks(), SPANS)
def test_every_mark_stands_in_exactly_one_item(marks: tuple[Mark, ...], span: float) -> None:
    shown = [mark.id for item in items_of(marks, span) for mark in marks_in(item)]
    assert sorted(shown) == sorted(mark.id for mark in marks)


@given(lanes_of_marks(), st.floats(5.1 * 365.25, 40 * 365.25))
def test_beyond_five_years_no_two_points_are_nearer_than_seven_pixels(
    marks: tuple[Mark, ...], span: float
) -> None:
    narrow = 12 * span / WIDTH
    for one, other in pairwise(items_of(marks, span)):
        if not isinstance(one, Mark) or not isinstance(other, Mark):
            continue
        if one.days <= narrow / 2 and other.days <= narrow / 2:
            assert (other.twice_middle - one.twice_middle) / 2 >= NEAR * span / WIDTH - 1e-6


@given(lanes_of_marks(most=CROWD - 1), st.floats(3.0, 4.9 * 365.25))
def test_within_five_years_a_few_marks_stay_apart(marks: tuple[Mark, ...], span: float) -> None:
    assert all(isinstance(item, Mark) for item in items_of(marks, span))


def test_four_events_of_one_summer_become_one_cluster_in_forty_years() -> None:
    marks = (
        day_mark(1, 1988, 2, 1),
        *(day_mark(n, 2020, 9, 24 + n) for n in (2, 3, 4, 5)),
    )
    alone, cluster = items_of(marks, 38 * 365.25)
    assert alone == marks[0]
    assert isinstance(cluster, Cluster)
    assert cluster.count == 4
    assert cluster.marks == marks[1:]
    assert cluster.days == (day_number(2020, 9, 26), day_number(2020, 9, 29))
    assert cluster.holds(marks[2])
    assert not cluster.holds(marks[0])


def test_the_same_events_stand_alone_in_a_quarter_year() -> None:
    marks = tuple(day_mark(n, 2020, 9, 24 + n) for n in (2, 3, 4, 5))
    assert items_of(marks, 92) == list(marks)


def test_a_crowd_on_one_day_becomes_a_cluster_at_any_span() -> None:
    marks = tuple(day_mark(n, 2020, 9, 27) for n in range(CROWD))
    (cluster,) = items_of(marks, 3)
    assert isinstance(cluster, Cluster)
    assert cluster.count == CROWD


def test_bars_stay_apart_where_points_would_not() -> None:
    day = day_number(1991, 12, 1)
    war = make_mark(1, 0, day, MarkShape.RANGE, 900)
    longer = make_mark(2, 0, day, MarkShape.RANGE, 905)
    assert items_of((war, longer), 38 * 365.25) == [war, longer]


def test_very_many_bars_of_one_stretch_become_a_cluster() -> None:
    years = tuple(make_mark(n, 0, day_number(1991, 5, 5), MarkShape.YEAR, 1) for n in range(CROWD))
    alone = make_mark(99, 0, day_number(1995, 5, 5), MarkShape.YEAR, 1)
    cluster, bar = items_of((*years, alone), 3650)
    assert isinstance(cluster, Cluster)
    assert cluster.count == CROWD
    assert bar == alone


def test_bars_are_given_to_every_block_they_touch_and_clusters_to_one() -> None:
    years = tuple(make_mark(n, 0, day_number(1991, 5, 5), MarkShape.YEAR, 1) for n in range(CROWD))
    long = make_mark(99, 0, day_number(1990, 5, 5), MarkShape.RANGE, 2000)
    lane = index_of((*many_marks(6000, lanes=1)[:5500], *years, long), lanes=1).lanes[0]
    rule = grouping(365)
    blocks = range(rule.block_at(lane, long.start), rule.block_at(lane, long.end) + 1)
    assert len(blocks) > 3
    for block in blocks:
        assert long in rule.items(lane, range(block, block + 1))
    holding = [
        block
        for block in blocks
        for item in rule.items(lane, range(block, block + 1))
        if isinstance(item, Cluster) and item.holds(years[0])
    ]
    assert len(holding) == 1


def test_a_crowded_lane_is_grouped_block_by_block_without_loss() -> None:
    index = index_of(many_marks(6000, lanes=1), lanes=1)
    rule = grouping(6 * 365.25)
    last = rule.block_at(index.lanes[0], index.last)
    assert last > 3
    items: dict[tuple[int, int, str], Item] = {}
    for block in range(last + 2):
        for item in rule.items(index.lanes[0], range(block, block + 1)):
            items[in_order(item)] = item
    shown = [mark.id for item in items.values() for mark in marks_in(item)]
    assert sorted(shown) == sorted(index.store.id(n) for n in range(len(index.store)))


def test_a_block_is_the_same_whether_asked_for_alone_or_with_its_neighbours() -> None:
    index = index_of(many_marks(6000, lanes=1), lanes=1)
    rule = grouping(6 * 365.25)
    lane = index.lanes[0]
    alone = {item for block in (0, 1, 2) for item in rule.items(lane, range(block, block + 1))}
    assert alone == set(rule.items(lane, range(3)))
