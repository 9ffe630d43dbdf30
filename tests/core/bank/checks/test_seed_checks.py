"""The checks on all questions of the first article: quick, and quiet where nothing is amiss."""

from collections import Counter
from pathlib import Path

import pytest

from studyapp.core.bank.checks.check import Check, CheckId, Level
from studyapp.core.bank.checks.registry import checks_of
from studyapp.core.bank.checks.remarked import remarked
from studyapp.core.bank.form_of import form_of
from studyapp.core.quiz.generate import generate
from studyapp.core.quiz.question import Family
from studyapp.formats.pack_folder import read_pack

SEED = Path(__file__).parents[4] / "seeds" / "nagorno-karabakh-2020"
Found = list[tuple[Family, tuple[Check, ...]]]


@pytest.fixture(scope="module")
def found() -> Found:
    bundle = read_pack(SEED)
    made: Found = []
    for question in (*generate(bundle.pack).questions, *bundle.questions):
        form = form_of(question)
        made.append((question.family, checks_of(form, bundle.pack)))
    return made


def test_no_question_is_kept_from_being_ready(found: Found) -> None:
    assert [one for _, checks in found for one in checks if one.level is Level.BLOCKS] == []


def test_what_the_rules_let_pass_only_the_later_checks_remark_on(found: Found) -> None:
    remarks = Counter(
        one.id
        for family, checks in found
        for one in checks
        if one.level is Level.ADVICE and family is not Family.WRITTEN
    )
    later = {CheckId.SIDE_ALWAYS_OTHER, CheckId.SPANS_SENTENCES, CheckId.ALREADY_IN_ORDER}
    assert set(remarks) <= later
    assert remarks.total() < len(found) / 15


def test_the_filter_knows_what_the_checks_remark_on(found: Found) -> None:
    bundle = read_pack(SEED)
    forms = [form_of(one) for one in (*generate(bundle.pack).questions, *bundle.questions)]
    told = remarked(forms, bundle.pack)
    assert len(told) == sum(any(one.level is Level.ADVICE for one in checks) for _, checks in found)
    assert 0 < len(told) < len(forms)
