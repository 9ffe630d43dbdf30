"""Merge the lines of an answer: each with its own counterpart, however they were moved."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import fields, replace
from typing import TypeVar

from studyapp.core.bank.form import Choice, QuestionForm, Quote
from studyapp.core.bank.pairing import Pairs, itself, pairs, words_in

Thing = TypeVar("Thing")
Texts = tuple[str, ...]
Quotes = tuple[Quote, ...]
Choices = tuple[Choice, ...]
PLAIN = ("text", "right", "reason", "subject", "edtf")


def three_way(existing: Thing, base: Thing, incoming: Thing) -> Thing:
    """Give the bank's value where the file says nothing new, else the file's."""
    return existing if incoming == base else incoming


def merged_texts(existing: Texts, base: Texts, incoming: Texts) -> Texts:
    """Merge plain lines; those the file could not carry come last where the others changed."""
    return existing if incoming == base else _renewed(existing, base, incoming)


def merged_quotes(existing: Quotes, base: Quotes, incoming: Quotes) -> Quotes:
    """Merge quoted words, each with what the file could not say of it."""
    if incoming == base:
        return existing
    keys: tuple[Callable[[Quote], Hashable], ...] = (itself, lambda quote: quote.exact)
    shown, known = pairs(base, existing, keys), pairs(incoming, base, keys)
    found: list[Quote] = []
    for number, quote in enumerate(incoming):
        at = known.get(number, -1)
        ours = shown.get(at, -1)
        found.append(quote if ours < 0 else _quote(existing[ours], base[at], quote))
    return (*found, *(one for at, one in enumerate(existing) if at not in shown.values()))


def merged_choices(
    existing: QuestionForm, base: QuestionForm, incoming: QuestionForm
) -> tuple[Choices, Texts]:
    """Merge the lines and the targets they are assigned to; three forms of one question."""
    if (incoming.choices, incoming.targets) == (base.choices, base.targets):
        return existing.choices, existing.targets
    keys: tuple[Callable[[Choice], Hashable], ...] = (
        itself,
        _said,
        lambda line: line.text,
        lambda line: words_in(line.text),
    )
    shown = pairs(base.choices, existing.choices, keys)
    known = pairs(incoming.choices, base.choices, keys)
    targets = existing.targets
    placed = _places_stand(existing, base, incoming, shown=shown, known=known)
    if not placed:
        targets = _renewed(existing.targets, base.targets, incoming.targets)
    lines = _Lines(existing, base, incoming, shown=shown, known=known, placed=placed)
    return lines.merged(targets), targets


class _Lines:
    """The lines of a merge; `shown` pairs base and bank, `known` file and base."""

    def __init__(
        self,
        existing: QuestionForm,
        base: QuestionForm,
        incoming: QuestionForm,
        *,
        shown: Pairs,
        known: Pairs,
        placed: bool,
    ) -> None:
        self._targets = existing.targets
        self._ours, self._sent, self._back = existing.choices, base.choices, incoming.choices
        self._shown, self._known, self._placed = shown, known, placed

    def merged(self, targets: Texts) -> Choices:
        """Give all lines, in the bank's order where nobody moved, added or dropped one."""
        moved = [self._known.get(at) for at in range(len(self._back))] != [*range(len(self._sent))]
        back = {at: self._line(at) for at in range(len(self._back)) if self._is_told(at)}
        uncarried = [at for at in range(len(self._ours)) if at not in self._shown.values()]
        kept = {at: self._moved(self._ours[at], targets) for at in uncarried}
        if moved:
            return (*back.values(), *kept.values())
        by_ours = {self._shown[at]: at for at in back if at in self._shown}
        placed = [back[by_ours[at]] if at in by_ours else kept[at] for at in range(len(self._ours))]
        return (*placed, *(line for at, line in back.items() if at not in self._shown))

    def _is_told(self, at: int) -> bool:
        """Tell whether a line says anything: one that the format adds by itself does not."""
        sent = self._known.get(at)
        return sent is None or sent in self._shown or self._back[at] != self._sent[sent]

    def _line(self, at: int) -> Choice:
        line = self._back[at]
        sent = self._known.get(at, -1)
        ours = self._shown.get(sent, -1)
        if ours < 0:
            return line
        return _choice(self._ours[ours], self._sent[sent], line, placed=self._placed)

    def _moved(self, line: Choice, targets: Texts) -> Choice:
        """Let a line that the file does not know point to the target it pointed to."""
        if self._placed or not 0 <= line.place < len(self._targets):
            return line
        name = self._targets[line.place]
        return replace(line, place=targets.index(name)) if name in targets else line


def _places_stand(
    existing: QuestionForm,
    base: QuestionForm,
    incoming: QuestionForm,
    *,
    shown: Pairs,
    known: Pairs,
) -> bool:
    """Tell whether nobody assigned anything anew, so that the bank's own numbers can stand.

    A line that came newly is numbered as the file numbers the others; its number means the
    same in the bank only if the bank numbers them likewise.
    """
    if incoming.targets != base.targets:
        return False
    ours, sent, back = existing.choices, base.choices, incoming.choices
    if any(back[at].place != sent[known[at]].place for at in known):
        return False
    if len(known) == len(back) and len(known) == len(sent):
        return True
    alike = all(sent[at].place == ours[shown[at]].place for at in shown)
    return alike and existing.targets == base.targets


def _said(line: Choice) -> Hashable:
    """Give what a line says, wherever it stands and points to."""
    return tuple(getattr(line, name) for name in PLAIN)


def _choice(existing: Choice, base: Choice, incoming: Choice, *, placed: bool) -> Choice:
    plain = {
        name: three_way(*(getattr(one, name) for one in (existing, base, incoming)))
        for name in PLAIN
    }
    place = existing.place if placed else incoming.place
    quote = existing.quote
    if incoming.quote != base.quote:
        three = (existing.quote, base.quote, incoming.quote)
        quote = incoming.quote if None in three else _quote(*three)  # type: ignore[arg-type]  # none of them is None
    return Choice(**plain, place=place, quote=quote)


def _quote(existing: Quote, base: Quote, incoming: Quote) -> Quote:
    """Merge a quote; other words are other words, whatever stood around the old ones."""
    if incoming.exact != base.exact:
        return incoming
    given = {
        field.name: three_way(*(getattr(one, field.name) for one in (existing, base, incoming)))
        for field in fields(Quote)
    }
    return Quote(**given)


def _renewed(existing: Texts, base: Texts, incoming: Texts) -> Texts:
    """Give the incoming texts in their order, each as the bank has it, then what is not carried."""
    shown = pairs(base, existing, (itself, words_in))
    known = pairs(incoming, base, (itself, words_in))
    found: list[str] = []
    for number, text in enumerate(incoming):
        at = known.get(number, -1)
        ours = shown.get(at, -1) if at >= 0 and base[at] == text else -1
        found.append(text if ours < 0 else existing[ours])
    kept = (text for at, text in enumerate(existing) if at not in shown.values())
    return (*found, *(text for text in kept if text not in found))
