"""What the files of a pack can hold of a question: all but what no TOML text can say."""

from __future__ import annotations

from dataclasses import replace

from studyapp.core.bank.form import EASIEST, HARDEST, QuestionForm
from studyapp.formats.clean_text import clean
from studyapp.formats.exchange import Item, Loss
from studyapp.formats.pack_schema import LONGEST_ASKED, MOST_ROWS
from studyapp.formats.sayable import (
    EMPTY_QUOTE,
    SIGNS,
    each_text,
    quotes_with_words,
    sayable,
)

JOINED = "Letters and their accents are joined, and marks that turn the direction are left out."
LENGTH = "Text beyond 100,000 characters is left out."
ROWS = "Answers beyond the thousandth are left out."
DEGREE = "Difficulty is written from 1 to 3."
NAMELESS = "A question without an id is left out."


def carried_item(item: Item) -> Item | None:
    """Give what comes back of a question; None of one without an id."""
    form = _steps(item.form)[-1][0]
    if not form.id.strip():
        return None
    return item if form is item.form else replace(item, form=form)


def losses_of(item: Item) -> tuple[Loss, ...]:
    """Tell everything of a question that does not come back."""
    if carried_item(item) is None:
        return (Loss(item=item.form.id, field="id", message=NAMELESS),)
    told: list[Loss] = []
    before = item.form
    for after, field, message in _steps(before):
        if after is not before and after != before:
            told.append(Loss(item=item.form.id, field=field, message=message))
        before = after
    return tuple(told)


def _steps(form: QuestionForm) -> list[tuple[QuestionForm, str, str]]:
    """Give the form after each thing that is left out, with what to say of it."""
    plain: QuestionForm = each_text(form, sayable)
    joined: QuestionForm = each_text(plain, _joined)
    short: QuestionForm = each_text(joined, _cut)
    worded = quotes_with_words(short)
    fewer = worded
    if len(worded.choices) > MOST_ROWS:
        fewer = replace(worded, choices=worded.choices[:MOST_ROWS])
    eased = fewer
    if not EASIEST <= fewer.difficulty <= HARDEST:
        eased = replace(fewer, difficulty=min(max(fewer.difficulty, EASIEST), HARDEST))
    return [
        (plain, "", SIGNS),
        (joined, "", JOINED),
        (short, "", LENGTH),
        (worded, "quotes", EMPTY_QUOTE),
        (fewer, "choices", ROWS),
        (eased, "difficulty", DEGREE),
    ]


def _joined(text: str) -> str:
    if text.isascii():
        return text
    joined = clean(text)
    return text if joined == text else joined


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_ASKED else text[:LONGEST_ASKED]
