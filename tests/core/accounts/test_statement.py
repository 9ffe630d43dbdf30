from studyapp.core.accounts.statement import Statement, statements_of
from studyapp.core.knowledge.dispute import Account
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Position, Stance
from studyapp.core.knowledge.standing import Standing
from tests.builders import (
    date,
    make_dispute,
    make_event,
    make_pack,
    make_position,
    make_relationship,
    quote,
)

NORTH_WORDS = quote("The Mayor of Northbank said that Southbank closed the bridge first.")


def north_says(*more: Event | Position) -> tuple[Statement, ...]:
    """Give the statements of Northbank's account once these are told in it too."""
    account = Account(
        label="Northbank",
        speaker="north",
        positions=("pos-north-first", *(one.id for one in more if isinstance(one, Position))),
        events=tuple(one.id for one in more if isinstance(one, Event)),
    )
    return statements_of(account, pack_with(account, *more))


def pack_with(account: Account, *more: Event | Position) -> Pack:
    usual = make_pack()
    south = usual.disputes[0].accounts[1]
    return make_pack(
        events=(*usual.events, *(one for one in more if isinstance(one, Event))),
        positions=(*usual.positions, *(one for one in more if isinstance(one, Position))),
        disputes=(make_dispute(accounts=(account, south)),),
    )


def told_event(**fields: object) -> Event:
    given = {
        "sources": ("mayor-north",),
        "standing": Standing.DISPUTED,
        "date": date("2021-05-01"),
        "passages": (NORTH_WORDS,),
    }
    return make_event("ev-by-south", **{**given, **fields})


def test_a_position_is_what_its_holder_says() -> None:
    (said,) = north_says()
    assert said == Statement(
        facts=("pos-north-first",),
        teller="mayor-north",
        passage=NORTH_WORDS,
        stance=Stance.STATES,
    )


def test_a_position_and_an_event_in_the_same_words_are_one_statement() -> None:
    (said,) = north_says(told_event())
    assert said.facts == ("pos-north-first", "ev-by-south")
    assert said.stance is Stance.STATES
    assert said.date == date("2021-05-01")


def test_other_words_are_another_statement() -> None:
    words = (quote("Southbank closed the bridge first."),)
    first, second = north_says(told_event(passages=words))
    assert (first.facts, second.facts) == (("pos-north-first",), ("ev-by-south",))
    assert second.stance is None


def test_the_same_words_of_another_teller_are_another_statement() -> None:
    found = north_says(told_event(sources=("workman",)))
    assert [one.teller for one in found] == ["mayor-north", "workman"]


def test_the_same_words_by_another_medium_or_for_another_day_stay_apart() -> None:
    def position(**fields: object) -> Position:
        return make_position(
            "pos-again", holder="mayor-north", topic="closing", stance=Stance.STATES,
            standing=Standing.DISPUTED, passages=(NORTH_WORDS,), **fields,
        )  # fmt: skip

    day, medium = date("2021-05-02"), "gazette"
    assert len(north_says(position(date=day), told_event())) == 2
    assert len(north_says(position(via=medium), told_event(via="guild"))) == 2
    assert [one.via for one in north_says(position(via=medium), told_event())] == [medium]


def test_what_the_article_tells_itself_has_no_teller() -> None:
    account = Account(label="Article", speaker="article", events=("ev-flood",),
                      relationships=("rel-mediator",))  # fmt: skip
    flood, link = statements_of(account, make_pack())
    assert (flood.teller, flood.stance) == (None, None)
    assert flood.date == date("2016-03")
    assert link.date == date("2017")


def test_a_link_is_told_by_its_first_source() -> None:
    link = make_relationship("rel-told", sources=("guild", "board"), standing=Standing.DISPUTED)
    account = Account(label="Guild", speaker="others", relationships=("rel-told",))
    usual = make_pack()
    pack = make_pack(
        relationships=(*usual.relationships, link),
        disputes=(make_dispute(accounts=(account, *usual.disputes[0].accounts)),),
    )
    (said,) = statements_of(account, pack)
    assert said.teller == "guild"
