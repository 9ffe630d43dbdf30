"""What a difference between two forms is called."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from studyapp.core.bank.differences import (
    Difference,
    OrderChange,
    Part,
    TextChange,
    ValueChange,
    Words,
)
from studyapp.core.bank.form import AnswerKind
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Family
from studyapp.ui.family_words import family_words
from studyapp.ui.kind_words import kind_words
from studyapp.ui.modes.bank.words import difficulty_words


def title_of(difference: Difference) -> str:
    """Give the name of the field that differs, with the number of its line."""
    words = _field_words(difference.field)
    number = None if isinstance(difference, OrderChange) else difference.number
    if number is None:
        return words
    return _tr("{field} {number}").format(field=words, number=number + 1)


def words_of(difference: Difference) -> tuple[Words, ...]:
    """Give what has changed, as runs of words that were taken out and put in."""
    match difference:
        case TextChange(words=words):
            return words or (_run(_tr("an empty line"), Part.SAME),)
        case ValueChange(field=field, before=before, after=after):
            return (
                _run(_value_words(field, before), Part.REMOVED),
                _run(_value_words(field, after), Part.ADDED),
            )
        case OrderChange():
            return (_run(_tr("The lines stand in another order."), Part.SAME),)
        case _:
            assert_never(difference)


def spoken_words(words: tuple[Words, ...]) -> str:
    """Give the runs for a screen reader, which sees neither lines nor strokes."""
    said = {
        Part.SAME: "{words}",
        Part.REMOVED: _tr("[taken out: {words}]"),
        Part.ADDED: _tr("[put in: {words}]"),
    }
    return " ".join(said[one.part].format(words=one.text.strip()) for one in words if one.text)


def _run(text: str, part: Part) -> Words:
    return Words(text=text, part=part)


def _value_words(field: str, value: object) -> str:
    match value:
        case AnswerKind():
            return kind_words(value)
        case Family():
            return family_words(value)
        case ContentNote():
            return _note_words(value)
        case int():
            return _number_words(field, value)
        case _:
            return _tr("unknown") if value is None else str(value)


def _number_words(field: str, value: int) -> str:
    if isinstance(value, bool):
        return _tr("yes") if value else _tr("no")
    return difficulty_words(value) if field == "difficulty" else str(value + 1)


def _note_words(note: ContentNote) -> str:
    words = {
        ContentNote.NONE: _tr("None needed"),
        ContentNote.CASUALTIES: _tr("Casualties"),
        ContentNote.ATROCITY: _tr("Atrocity claim"),
    }
    return words[note]


def _field_words(field: str) -> str:
    words = {
        "kind": _tr("How it is answered"),
        "family": _tr("What it asks"),
        "stem": _tr("Question"),
        "choices": _tr("Answer"),
        "choices.reason": _tr("Reason for answer"),
        "choices.edtf": _tr("Date of answer"),
        "choices.subject": _tr("What answer stands for"),
        "choices.right": _tr("Counts as the article’s: answer"),
        "choices.place": _tr("Place of answer"),
        "choices.quote": _tr("Sentence for answer"),
        "accepted": _tr("Accepted answer"),
        "date": _tr("Date"),
        "first": _tr("Start of the timeline"),
        "last": _tr("End of the timeline"),
        "number": _tr("Number"),
        "unit": _tr("Unit"),
        "tolerance": _tr("Tolerance"),
        "targets": _tr("Target"),
        "before": _tr("Words before the gap"),
        "after": _tr("Words after the gap"),
        "typed_gap": _tr("The gap is typed"),
        "model": _tr("Model answer"),
        "points": _tr("Point"),
        "fact": _tr("Fact it is remembered by"),
        "facts": _tr("Fact"),
        "quotes": _tr("Source sentence"),
        "quotes.start": _tr("Place of source sentence"),
        "explanation": _tr("Explanation"),
        "content_note": _tr("Content note"),
        "difficulty": _tr("Difficulty"),
        "tags": _tr("Tag"),
    }
    return words.get(field, field)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Differences", text)
