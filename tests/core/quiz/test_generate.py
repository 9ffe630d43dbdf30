"""Questions from any whole pack: made in the end, about linearly, and never unfair."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from studyapp.core.knowledge.actor import ActorKind
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.standing import Standing
from studyapp.core.quiz.body import OneOf
from studyapp.core.quiz.generate import drafts, generate
from studyapp.core.quiz.question import Family, NotAsked, Question
from studyapp.core.quiz.rules.registry import RULES, breaches_of
from studyapp.core.quiz.rules.stems import check_own_words
from tests.builders import (
    actors,
    date,
    events,
    make_actor,
    make_event,
    make_pack,
    make_position,
    positions,
    quote,
)
from tests.core.quiz.crowds import crowd
from tests.strategies import whole_packs

STRUCTURAL = tuple(rule for rule in RULES if rule is not check_own_words)
"""A generated pack repeats its article word for word; all other rules hold of its drafts too."""


def questions(pack: Pack) -> Iterator[Question]:
    return (one for one in drafts(pack) if isinstance(one, Question))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(whole_packs())
def test_generated_packs_yield_only_fair_questions(pack: Pack) -> None:
    for question in questions(pack):
        for rule in STRUCTURAL:
            assert rule(question, pack) == ()
    kept = generate(pack)
    assert all(breaches_of(question, pack) == () for question in kept.questions)
    assert all(one.reason for one in kept.not_asked)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(whole_packs())
def test_the_same_pack_gives_the_same_questions(pack: Pack) -> None:
    assert generate(pack) == generate(pack)


def test_what_breaks_a_rule_is_left_out_with_the_reason() -> None:
    copied = make_position(
        "pos-copied",
        holder="mayor-north",
        statement="in 1990 the towns built the bridge together",
        passages=(quote("In 1990, the towns built the bridge together."),),
    )
    pack = make_pack(positions=(*positions(), copied))
    made = generate(pack)
    assert any(one.fact == "pos-copied" and one.reason.startswith("R9") for one in made.not_asked)
    assert not any(one.fact == "pos-copied" for one in made.questions)


@pytest.mark.parametrize(("facts", "one_day"), [(2000, False), (800, True)])
def test_two_thousand_facts_come_to_an_end(
    facts: int,
    one_day: bool,  # noqa: FBT001 - a table
) -> None:
    pack = crowd(facts, one_day=one_day)
    made = [one for one in drafts(pack) if isinstance(one, Question)]
    assert len(made) > facts
    assert all(breaches_of(question, pack) == () for question in made[::50])


def test_one_actor_only_yields_no_question_on_who() -> None:
    alone = make_pack(
        actors=(make_actor("guild"),),
        events=(),
        positions=(make_position(),),
        relationships=(),
        disputes=(),
    )
    made = list(drafts(alone))
    assert all(isinstance(one, NotAsked) or one.family is Family.ATTRIBUTION for one in made)


def test_no_dates_no_question_on_time() -> None:
    undated = make_pack(events=tuple(replace(event, date=None) for event in events()))
    families = {one.family for one in questions(undated)}
    assert not families & {Family.WHEN, Family.ORDER}


def test_an_empty_pack_yields_nothing() -> None:
    empty = make_pack(events=(), positions=(), relationships=(), disputes=(), actors=())
    made = generate(empty)
    assert (made.questions, made.not_asked) == ((), ())


def test_ids_outlive_changes_elsewhere() -> None:
    before = {one.id for one in questions(make_pack()) if one.family is not Family.ORDER}
    more = make_event(
        "ev-more", title="The towns meet again", asks="the towns meet again", date=date("2018")
    )
    changed = make_pack(events=(*events(), more))
    assert before <= {one.id for one in questions(changed)}


def test_a_half_open_date_is_not_asked_for() -> None:
    pack = make_pack(events=(make_event(date=date("2021-05-01/..")),), disputes=(), positions=())
    reasons = {one.reason for one in drafts(pack) if isinstance(one, NotAsked)}
    assert "The article leaves the beginning or the end of it open." in reasons


def test_an_event_without_a_question_wording_is_not_asked_for() -> None:
    pack = make_pack(events=(make_event(date=date("2021-05-01"), asks=" "),), disputes=(),
                     positions=())  # fmt: skip
    reasons = {one.reason for one in drafts(pack) if isinstance(one, NotAsked)}
    assert "The pack has no wording for the question." in reasons


def test_words_not_to_be_quoted_are_not_asked_with() -> None:
    closed = quote("On 1 May 2021, the old bridge was closed.", quotable=False)
    pack = make_pack(
        events=(make_event(date=date("2021-05-01"), passages=(closed,)),), disputes=(), positions=()
    )
    assert not [one for one in questions(pack) if one.fact == "ev-closed"]


def test_what_one_source_tells_is_asked_as_its_account() -> None:
    told = make_event(
        "ev-told",
        title="The weir gives way",
        asks="the weir give way",
        date=date("2020-03-02"),
        sources=("workman",),
        standing=Standing.ATTRIBUTED,
        passages=(quote("A ferry ran aground on the same day."),),
    )
    pack = make_pack(events=(*events(), told))
    stems = [one.stem for one in questions(pack) if one.fact == "ev-told"]
    assert stems
    assert all("according to a workman" in stem.casefold() for stem in stems)


def test_a_person_without_a_role_is_not_asked_for() -> None:
    nobody = make_actor("nobody", kind=ActorKind.PERSON, name="Nora Bay")
    pack = make_pack(actors=(*actors(), nobody))
    declined = [one for one in drafts(pack) if isinstance(one, NotAsked)]
    assert any(
        one.fact == "nobody" and one.reason == "The article gives no role." for one in declined
    )


def test_three_accounts_are_called_all_not_both() -> None:
    from studyapp.core.knowledge.dispute import Account
    from tests.builders import make_dispute

    third = make_position("pos-guild-first", topic="closing", statement="the river closed it",
                          standing=Standing.DISPUTED)  # fmt: skip
    accounts = (
        Account(label="Northbank", speaker="north", positions=("pos-north-first",)),
        Account(label="Southbank", speaker="south", positions=("pos-south-first",)),
        Account(label="the Guild", speaker="others", positions=("pos-guild-first",)),
    )
    pack = make_pack(positions=(*positions(), third), disputes=(make_dispute(accounts=accounts),))
    asked = next(one for one in questions(pack) if one.family is Family.CONCLUSION)
    assert isinstance(asked.body, OneOf)
    assert "all the accounts" in asked.body.options[asked.body.key].text


def test_a_settled_dispute_is_not_asked_as_open() -> None:
    from tests.builders import make_dispute

    settled = make_dispute(article_says="The article finds that Northbank was first.")
    pack = make_pack(disputes=(settled,))
    assert not [one for one in questions(pack) if one.family is Family.CONCLUSION]
