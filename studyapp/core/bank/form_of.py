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
        **_answers(question.body),
    )


def numeral(value: float) -> str:
    """Write a number as it is typed, without a fraction that says nothing."""
    return repr(value).removesuffix(".0")


def _answers(body: Body) -> dict[str, Any]:  # noqa: C901, PLR0911 - a case a kind
    match body:
        case OneOf(options=options, key=key):
            return {"kind": AnswerKind.ONE_OF, "choices": _options(options, {key})}
        case SeveralOf(options=options, keys=keys):
            return {"kind": AnswerKind.SEVERAL_OF, "choices": _options(options, set(keys))}
        case TrueFalse(key=key, true=true, false=false):
            choices = _options((true, false), {0 if key else 1})
            return {"kind": AnswerKind.TRUE_FALSE, "choices": choices}
        case TypedText(accepted=accepted, others=others):
            choices = _options(others, set())
            return {"kind": AnswerKind.TYPED, "accepted": accepted, "choices": choices}
        case DateEntry(date=date):
            return {"kind": AnswerKind.DATE, "date": date}
        case NumberEntry(value=value, unit=unit, tolerance=tolerance):
            told = numeral(tolerance) if tolerance else ""
            kind = AnswerKind.NUMBER
            return {"kind": kind, "number": numeral(value), "unit": unit, "tolerance": told}
        case Ordering() | Matching() | Sorting():
            return _arranged(body)
        case Placement(date=date, first=first, last=last):
            ends = {"first": day_text(first), "last": day_text(last)}
            return {"kind": AnswerKind.PLACEMENT, "date": date, **ends}
        case Gap(before=before, after=after, filler=filler):
            typed = isinstance(filler, TypedText)
            words = {"before": before, "after": after, "typed_gap": typed}
            return {**_answers(filler), "kind": AnswerKind.GAP, **words}
        case OpenAnswer(model=model, points=points):
            return {"kind": AnswerKind.OPEN, "model": model, "points": points}
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
            return {"kind": AnswerKind.ORDERING, "choices": choices}
        case Matching(items=assigned, targets=targets):
            kind = AnswerKind.MATCHING
            return {"kind": kind, "choices": _assigned(assigned), "targets": targets}
        case Sorting(items=assigned, groups=groups):
            kind = AnswerKind.SORTING
            return {"kind": kind, "choices": _assigned(assigned), "targets": groups}


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
