"""Roles, speech and sentences in plain English."""

import pytest

from studyapp.core.knowledge.position import Stance
from studyapp.core.quiz.wording.roles import office, with_article
from studyapp.core.quiz.wording.sentence import joined, plural_verb, sentence
from studyapp.core.quiz.wording.speech import as_answer, base_verb, manner, said
from tests.builders import make_position


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("President of Azerbaijan", "the President of Azerbaijan"),
        ("chief adviser to the Prime Minister", "the chief adviser to the Prime Minister"),
        ("Secretary-General of the United Nations", "the Secretary-General of the United Nations"),
        ("associate professor at a university", "an associate professor at a university"),
        ("deputy director of the museum", "a deputy director of the museum"),
        ("workman", "a workman"),
        ("the keeper", "the keeper"),
    ],
)
def test_roles_get_their_article(role: str, expected: str) -> None:
    assert with_article(role) == expected


def test_an_office_is_the_last_word_before_its_place() -> None:
    assert office("chief adviser to the Prime Minister") == "adviser"
    assert office("") == ""


@pytest.mark.parametrize(
    ("stance", "clause", "verb", "answer"),
    [
        (Stance.STATES, "Ada said that it rains", "say", "It rains"),
        (Stance.ATTRIBUTES, "Ada said that it rains", "say", "It rains"),
        (Stance.DENIES, "Ada denied that it rains", "deny", "That it rains"),
        (Stance.DEMANDS, "Ada demanded that it rains", "demand", "That it rains"),
        (Stance.CALLS_FOR, "Ada called for it rains", "call for", "It rains"),
    ],
)
def test_speech_is_reported_alike_for_everyone(
    stance: Stance, clause: str, verb: str, answer: str
) -> None:
    position = make_position(stance=stance, statement="it rains")
    assert said(position, "Ada") == clause
    assert base_verb(stance) == verb
    assert as_answer(position) == answer


def test_attributing_shares_the_grammar_of_stating() -> None:
    assert manner(Stance.ATTRIBUTES) is Stance.STATES
    assert manner(Stance.DENIES) is Stance.DENIES


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the river  rose", "The river rose."),
        ("It rose.", "It rose."),
        ("who?", "Who?"),
        ("it is “here.”", "It is “here.”"),
    ],
)
def test_sentences_are_whole(text: str, expected: str) -> None:
    assert sentence(text) == expected


def test_names_are_joined() -> None:
    assert [joined([]), joined(["A"]), joined(["A", "B"]), joined(["A", "B", "C"])] == [
        "", "A", "A and B", "A, B and C",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("is part of", "are part of"),
        ("was part of", "were part of"),
        ("has economic ties with", "have economic ties with"),
        ("presses", "press"),
        ("stations troops in", "station troops in"),
        ("live in", "live in"),
        ("occupied", "occupied"),
        ("passs on", "passs on"),
    ],
)
def test_verbs_in_the_plural(phrase: str, expected: str) -> None:
    assert plural_verb(phrase) == expected
