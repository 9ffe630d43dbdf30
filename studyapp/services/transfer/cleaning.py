"""Text from files as the app keeps text: NFC, LF, no characters that hide or command."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

from studyapp.core.bank.form import QuestionForm
from studyapp.formats.clean_text import clean

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def cleaned(form: QuestionForm) -> QuestionForm:
    """Give a form with every text in it cleaned; what is clean already is left as it is."""
    found: QuestionForm = _cleaned(form)
    return found


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.isascii() and value.isprintable() else _text(value)
    if isinstance(value, tuple):
        parts = tuple(_cleaned(part) for part in value)
        return value if all(a is b for a, b in zip(parts, value, strict=True)) else parts
    if not is_dataclass(value) or isinstance(value, type):
        return value
    given = {}
    for field in fields(value):
        before = getattr(value, field.name)
        after = _cleaned(before)
        if after is not before:
            given[field.name] = after
    return replace(value, **given) if given else value


def _text(text: str) -> str:
    plain = _CONTROL.sub("", clean(text))
    return text if plain == text else plain
