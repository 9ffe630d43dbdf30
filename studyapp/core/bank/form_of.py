"""A question, opened for writing."""

from __future__ import annotations

from typing import Any, assert_never

from studyapp.core.bank.day_text import day_text
from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm
from studyapp.core.bank.quotes import quote_of
from studyapp.core.quiz.body import (
    Assignable,
    Body,
    DateEntry,
    Gap,
    Matching,
    NumberEntry,
    OneOf,
    OpenAnswer,
    Option,
    Ordering,
    Placement,
    SeveralOf,
    Sorting,
    TrueFalse,
    TypedText,
)
from studyapp.core.quiz.question import Question

KINDS: dict[type, AnswerKind] = {
    OneOf: AnswerKind.ONE_OF,
    SeveralOf: AnswerKind.SEVERAL_OF,
    TrueFalse: AnswerKind.TRUE_FALSE,
    TypedText: AnswerKind.TYPED,
    DateEntry: AnswerKind.DATE,
    NumberEntry: AnswerKind.NUMBER,
    Ordering: AnswerKind.ORDERING,
    Matching: AnswerKind.MATCHING,
    Sorting: AnswerKind.SORTING,
    Placement: AnswerKind.PLACEMENT,
    Gap: AnswerKind.GAP,
    OpenAnswer: AnswerKind.OPEN,
}


def kind_of(body: Body) -> AnswerKind:
    """Give the kind of a body."""
    return KINDS[type(body)]


def form_of(question: Question) -> QuestionForm:
    """Give everything a question says; `question_of` makes the same question of it again."""
    tied = question.facts != (question.id,)
    return QuestionForm(
        id=question.id,
        family=question.family,
        stem=question.stem,
        fact=question.fact if tied else "",
        facts=question.facts if tied else (),
        quotes=tuple(quote_of(passage) for passage in question.passages),
        explanation=question.explanation,
        content_note=question.content_note,
        difficulty=question.difficulty,
        tags=question.tags,
        kind=kind_of(question.body),
        **_answers(question.body),
    )


def numeral(value: float) -> str:
    """Write a number as it is typed, without a fraction that says nothing."""
    return repr(value).removesuffix(".0")


def _answers(body: Body) -> dict[str, Any]:  # noqa: C901, PLR0911 - a case a kind
    match body:
        case OneOf(options=options, key=key):
            return {"choices": _options(options, {key})}
        case SeveralOf(options=options, keys=keys):
            return {"choices": _options(options, set(keys))}
        case TrueFalse(key=key, true=true, false=false):
            return {"choices": _options((true, false), {0 if key else 1})}
        case TypedText(accepted=accepted, others=others):
            return {"accepted": accepted, "choices": _options(others, set())}
        case DateEntry(date=date):
            return {"date": date}
        case NumberEntry(value=value, unit=unit, tolerance=tolerance):
            told = numeral(tolerance) if tolerance else ""
            return {"number": numeral(value), "unit": unit, "tolerance": told}
        case Ordering() | Matching() | Sorting():
            return _arranged(body)
        case Placement(date=date, first=first, last=last):
            ends = {"first": day_text(first), "last": day_text(last)}
            return {"date": date, **ends}
        case Gap(before=before, after=after, filler=filler):
            typed = isinstance(filler, TypedText)
            words = {"before": before, "after": after, "typed_gap": typed}
            return {**_answers(filler), **words}
        case OpenAnswer(model=model, points=points):
            return {"model": model, "points": points}
        case _:
            assert_never(body)


def _arranged(body: Ordering | Matching | Sorting) -> dict[str, Any]:
    match body:
        case Ordering(items=items):
            choices = tuple(
                Choice(
                    text=item.text,
                    place=item.slot,
                    reason=item.reason,
                    quote=quote_of(item.passage),
                    subject=item.subject,
                )
                for item in items
            )
            return {"choices": choices}
        case Matching(items=assigned, targets=targets):
            return {"choices": _assigned(assigned), "targets": targets}
        case Sorting(items=assigned, groups=groups):
            return {"choices": _assigned(assigned), "targets": groups}


def _assigned(items: tuple[Assignable, ...]) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            text=item.text,
            place=item.target,
            reason=item.reason,
            quote=quote_of(item.passage),
            subject=item.subject,
        )
        for item in items
    )


def _options(options: tuple[Option, ...], keys: set[int]) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            text=option.text,
            right=number in keys,
            reason=option.reason,
            quote=quote_of(option.passage),
            subject=option.subject or "",
            edtf=option.edtf or "",
        )
        for number, option in enumerate(options)
    )
