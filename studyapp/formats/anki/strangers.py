"""Notes that others made, as drafts: typed, one of n, or a gap to type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from studyapp.core.bank.anki_note import AnkiNote
from studyapp.core.bank.form import AnswerKind, QuestionForm
from studyapp.formats.anki.choices import LEAST, marked, offered_in
from studyapp.formats.anki.clozes import has_cloze, hidden_in
from studyapp.formats.anki.field_text import plain_text
from studyapp.formats.anki.tags import OF_ANKI
from studyapp.formats.sayable import sayable
from studyapp.formats.stranger_ids import stranger_id, with_id

GAP_STEM = "Which words are missing?"
_OPTION_FIELD = re.compile(r"(?:option|choice|answer|q)[ _]?(?:\d{1,2}|[a-h])", re.IGNORECASE)
_RIGHT_FIELDS = frozenset(("answers", "answer", "correct", "correct answer", "right answer"))


def forms_of(note: AnkiNote) -> Iterator[QuestionForm]:
    """Give the questions that a note makes; none where it says nothing."""
    texts = [(name, sayable(plain_text(field))) for name, field in note.fields]
    tags = tuple(tag for tag in note.tags if tag not in OF_ANKI)
    if any(has_cloze(text) for _, text in texts):
        yield from _gaps(note, texts, tags)
    elif any(text for _, text in texts):
        yield _named(note, _asked(texts, tags), "")


def _named(note: AnkiNote, form: QuestionForm, part: str) -> QuestionForm:
    if not note.guid:
        return with_id(form)
    return replace(form, id=stranger_id("anki", note.guid, part))


def _gaps(
    note: AnkiNote, texts: list[tuple[str, str]], tags: tuple[str, ...]
) -> Iterator[QuestionForm]:
    """Give a question for each number under which a text hides words."""
    whole = next(text for _, text in texts if has_cloze(text))
    rest = "\n".join(text for _, text in texts if text and text != whole)
    for one in hidden_in(whole):
        form = QuestionForm(
            id="",
            kind=AnswerKind.GAP,
            stem=GAP_STEM,
            before=one.before,
            after=one.after,
            typed_gap=True,
            accepted=(one.words.strip(),) if one.words.strip() else (),
            explanation=rest,
            tags=tags,
        )
        yield _named(note, form, str(one.number))


def _asked(texts: list[tuple[str, str]], tags: tuple[str, ...]) -> QuestionForm:
    columns = [text for name, text in texts if _OPTION_FIELD.fullmatch(name) and text]
    if len(columns) >= LEAST:
        return _from_columns(texts, columns, tags)
    front, back = texts[0][1], texts[1][1] if len(texts) > 1 else ""
    others = [text for _, text in texts[2:] if text]
    if not front:
        front, back, others = next(text for _, text in texts if text), "", []
    offered = offered_in(front)
    if offered is not None:
        told = "\n".join((back, *others))
        return _chosen(offered.stem, offered.texts, right=back, told=told, tags=tags)
    answer, _, more = back.partition("\n")
    return QuestionForm(
        id="",
        kind=AnswerKind.TYPED,
        stem=front,
        accepted=(answer,) if answer else (),
        explanation="\n".join(text for text in (more.strip(), *others) if text),
        tags=tags,
    )


def _from_columns(
    texts: list[tuple[str, str]], columns: list[str], tags: tuple[str, ...]
) -> QuestionForm:
    """Read a note that has a field for each option and one for what is right."""
    right = next((text for name, text in texts if name.casefold() in _RIGHT_FIELDS), "")
    stem = next((text for _, text in texts if text and text not in columns), "")
    return _chosen(stem, tuple(columns), right=right, told="", tags=tags)


def _chosen(
    stem: str, texts: tuple[str, ...], *, right: str, told: str, tags: tuple[str, ...]
) -> QuestionForm:
    choices = marked(texts, right)
    several = sum(one.right for one in choices) >= LEAST
    return QuestionForm(
        id="",
        kind=AnswerKind.SEVERAL_OF if several else AnswerKind.ONE_OF,
        stem=stem,
        choices=choices,
        explanation=told.strip(),
        tags=tags,
    )
