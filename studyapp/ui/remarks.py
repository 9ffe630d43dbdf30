"""Remarks on the wording of the article: its spellings, and what stands as printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.name import Name
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.ui.item_words import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Words with the stretches (start, length), in code points, that are semi-bold."""

    text: str
    bold: tuple[tuple[int, int], ...] = ()


def spelling_remark(item: Item, passages: Iterable[Passage], pack: Pack) -> Remark | None:
    """Give how the article writes the names in some passages, if otherwise than usual.

    Only a name with a note of its own is said to be written otherwise elsewhere.
    """
    if isinstance(item, Actor):
        return _own_spellings(item.name)
    text = " ".join(_sentences(passages, pack))
    named = [*(one.name for one in pack.actors), *(one.name for one in pack.places)]
    found = {form: name.canonical for name in named if name.note and (form := _met(name, text))}
    return _remark(tuple(found), tuple(dict.fromkeys(found.values()))) if found else None


def slip_remarks(passages: Iterable[Passage], pack: Pack) -> tuple[str, ...]:
    """Give the notes on slips that some passages touch, each once.

    Words that wound are not repeated here: the note alone tells of them.
    """
    spans = tuple(passages)
    notes = [one.note for one in spans if one.note]
    for slip in pack.slips:
        if any(slip.passage.overlaps(one) for one in spans):
            quoted = _tr("“{words}”: {note}").format(words=slip.passage.exact, note=slip.note)
            notes.append(quoted if slip.passage.quotable else slip.note)
    return tuple(one for one in dict.fromkeys(notes) if not _is_told_by_another(one, notes))


def _own_spellings(name: Name) -> Remark | None:
    """Give the note on a name, after the forms in the article that it does not tell."""
    forms: dict[str, str] = {}
    for form in name.written_otherwise:
        plain = _without_article(form)
        if plain != _without_article(name.canonical) and form not in name.note:
            forms.setdefault(plain, form)
    written = _remark(tuple(forms.values())) if forms else Remark(text="")
    note = _note_on(name)
    text = " ".join(part for part in (written.text, note) if part)
    return replace(written, text=text) if text else None


def _note_on(name: Name) -> str:
    """Give what is known of a name, with where that comes from."""
    words = _tr("{note} (Source: {source})")
    return words.format(note=name.note, source=name.note_source) if name.note else ""


def _without_article(form: str) -> str:
    return form.casefold().removeprefix("the ")


def _is_told_by_another(note: str, notes: Iterable[str]) -> bool:
    start = note.casefold().rstrip(".")
    return any(one.casefold().startswith(start) and len(one) > len(note) for one in notes)


def _remark(forms: Sequence[str], usual: Sequence[str] = ()) -> Remark:
    text, bold = _tr("As the article writes it: "), []
    for number, form in enumerate(forms):
        text += ", " if number else ""
        bold.append((len(text), len(form)))
        text += form
    ending = _tr(". Elsewhere usually {names}.").format(names=", ".join(usual))
    text += ending if usual else "."
    return Remark(text=text, bold=tuple(bold))


def _met(name: Name, text: str) -> str:
    """Give the longest unusual spelling of a name in a text, or nothing."""
    forms = sorted(name.written_otherwise, key=len, reverse=True)
    usual = name.canonical.casefold()
    for form in forms:
        trivial = usual in form.casefold() or form.casefold() in usual
        # A name begins with a capital; “a tweet” is a word for something else.
        if (
            form[:1].isupper()
            and not trivial
            and re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text)
        ):
            return form
    return ""


def _sentences(passages: Iterable[Passage], pack: Pack) -> list[str]:
    article = pack.article
    touched = {one for passage in passages for one in article.sentences_of(passage)}
    return [article.sentence_text(one) for one in sorted(touched, key=lambda one: one.index)]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Remarks", text)
