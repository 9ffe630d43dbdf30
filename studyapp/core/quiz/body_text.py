"""The texts of a body: what it shows, and its answer where that is one text."""

from __future__ import annotations

from typing import assert_never

from studyapp.core.quiz.body import (
    Body,
    DateEntry,
    Gap,
    Matching,
    NumberEntry,
    OneOf,
    OpenAnswer,
    Ordering,
    Placement,
    SeveralOf,
    Sorting,
    TrueFalse,
    TypedText,
)


def shown_texts(body: Body) -> tuple[str, ...]:
    """Give what a body shows before it is answered, text by text, without the stem."""
    match body:
        case OneOf(options=options) | SeveralOf(options=options):
            return tuple(option.text for option in options)
        case Ordering(items=items):
            return tuple(item.text for item in items)
        case Matching(items=items, targets=names) | Sorting(items=items, groups=names):
            return (*(item.text for item in items), *names)
        case Gap(before=before, after=after, filler=filler):
            return (before, after, *shown_texts(filler))
        case TrueFalse() | TypedText() | DateEntry() | NumberEntry() | Placement() | OpenAnswer():
            return ()
        case _:
            assert_never(body)


def answer_text(body: Body) -> str | None:
    """Give the article's answer where it is one text, else None."""
    match body:
        case OneOf(options=options, key=key):
            return options[key].text
        case TypedText(accepted=accepted):
            return accepted[0]
        case Gap(filler=filler):
            return answer_text(filler)
        case NumberEntry(value=value):
            return f"{value:g}"
        case (
            SeveralOf()
            | TrueFalse()
            | DateEntry()
            | Ordering()
            | Matching()
            | Sorting()
            | Placement()
            | OpenAnswer()
        ):
            return None
        case _:
            assert_never(body)
