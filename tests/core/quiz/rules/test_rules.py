"""Each rule catches a question made to break it, and lets its mended twin pass."""

from dataclasses import replace

import pytest

from studyapp.core.knowledge.actor import ActorKind
from studyapp.core.knowledge.dispute import Account
from studyapp.core.knowledge.layout import Slip
from studyapp.core.knowledge.name import Name
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.standing import ContentNote, Standing
from studyapp.core.quiz.question import (
    Body,
    Family,
    OneOf,
    Option,
    Ordering,
    OrderItem,
    Question,
    TrueFalse,
)
from studyapp.core.quiz.rules.breach import Rule
from studyapp.core.quiz.rules.fairness import check_attributed, check_quotable
from studyapp.core.quiz.rules.options import (
    check_alike,
    check_enough,
    check_no_catch_alls,
    check_no_echo,
    check_order,
    check_unrelated,
)
from studyapp.core.quiz.rules.registry import RULES, breaches_of
from studyapp.core.quiz.rules.stems import check_holder, check_own_words, check_positive
from studyapp.core.quiz.rules.time import check_precision, check_strict_order
from studyapp.core.quiz.rules.wrong import check_reasons, check_wrong
from tests.builders import (
    actors,
    make_actor,
    make_dispute,
    make_pack,
    make_position,
    make_relationship,
    positions,
    quote,
    relationships,
)

CLOSED = quote("On 1 May 2021, the old bridge was closed.")
MISPLACED = replace(CLOSED, start=CLOSED.start + 1, end=CLOSED.end + 1)
REASON = "The article says so in this sentence."


def crew() -> Pack:
    """A pack with three ferrymen, so that there is someone to choose from."""
    hands = tuple(
        make_actor(f"hand-{name.casefold()}", kind=ActorKind.PERSON, name=f"{name} Reed",
                   role=f"{name}'s ferry keeper", passages=(quote("a workman"),))
        for name in ("Ann", "Bea", "Cyd")
    )  # fmt: skip
    dock = make_actor("dock", name="Dock Office", part_of="guild")
    alias = make_actor("alias", name=Name(canonical="The Guild", as_written=("Harbour Guild",)))
    said = make_position(
        "pos-ann", holder="hand-ann", topic="opening", statement="a new ferry at dawn"
    )
    agreed = make_position(
        "pos-bea", holder="hand-bea", topic="opening", statement="a ferry before noon"
    )
    supports = make_relationship("rel-dock", subject="dock", object="northbank")
    return make_pack(
        actors=(*actors(), *hands, dock, alias),
        positions=(*positions(), said, agreed),
        relationships=(*relationships(), supports),
    )


PACK = crew()


def option(text: str, subject: str | None = None, **more: str | Passage) -> Option:
    reason, passage = more.get("reason", REASON), more.get("passage", CLOSED)
    edtf = more.get("edtf")
    assert isinstance(reason, str)
    assert isinstance(passage, Passage)
    assert edtf is None or isinstance(edtf, str)
    return Option(text=text, reason=reason, passage=passage, subject=subject, edtf=edtf)


def ask(
    body: Body,
    *,
    family: Family = Family.WRITTEN,
    stem: str = "Which one is it?",
    fact: str = "ev-closed",
    facts: tuple[str, ...] = (),
    passage: Passage = CLOSED,
) -> Question:
    return Question(
        id="q",
        family=family,
        stem=stem,
        body=body,
        fact=fact,
        facts=facts or (fact,),
        passages=(passage,),
        explanation=REASON,
    )


def one_of(*options: Option, key: int = 0) -> OneOf:
    return OneOf(options=options, key=key)


def words(*texts: str) -> OneOf:
    return one_of(*(option(text) for text in texts))


def dated(*texts: str) -> OneOf:
    return one_of(*(option(text, edtf=text) for text in texts))


def in_order(**slots: int) -> Ordering:
    items = tuple(
        OrderItem(text=name, slot=slot, reason=REASON, passage=CLOSED, subject=f"ev-{name}")
        for name, slot in slots.items()
    )
    return Ordering(items=items)


ANN, BEA, CYD = (
    option(f"{name} Reed", f"hand-{name.casefold()}") for name in ("Ann", "Bea", "Cyd")
)
DOCK, GUILD, ALIAS, GAZETTE, BOARD = (
    option("Dock Office", "dock"),
    option("Harbour Guild", "guild"),
    option("The Guild", "alias"),
    option("River Gazette", "gazette"),
    option("River Board", "board"),
)
NORTH, SOUTH = option("Northbank", "northbank"), option("Southbank", "southbank")
WHO = "Who called for a new ferry at dawn?"
TRUE, FALSE = option("True"), option("False")
SLIP = quote("The engine house broke in the night, a workman said.")

