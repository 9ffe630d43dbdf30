"""Each check fails on a form that breaks it, and each mend puts it right and nothing wrong."""

from collections import Counter
from dataclasses import replace

import pytest

from studyapp.core.bank.checks.check import Check, CheckId, Level, MendKind
from studyapp.core.bank.checks.mends import in_order, shuffled, without_repeats
from studyapp.core.bank.checks.registry import blocks_ready, checks_of
from studyapp.core.bank.checks.rules import TOLD
from studyapp.core.bank.form import QuestionForm
from studyapp.core.quiz.rules.registry import RULES
from tests.core.bank.checks.broken_forms import BROKEN, Broken
from tests.core.bank.checks.sound_forms import (
    FINE,
    GOOD,
    NOTE_NEEDED,
    PACK,
    with_choice,
    with_texts,
)

AMISS = (Level.ADVICE, Level.BLOCKS)
PASSED = {
    CheckId.ANCHORED,
    CheckId.HOLDER,
    CheckId.ONE_ANSWER,
    CheckId.SIDES,
    CheckId.ALIKE,
    CheckId.VERBS,
    CheckId.SPELLINGS,
}


def looked_at(form: QuestionForm) -> tuple[Check, ...]:
    return checks_of(form, PACK)


def told(form: QuestionForm, check: CheckId) -> Check:
    found = [one for one in looked_at(form) if one.id is check]
    assert found, [(one.id.value, one.detail) for one in looked_at(form)]
    return found[0]


def levels(form: QuestionForm) -> Counter[Level]:
    return Counter(one.level for one in looked_at(form))


@pytest.mark.parametrize("form", FINE.values(), ids=FINE.keys())
def test_a_sound_question_has_nothing_amiss(form: QuestionForm) -> None:
    amiss = [(one.id.value, one.detail) for one in looked_at(form) if one.level in AMISS]
    assert amiss == []
    assert any(one.level is Level.OK for one in looked_at(form))


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
def test_each_check_tells_what_is_amiss_and_offers_its_mend(broken: Broken) -> None:
    check = told(broken.form, broken.check)
    assert check.level is broken.level
    assert (None if check.mend is None else check.mend.kind) is broken.mend


@pytest.mark.parametrize(
    "broken",
    [one for one in BROKEN.values() if one.mend],
    ids=[name for name, one in BROKEN.items() if one.mend],
)
def test_a_mend_puts_it_right_and_nothing_else_wrong(broken: Broken) -> None:
    check = told(broken.form, broken.check)
    assert check.mend is not None
    mended = check.mend(broken.form)
    assert broken.check not in {one.id for one in looked_at(mended)}
    before, after = levels(broken.form), levels(mended)
    assert after[Level.BLOCKS] <= before[Level.BLOCKS]
    assert after[Level.ADVICE] <= before[Level.ADVICE] or before[Level.BLOCKS]


def test_every_check_and_every_mend_has_a_form_that_shows_it() -> None:
    assert {one.check for one in BROKEN.values()} == set(CheckId) - PASSED
    assert {one.mend for one in BROKEN.values()} - {None} == set(MendKind)


def test_every_rule_is_told() -> None:
    assert set(TOLD) == set(RULES)


def test_only_what_is_missing_keeps_a_question_from_being_ready() -> None:
    assert blocks_ready(looked_at(replace(GOOD, quotes=())))
    assert not blocks_ready(looked_at(BROKEN["a verb that judges"].form))


def test_what_the_article_itself_prints_may_judge() -> None:
    form = BROKEN["a verb that judges"].form
    own = replace(form, stem="What does the Mayor of Northbank say of “closed the bridge first”?")
    assert CheckId.VERBS in {one.id for one in looked_at(own)}


def test_quotation_marks_around_words_the_article_does_not_print_are_no_cover() -> None:
    form = replace(GOOD, stem="Who “admitted” what in the end?")
    assert told(form, CheckId.LOADED).detail == ("admitted",)


def test_a_mended_note_is_the_one_its_facts_need() -> None:
    form = BROKEN["no note"].form
    mend = told(form, CheckId.CONTENT_NOTE).mend
    assert mend is not None
    assert mend(form).content_note is NOTE_NEEDED


def test_the_holder_is_put_before_the_question() -> None:
    form = BROKEN["nobody named"].form
    mend = told(form, CheckId.HOLDER_UNNAMED).mend
    assert mend is not None
    assert mend(form).stem == (
        "According to the Mayor of Northbank, which town was the first to act?"
    )


def test_what_is_amiss_comes_first_and_what_is_only_to_be_known_last() -> None:
    form = replace(BROKEN["a verb that judges"].form, facts=(), fact="")
    order = [one.level for one in looked_at(form)]
    ranks = [Level.BLOCKS, Level.ADVICE, Level.OK, Level.INFO]
    assert order == sorted(order, key=ranks.index)
    assert {Level.ADVICE, Level.OK, Level.INFO} <= set(order)


def test_a_side_that_the_article_s_answer_names_too_is_not_left_out() -> None:
    form = BROKEN["a side in every other answer"].form
    fair = with_choice(form, 0, text="Northbank’s bridge")
    assert CheckId.SIDES in {one.id for one in looked_at(fair)}


@pytest.mark.parametrize("name", ["one", "two", "three", "four", "five", "six"])
def test_items_are_mixed_whatever_the_question_is_called(name: str) -> None:
    form = replace(BROKEN["in order already"].form, id=name)
    mended = shuffled(form)
    assert not in_order(mended)
    assert mended == shuffled(form)
    assert set(mended.choices) == set(form.choices)


def test_of_two_answers_that_say_the_same_the_right_one_stays() -> None:
    form = with_texts(GOOD, "A bridge", "a  Bridge", "A mill", right=1)
    assert [(one.text, one.right) for one in without_repeats(form).choices] == [
        ("a  Bridge", True),
        ("A mill", False),
    ]
