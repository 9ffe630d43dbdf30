"""Notes as questions: our own as they went out, those of others as drafts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from studyapp.core.bank.anki_note import AnkiNote
from studyapp.core.bank.form import QuestionForm
from studyapp.core.errors import InvalidInput
from studyapp.formats.anki.card import question_words
from studyapp.formats.anki.envelope import Envelope, envelope_in
from studyapp.formats.anki.field_text import has_media, plain_text
from studyapp.formats.anki.note_type import QUESTION
from studyapp.formats.anki.strangers import forms_of
from studyapp.formats.anki.tags import tags_after
from studyapp.formats.exchange import Found, Item, Loss
from studyapp.formats.problem_list import ProblemList
from studyapp.formats.sayable import sayable

MEDIA = "Pictures and sounds are not taken in."
DAMAGED = "The hidden part of this note was changed in Anki, so its question cannot be read."


def read_notes(notes: Iterable[AnkiNote], file: str) -> Found:
    """Give the questions of notes; `notes` count from 1 in what is told of them."""
    reading = _Reading(file)
    for number, note in enumerate(notes, start=1):
        reading.take(number, note)
    return reading.found()


class _Reading:
    """What was found so far."""

    def __init__(self, file: str) -> None:
        self._file, self._problems = file, ProblemList()
        self._items: list[Item] = []
        self._losses: list[Loss] = []
        self._packs: set[str] = set()

    def found(self) -> Found:
        """Give everything; the pack is told only if all notes name the same."""
        return Found(
            items=tuple(self._items),
            problems=self._problems.found,
            losses=tuple(self._losses),
            pack_id=next(iter(self._packs)) if len(self._packs) == 1 else "",
        )

    def take(self, number: int, note: AnkiNote) -> None:
        """Read one note, or tell why it cannot be read."""
        try:
            envelope = _envelope(note)
        except InvalidInput:
            hint = "Export the question again from here."
            self._problems.add(self._file, f"note {number}", "studyapp", DAMAGED, hint)
            return
        if envelope is not None:
            self._packs.add(envelope.pack)
            self._items.append(_as_changed(envelope, note))
        else:
            self._take_stranger(number, note)

    def _take_stranger(self, number: int, note: AnkiNote) -> None:
        items = [Item(form=form) for form in forms_of(note)]
        if not items:
            self._problems.add(self._file, f"note {number}", "", "The note has no words.")
        elif any(has_media(field) for _, field in note.fields):
            self._losses.append(Loss(item=items[0].form.id, field="", message=MEDIA))
        self._items += items


def _envelope(note: AnkiNote) -> Envelope | None:
    found = (envelope_in(field) for _, field in note.fields)
    return next((one for one in found if one is not None), None)


def _as_changed(envelope: Envelope, note: AnkiNote) -> Item:
    """Give our question with what was changed in Anki of its words and tags."""
    form = envelope.item.form
    stem = next((field for name, field in note.fields if name == QUESTION), None)
    if stem is not None:
        form = replace(form, stem=_stem(form, stem))
    form = replace(form, tags=tags_after(form.tags, note.tags))
    return replace(envelope.item, form=form)


def _stem(form: QuestionForm, field: str) -> str:
    sent = unicodedata.normalize("NFC", question_words(form))
    if unicodedata.normalize("NFC", field) == sent:
        return form.stem
    found = sayable(plain_text(field))
    return form.stem if found.split() == plain_text(sent).split() else found
