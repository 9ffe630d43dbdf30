"""The block of a question in GIFT, taken apart; it takes time in proportion to its length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from studyapp.core.errors import InvalidInput
from studyapp.formats.gift.blocks import Block
from studyapp.formats.gift.escapes import (
    as_html,
    read_formatted,
    read_pair,
    read_typed,
    says_html,
    unescaped,
)
from studyapp.formats.html_text import EDGES, Segment, segments_of
from studyapp.formats.quizzes.carried import is_numeral
from studyapp.formats.quizzes.marks import marks_in
from studyapp.formats.quizzes.question import FULL, QuizAnswer, QuizQuestion, QuizType
from studyapp.formats.quizzes.ranges import middle_of

GAPS = ("gap", "typed_gap")
MOST_ANSWERS = 10_000
DESCRIPTION = "It has no answers in braces, so it asks nothing."
NOT_CLOSED = "Its braces are opened and not closed."
NOT_OPENED = "A brace is closed that was not opened."
TWO_BRACES = "It has more than one pair of braces."
NO_SIGN = "The answers begin neither with = nor with ~."
NO_NUMBER = "The answer after # is no number."
MANY = "It has more than 10,000 answers."

_BRACES = re.compile(r"\\.|[{}]", re.DOTALL)
_NAME = re.compile(r"\s*::((?:\\.|[^\\:]|:(?!:))*)::", re.DOTALL)
_GENERAL = re.compile(r"\\.|####", re.DOTALL)
_SIGNS = re.compile(r"\\.|[~=]", re.DOTALL)
_HASH = re.compile(r"\\.|#", re.DOTALL)
_TRUTH = re.compile(r"(T|TRUE|F|FALSE)[ \t\n]*(?=#|$)", re.IGNORECASE)
_WEIGHT = re.compile(r"%(-?[0-9]{1,3}(?:\.[0-9]{1,10})?)%")
_ARROW = "->"
_RANGE = ".."


def quiz_in(block: Block) -> QuizQuestion:
    """Give the question of a block; raise `InvalidInput` with what is wrong where."""
    name, rest = _named(block.text)
    before, body, after = _parts(rest)
    tags = tuple(block.tags)
    inside = bool(after.strip()) or marks_in(tags).get("kind", ("",))[0] in GAPS
    if inside:
        before, after = read_pair(_lines(before).lstrip(EDGES), _lines(after).rstrip(EDGES))
    else:
        before = read_formatted(_lines(before).strip(EDGES))
    answers, general = _cut(body, _GENERAL, "####")
    return replace(
        _answered(answers.strip(EDGES)),
        id=block.id,
        name=unescaped(name).strip(EDGES),
        before=before,
        after=after if inside else None,
        feedback=_feedback(_lines(general).strip(EDGES)),
        tags=tags,
        category=block.category,
    )


def _named(text: str) -> tuple[str, str]:
    found = _NAME.match(text)
    return (found[1], text[found.end() :]) if found else ("", text)


def _parts(text: str) -> tuple[str, str, str]:
    """Give what stands before, in and after the braces."""
    braces = (found for found in _BRACES.finditer(text) if found[0] in "{}")
    at = list(islice(braces, 3))
    if not at:
        raise _broken("question", DESCRIPTION)
    if at[0][0] == "}":
        raise _broken("question", NOT_OPENED)
    if len(at) == 1 or at[1][0] == "{":
        raise _broken("answers", NOT_CLOSED)
    if len(at) > 2:  # noqa: PLR2004 - one pair
        raise _broken("question", TWO_BRACES)
    first, last = at[0], at[1]
    return text[: first.start()], text[first.end() : last.start()], text[last.end() :]


def _answered(body: str) -> QuizQuestion:
    if not body:
        return QuizQuestion(type=QuizType.ESSAY)
    truth = _TRUTH.match(body)
    if truth is not None:
        return _true_false(truth[1][0].upper() == "T", body[truth.end() :])
    if body.startswith("#"):
        return _numerical(body[1:])
    if body.startswith(">"):
        items = [line for line in body.split("\n")[1:] if line.strip(EDGES)]
        answers = tuple(QuizAnswer(text=read_formatted(one.strip(EDGES))) for one in items)
        return QuizQuestion(type=QuizType.ORDERING, answers=answers)
    return _listed(body)


def _true_false(is_true: bool, behind: str) -> QuizQuestion:  # noqa: FBT001 - what is said
    _, told = _cut(behind, _HASH, "#")
    mistaken, right = (read_formatted(_lines(one).strip(EDGES)) for one in _cut(told, _HASH, "#"))
    answers = (
        QuizAnswer(percent=FULL if is_true else 0.0, feedback=right if is_true else mistaken),
        QuizAnswer(percent=0.0 if is_true else FULL, feedback=mistaken if is_true else right),
    )
    return QuizQuestion(type=QuizType.TRUE_FALSE, answers=answers)


def _numerical(body: str) -> QuizQuestion:
    listed = list(_signed(body)) if body.lstrip(EDGES)[:1] in ("=", "~") else [("=", body)]
    answers = tuple(filter(None, (_number(sign, text) for sign, text in listed)))
    if not answers:
        raise _broken("answers", NO_NUMBER)
    return QuizQuestion(type=QuizType.NUMERICAL, answers=answers)


def _number(sign: str, raw: str) -> QuizAnswer | None:
    """Give a number with its tolerance; None for an answer that stands for all others."""
    percent, text, feedback = _weighed(sign, raw)
    text = text.strip(EDGES)
    if text in ("", "*"):
        return None
    value, _, margin = (part.strip(EDGES) for part in unescaped(text).partition(":"))
    if _RANGE in value:
        low, _, high = value.partition(_RANGE)
        value, margin = middle_of(low, high) or ("", "")
    if not is_numeral(value) or (margin and not is_numeral(margin)):
        raise _broken("answers", NO_NUMBER)
    return QuizAnswer(text=value, other=margin, percent=percent, feedback=feedback)


def _listed(body: str) -> QuizQuestion:
    listed = list(_signed(body))
    signs = {sign for sign, _ in listed}
    if signs == {"="} and any(_ARROW in _cut(raw, _HASH, "#")[0] for _, raw in listed):
        return QuizQuestion(type=QuizType.MATCHING, answers=tuple(_pair(raw) for _, raw in listed))
    if signs == {"="}:
        typed = tuple(_answer(sign, raw, typed=True) for sign, raw in listed)
        return QuizQuestion(type=QuizType.SHORT, answers=typed)
    answers = tuple(_answer(sign, raw, typed=False) for sign, raw in listed)
    return QuizQuestion(type=QuizType.CHOICE, answers=answers, single="=" in signs)


def _answer(sign: str, raw: str, *, typed: bool) -> QuizAnswer:
    percent, text, feedback = _weighed(sign, raw)
    read = read_typed if typed else read_formatted
    return QuizAnswer(text=read(text.strip(EDGES)), percent=percent, feedback=feedback)


def _pair(raw: str) -> QuizAnswer:
    text, _ = _cut(raw, _HASH, "#")
    item, _, target = _lines(text).partition(_ARROW)
    return QuizAnswer(
        text=read_formatted(item.strip(EDGES)), other=read_typed(target.strip(EDGES)), percent=FULL
    )


def _weighed(sign: str, raw: str) -> tuple[float, str, str]:
    """Give what an answer earns in percent, its text and its feedback."""
    text, feedback = _cut(_lines(raw).strip(EDGES), _HASH, "#")
    found = _WEIGHT.match(text)
    told = read_formatted(feedback.strip(EDGES))
    if found is None:
        return FULL if sign == "=" else 0.0, text, told
    return max(-FULL, min(FULL, float(found[1]))), text[found.end() :], told


def _signed(body: str) -> Iterator[tuple[str, str]]:
    """Give each answer with the sign before it."""
    signs = (found.start() for found in _SIGNS.finditer(body) if found[0] in "~=")
    at = list(islice(signs, MOST_ANSWERS + 1))
    if not at or body[: at[0]].strip(EDGES):
        raise _broken("answers", NO_SIGN)
    if len(at) > MOST_ANSWERS:
        raise _broken("answers", MANY)
    for start, end in zip(at, (*at[1:], len(body)), strict=True):
        yield body[start], body[start + 1 : end]


def _feedback(text: str) -> tuple[Segment, ...]:
    if says_html(text):
        return segments_of(as_html(text))
    told = read_formatted(text)
    return (Segment(kind="", text=told),) if told else ()


def _cut(text: str, pattern: re.Pattern[str], sign: str) -> tuple[str, str]:
    """Give what stands before and after the first bare sign."""
    for found in pattern.finditer(text):
        if found[0] == sign:
            return text[: found.start()], text[found.end() :]
    return text, ""


def _lines(text: str) -> str:
    """Give a text without the blanks that set its lines in; those at its ends stay."""
    if "\n" not in text:
        return text
    first, *middle, last = text.split("\n")
    inner = [line.strip(" \t") for line in middle]
    return "\n".join((first.rstrip(" \t"), *inner, last.lstrip(" \t")))


def _broken(field: str, message: str) -> InvalidInput:
    return InvalidInput(field=field, value=message)
