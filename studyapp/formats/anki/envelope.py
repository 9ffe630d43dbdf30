"""The whole question, hidden in its note, so that it comes back from Anki exactly.

It is one line of ASCII JSON that is the same as text, as HTML and inside an HTML comment, and
in which Anki finds nothing to play or to typeset.
"""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass, replace
from typing import Any

from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.form_codec import form_from_json, form_to_json
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.errors import InvalidInput
from studyapp.formats.exchange import Item, Loss
from studyapp.formats.sayable import EMPTY_QUOTE, SIGNS, each_text, quotes_with_words, sayable

MARK = '{"studyapp":'
ESCAPED_MARK = "{&quot;studyapp&quot;:"
VERSION = 1
SHOWN = 80
_COMMANDS = re.compile(r"[<>&]|--|\[(?=[a-z$])|\{(?=\{)")
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """A question with its status and the pack it belongs to."""

    item: Item
    pack: str


def carried_item(item: Item) -> Item:
    """Give what comes back of a question: all but what no file can hold."""
    form: QuestionForm = quotes_with_words(each_text(item.form, sayable))
    return item if form is item.form else replace(item, form=form)


def losses_of(item: Item) -> tuple[Loss, ...]:
    """Tell everything of a question that does not come back."""
    plain: QuestionForm = each_text(item.form, sayable)
    told = []
    if plain is not item.form:
        told.append(Loss(item=item.form.id, field="", message=SIGNS))
    if quotes_with_words(plain) is not plain:
        told.append(Loss(item=item.form.id, field="quotes", message=EMPTY_QUOTE))
    return tuple(told)


def envelope_text(item: Item, pack: str) -> str:
    """Give a question as one line of text."""
    told = {
        "studyapp": VERSION,
        "pack": pack,
        "status": item.status.value,
        "form": form_to_json(item.form),
    }
    return _COMMANDS.sub(_escaped, json.dumps(told, separators=(",", ":")))


def envelope_in(field: str) -> Envelope | None:
    """Find a question in the HTML of a field; raise `InvalidInput` if it is damaged."""
    if MARK not in field and ESCAPED_MARK not in field:
        return None
    try:
        plain = field if MARK in field else html.unescape(field)
        told, _end = _DECODER.raw_decode(plain, plain.index(MARK))
        return _opened(told)
    except (ValueError, RecursionError, KeyError, TypeError) as error:
        raise InvalidInput(field="studyapp", value=field[:SHOWN]) from error


def _opened(told: Any) -> Envelope:
    if told["studyapp"] != VERSION:
        raise InvalidInput(field="studyapp", value=str(told["studyapp"])[:SHOWN])
    item = Item(form=form_from_json(told["form"]), status=QuestionStatus(told["status"]))
    return Envelope(item=carried_item(item), pack=str(told["pack"]))


def _escaped(found: re.Match[str]) -> str:
    """Write signs so that only a reader of JSON sees them."""
    return "".join(f"\\u{ord(sign):04x}" for sign in found[0])
