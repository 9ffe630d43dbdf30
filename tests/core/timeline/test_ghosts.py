from studyapp.core.knowledge.dispute import Account, Dispute
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.standing import Standing
from studyapp.core.timeline.ghosts import ghosts_of
from studyapp.core.timeline.mark import Ghost
from studyapp.core.timeline.marks import marks_of
from tests.builders import date, events, make_dispute, make_event, make_pack


def told(event_id: str, when: str) -> Event:
    return make_event(
        event_id, date=date(when), sources=("mayor-south",), standing=Standing.DISPUTED
    )


def dispute(*accounts: tuple[str, str]) -> Dispute:
    return make_dispute(
        "dis-dates",
        events=(),
        accounts=tuple(
            Account(label=speaker, speaker=speaker, events=(event,)) for speaker, event in accounts
        ),
    )


def ghosts(*found: Event) -> dict[str, tuple[Ghost, ...]]:
    pairs = zip(("north", "south", "others"), found, strict=False)
    pack = make_pack(
        events=(*events(), *found),
        disputes=(make_dispute(), dispute(*((who, one.id) for who, one in pairs))),
    )
    return ghosts_of(pack, {one.id: one for one in pack.events})


def test_each_account_shows_when_the_other_dates_it() -> None:
    one, other = told("ev-one", "2020-07-12/2020-07-13"), told("ev-other", "2020-07-12/2020-07-16")
    found = ghosts(one, other)
    assert other.date is not None
    assert other.date.earliest is not None
    (ghost,) = found["ev-one"]
    assert (ghost.event, ghost.speaker) == ("ev-other", "south")
    assert (ghost.start, ghost.end) == (other.date.earliest, other.date.latest)
    assert [one.speaker for one in found["ev-other"]] == ["north"]


def test_accounts_that_agree_on_the_date_or_leave_it_open_show_nothing() -> None:
    assert ghosts(told("ev-one", "2020-07-12"), told("ev-other", "2020-07-12")) == {}
    assert ghosts(told("ev-one", "2020-07-12/.."), told("ev-other", "2020-07-12")) == {}


def test_three_claims_give_each_the_two_others() -> None:
    found = ghosts(told("ev-a", "2020-07-12"), told("ev-b", "2020-07-13"), told("ev-c", "2020-07"))
    assert {event_id: len(others) for event_id, others in found.items()} == {
        "ev-a": 2, "ev-b": 2, "ev-c": 2,
    }  # fmt: skip


def test_marks_carry_the_ghosts_of_what_is_shown_only() -> None:
    one, other = told("ev-one", "2020-07-12"), told("ev-other", "2020-07-13")
    pack = make_pack(
        events=(*events(), one, other),
        disputes=(make_dispute(), dispute(("north", "ev-one"), ("south", "ev-other"))),
    )
    shown = {mark.id: mark.ghosts for mark in marks_of(pack).marks}
    assert shown["ev-one"]
    assert not shown["ev-closed"]
    alone = marks_of(pack, keeps=lambda event: event.id != "ev-other").marks
    assert not any(mark.ghosts for mark in alone)
