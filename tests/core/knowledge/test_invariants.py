from typing import Any

import pytest

from studyapp.core.knowledge.dispute import Account
from studyapp.core.knowledge.event import Participant
from studyapp.core.knowledge.invariants import PackBroken
from studyapp.core.knowledge.layout import Lane
from studyapp.core.knowledge.standing import Standing
from tests.builders import (
    make_actor,
    make_dispute,
    make_event,
    make_pack,
    make_position,
    make_relationship,
    speakers,
)

PACK = make_pack()


def breaches(**changes: Any) -> list[tuple[str, str, str]]:
    with pytest.raises(PackBroken) as raised:
        make_pack(**changes)
    return [(one.entry, one.field, one.value) for one in raised.value.breaches]


def with_actor(**fields: Any) -> dict[str, Any]:
    return {"actors": (*PACK.actors, make_actor("new", **fields))}


def with_event(**fields: Any) -> dict[str, Any]:
    return {"events": (*PACK.events, make_event("ev-new", **fields))}


def with_position(**fields: Any) -> dict[str, Any]:
    return {"positions": (*PACK.positions, make_position("pos-new", **fields))}


def with_link(**fields: Any) -> dict[str, Any]:
    return {"relationships": (*PACK.relationships, make_relationship("rel-new", **fields))}


@pytest.mark.parametrize(
    ("changes", "field", "value"),
    [
        ({"lanes": (Lane(id="lane-new", name="New", speaker="none"),)}, "speaker", "none"),
        (with_actor(speaker="none"), "speaker", "none"),
        (with_actor(speaks_for="none"), "speaks_for", "none"),
        (with_actor(part_of="none"), "part_of", "none"),
        (with_event(place="none"), "place", "none"),
        (with_event(participants=(Participant(actor="none", part="x"),)), "participants", "none"),
        (with_event(via="none"), "via", "none"),
        (with_event(sources=("none",), standing=Standing.ATTRIBUTED), "sources", "none"),
        (with_position(holder="none"), "holder", "none"),
        (with_position(via="none"), "via", "none"),
        (with_position(about=("guild", "none")), "about", "none"),
        (with_position(topic="none"), "topic", "none"),
        (with_link(subject="none"), "object", "none"),
        (with_link(via="none"), "via", "none"),
        (with_link(sources=("none",), standing=Standing.ATTRIBUTED), "sources", "none"),
        (with_position(standing=Standing.DISPUTED), "standing", "disputed"),
    ],
)
def test_a_loose_end_is_a_breach(changes: dict[str, Any], field: str, value: str) -> None:
    ((entry, found_field, found_value),) = breaches(**changes)
    assert entry.endswith("new")
    assert (found_field, found_value) == (field, value)


def test_a_place_may_be_an_actor() -> None:
    assert make_pack(**with_event(place="northbank")).place_name("northbank") == "Northbank"


def test_ids_are_used_once() -> None:
    twice = (*PACK.actors, make_actor("debt"))
    assert breaches(actors=twice) == [("debt", "id", "debt")]
    assert ("north", "id", "north") in breaches(speakers=(*speakers(), speakers()[1]))


def test_the_article_and_the_others_have_one_speaker_each() -> None:
    article, north, others, south = speakers()
    assert ("old-bridge", "speaker", "other") in breaches(speakers=(article, north, south))
    assert ("old-bridge", "speaker", "article") in breaches(speakers=(north, others, south))


@pytest.mark.parametrize(
    ("fields", "breach"),
    [
        ({"topic": "none"}, ("topic", "none")),
        ({"events": ("none",)}, ("events", "none")),
    ],
)
def test_a_dispute_has_no_loose_ends(fields: dict[str, Any], breach: tuple[str, str]) -> None:
    assert breaches(disputes=(make_dispute(**fields),)) == [("dis-first", *breach)]


def test_accounts_have_no_loose_ends() -> None:
    north, south = PACK.disputes[0].accounts
    loose = Account(
        label="x", speaker="none", positions=("p",), events=("e",), relationships=("r",)
    )
    found = breaches(disputes=(make_dispute(accounts=(north, south, loose)),))
    assert found == [
        ("dis-first", "accounts.speaker", "none"),
        ("dis-first", "accounts.positions", "p"),
        ("dis-first", "accounts.events", "e"),
        ("dis-first", "accounts.relationships", "r"),
    ]


def test_what_stands_in_an_account_is_disputed() -> None:
    found = breaches(disputes=())
    assert found == [
        ("pos-north-first", "standing", "disputed"),
        ("pos-south-first", "standing", "disputed"),
    ]


def test_nothing_is_part_of_itself_through_others() -> None:
    pair = (make_actor("one", part_of="two"), make_actor("two", part_of="one"))
    assert breaches(actors=(*PACK.actors, *pair)) == [
        ("one", "part_of", "one"),
        ("two", "part_of", "two"),
    ]
    tail = make_actor("tail", part_of="one")
    assert ("tail", "part_of", "tail") in breaches(actors=(*PACK.actors, *pair, tail))
    assert ("tail", "part_of", "tail") in breaches(actors=(tail, *PACK.actors, *pair))
    chain = (make_actor("one", part_of="two"), make_actor("two", part_of="guild"))
    assert make_pack(actors=(*PACK.actors, *chain))


def test_all_breaches_are_told_at_once() -> None:
    found = breaches(**with_event(place="none"), **with_position(holder="nobody"))
    assert {entry for entry, _, _ in found} == {"ev-new", "pos-new"}
    with pytest.raises(PackBroken, match=r"ev-new\.place: none; pos-new\.holder: nobody"):
        make_pack(**with_event(place="none"), **with_position(holder="nobody"))


def test_long_chains_of_parts_are_walked_once() -> None:
    length = 20_000
    chain = tuple(
        make_actor(f"link-{n}", part_of=f"link-{n + 1}" if n < length else None)
        for n in range(length + 1)
    )
    assert len(make_pack(actors=(*PACK.actors, *chain)).actors) > length
