"""What has changed between two forms of a question, field by field and word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from studyapp.core.bank.form import Choice, QuestionForm, Quote
from studyapp.core.bank.pairing import Pairs, itself, pairs

TEXTS = ("stem", "before", "after", "date", "first", "last", "number", "unit", "tolerance")
LISTS = ("accepted", "targets")
LATER_TEXTS = ("model",)
LATER_LISTS = ("points",)
VALUES = ("kind", "family", "content_note", "difficulty", "typed_gap", "fact")
LAST_LISTS = ("tags", "facts")
CHOICE_TEXTS = ("reason", "edtf", "subject")
CHOICE_VALUES = ("right", "place")
WORDS = re.compile(r"\s+|\w+|[^\w\s]")
NO_CHOICE = Choice()


class Part(Enum):
    """Whether words stand in both forms or only in one of them."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A run of words."""

    text: str
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class TextChange:
    """Other words in a field; `number` counts lines of the field from 0, None if it has none.

    `field` is a field's name, for a line of the answers like "choices.reason". A line that is
    new or gone is told even where nothing stands in it.
    """

    field: str
    number: int | None
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueChange:
    """Another choice in a field; the values are those of the field."""

    field: str
    number: int | None
    before: object
    after: object


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderChange:
    """The lines of a field stand in another order."""

    field: str


Difference = TextChange | ValueChange | OrderChange


def differences(before: QuestionForm, after: QuestionForm) -> tuple[Difference, ...]:
    """Give what differs, in the order of the form; nothing where the forms are equal."""
    return tuple(_differences(before, after))


def words_between(before: str, after: str) -> tuple[Words, ...]:
    """Give both texts as one, with the words taken out and put in marked."""
    old, new = WORDS.findall(before), WORDS.findall(after)
    found: list[Words] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Words(text="".join(old[i1:i2]), part=Part.SAME))
            continue
        if i2 > i1:
            found.append(Words(text="".join(old[i1:i2]), part=Part.REMOVED))
        if j2 > j1:
            found.append(Words(text="".join(new[j1:j2]), part=Part.ADDED))
    return tuple(found)


def _differences(before: QuestionForm, after: QuestionForm) -> Iterator[Difference]:
    yield from _values(before, after, ("kind",))
    yield from _texts(before, after, ("stem",))
    yield from _choices(before.choices, after.choices)
    yield from _texts(before, after, TEXTS[1:])
    yield from _lists(before, after, LISTS)
    yield from _texts(before, after, LATER_TEXTS)
    yield from _lists(before, after, LATER_LISTS)
    yield from _quotes(before.quotes, after.quotes)
    yield from _texts(before, after, ("explanation",))
    yield from _values(before, after, VALUES[1:])
    yield from _lists(before, after, LAST_LISTS)


def _texts(before: object, after: object, names: Sequence[str]) -> Iterator[Difference]:
    for name in names:
        yield from _text(name, None, getattr(before, name), getattr(after, name))


def _values(before: object, after: object, names: Sequence[str]) -> Iterator[Difference]:
    for name in names:
        yield from _value(name, None, getattr(before, name), getattr(after, name))


def _lists(before: object, after: object, names: Sequence[str]) -> Iterator[Difference]:
    for name in names:
        old, new = getattr(before, name), getattr(after, name)
        paired = pairs(old, new, (itself,))
        for at, to in _lines(paired, len(old), len(new)):
            one, other = "" if at is None else old[at], "" if to is None else new[to]
            if one != other or at is None or to is None:
                number = at if to is None else to
                yield TextChange(field=name, number=number, words=words_between(one, other))
        yield from _order(name, paired)


def _choices(old: Sequence[Choice], new: Sequence[Choice]) -> Iterator[Difference]:
    paired = pairs(old, new, (itself, lambda one: one.text, lambda one: one.subject or id(one)))
    for at, to in _lines(paired, len(old), len(new)):
        number = at if to is None else to
        one = NO_CHOICE if at is None else old[at]
        other = NO_CHOICE if to is None else new[to]
        if one.text != other.text or at is None or to is None:
            words = words_between(one.text, other.text)
            yield TextChange(field="choices", number=number, words=words)
        for name in CHOICE_TEXTS:
            field = f"choices.{name}"
            yield from _text(field, number, getattr(one, name), getattr(other, name))
        for name in CHOICE_VALUES if to is not None else ():
            field = f"choices.{name}"
            yield from _value(field, number, getattr(one, name), getattr(other, name))
        yield from _text("choices.quote", number, _exact(one.quote), _exact(other.quote))
    yield from _order("choices", paired)


def _quotes(old: Sequence[Quote], new: Sequence[Quote]) -> Iterator[Difference]:
    paired = pairs(old, new, (itself, lambda one: one.exact))
    for at, to in _lines(paired, len(old), len(new)):
        one = None if at is None else old[at]
        other = None if to is None else new[to]
        number = at if to is None else to
        if _exact(one) != _exact(other):
            yield from _text("quotes", number, _exact(one), _exact(other))
        elif one is not None and other is not None and one.start != other.start:
            yield ValueChange(
                field="quotes.start", number=number, before=one.start, after=other.start
            )
    yield from _order("quotes", paired)


def _text(field: str, number: int | None, before: str, after: str) -> Iterator[Difference]:
    if before != after:
        yield TextChange(field=field, number=number, words=words_between(before, after))


def _value(field: str, number: int | None, before: object, after: object) -> Iterator[Difference]:
    if before != after:
        yield ValueChange(field=field, number=number, before=before, after=after)


def _order(field: str, paired: Pairs) -> Iterator[Difference]:
    places = [paired[at] for at in sorted(paired)]
    if places != sorted(places):
        yield OrderChange(field=field)


def _lines(paired: Pairs, old: int, new: int) -> Iterator[tuple[int | None, int | None]]:
    """Give the lines of both lists side by side, by the place in the newer one."""
    back = {to: at for at, to in paired.items()}
    yield from ((back.get(to), to) for to in range(new))
    yield from ((at, None) for at in range(old) if at not in paired)


def _exact(quote: Quote | None) -> str:
    return "" if quote is None else quote.exact
