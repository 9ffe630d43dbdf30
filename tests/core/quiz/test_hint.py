"""A hint shows where to look and nothing of the answer."""

import re
from dataclasses import replace

import pytest

from studyapp.core.quiz.body import OneOf, TypedText
from studyapp.core.quiz.generate import generate
from studyapp.core.quiz.hint import FEWEST_WORDS, MOST_WORDS, SMALL, hint_of
from studyapp.core.quiz.question import Question
from tests.builders import make_pack
from tests.core.quiz.samples import ordering, true_or_false

PACK = make_pack()
QUESTIONS = generate(PACK).questions


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold())) - SMALL


def typed(question: Question, answer: str) -> Question:
    return replace(question, body=TypedText(accepted=(answer,)))


def test_no_hint_holds_a_word_of_the_answer() -> None:
    shown = 0
    for question in QUESTIONS:
        hint = hint_of(question, PACK)
        if hint is None or not isinstance(question.body, OneOf):
            continue
        key = question.body.options[question.body.key]
        assert words(hint.opening).isdisjoint(words(key.text)), question.id
        assert hint.paragraph == question.passages[0].paragraph
        shown += bool(hint.opening)
    assert shown


def test_the_sentence_is_shown_from_its_beginning() -> None:
    for question in QUESTIONS:
        hint = hint_of(question, PACK)
        if hint is not None and hint.opening:
            sentence = PACK.article.sentences[question.passages[0].sentence]
            text = PACK.article.text[sentence.start : sentence.end]
            assert " ".join(text.split()).startswith(hint.opening)
            assert FEWEST_WORDS <= len(hint.opening.split()) <= MOST_WORDS


CLOSED = next(one for one in QUESTIONS if one.passages[0].exact.startswith("On 1 May 2021"))


@pytest.mark.parametrize(
    ("answer", "opening"),
    [
        ("a ferry", "On 1 May 2021, the old"),
        ("the oldest one", "On 1 May 2021, the old"),
        ("Bridges", "On 1 May 2021, the old"),
        ("Mayor", "On 1 May 2021, the old"),
        ("1998", "On"),
        ("16", "On"),
        ("old", "On 1 May 2021, the"),
        ("On", "On 1 May 2021, the old"),
    ],
)
def test_the_opening_ends_before_the_answer(answer: str, opening: str) -> None:
    hint = hint_of(typed(CLOSED, answer), PACK)
    assert hint is not None
    assert hint.opening == (opening if len(opening.split()) >= FEWEST_WORDS else "")


def test_a_word_of_the_same_stem_is_kept_back() -> None:
    event = replace(CLOSED, passages=(PACK.actors[0].passages[0],))
    first = next(word for word in event.passages[0].exact.split() if len(word) > 4)
    hint = hint_of(typed(event, f"{first}s"), PACK)
    assert hint is not None
    assert first not in hint.opening


def test_what_may_not_be_quoted_is_not_shown() -> None:
    hidden = replace(CLOSED.passages[0], quotable=False)
    hint = hint_of(replace(typed(CLOSED, "nobody"), passages=(hidden,)), PACK)
    assert hint is not None
    assert hint.opening == ""


def test_what_rests_on_many_sentences_has_no_hint_and_a_statement_only_its_place() -> None:
    assert hint_of(ordering(), PACK) is None
    hint = hint_of(true_or_false(), PACK)
    assert hint is not None
    assert hint.opening == ""
