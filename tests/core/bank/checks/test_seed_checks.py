"""The checks on all questions of the first article: quick, and quiet where nothing is amiss."""

from collections import Counter
from pathlib import Path
from time import perf_counter

import pytest

from studyapp.core.bank.checks.check import Check, CheckId, Level
from studyapp.core.bank.checks.registry import checks_of
from studyapp.core.bank.form_of import form_of
from studyapp.core.quiz.generate import generate
from studyapp.core.quiz.question import Family
from studyapp.formats.pack_folder import read_pack

SEED = Path(__file__).parents[4] / "seeds" / "nagorno-karabakh-2020"
SECONDS = 0.03
"""The most a check may take while somebody types."""
Found = list[tuple[Family, tuple[Check, ...], float]]


@pytest.fixture(scope="module")
def found() -> Found:
    bundle = read_pack(SEED)
    made: Found = []
    for question in (*generate(bundle.pack).questions, *bundle.questions):
        form = form_of(question)
        start = perf_counter()
        checks = checks_of(form, bundle.pack)
        made.append((question.family, checks, perf_counter() - start))
    return made


def test_no_question_is_kept_from_being_ready(found: Found) -> None:
    assert [one for _, checks, _ in found for one in checks if one.level is Level.BLOCKS] == []


def test_what_the_rules_let_pass_only_the_later_checks_remark_on(found: Found) -> None:
    remarks = Counter(
        one.id
        for family, checks, _ in found
        for one in checks
        if one.level is Level.ADVICE and family is not Family.WRITTEN
    )
    later = {CheckId.SIDE_ALWAYS_OTHER, CheckId.SPANS_SENTENCES, CheckId.ALREADY_IN_ORDER}
    assert set(remarks) <= later
    assert remarks.total() < len(found) / 15


def test_checks_keep_up_with_typing(found: Found) -> None:
    times = sorted(seconds for *_, seconds in found[1:])
    assert times[len(times) // 2] < SECONDS / 3
    assert times[int(len(times) * 0.99)] < SECONDS
