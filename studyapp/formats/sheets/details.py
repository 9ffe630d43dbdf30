"""What a sheet has no column for: where quoted words stand, and whom an answer stands for.

It is written as JSON in the last column. Each detail belongs to words that stand in another
cell and is dropped when they are changed there, so that nobody has to look at it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from studyapp.core.bank.form import Choice, QuestionForm, Quote
from studyapp.core.bank.plain import SHOWN, Json, list_in, of, plain, quote_from, require_known
from studyapp.core.errors import InvalidInput

ABOUT = ("subject", "edtf")


def details_text(form: QuestionForm) -> str:
    """Give the details of a form as JSON, or an empty text where there are none."""
    told: Json = {}
    quotes = tuple(_quotes(form))
    if any(one != Quote(exact=one.exact) for one in quotes):
        told["quotes"] = [plain(one) for one in quotes]
    if any(one.subject or one.edtf for one in form.choices):
        told["answers"] = [_about(one) for one in form.choices]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")) if told else ""


def with_details(form: QuestionForm, cell: str) -> QuestionForm:
    """Give a form with its details; raise `InvalidInput` where they cannot be read."""
    if not cell.strip():
        return form
    told = _read(cell)
    quotes = _Unused([quote_from(one) for one in list_in("quotes", told.get("quotes", []))])
    answers = _Answers([_answer(one) for one in list_in("answers", told.get("answers", []))])
    return replace(
        form,
        quotes=tuple(quotes.full(one) for one in form.quotes),
        choices=tuple(answers.full(one, quotes) for one in form.choices),
    )


def without_details(form: QuestionForm) -> QuestionForm:
    """Give a form with only what the other columns say."""
    bare = [replace(one, subject="", edtf="", quote=_bare(one.quote)) for one in form.choices]
    quotes = tuple(Quote(exact=one.exact) for one in form.quotes)
    return replace(form, quotes=quotes, choices=tuple(bare))


class _Unused:
    """Quotes that were not given back yet."""

    def __init__(self, quotes: list[Quote]) -> None:
        self._quotes = quotes

    def full(self, quote: Quote) -> Quote:
        for at, one in enumerate(self._quotes):
            if one.exact == quote.exact:
                return self._quotes.pop(at)
        return quote


class _Answers:
    """What is known of answers that were not met yet."""

    def __init__(self, known: list[Json]) -> None:
        self._known = known

    def full(self, choice: Choice, quotes: _Unused) -> Choice:
        quote = None if choice.quote is None else quotes.full(choice.quote)
        return replace(choice, quote=quote, **self._about(choice.text))

    def _about(self, text: str) -> Json:
        for at, one in enumerate(self._known):
            if one["text"] == text:
                known = self._known.pop(at)
                return {name: known[name] for name in ABOUT if name in known}
        return {}


def _quotes(form: QuestionForm) -> Iterable[Quote]:
    yield from form.quotes
    yield from (one.quote for one in form.choices if one.quote is not None)


def _about(choice: Choice) -> Json:
    return plain(Choice(text=choice.text, subject=choice.subject, edtf=choice.edtf))


def _bare(quote: Quote | None) -> Quote | None:
    return None if quote is None else Quote(exact=quote.exact)


def _answer(value: Any) -> Json:
    require_known(Choice, of("answers", value, dict))
    told = {"text": "", **value}
    return {
        name: of(f"answers.{name}", told[name], str) for name in ("text", *ABOUT) if name in told
    }


def _read(cell: str) -> Json:
    try:
        told = json.loads(cell)
    except (ValueError, RecursionError) as error:
        raise InvalidInput(field="details", value=cell[:SHOWN]) from error
    return dict(of("details", told, dict))