CAUGHT: list[tuple[str, Rule, Question, Question]] = [
    (
        "R1 length",
        check_alike,
        ask(words("Red", "The colour of the evening sky", "Blue")),
        ask(words("Red", "Grey", "Blue")),
    ),
    (
        "R1 kinds",
        check_alike,
        ask(one_of(ANN, option("Bay Town", "northbank"), CYD)),
        ask(one_of(ANN, BEA, CYD)),
    ),
    (
        "R1 styles",
        check_alike,
        ask(one_of(option("Ann Reed, Ann's ferry keeper", "hand-ann"), BEA, CYD)),
        ask(one_of(ANN, BEA, CYD)),
    ),
    (
        "R1 precision",
        check_alike,
        ask(dated("2021-05-01", "2021-06", "2021-07-01")),
        ask(dated("2021-05-01", "2021-06-01", "2021-07-01")),
    ),
    (
        "R1 full stops",
        check_alike,
        ask(words("It fell.", "It rose", "It sank.")),
        ask(words("It fell.", "It rose.", "It sank.")),
    ),
    (
        "R1 capitals",
        check_alike,
        ask(words("It fell", "it rose", "It sank")),
        ask(words("It fell", "It rose", "It sank")),
    ),
    (
        "R2 reason",
        check_reasons,
        ask(one_of(ANN, option("Bea Reed", "hand-bea", reason="no"), CYD)),
        ask(one_of(ANN, BEA, CYD)),
    ),
    (
        "R2 reason is a sentence",
        check_reasons,
        ask(one_of(ANN, option("Bea Reed", reason="because she said something else"), CYD)),
        ask(one_of(ANN, BEA, CYD)),
    ),
    (
        "R2 passage",
        check_reasons,
        ask(one_of(ANN, replace(BEA, passage=MISPLACED), CYD)),
        ask(one_of(ANN, BEA, CYD)),
    ),
    (
        "R2 order item",
        check_reasons,
        ask(Ordering(items=(
            *in_order(built=0, flood=1).items,
            replace(in_order(built=0, closed=2).items[1], reason="later"),
        ))),
        ask(in_order(built=0, flood=1, closed=2)),
    ),
    (
        "R2 same answer twice",
        check_wrong,
        ask(words("It fell", "it  fell", "It sank")),
        ask(words("It fell", "It rose", "It sank")),
    ),
    (
        "R2 dates that overlap",
        check_wrong,
        ask(dated("2021-05-01", "2021-05", "2021-07-01")),
        ask(dated("2021-05-01", "2021-06", "2021-07-01")),
    ),
    (
        "R2 another holder on the topic",
        check_wrong,
        ask(one_of(ANN, BEA, CYD), family=Family.WHO_SAID, stem=WHO, fact="pos-ann"),
        ask(one_of(ANN, CYD), family=Family.WHO_SAID, stem=WHO, fact="pos-ann"),
    ),
    (
        "R2 the medium that reports it",
        check_wrong,
        ask(one_of(BOARD, GAZETTE), family=Family.WHO_SAID, fact="pos-no-debt"),
        ask(one_of(GAZETTE, BOARD), family=Family.WHO_SAID, fact="pos-no-debt"),
    ),
    (
        "R2 the same statement",
        check_wrong,
        ask(
            one_of(option("A new ferry at dawn", "pos-ann"), option("X", "pos-ann")),
            family=Family.POSITION_ON,
            fact="pos-ann",
        ),
        ask(
            one_of(option("A new ferry at dawn", "pos-ann"), option("X", "pos-no-debt")),
            family=Family.POSITION_ON,
            fact="pos-ann",
        ),
    ),
    (
        "R2 another who contradicts",
        check_wrong,
        ask(
            one_of(ANN, option("Mayor of Southbank", "mayor-south")),
            family=Family.CONTRADICTS,
            fact="pos-south-first",
            facts=("pos-south-first", "pos-north-first"),
        ),
        ask(
            one_of(option("Mayor of Southbank", "mayor-south"), ANN),
            family=Family.CONTRADICTS,
            fact="pos-south-first",
            facts=("pos-south-first", "pos-north-first"),
        ),
    ),
    (
        "R2 another event of that day",
        check_wrong,
        ask(
            one_of(option("The bridge", "ev-closed"), option("A ferry", "ev-aground")),
            family=Family.WHEN,
        ),
        ask(
            one_of(option("The bridge", "ev-closed"), option("A flood", "ev-flood")),
            family=Family.WHEN,
        ),
    ),
    (
        "R2 nothing to date it by",
        check_wrong,
        ask(
            one_of(option("The bridge", "ev-closed"), option("A house", "ev-engine")),
            family=Family.WHEN,
        ),
        ask(
            one_of(option("The bridge", "ev-closed"), option("A flood", "ev-flood")),
            family=Family.WHEN,
        ),
    ),
    (
        "R2 earlier than the first",
        check_wrong,
        ask(
            one_of(option("A flood", "ev-flood"), option("Building", "ev-built")),
            family=Family.ORDER,
            stem="Which of these came first?",
            fact="ev-flood",
        ),
        ask(
            one_of(option("A flood", "ev-flood"), option("Building", "ev-built")),
            family=Family.ORDER,
            stem="Which of these came last?",
            fact="ev-flood",
        ),
    ),
    (
        "R2 the same role",
        check_wrong,
        ask(
            one_of(option("River Board", "board"), option("Mediator", "board")),
            family=Family.ROLE,
            fact="board",
        ),
        ask(
            one_of(option("River Board", "board"), option("Workman", "workman")),
            family=Family.ROLE,
            fact="board",
        ),
    ),
    (
        "R2 another ally",
        check_wrong,
        ask(one_of(GUILD, DOCK), family=Family.HOW_RELATED, fact="rel-allies"),
        ask(one_of(GUILD, GAZETTE), family=Family.HOW_RELATED, fact="rel-allies"),
    ),
    (
        "R2 the same link",
        check_wrong,
        ask(
            one_of(option("A", "rel-allies"), option("B", "rel-dock")),
            family=Family.HOW_RELATED,
            fact="rel-allies",
        ),
        ask(
            one_of(option("A", "rel-allies"), option("B", "rel-mediator")),
            family=Family.HOW_RELATED,
            fact="rel-allies",
        ),
    ),
    (
        "R2 another who took part",
        check_wrong,
        ask(one_of(NORTH, SOUTH), family=Family.WHO_TOOK_PART, fact="ev-built"),
        ask(one_of(NORTH, GUILD), family=Family.WHO_TOOK_PART, fact="ev-built"),
    ),
    (
        "R2 the sentence itself",
        check_wrong,
        ask(
            one_of(option(CLOSED.exact), option("A ferry", passage=CLOSED)),
            family=Family.SOURCE_SENTENCE,
        ),
        ask(
            one_of(option(CLOSED.exact), option("A ferry", passage=SLIP)),
            family=Family.SOURCE_SENTENCE,
        ),
    ),
    (
        "R3 part",
        check_unrelated,
        ask(one_of(DOCK, GUILD, GAZETTE)),
        ask(one_of(DOCK, GAZETTE, BOARD)),
    ),
    (
        "R3 whole",
        check_unrelated,
        ask(one_of(GUILD, DOCK, GAZETTE)),
        ask(one_of(GUILD, BOARD, GAZETTE)),
    ),
    (
        "R3 speaker",
        check_unrelated,
        ask(one_of(NORTH, option("Mayor of Northbank", "mayor-north"))),
        ask(one_of(NORTH, option("Mayor of Southbank", "mayor-south"))),
    ),
    (
        "R3 alias",
        check_unrelated,
        ask(one_of(GUILD, ALIAS, GAZETTE)),
        ask(one_of(GUILD, BOARD, GAZETTE)),
    ),
    (
        "R4",
        check_no_catch_alls,
        ask(words("The flood", "The ferry", "None of these")),
        ask(words("The flood", "The ferry", "The engine")),
    ),
    (
        "R4 above",
        check_no_catch_alls,
        ask(words("The flood", "The ferry", "All of the above")),
        ask(words("The flood", "The ferry", "The engine")),
    ),
    (
        "R5",
        check_positive,
        ask(words("A", "B"), stem="Which of these did not happen?"),
        ask(words("A", "B"), stem="Which of these happened?"),
    ),
    (
        "R5 short form",
        check_positive,
        ask(words("A", "B"), stem="Who didn’t close the bridge?"),
        ask(words("A", "B"), stem="Who closed the bridge?"),
    ),
    (
        "R6 dates",
        check_order,
        ask(dated("2021-05-01", "2021-07-01", "2021-06-01")),
        ask(dated("2021-05-01", "2021-06-01", "2021-07-01")),
    ),
    (
        "R6 names",
        check_order,
        ask(one_of(BEA, ANN, CYD)),
        ask(one_of(ANN, BEA, CYD)),
    ),
    (
        "R8 too few",
        check_enough,
        ask(words("It fell", "It rose")),
        ask(words("Yes", "No")),
    ),
    (
        "R8 too many",
        check_enough,
        ask(words("A", "B", "C", "D", "E")),
        ask(words("A", "B", "C", "D")),
    ),
    (
        "R8 two to order",
        check_enough,
        ask(in_order(built=0, flood=1)),
        ask(in_order(built=0, flood=1, closed=2)),
    ),
    (
        "R9 stem",
        check_own_words,
        ask(
            words("A", "B"),
            stem="When was it that in 1990 the towns built the bridge together?",
            passage=quote("In 1990, the towns built the bridge together."),
        ),
        ask(
            words("A", "B"),
            stem="When did the towns build the bridge?",
            passage=quote("In 1990, the towns built the bridge together."),
        ),
    ),
    (
        "R9 option",
        check_own_words,
        ask(one_of(option("It was mended by the end of 2017",
                          passage=quote("it was mended by the end of 2017")), BEA)),
        ask(one_of(option("It was repaired in the end",
                          passage=quote("it was mended by the end of 2017")), BEA)),
    ),
    (
        "R10",
        check_holder,
        ask(words("A ferry", "A bridge"), stem="What should come?", fact="pos-ann"),
        ask(words("A ferry", "A bridge"), stem="What did Ann Reed call for?", fact="pos-ann"),
    ),
    (
        "R10 asks for it",
        check_holder,
        ask(one_of(ANN, BEA), stem="A ferry at dawn is called for.", fact="pos-ann"),
        ask(one_of(ANN, BEA), stem=WHO, fact="pos-ann"),
    ),
    (
        "R11 order",
        check_strict_order,
        ask(in_order(flood=0, built=1, closed=2)),
        ask(in_order(flood=1, built=0, closed=2)),
    ),
    (
        "R11 same day in two places",
        check_strict_order,
        ask(in_order(built=0, closed=1, aground=2)),
        ask(in_order(built=0, closed=1, aground=1)),
    ),
    (
        "R11 two days in one place",
        check_strict_order,
        ask(in_order(built=0, flood=0, closed=1)),
        ask(in_order(built=0, flood=1, closed=2)),
    ),
    (
        "R11 no date",
        check_strict_order,
        ask(in_order(built=0, engine=1, closed=2)),
        ask(in_order(built=0, flood=1, closed=2)),
    ),
    (
        "R12 stem",
        check_precision,
        ask(words("A", "B"), family=Family.WHEN, stem="On which day was it?", fact="ev-flood"),
        ask(words("A", "B"), family=Family.WHEN, stem="In which month was it?", fact="ev-flood"),
    ),
    (
        "R12 key",
        check_precision,
        ask(dated("2016-03-04", "2016-04-05"), family=Family.WHEN, fact="ev-flood"),
        ask(dated("2016-03", "2016-04"), family=Family.WHEN, fact="ev-flood"),
    ),
    (
        "R12 option",
        check_precision,
        ask(dated("2016-03", "2016-04-05"), family=Family.WHEN, fact="ev-flood"),
        ask(dated("2016-03", "2016-04"), family=Family.WHEN, fact="ev-flood"),
    ),
    (
        "R12 no date",
        check_precision,
        ask(dated("2016-03", "2016-04"), family=Family.WHEN, fact="ev-engine"),
        ask(dated("2016-03", "2016-04"), family=Family.WHEN, fact="ev-flood"),
    ),
    (
        "R13 true or false",
        check_attributed,
        ask(
            TrueFalse(key=True, true=TRUE, false=FALSE),
            family=Family.ATTRIBUTION,
            stem="Southbank was the first to close it.",
            fact="pos-north-first",
        ),
        ask(
            TrueFalse(key=True, true=TRUE, false=FALSE),
            family=Family.ATTRIBUTION,
            stem="The article reports that the Mayor of Northbank said so.",
            fact="pos-north-first",
        ),
    ),
    (
        "R13 event",
        check_attributed,
        ask(words("A", "B"), stem="What broke in the night?", fact="ev-engine"),
        ask(words("A", "B"), stem="According to a workman, what broke?", fact="ev-engine"),
    ),
    (
        "R14 passage",
        check_quotable,
        ask(words("A", "B"), passage=SLIP),
        ask(words("A", "B")),
    ),
    (
        "R14 words",
        check_quotable,
        ask(words("The engine house", "The old bridge")),
        ask(words("The old pump", "The old bridge")),
    ),
    (
        "R14 order item",
        check_quotable,
        ask(Ordering(items=(
            *in_order(built=0, flood=1).items,
            replace(in_order(built=0, closed=2).items[1], text="The engine house breaks"),
        ))),
        ask(in_order(built=0, flood=1, closed=2)),
    ),
    (
        "echo",
        check_no_echo,
        ask(words("The harbour crane", "The lock", "The weir"), stem="Who runs the harbour?"),
        ask(words("The harbour crane", "The harbour lock"), stem="Who runs the harbour?"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "bad", "good"), [row[1:] for row in CAUGHT], ids=[row[0] for row in CAUGHT]
)
def test_a_rule_catches_its_breach_and_passes_its_twin(
    rule: Rule, bad: Question, good: Question
) -> None:
    found = rule(bad, PACK)
    assert found
    assert found[0].question == "q"
    assert found[0].detail
    assert rule(good, PACK) == ()


def test_every_rule_has_a_control() -> None:
    assert {row[1] for row in CAUGHT} == set(RULES)


def test_an_atrocity_is_not_shown_beside_a_slip() -> None:
    pack = make_pack(slips=(Slip(passage=quote("old allies", quotable=False), note="as printed"),))
    beside = ask(words("A", "B", "C"), passage=quote("Nordbank and the Harbour Guild"))
    assert check_quotable(beside, pack) == ()
    assert check_quotable(replace(beside, content_note=ContentNote.ATROCITY), pack)


def test_wrong_answers_of_an_unknown_kind_are_not_proven() -> None:
    stranger = one_of(ANN, option("Somebody", "nobody"))
    assert check_wrong(ask(stranger, family=Family.WHEN), PACK)
    assert check_wrong(ask(stranger, family=Family.HOW_RELATED), PACK)
    assert check_wrong(ask(stranger, family=Family.WHO_SAID), PACK)


def test_who_shares_an_account_holds_it_too() -> None:
    accounts = (
        Account(label="Northbank", speaker="north", positions=("pos-north-first", "pos-cyd")),
        Account(label="Southbank", speaker="south", positions=("pos-south-first",)),
    )
    also = make_position("pos-cyd", holder="hand-cyd", topic="debt", standing=Standing.DISPUTED)
    pack = replace(
        PACK,
        positions=(*PACK.positions, also),
        disputes=(make_dispute(accounts=accounts),),
    )
    mayor = option("Mayor of Northbank", "mayor-north")
    asked = ask(one_of(mayor, CYD), family=Family.WHO_SAID, fact="pos-north-first")
    assert check_wrong(asked, pack)
    assert check_wrong(asked, PACK) == ()


def test_all_breaches_are_told() -> None:
    bad = ask(words("A", "B", "None of these"), stem="Which did not fall?")
    assert {one.rule for one in breaches_of(bad, PACK)} == {"R1", "R4", "R5"}


def test_a_negative_inside_a_reported_statement_is_no_negative_stem() -> None:
    pack = make_pack(
        positions=(
            *positions(),
            make_position("pos-never", holder="guild", statement="a bridge that never closes"),
        )
    )
    asked = ask(
        one_of(GUILD, BOARD), stem="Who called for a bridge that never closes?", fact="pos-never"
    )
    assert check_positive(asked, pack) == ()
    assert check_positive(replace(asked, stem="Who never closes?"), pack)


def test_names_do_not_count_as_words_of_the_article() -> None:
    passage = quote("The River Board mediates between Northbank and Southbank.")
    asked = ask(
        words("A", "B"),
        stem="Is it the River Board that mediates between Northbank and Southbank?",
        passage=passage,
    )
    assert check_own_words(asked, PACK) == ()


def test_a_slip_outside_any_fact_is_closed_too() -> None:
    pack = make_pack(slips=(Slip(passage=quote("old allies", quotable=False), note="as printed"),))
    asked = ask(words("Old allies", "New friends"))
    assert check_quotable(asked, pack)
