"""Every check, every lack and every mend is told in a sentence of its own."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from studyapp.core.bank.checks.check import Check, MendKind
from studyapp.core.bank.checks.registry import checks_of
from studyapp.core.bank.form import AnswerKind, QuestionForm
from studyapp.ui.modes.bank.preview.check_words import check_words
from studyapp.ui.modes.bank.preview.mend_words import mend_words
from tests.core.bank.checks.broken_forms import BROKEN, Broken
from tests.core.bank.checks.sound_forms import FINE, GOOD, PACK

LOCALE = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
RULE = re.compile(r"\bR\d+\b|[{}]|!$")


def told(form: QuestionForm) -> list[str]:
    return [check_words(one, LOCALE) for one in checks_of(form, PACK)]


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
def test_what_is_amiss_is_told_in_plain_words(broken: Broken) -> None:
    for words in told(broken.form):
        assert words[0].isupper() or words[0] in "“0123456789"
        assert RULE.search(words) is None
        assert not words.endswith(".")
        assert words != "Something is still missing"


@pytest.mark.parametrize("form", FINE.values(), ids=FINE.keys())
def test_what_is_fine_is_told_too(form: QuestionForm) -> None:
    assert all(RULE.search(words) is None for words in told(form))


@pytest.mark.parametrize("kind", AnswerKind)
def test_every_lack_of_an_empty_form_has_its_words(kind: AnswerKind) -> None:
    for typed_gap in (False, True):
        words = told(QuestionForm(id="q", kind=kind, typed_gap=typed_gap))
        assert "Something is still missing" not in words


def test_the_picture_in_the_design_is_told_in_its_words() -> None:
    assert "Anchored to one sentence" in told(FINE["said"])
    assert "Names whose claim it is" in told(FINE["said"])
    assert "The article spells this name two ways; both are accepted" in told(FINE["typed"])


def test_long_words_of_the_question_are_cut() -> None:
    point = "word " * 40
    words = told(replace(BROKEN["a point of nobody's"].form, points=(point, *GOOD.points)))
    assert any("…”" in one and len(one) < 120 for one in words)


def test_each_mend_says_what_it_does() -> None:
    assert len({mend_words(kind) for kind in MendKind}) == len(MendKind)


def test_a_check_without_a_mend_is_equal_to_its_like() -> None:
    checks = checks_of(GOOD, PACK)
    assert checks == checks_of(GOOD, PACK)
    assert all(isinstance(one, Check) for one in checks)
