"""Whatever is missing in a form, there is a question to show, and nothing written is lost."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm
from studyapp.core.bank.question_of import question_of
from studyapp.core.quiz.body_text import shown_texts
from studyapp.core.quiz.question import Question
from studyapp.ui.modes.bank.preview.filled import filled
from tests.core.bank.checks.odd_forms import forms
from tests.core.bank.checks.sound_forms import FINE, GOOD, PACK

ARTICLE = PACK.article


@pytest.mark.parametrize("form", FINE.values(), ids=FINE.keys())
def test_a_whole_question_is_shown_as_it_is(form: QuestionForm) -> None:
    assert filled(form, ARTICLE) == question_of(form, ARTICLE)


@pytest.mark.parametrize("kind", AnswerKind)
def test_an_empty_form_of_each_kind_can_be_shown(kind: AnswerKind) -> None:
    shown = filled(QuestionForm(id="q", kind=kind), ARTICLE)
    assert shown is not None
    assert shown.stem == "The question"


@settings(max_examples=400, deadline=None)
@given(form=forms)
def test_any_form_can_be_shown(form: QuestionForm) -> None:
    shown = filled(form, ARTICLE)
    assert isinstance(shown, Question)
    if form.stem.strip():
        assert shown.stem == form.stem


def test_answers_that_are_written_stand_beside_those_that_are_not() -> None:
    form = replace(GOOD, choices=(Choice(text="A bridge"), Choice()))
    shown = filled(form, ARTICLE)
    assert shown is not None
    assert shown_texts(shown.body) == ("A bridge", "Answer 2")


def test_two_answers_of_the_same_words_are_both_shown() -> None:
    form = replace(GOOD, choices=(Choice(text="A bridge"), Choice(text="A bridge")))
    shown = filled(form, ARTICLE)
    assert shown is not None
    texts = shown_texts(shown.body)
    assert [text.strip("\u200b") for text in texts] == ["A bridge", "A bridge"]
