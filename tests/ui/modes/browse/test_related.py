from dataclasses import replace

from PySide6.QtCore import QLocale

from studyapp.core.knowledge.event import Participant
from studyapp.core.knowledge.pack import Pack
from studyapp.ui.item_words import find_item
from studyapp.ui.modes.browse.related import Group, Related
from tests.builders import date, events, make_event, make_pack, make_position, positions, quote

BOTH = (Participant(actor="northbank", part="met"), Participant(actor="southbank", part="met"))
WORDS = (quote("Nobody in either town was surprised."),)


def groups(item_id: str, pack: Pack | None = None) -> dict[str, Group]:
    pack = make_pack() if pack is None else pack
    item = find_item(item_id, pack)
    assert item is not None
    return {group.heading: group for group in Related(pack, QLocale("en_GB")).groups(item)}


def ids(group: Group) -> list[str]:
    return [lead.item for lead in group.leads]


def test_an_event_leads_to_actors_and_to_its_day() -> None:
    assert ids(groups("ev-built")["Who took part"]) == ["northbank", "southbank"]
    assert ids(groups("ev-closed")["Same day"]) == ["ev-aground"]
    assert groups("ev-closed")["Where"].line == "Old bridge"
    assert ids(groups("ev-engine")["Who tells it"]) == ["workman"]


def test_only_an_exact_day_is_shared() -> None:
    month = make_event("ev-storm", date=date("2016-03"), passages=WORDS)
    pack = make_pack(events=(*events(), month))
    assert "Same day" not in groups("ev-flood", pack)


def test_an_event_leads_to_others_of_exactly_the_same_actors() -> None:
    met = make_event("ev-met", participants=BOTH, date=date("1995"), passages=WORDS)
    alone = make_event("ev-alone", participants=BOTH[:1], passages=WORDS)
    pack = make_pack(events=(*events(), met, alone))
    same = groups("ev-built", pack)["Same actors"]
    assert ids(same) == ["ev-met"]
    assert same.leads[0].remark == "1995"
    assert "Same actors" not in groups("ev-alone", pack)
    assert "Same actors" not in groups("ev-flood", pack)


def test_an_event_of_the_same_day_and_actors_is_named_once() -> None:
    day = {"participants": BOTH, "date": date("1995-02-03"), "passages": WORDS}
    pack = make_pack(events=(make_event("ev-a", **day), make_event("ev-b", **day), *events()))
    found = groups("ev-a", pack)
    assert ids(found["Same day"]) == ["ev-b"]
    assert ids(found["Same actors"]) == ["ev-built"]


def test_an_actor_leads_to_events_positions_and_links() -> None:
    found = groups("northbank")
    assert ids(found["Events"]) == ["ev-built"]
    assert ids(found["Positions about Northbank"]) == ["pos-south-first"]
    assert ids(found["Links"]) == ["rel-allies", "rel-mediator"]
    assert ids(groups("mayor-south")["Positions"]) == ["pos-south-first", "pos-no-debt"]
    assert ids(groups("mayor-south")["Speaks for"]) == ["southbank"]


def test_an_actor_without_links_is_said_to_have_none() -> None:
    assert groups("gazette")["Links"].line == "The article names no link for River Gazette."


def test_a_position_leads_to_those_on_its_topic_that_its_dispute_does_not_show() -> None:
    assert "Other positions on “Who closed the bridge”" not in groups("pos-north-first")
    third = make_position("pos-guild-first", topic="closing", passages=WORDS)
    pack = make_pack(positions=(*positions(), third))
    others = groups("pos-north-first", pack)["Other positions on “Who closed the bridge”"]
    assert ids(others) == ["pos-guild-first"]
    assert ids(groups("pos-no-debt")["Reported by"]) == ["gazette"]


def test_a_link_leads_to_all_its_ends_and_to_others_between_them() -> None:
    assert ids(groups("rel-mediator")["Between"]) == ["board", "northbank", "southbank"]
    pack = make_pack()
    again = replace(pack.relationships[0], id="rel-again")
    pack = replace(pack, relationships=(*pack.relationships, again))
    assert ids(groups("rel-allies", pack)["Other links between them"]) == ["rel-again"]
