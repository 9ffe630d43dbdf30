"""What a question of Moodle says besides question and answers that a form has no place for."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from studyapp.formats.moodle.elements import flag, shown, shows_media
from studyapp.formats.quizzes.collecting import MEDIA
from studyapp.formats.quizzes.question import QuizType

HINTS = "Hints between two tries are not taken in."
CASE = "Capital and small letters are not told apart in typed answers."
BEGINNING = "The text with which an answer begins is not taken in."
COMBINED = "What is said of every right, partly right or other answer is not taken in."
SAID_OF_ALL = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")
USUAL = "Your answer is"
"""How what Moodle says of itself there begins."""


def not_kept(question: Element, kind: QuizType) -> Iterator[str]:
    """Give a sentence for each thing that is left out; raise `InvalidInput`."""
    if shows_media(question):
        yield MEDIA
    if any(shown(one, ".") for one in question.iterfind("hint")):
        yield HINTS
    if kind is QuizType.SHORT and flag(question, "usecase", usual=False):
        yield CASE
    if kind is QuizType.ESSAY and shown(question, "responsetemplate"):
        yield BEGINNING
    said = (shown(question, name) for name in SAID_OF_ALL)
    if any(one and not one.startswith(USUAL) for one in said):
        yield COMBINED
