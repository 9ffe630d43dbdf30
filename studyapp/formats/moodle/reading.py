"""A question element of Moodle XML, taken apart by its type."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from xml.etree.ElementTree import Element

from studyapp.core.errors import InvalidInput
from studyapp.formats.html_text import EDGES
from studyapp.formats.moodle.elements import flag, raw, segments, shown, shown_in, words
from studyapp.formats.quizzes.carried import GAP, is_numeral
from studyapp.formats.quizzes.marks import marks_in
from studyapp.formats.quizzes.question import FULL, QuizAnswer, QuizQuestion, QuizType

MOST_ANSWERS = 10_000
TRUTHS = ("true", "false")
OLD_NAMES = {"match": QuizType.MATCHING, "multichoiceset": QuizType.CHOICE}
"""Names that older versions and a close relative have for the types."""
NO_FRACTION = "What an answer earns is no number."
NO_NUMBER = "The answer is no number."
NO_TRUTH = "Its answers are not the two, true and false."
MANY = "It has more than 10,000 answers."
GAPS = ("gap", "typed_gap")


def type_of(question: Element) -> QuizType | None:
    """Give the type of a question, None if it is one that is not read."""
    name = question.get("type", "")
    known = {one.value: one for one in QuizType} | OLD_NAMES
    return known.get(name)


def quiz_in(question: Element, kind: QuizType, category: str) -> QuizQuestion:
    """Give a question; raise `InvalidInput` with what is wrong where."""
    tags = tuple(filter(None, (words(one, "text") for one in question.iterfind("tags/tag"))))
    before, after = _around(shown(question, "questiontext"), tags)
    return replace(
        _answered(question, kind),
        id=words(question, "idnumber"),
        name=words(question, "name/text"),
        before=before,
        after=after,
        feedback=segments(question, "generalfeedback"),
        tags=tags,
        category=category,
    )


def _around(text: str, tags: tuple[str, ...]) -> tuple[str, str | None]:
    """Give what stands before and after a gap of ours; other rows of underscores are words."""
    if marks_in(tags).get("kind", ("",))[0] not in GAPS or GAP not in text:
        return text, None
    before, _, after = text.rpartition(GAP)
    return before, after


def _answered(question: Element, kind: QuizType) -> QuizQuestion:
    single = flag(question, "single", usual=True)
    unit = words(question, "units/unit/unit_name") if kind is QuizType.NUMERICAL else ""
    model = shown(question, "graderinfo") if kind is QuizType.ESSAY else ""
    answers = tuple(_answers(question, kind))
    return QuizQuestion(type=kind, answers=answers, single=single, unit=unit, model=model)


def _answers(question: Element, kind: QuizType) -> Iterator[QuizAnswer]:
    match kind:
        case QuizType.ESSAY:
            return
        case QuizType.MATCHING:
            yield from map(_pair, _listed(question, "subquestion"))
        case QuizType.TRUE_FALSE:
            yield from _truths(question)
        case QuizType.ORDERING:
            # Equal places keep the order of the file.
            yield from sorted(
                (_answer(one, kind) for one in _listed(question, "answer")),
                key=lambda one: one.percent,
            )
        case QuizType.NUMERICAL:
            numbers = (_answer(one, kind) for one in _listed(question, "answer"))
            yield from (one for one in numbers if one.text not in ("", "*"))
        case QuizType.CHOICE | QuizType.SHORT:
            yield from (_answer(one, kind) for one in _listed(question, "answer"))


def _listed(question: Element, name: str) -> list[Element]:
    found = list(islice(question.iterfind(name), MOST_ANSWERS + 1))
    if len(found) > MOST_ANSWERS:
        raise InvalidInput(field=name, value=MANY)
    return found


def _answer(element: Element, kind: QuizType) -> QuizAnswer:
    formatted = kind in (QuizType.CHOICE, QuizType.ORDERING)
    answer = QuizAnswer(
        text=shown_in(element) if formatted else words(element, "text"),
        percent=_percent(element),
        feedback=shown(element, "feedback"),
        other=words(element, "tolerance") if kind is QuizType.NUMERICAL else "",
    )
    if kind is QuizType.NUMERICAL and answer.text not in ("", "*"):
        _require_numbers(answer)
    return answer


def _require_numbers(answer: QuizAnswer) -> None:
    if not is_numeral(answer.text):
        raise InvalidInput(field="answer", value=NO_NUMBER)
    if answer.other and not is_numeral(answer.other):
        raise InvalidInput(field="tolerance", value=NO_NUMBER)


def _percent(element: Element) -> float:
    """Give what an answer earns; for the items of an ordering it is their place."""
    told = element.get("fraction", "0").strip(EDGES)
    try:
        value = float(told or "0")
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise InvalidInput(field="answer fraction", value=NO_FRACTION)
    return value


def _pair(element: Element) -> QuizAnswer:
    return QuizAnswer(text=shown_in(element), other=words(element, "answer/text"), percent=FULL)


def _truths(question: Element) -> tuple[QuizAnswer, QuizAnswer]:
    found = {
        raw(one, "text").strip(EDGES).lower(): _answer(one, QuizType.TRUE_FALSE)
        for one in _listed(question, "answer")
    }
    if set(found) != set(TRUTHS):
        raise InvalidInput(field="answer", value=NO_TRUTH)
    return found["true"], found["false"]
