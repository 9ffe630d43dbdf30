"""What is confused again and again is set side by side, in neutral words."""

from dataclasses import replace

import pytest

from studyapp.core.quiz.answer import Answer, Chosen, DontKnow
from studyapp.core.quiz.body import OneOf
from studyapp.core.quiz.item import Item
from studyapp.core.quiz.question import Question
from studyapp.core.quiz.session import Session, SessionKind
from studyapp.core.scheduling.leeches import Leech, WrongChoice
from studyapp.ui.modes.practice.contrast import contrast_of, contrast_words
from tests.core.quiz.samples import option, passage, question

BEN = replace(option("Ben"), passage=passage("Ben rang the bell.", sentence=2))
ASKED = replace(question(), body=OneOf(options=(option("Ada"), BEN, option("Cleo")), key=0))


def answered(asked: Question, answer: Answer) -> Item:
    session = Session.begin((asked,), id="s", kind=SessionKind.PRACTICE, seed=1, pack="p")
    return session.answered(answer).items[0]


def leech(instead: str | None, times: int = 3) -> Leech:
    confusion = None if instead is None else WrongChoice(text=instead, subject=instead)
    return Leech(fact=ASKED.fact, misses=5, confusion=confusion, times=times)


def test_the_same_confusion_once_more_is_contrasted() -> None:
    contrast = contrast_of(answered(ASKED, Chosen(index=1)), leech("Ben"))
    assert contrast is not None
    assert contrast_words(contrast) == (
        "You have chosen “Ben” for “Ada” 3 times. Here are both sentences."
    )
    assert contrast.passage == ASKED.passages[0]
    assert contrast.other_passage == BEN.passage


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        (Chosen(index=0), leech("Ben")),
        (Chosen(index=2), leech("Ben")),
        (DontKnow(), leech("Ben")),
        (Chosen(index=1), leech(None, times=0)),
        (Chosen(index=1), None),
    ],
)
def test_nothing_else_is(answer: Answer, found: Leech | None) -> None:
    assert contrast_of(answered(ASKED, answer), found) is None


def test_one_sentence_is_not_set_beside_itself() -> None:
    same = replace(ASKED, body=OneOf(options=(option("Ada"), option("Ben")), key=0))
    assert contrast_of(answered(same, Chosen(index=1)), leech("Ben")) is None
