"""What kind of question a row describes that does not say so."""

from __future__ import annotations

from dataclasses import replace

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm

TRUTHS = ("true", "false")
SEVERAL = 2


def with_kind(form: QuestionForm, *, placed: bool) -> QuestionForm:
    """Give a form the kind its answers look like; `placed` tells that they have places."""
    kind = _by_fields(form) or _by_answers(form, placed=placed)
    if kind is AnswerKind.TYPED and not form.accepted:
        texts = tuple(one.text for one in form.choices)
        return replace(form, kind=kind, accepted=texts, choices=())
    if kind is AnswerKind.TRUE_FALSE:
        return replace(form, kind=kind, choices=_truths(form.choices))
    if kind is AnswerKind.GAP:
        typed = bool(form.accepted) or len(form.choices) < SEVERAL
        return replace(form, kind=kind, typed_gap=form.typed_gap or typed)
    return replace(form, kind=kind)


def in_order(form: QuestionForm) -> QuestionForm:
    """Give items that have no places the order in which they stand."""
    ordered = tuple(replace(one, place=at) for at, one in enumerate(form.choices))
    return replace(form, choices=ordered)


def _by_fields(form: QuestionForm) -> AnswerKind | None:
    said = {
        AnswerKind.GAP: form.before or form.after,
        AnswerKind.MATCHING: form.targets,
        AnswerKind.PLACEMENT: form.first or form.last,
        AnswerKind.DATE: form.date,
        AnswerKind.NUMBER: form.number,
        AnswerKind.OPEN: form.points or form.model,
        AnswerKind.TYPED: form.accepted,
    }
    return next((kind for kind, found in said.items() if found), None)


def _by_answers(form: QuestionForm, *, placed: bool) -> AnswerKind:
    if placed:
        return AnswerKind.ORDERING
    right = sum(one.right for one in form.choices)
    if right >= SEVERAL:
        return AnswerKind.SEVERAL_OF
    texts = sorted(one.text.strip().casefold() for one in form.choices)
    if texts == sorted(TRUTHS):
        return AnswerKind.TRUE_FALSE
    return AnswerKind.TYPED if len(texts) == 1 else AnswerKind.ONE_OF


def _truths(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    return tuple(sorted(choices, key=lambda one: one.text.strip().casefold() == TRUTHS[1]))
