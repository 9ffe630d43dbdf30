"""What an import changes in a question, in lines of plain text."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from studyapp.core.bank.differences import (
    Difference,
    OrderChange,
    Part,
    TextChange,
    ValueChange,
    Words,
    differences,
)
from studyapp.core.bank.form import QuestionForm

TOLD = 6
"""How many changed texts are shown with their words; the other fields are only named."""


def change_lines(before: QuestionForm, after: QuestionForm) -> list[str]:
    """Give a line for each text that changes, and one that names whatever else does."""
    texts: list[str] = []
    named: list[str] = []
    for one in differences(before, after):
        name = _name(one)
        if isinstance(one, TextChange) and len(texts) < TOLD:
            # The new question stands above as the title.
            texts.append(_text_line("" if one.field == "stem" else name, one.words))
        else:
            named.append(name)
    if named:
        names = ", ".join(dict.fromkeys(named))
        texts.append(_tr("Also changed: {names}.").format(names=names))
    return texts


def _text_line(name: str, words: tuple[Words, ...]) -> str:
    old = _joined(one for one in words if one.part is not Part.ADDED)
    new = _joined(one for one in words if one.part is not Part.REMOVED)
    if not name:
        told = _tr("Before: “{before}”") if old else _tr("Before, there was no question yet.")
    elif not old:
        told = _tr("{name}, new: “{after}”")
    elif not new:
        told = _tr("{name}, taken out: “{before}”")
    else:
        told = _tr("{name}: “{before}” becomes “{after}”")
    return told.format(name=name, before=old, after=new)


def _joined(words: Iterator[Words]) -> str:
    return " ".join("".join(one.text for one in words).split())


def _name(one: Difference) -> str:
    """Give what a field is called; those that only say how it is answered are the answer."""
    match one:
        case OrderChange():
            return _tr("Order of the lines")
        case TextChange() | ValueChange():
            return _field_words().get(one.field, _tr("Answer"))


def _field_words() -> dict[str, str]:
    return {
        "kind": _tr("Kind of answer"),
        "family": _tr("What it asks"),
        "stem": _tr("Question"),
        "choices.right": _tr("Right answer"),
        "choices.reason": _tr("Explanation of an answer"),
        "choices.quote": _tr("Source words of an answer"),
        "choices.subject": _tr("Whom an answer stands for"),
        "date": _tr("Date"),
        "number": _tr("Number"),
        "targets": _tr("Target"),
        "fact": _tr("Facts"),
        "facts": _tr("Facts"),
        "quotes": _tr("Source words"),
        "quotes.start": _tr("Place of the source words"),
        "explanation": _tr("Explanation"),
        "content_note": _tr("Content note"),
        "difficulty": _tr("Difficulty"),
        "tags": _tr("Tag"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("Transfer", text)
