from studyapp.core.knowledge.day_number import day_number
from studyapp.core.timeline.clusters import Item
from studyapp.core.timeline.index import index_of
from studyapp.core.timeline.planner import Planner
from studyapp.core.timeline.scale import Scale, scale_between
from tests.core.timeline.synthetic import MEASURE, many_marks

INDEX = index_of(many_marks(24_000), lanes=4)


def scale(days: float) -> Scale:
    left = float(day_number(2003, 1, 1))
    return scale_between(left, left + days, 900)


def rows(planner: Planner, seen: Scale) -> dict[Item, int]:
    return {one.item: one.row for lane in range(4) for one in planner.visible(lane, seen)}


def test_panning_through_a_crowd_keeps_every_row() -> None:
    here = scale(365)
    planner = Planner(INDEX, MEASURE, here)
    before = rows(planner, here)
    assert len(before) > 250
    for _ in range(80):
        here = here.panned(37)
        planner.cover(here)
        now = rows(planner, here)
        both = before.keys() & now.keys()
        assert both
        assert all(before[item] == now[item] for item in both)
        before = now


def test_looking_ahead_ends_and_spares_the_next_pan_its_work() -> None:
    here = scale(365)
    planner = Planner(INDEX, MEASURE, here)
    here = here.panned(500)
    planner.cover(here)
    rounds = 0
    while planner.look_ahead(here):
        rounds += 1
    assert 0 < rounds <= 4
    further = here.panned(150)
    prepared = [planner.visible(lane, further) for lane in range(4)]
    planner.cover(further)
    assert [planner.visible(lane, further) for lane in range(4)] == prepared


def test_everything_in_the_picture_has_a_row() -> None:
    here = scale(365)
    planner = Planner(INDEX, MEASURE, here)
    for _ in range(30):
        here = here.panned(-120)
        planner.cover(here)
        shown = set(rows(planner, here))
        for lane in range(4):
            for item in planner.items(lane, here):
                if here.left < item.twice_middle / 2 < here.right:
                    assert item in shown


def test_a_frame_touches_only_what_is_near() -> None:
    here = scale(31)
    planner = Planner(INDEX, MEASURE, here)
    assert sum(len(planner.visible(lane, here)) for lane in range(4)) < 700
