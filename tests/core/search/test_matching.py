from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.core.knowledge.involving import facts_involving
from studyapp.core.knowledge.pack import Pack
from studyapp.core.search.catalogue import when_of
from studyapp.core.search.matching import matches
from studyapp.core.search.parsing import parse
from studyapp.core.search.query import Field, Query, Term
from tests.builders import date, make_event, make_pack, make_relationship
from tests.core.search.queries import queries
from tests.strategies import DATES, whole_packs

PACK = make_pack()
MAYORS = {"pos-north-first", "pos-south-first"}


def found(text: str, pack: Pack = PACK) -> set[str]:
    return set(matches(parse(text), pack))


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("actor:Northbank", {"ev-built", "pos-south-first", "rel-allies", "rel-mediator"}),
        ("actor:nordb", {"ev-built", "pos-south-first", "rel-allies", "rel-mediator"}),
        ("actor:Нордбанк", {"ev-built", "pos-south-first", "rel-allies", "rel-mediator"}),
        ("actor:guild", {"rel-allies", "pos-opening"}),
        ('actor:"mayor of n"', {"pos-north-first"}),
        ("actor:Northbank actor:Southbank", {"ev-built", "rel-mediator"}),
        ("actor:nobody", set()),
        ("actor:!", set()),
        ("kind:relationship", {"rel-allies", "rel-mediator"}),
        ("kind:link kind:position actor:northbank", {"rel-allies", "rel-mediator"}
         | {"pos-south-first"}),
        ("kind:actor", set()),
        ("standing:disputed", MAYORS),
        ("standing:disputed -actor:southbank", {"pos-south-first"}),
        ("place:bridge", {"ev-closed"}),
        ("topic:closed", MAYORS | {"ev-closed"}),
        ("topic:debts topic:opening", {"pos-no-debt", "pos-opening"}),
        ("speaker:north", {"pos-north-first"}),
        ("speaker:article kind:event after:2017", {"ev-closed", "ev-aground"}),
        ("before:2016-03", {"ev-built"}),
        ("before:2016-04", {"ev-built", "ev-flood"}),
        ("before:2016-03-20", {"ev-built"}),
        ("after:2016", {"ev-closed", "ev-aground", "ev-mended", "rel-mediator"}),
        ("after:2017", {"ev-closed", "ev-aground"}),
        ("after:1990 before:2017", {"ev-flood"}),
        ("before:2099 -kind:event", set()),
        ('"the old bridge was closed"', {"ev-closed"}),
        ('"FIRST   to close"', MAYORS),
        ('"to close first"', set()),
        ('"he old bridge"', set()),
        ("bridge -old kind:event", {"ev-built", "ev-flood", "ev-mended"}),
        ('bridge -"is mended" -closed kind:event', {"ev-built", "ev-flood"}),
        ("dam", {"ev-flood"}),
        ("dam bridge", set()),
        ("bridge dam", {"ev-flood"}),
    ],
)  # fmt: skip
def test_a_query_gives_the_facts_it_asks_for(text: str, ids: set[str]) -> None:
    assert found(text) == ids


def test_an_empty_query_asks_for_everything_in_pack_order() -> None:
    assert matches(Query(), PACK) == tuple(fact.id for fact in PACK.facts)


def test_what_is_called_just_so_is_meant_alone() -> None:
    assert found("actor:Southbank").isdisjoint({"pos-no-debt"}), "that is its mayor's"
    assert "pos-no-debt" in found("actor:mayor")


@pytest.mark.parametrize(
    ("since", "until", "before", "after"),
    [
        ("1994", "1996", True, False), ("1994", None, False, False), (None, "1996", True, False),
        ("2001", None, False, True), (None, "2001", False, False), (None, None, False, False),
    ],
)  # fmt: skip
def test_a_link_is_before_a_date_once_it_is_over(
    since: str | None,
    until: str | None,
    before: bool,  # noqa: FBT001 - a column of the table above
    after: bool,  # noqa: FBT001 - as above
) -> None:
    link = make_relationship(
        since=date(since) if since else None, until=date(until) if until else None
    )
    pack = replace(PACK, relationships=(link,))
    assert (link.id in found("before:2000", pack)) == before
    assert (link.id in found("after:2000", pack)) == after


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(DATES), st.sampled_from(DATES))
def test_before_and_after_claim_no_more_than_the_dates_do(told: str, bound: str) -> None:
    event = make_event(date=date(told))
    pack = replace(PACK, events=(event, *PACK.events[1:]))
    query = Term(field=Field.BEFORE, value=bound)
    assert (event.id in matches(Query(terms=(query,)), pack)) == (
        date(told).strictly_before(date(bound))
    )
    query = Term(field=Field.AFTER, value=bound)
    assert (event.id in matches(Query(terms=(query,)), pack)) == (
        date(bound).strictly_before(date(told))
    )


@settings(max_examples=30, deadline=None)
@given(whole_packs(), queries)
def test_a_query_gives_facts_of_the_pack_and_fewer_the_more_it_asks(
    pack: Pack, query: Query
) -> None:
    facts = [fact.id for fact in pack.facts]
    ids = matches(query, pack)
    assert list(ids) == [one for one in facts if one in ids]
    less = replace(query, phrases=(), without_words=(), without_phrases=())
    assert set(ids) <= set(matches(less, pack))


@settings(max_examples=30, deadline=None)
@given(whole_packs())
def test_every_actor_is_found_by_every_form_of_its_name(pack: Pack) -> None:
    for actor in pack.actors:
        for form in actor.name.forms:
            ids = matches(Query(terms=(Term(field=Field.ACTOR, value=form),)), pack)
            assert set(facts_involving(actor.id, pack)) <= set(ids)


@settings(max_examples=30, deadline=None)
@given(whole_packs(), st.sampled_from(DATES))
def test_what_has_no_date_is_neither_before_nor_after(pack: Pack, bound: str) -> None:
    for field in (Field.BEFORE, Field.AFTER):
        ids = matches(Query(terms=(Term(field=field, value=bound),)), pack)
        assert all(when_of(pack.fact(one)) is not None for one in ids)
