from studyapp.core.knowledge.event import Participant
from studyapp.core.knowledge.involving import facts_involving
from tests.builders import make_event, make_pack, make_position, make_relationship

PACK = make_pack()


def test_whoever_takes_part_holds_is_spoken_of_or_linked_is_involved() -> None:
    events = (
        make_event("ev-in", participants=(Participant(actor="guild", part="mended it"),)),
        make_event("ev-out"),
    )
    positions = (
        make_position("pos-of", holder="guild"),
        make_position("pos-on", holder="northbank", about=("guild",)),
        make_position("pos-out", holder="northbank"),
    )
    links = (make_relationship("rel-in", subject="northbank", object="guild"),)
    pack = make_pack(events=events, positions=positions, relationships=links, disputes=())
    assert facts_involving("guild", pack) == ("ev-in", "pos-of", "pos-on", "rel-in")


def test_telling_of_something_is_no_part_in_it() -> None:
    told = [one for one in PACK.events if one.sources]
    assert told
    for event in told:
        for source in event.sources:
            if source not in [one.actor for one in event.participants]:
                assert event.id not in facts_involving(source, PACK)
