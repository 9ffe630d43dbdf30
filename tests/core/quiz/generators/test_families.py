"""Each family on a small pack made for it: what it asks, and what it leaves out and why."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from studyapp.core.knowledge.actor import ActorKind
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Position, Stance
from studyapp.core.knowledge.standing import ContentNote, Standing
from studyapp.core.quiz.body import (
    DateEntry,
    Gap,
    Matching,
    NumberEntry,
    OneOf,
    OpenAnswer,
    Placement,
    SeveralOf,
    Sorting,
    TypedText,
)
from studyapp.core.quiz.draft import Made
from studyapp.core.quiz.generators.accounts_agree import AGAINST, AGREE, ONE, accounts_agree
from studyapp.core.quiz.generators.both_accounts import both_accounts
from studyapp.core.quiz.generators.gap import gap
from studyapp.core.quiz.generators.match import match
from studyapp.core.quiz.generators.place import place
from studyapp.core.quiz.generators.sort_claims import sort_claims
from studyapp.core.quiz.generators.when_entry import when_entry
from studyapp.core.quiz.generators.which_said import which_said
from studyapp.core.quiz.generators.which_spoke import which_spoke
from studyapp.core.quiz.generators.which_took_part import which_took_part
from studyapp.core.quiz.generators.who_typed import who_typed
from studyapp.core.quiz.generators.whose_figure import whose_figure
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import NotAsked, Question
from studyapp.core.quiz.rules.registry import breaches_of
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

CALLS = quote("The Harbour Guild calls for an early opening.")
BUILT = quote("In 1990, the towns built the bridge together.")
NAMES = {
    "Ann Abel": "keeper of the lock",
    "Bea Bond": "master of the quay",
    "Cyd Cole": "clerk of the market",
    "Dan Dorn": "warden of the gate",
}
TOLD = (
    ("ann", "tolls", "tolls at the old crossing will stay low"),
    ("ann", "nets", "nets are to be hung out to dry"),
    ("bea", "lamps", "lamps along the quay burn too brightly"),
    ("bea", "carts", "carts have grown too heavy for planks"),
    ("cyd", "geese", "geese ought to keep off the towpath"),
    ("dan", "bells", "bells should ring when fog comes down"),
)

Generator = Callable[[Material], Iterator[Made]]


def talkers() -> Pack:
    """A pack in which four persons say six things on topics of their own."""
    persons = tuple(
        make_actor(name[:3].casefold(), kind=ActorKind.PERSON, name=name,
                   role=role, passages=(quote("Nordbank"),))
        for name, role in NAMES.items()
    )  # fmt: skip
    said = tuple(
        make_position(f"pos-{topic}", holder=holder, topic=topic, stance=Stance.STATES,
                      statement=words, about=("northbank",), passages=(CALLS,))
        for holder, topic, words in TOLD
    )  # fmt: skip
    topics = tuple(
        replace(make_pack().topics[0], id=topic, name=topic)
        for topic in {one[1]: 0 for one in TOLD}
    )
    return make_pack(
        actors=(*actors()[:-1], *persons),
        events=events()[:-1],
        positions=(*positions(), *said),
        topics=(*make_pack().topics, *topics),
    )


def questions(generator: Generator, pack: Pack) -> list[Question]:
    made = [one for one in generator(Material(pack)) if isinstance(one, Question)]
    assert [found for one in made for found in breaches_of(one, pack)] == []
    return made


def reasons(generator: Generator, pack: Pack, fact: str) -> set[str]:
    made = generator(Material(pack))
    return {one.reason for one in made if isinstance(one, NotAsked) and one.fact == fact}


def keyed(question: Question) -> str:
    assert isinstance(question.body, OneOf)
    return question.body.options[question.body.key].text


def test_contradicting_accounts_are_told_to_contradict_each_other() -> None:
    [asked] = [one for one in questions(accounts_agree, make_pack()) if len(one.facts) == 2]
    assert keyed(asked) == AGAINST
    assert "Mayor of Northbank" in asked.stem
    assert "Mayor of Southbank" in asked.stem


def test_the_same_call_of_two_agrees() -> None:
    also = make_position("pos-board", holder="board")
    made = questions(accounts_agree, make_pack(positions=(*positions(), also)))
    assert AGREE in {keyed(one) for one in made if len(one.facts) == 2}


def test_somebody_silent_leaves_one_account() -> None:
    near = make_position("pos-ann", holder="ann", topic="tolls", stance=Stance.STATES,
                         statement="tolls must rise", about=("northbank",))  # fmt: skip
    pack = talkers()
    made = questions(accounts_agree, replace(pack, positions=(*pack.positions, near)))
    alone = [one for one in made if keyed(one) == ONE]
    assert alone
    assert all("Ann Abel" in one.stem for one in alone)


def test_a_date_is_typed_as_exactly_as_the_article_gives_it() -> None:
    asked = {one.fact: one for one in questions(when_entry, make_pack())}
    assert asked["ev-flood"].body == DateEntry(date="2016-03")
    assert "the month and the year" in asked["ev-flood"].stem
    assert "ev-engine" not in asked


@pytest.mark.parametrize("generator", [when_entry, place])
@pytest.mark.parametrize(
    ("edtf", "reason"),
    [
        ("2021-05-01/..", "The article leaves the beginning or the end of it open."),
        ("2021-05-01~", "The article gives the day only roughly."),
        ("[2016,2018]", "The article gives several dates to choose from."),
        ("2023", "It still lay ahead when the article appeared."),
        ("2021-05-05", "It is the date of the article itself."),
    ],
)
def test_no_more_is_asked_than_the_article_gives(
    generator: Generator, edtf: str, reason: str
) -> None:
    pack = make_pack(events=(make_event(date=date(edtf)),), positions=(), disputes=())
    assert reasons(generator, pack, "ev-closed") == {reason}


def test_an_event_is_placed_where_its_date_has_room() -> None:
    asked = {one.fact: one for one in questions(place, make_pack())}
    body = asked["ev-closed"].body
    assert isinstance(body, Placement)
    assert body.last - body.first < 100
    assert "to the day" in asked["ev-closed"].stem
    assert "to the year" in asked["ev-built"].stem


def test_a_title_that_tells_its_date_is_not_placed() -> None:
    told = make_event(title="The flood of March 2016", date=date("2016-03"))
    pack = make_pack(events=(told,), positions=(), disputes=())
    assert reasons(place, pack, "ev-closed") == {"Its title holds a part of the date."}


def test_a_name_is_typed_in_any_of_its_forms() -> None:
    asked = [one for one in questions(who_typed, talkers()) if one.fact == "pos-tolls"]
    body = asked[0].body
    assert isinstance(body, TypedText)
    assert body.accepted == ("Ann Abel", "Abel")
    assert {"Bea Bond", "Cyd Cole"} <= {one.text for one in body.others}


def test_what_two_say_alike_has_no_one_name_to_type() -> None:
    pack = talkers()
    again = replace(pack.positions[4], id="pos-again", holder="dan")
    shared = replace(pack, positions=(*pack.positions, again))
    assert reasons(who_typed, shared, "pos-tolls") == {"Others say the same in the article."}


def test_all_who_share_a_part_are_right() -> None:
    more = tuple(
        make_actor(name.casefold(), kind=ActorKind.STATE, name=name, passages=(quote("Nordbank"),))
        for name in ("Eastbank", "Westbank")
    )
    [asked] = questions(which_took_part, make_pack(actors=(*actors(), *more)))
    assert isinstance(asked.body, SeveralOf)
    assert [asked.body.options[at].text for at in asked.body.keys] == ["Northbank", "Southbank"]


def test_whose_words_are_reported_on_a_topic() -> None:
    pack = talkers()
    also = make_position("pos-also", holder="bea", topic="tolls", stance=Stance.STATES,
                         statement="money is short", about=("northbank",))  # fmt: skip
    made = questions(which_spoke, replace(pack, positions=(*pack.positions, also)))
    [asked] = [one for one in made if "tolls" in one.stem]
    assert isinstance(asked.body, SeveralOf)
    assert [asked.body.options[at].text for at in asked.body.keys] == ["Ann Abel", "Bea Bond"]


def test_several_statements_of_one_holder() -> None:
    made = questions(which_said, talkers())
    assert {frozenset(one.facts) for one in made} == {
        frozenset({"pos-tolls", "pos-nets"}),
        frozenset({"pos-lamps", "pos-carts"}),
    }
    for asked in made:
        assert isinstance(asked.body, SeveralOf)
        assert {asked.body.options[at].subject for at in asked.body.keys} == set(asked.facts)


def test_statements_are_sorted_by_holder_or_account() -> None:
    made = questions(sort_claims, talkers())
    assert made
    for asked in made:
        assert isinstance(asked.body, Sorting)
        assert list(asked.body.groups) == sorted(asked.body.groups)


def test_a_dispute_with_too_few_claims_is_not_sorted() -> None:
    pack = make_pack(positions=(*(_plainly(one) for one in positions()[:2]), *positions()[2:]))
    few = "Too few claims stand beside it that are certainly another's."
    unfit = "It is no plain statement, or its wording shows whose it is."
    assert reasons(sort_claims, pack, "pos-north-first") == {few}
    assert reasons(sort_claims, make_pack(), "pos-north-first") == {unfit}


def _plainly(position: Position) -> Position:
    return replace(position, statement=position.statement.replace("close it", "close"))


def test_persons_and_statements_are_matched() -> None:
    made = questions(match, talkers())
    matched = {fact for one in made for fact in one.facts}
    assert matched >= {"ann", "bea", "cyd", "dan", "pos-geese", "pos-bells"}
    for asked in made:
        assert isinstance(asked.body, Matching)
        assert len(asked.body.items) in (3, 4, 5)


def test_both_accounts_are_answered_side_by_side() -> None:
    [asked] = questions(both_accounts, make_pack())
    assert isinstance(asked.body, OpenAnswer)
    assert len(asked.body.points) == 2
    assert asked.body.model == " ".join(asked.body.points)


def test_without_quotable_words_of_both_there_is_no_comparison() -> None:
    closed = replace(
        positions()[0],
        passages=(quote("The Mayor of Northbank said that Southbank closed the bridge first.",
                        quotable=False),),
    )  # fmt: skip
    pack = make_pack(positions=(closed, *positions()[1:]))
    assert questions(both_accounts, pack) == []


def counted(**changes: object) -> Pack:
    fields = {"summary": "At least 1,990 bridges fell.", "passages": (BUILT,), **changes}
    told = make_event("ev-fell", title="Bridges fall", asks="bridges fall", **fields)
    return make_pack(events=(*events(), told))


def test_a_figure_is_asked_for_as_the_articles() -> None:
    pack = counted()
    made = {type(one.body): one for one in questions(whose_figure, pack) if one.fact == "ev-fell"}
    assert made[NumberEntry].body == NumberEntry(value=1990, unit="bridges")
    assert made[NumberEntry].stem == "According to the article, at least … bridges fell. How many?"
    assert keyed(made[OneOf]) == "The article’s own figure"


def test_a_figure_of_the_dead_carries_its_note() -> None:
    made = questions(whose_figure, counted(content_note=ContentNote.CASUALTIES))
    assert {one.content_note for one in made} == {ContentNote.CASUALTIES}


def test_a_sourced_figure_names_its_source() -> None:
    pack = counted(sources=("workman",), standing=Standing.ATTRIBUTED)
    [asked] = [one for one in questions(whose_figure, pack) if one.fact == "ev-fell"]
    assert asked.stem == "According to a workman, at least … bridges fell. How many?"


def test_a_figure_the_article_does_not_print_is_none() -> None:
    pack = counted(summary="At least 1,991 bridges fell.")
    assert reasons(whose_figure, pack, "ev-fell") == {"The article gives no figure with it."}


def test_a_denied_figure_is_nobodys() -> None:
    denial = make_position("pos-denial", holder="guild", stance=Stance.DENIES,
                           statement="1,990 bridges fell", passages=(BUILT,))  # fmt: skip
    pack = make_pack(positions=(*positions(), denial))
    reason = "It answers another's figure and gives none of its own."
    assert reasons(whose_figure, pack, "pos-denial") == {reason}


def test_a_gap_stands_in_a_sentence_of_the_article() -> None:
    made = questions(gap, make_pack())
    for asked in made:
        assert isinstance(asked.body, Gap)
        words = asked.passages[0].exact
        assert words.startswith(asked.body.before)
        assert words.endswith(asked.body.after)
    dates = [one for one in made if "date" in one.stem]
    assert dates


def test_a_sentence_with_a_slip_has_no_gap() -> None:
    assert reasons(gap, make_pack(), "ev-engine") == {
        "Its only words in the article are not to be quoted."
    }


def test_where_words_are_somebodys_only_the_name_is_left_out() -> None:
    told = {"pos-north-first", "pos-south-first", "pos-no-debt", "pos-opening"}
    for asked in questions(gap, make_pack()):
        if told & set(asked.facts):
            assert "name" in asked.stem
