import json

from studyapp.services.view_export import facts_of, table_of, timeline_of
from tests.builders import make_dispute, make_pack

PACK = make_pack()


def test_facts_come_once_and_in_the_order_asked_for() -> None:
    first, second = PACK.events[1].id, PACK.events[0].id
    found = facts_of(PACK, (first, "none", second, first))
    assert [one.id for one in found] == [first, second]


def test_a_table_holds_just_the_rows_in_view() -> None:
    wanted = PACK.events[0].id
    lines = table_of(PACK, (wanted,)).decode("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert lines[1].startswith(wanted)


def test_a_timeline_holds_just_the_events_in_view() -> None:
    first, second = [one.id for one in PACK.events if one.date is not None][:2]
    pack = make_pack(disputes=(make_dispute(events=(second,)),))
    told = json.loads(timeline_of(pack, (first, PACK.positions[0].id)))
    assert [one["unique_id"] for one in told["events"]] == [first], "a dispute may name another"
