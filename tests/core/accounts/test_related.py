from studyapp.core.accounts.related import Tie, disputes_among, related_disputes, related_events
from studyapp.core.knowledge.dispute import Account
from studyapp.core.knowledge.event import Event, Participant
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.standing import Standing
from tests.builders import date, make_dispute, make_event, make_pack, quote

BOTH = (Participant(actor="northbank", part="quarrelled"),
        Participant(actor="southbank", part="quarrelled"))  # fmt: skip


def around(*more: Event, events: tuple[str, ...] = ("ev-closed",)) -> dict[Tie, tuple[str, ...]]:
    usual = make_pack()
    kept = [one for one in usual.events if one.id not in {event.id for event in more}]
    dispute = make_dispute(events=events)
    pack = make_pack(events=(*kept, *more), disputes=(dispute,))
    return {one.tie: one.events for one in related_events(dispute, pack)}


def test_its_own_event_comes_first_and_that_of_the_day_after() -> None:
    assert around() == {Tie.SUBJECT: ("ev-closed",), Tie.SAME_DAY: ("ev-aground",)}


def test_a_date_that_is_no_single_day_is_nobodys_same_day() -> None:
    assert around(events=("ev-flood",)) == {Tie.SUBJECT: ("ev-flood",)}
    assert around(events=("ev-engine",)) == {Tie.SUBJECT: ("ev-engine",)}


def test_a_day_that_is_not_sure_is_nobodys_same_day() -> None:
    for text in ("2021-05-01~", "2021-05-01?", "2021-05-01%"):
        near = make_event("ev-near", date=date(text))
        assert around(near)[Tie.SAME_DAY] == ("ev-aground",)


def test_events_stand_in_time_and_undated_ones_last() -> None:
    quarrels = [
        make_event("ev-late", participants=BOTH, date=date("2020")),
        make_event("ev-undated", participants=BOTH),
        make_event("ev-early", participants=BOTH, date=date("1985")),
    ]
    found = around(*quarrels, make_event(participants=BOTH))
    assert found[Tie.SAME_ACTORS] == ("ev-early", "ev-built", "ev-late", "ev-undated")


def test_events_with_the_same_two_actors_belong_to_it() -> None:
    quarrel = make_event("ev-quarrel", participants=BOTH, date=date("2021-04"))
    assert around(quarrel, events=("ev-quarrel",))[Tie.SAME_ACTORS] == ("ev-built",)


def test_one_actor_alone_ties_nothing() -> None:
    alone = [make_event(f"ev-{n}", participants=BOTH[:1]) for n in range(2)]
    assert Tie.SAME_ACTORS not in around(*alone, events=("ev-0",))


def test_an_event_stands_under_its_closest_tie_only() -> None:
    twin = make_event("ev-twin", participants=BOTH, date=date("2021-05-01"))
    other = make_event("ev-closed", participants=BOTH, date=date("2021-05-01"))
    found = around(other, twin)
    assert found[Tie.SAME_DAY] == ("ev-aground", "ev-twin")
    assert found[Tie.SAME_ACTORS] == ("ev-built",)


def test_what_an_account_tells_is_not_listed_again_but_gives_its_day() -> None:
    words = (quote("The Mayor of Northbank said that Southbank closed the bridge first."),)
    told = make_event("ev-told", sources=("mayor-north",), standing=Standing.DISPUTED,
                      date=date("2021-05-01"), passages=words)  # fmt: skip
    usual = make_pack()
    north = Account(label="Northbank", speaker="north", positions=("pos-north-first",),
                    events=("ev-told",))  # fmt: skip
    dispute = make_dispute(events=(), accounts=(north, usual.disputes[0].accounts[1]))
    pack = make_pack(events=(*usual.events, told), disputes=(dispute,))
    assert [(one.tie, one.events) for one in related_events(dispute, pack)] == [
        (Tie.SAME_DAY, ("ev-closed", "ev-aground"))
    ]


def three() -> Pack:
    """Build a pack of a dispute, one on its topic, one about its event, and one apart."""
    return make_pack(
        disputes=(
            make_dispute(),
            make_dispute("dis-topic", events=()),
            make_dispute("dis-event", topic="debt"),
            make_dispute("dis-apart", topic="debt", events=("ev-flood",)),
        )
    )


def test_disputes_on_the_same_topic_or_event_are_near() -> None:
    pack = three()
    assert [one.id for one in related_disputes(pack.disputes[0], pack)] == [
        "dis-topic", "dis-event",
    ]  # fmt: skip


def test_a_scope_keeps_the_disputes_its_facts_are_in_or_stand_for() -> None:
    pack = three()
    assert disputes_among(pack, None) == pack.disputes
    assert [one.id for one in disputes_among(pack, frozenset({"ev-flood"}))] == ["dis-apart"]
    assert len(disputes_among(pack, frozenset({"pos-north-first"}))) == 4
    assert disputes_among(pack, frozenset()) == ()
