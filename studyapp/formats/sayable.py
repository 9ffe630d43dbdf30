"""What other programs can hold of a form's texts: no control characters, no empty passages."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from studyapp.core.bank.form import Choice, QuestionForm, Quote

SIGNS = "Control characters are left out."
EMPTY_QUOTE = "Passages without words are left out."
_UNSAID = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_RETURN = re.compile("\r\n?")
_NAMES = {kind: tuple(one.name for one in fields(kind)) for kind in (QuestionForm, Choice, Quote)}


def sayable(text: str) -> str:
    """Give a text with LF line ends and without signs that files cannot hold."""
    if text.isascii() and text.isprintable():
        return text
    plain = _UNSAID.sub("", _RETURN.sub("\n", text))
    return text if plain == text else plain


def each_text(value: Any, change: Callable[[str], str]) -> Any:
    """Change every text in a value; what does not change stays the same object."""
    if isinstance(value, str):
        return change(value) if value else value
    if isinstance(value, tuple):
        if not value:
            return value
        parts = tuple(each_text(one, change) for one in value)
        return value if all(a is b for a, b in zip(parts, value, strict=True)) else parts
    given = {}
    for name in _NAMES.get(type(value), ()):
        before = getattr(value, name)
        after = each_text(before, change)
        if after is not before:
            given[name] = after
    return replace(value, **given) if given else value


def quotes_with_words(form: QuestionForm) -> QuestionForm:
    """Give a form without quotes that quote nothing."""
    told = (*form.quotes, *(one.quote for one in form.choices))
    if all(one is None or one.exact for one in told):
        return form
    choices = tuple(
        replace(one, quote=None) if one.quote is not None and not one.quote.exact else one
        for one in form.choices
    )
    return replace(form, quotes=tuple(one for one in form.quotes if one.exact), choices=choices)
