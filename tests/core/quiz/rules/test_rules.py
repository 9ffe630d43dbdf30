"""Each rule catches a question made to break it, and lets its mended twin pass."""

from dataclasses import replace

import pytest

from studyapp.core.knowledge.dispute import Account
from studyapp.core.knowledge.layout import Slip
from studyapp.core.knowledge.standing import ContentNote, Standing
from studyapp.core.quiz.question import Family, Question
from studyapp.core.quiz.rules.breach import Rule
from studyapp.core.quiz.rules.fairness import check_quotable
from studyapp.core.quiz.rules.registry import RULES, breaches_of
from studyapp.core.quiz.rules.stems import check_own_words, check_positive
from studyapp.core.quiz.rules.wrong import check_wrong
from tests.builders import (
    make_dispute,
    make_pack,
    make_position,
    positions,
    quote,
)
from tests.core.quiz.rules import cue_rows, entry_rows, option_rows, stem_rows, wrong_rows
from tests.core.quiz.rules.makings import (
    ANN,
    BOARD,
    CYD,
    GUILD,
    PACK,
    ask,
    one_of,
    option,
    words,
)

ROWS = [*option_rows.ROWS, *wrong_rows.ROWS, *stem_rows.ROWS, *entry_rows.ROWS, *cue_rows.ROWS]


@pytest.mark.parametrize(
    ("rule", "bad", "good"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
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
    assert {row[1] for row in ROWS} == set(RULES)


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
