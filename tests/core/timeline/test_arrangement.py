from dataclasses import replace

import pytest

from studyapp.core.knowledge.event import Participant
from studyapp.core.knowledge.standing import Standing
from studyapp.core.timeline.arrangement import MOST_LANES, NONE, REST, Arrangement, LanesBy
from studyapp.core.timeline.marks import marks_of
from tests.builders import date, events, make_actor, make_dispute, make_event, make_pack, quote

PACK = make_pack(
    events=(
        *events(),
        make_event(
            "ev-told",
            date=date("2020"),
            sources=("mayor-south",),
            standing=Standing.ATTRIBUTED,
            participants=(Participant(actor="northbank", part="was told"),),
        ),
    ),
    disputes=(make_dispute(events=("ev-closed", "ev-flood")),),
)


def lanes(by: LanesBy) -> dict[str, set[str]]:
    """Give the events of each lane, lanes from top to bottom."""
    shown = marks_of(PACK, Arrangement(by=by))
    found: dict[str, set[str]] = {lane.id: set() for lane in shown.lanes}
    for mark in shown.marks:
        found[shown.lanes[mark.lane].id].add(mark.id)
    return found


def test_by_actor_an_event_stands_with_everyone_in_it() -> None:
    found = lanes(LanesBy.ACTOR)
    assert found["northbank"] == {"ev-built", "ev-told"}
    assert found["southbank"] == {"ev-built"}
    assert found["mayor-south"] == {"ev-told"}
    assert "ev-flood" in found[NONE]
    assert "guild" not in found


def test_by_place_topic_and_kind() -> None:
    assert lanes(LanesBy.PLACE)["bridge"] >= {"ev-closed"}
    topics = lanes(LanesBy.TOPIC)
    assert topics["closing"] == {"ev-closed", "ev-flood"}
    assert topics[NONE] >= {"ev-built", "ev-told"}
    kinds = lanes(LanesBy.KIND)
    assert kinds[Standing.ATTRIBUTED.value] == {"ev-told"}
    assert list(kinds) == [Standing.ARTICLE.value, Standing.ATTRIBUTED.value]


def test_where_a_lane_is_nobodys_a_mark_carries_the_glyph_of_who_tells_it() -> None:
    by_place = {mark.id: mark.voice for mark in marks_of(PACK, Arrangement(by=LanesBy.PLACE)).marks}
    numbers = {speaker.id: number for number, speaker in enumerate(PACK.speakers)}
    assert by_place["ev-told"] == numbers["south"]
    assert by_place["ev-closed"] == numbers["article"]
    assert {mark.voice for mark in marks_of(PACK).marks} == {None}


def test_the_readers_order_comes_first_and_new_lanes_after_it() -> None:
    shown = marks_of(PACK, Arrangement(order=("lane-south", "lane-gone", "lane-article")))
    ids = [lane.id for lane in shown.lanes]
    assert ids == ["lane-south", "lane-article", "lane-north", "lane-others"]
    told = next(mark for mark in shown.marks if mark.id == "ev-told")
    assert told.lane == 0


@pytest.mark.parametrize(("step", "order"), [(1, "bac"), (-1, "abc"), (2, "bca"), (9, "bca")])
def test_a_lane_moves_but_not_beyond_the_ends(step: int, order: str) -> None:
    assert Arrangement().with_moved("abc", "a", step).order == tuple(order)


def test_folding_and_opening() -> None:
    folded = Arrangement().with_folded("a", folded=True)
    assert folded.folded == {"a"}
    assert folded.with_folded("a", folded=False) == Arrangement()


def test_of_very_many_lanes_those_with_the_fewest_events_share_one() -> None:
    count = MOST_LANES + 5
    actors = tuple(
        make_actor(f"actor-{n}", name=f"Actor {n}", passages=(quote("The Mayor of Northbank"),))
        for n in range(count)
    )
    told = tuple(
        make_event(
            f"ev-{n}-{again}",
            date=date("2020"),
            participants=(Participant(actor=f"actor-{n}", part="came"),),
        )
        for n in range(count)
        for again in range(2 if n >= 5 else 1)
    )
    pack = make_pack(actors=(*make_pack().actors, *actors), events=(*events(), *told))
    shown = marks_of(pack, Arrangement(by=LanesBy.ACTOR))
    assert [lane.id for lane in shown.lanes[-2:]] == [NONE, REST]
    assert len(shown.lanes) == MOST_LANES + 2
    rest = {mark.id for mark in shown.marks if mark.lane == MOST_LANES + 1}
    assert rest == {"ev-built", *(f"ev-{n}-0" for n in range(5))}


def test_only_what_is_kept_is_shown_in_the_lanes_of_the_whole_pack() -> None:
    shown = marks_of(PACK, keeps=lambda event: event.id == "ev-told")
    assert [mark.id for mark in shown.marks] == ["ev-told"]
    assert len(shown.lanes) == len(PACK.lanes)
    assert shown.undated == ()
    assert marks_of(replace(PACK, lanes=())).lanes
