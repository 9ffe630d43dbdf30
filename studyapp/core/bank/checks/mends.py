"""One-click changes of a form: each a pure function from a form to the mended form."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from random import Random
from typing import TypeVar

from studyapp.core.bank.checks.lookup import folded
from studyapp.core.bank.day_text import day_text
from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm
from studyapp.core.bank.quotes import quote_of
from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.article import Article
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.rules.entries import ROOM
from studyapp.core.quiz.wording.mention import mention

Line = TypeVar("Line")
Change = Callable[[QuestionForm], QuestionForm]
OPENERS = """
    a an about according after all as at before by did do does during for from had has how in is
    of on since that the this to until was were what when where which who whom whose why with
"""
SMALL_OPENERS = frozenset(OPENERS.split())
"""First words of a stem that are no names, and go on in small letters after a comma."""


def sorted_choices(form: QuestionForm) -> QuestionForm:
    """Put dates in the order of time, and everything else in that of the alphabet."""
    if all(one.edtf for one in form.choices):
        return replace(form, choices=tuple(sorted(form.choices, key=_time)))
    return replace(form, choices=tuple(sorted(form.choices, key=lambda one: folded(one.text))))


def sorted_targets(form: QuestionForm) -> QuestionForm:
    """Put targets or groups in the order of the alphabet; items keep what they belong to."""
    order = sorted(range(len(form.targets)), key=lambda at: form.targets[at].casefold())
    moved = {before: after for after, before in enumerate(order)}
    return replace(
        form,
        targets=tuple(form.targets[at] for at in order),
        choices=tuple(replace(one, place=moved.get(one.place, one.place)) for one in form.choices),
    )


def shuffled(form: QuestionForm) -> QuestionForm:
    """Offer the items in another order than the right one, always the same for a question."""
    items = list(form.choices)
    Random(form.id).shuffle(items)
    if in_order(replace(form, choices=tuple(items))):
        items = [*items[1:], items[0]]
    return replace(form, choices=tuple(items))


def in_order(form: QuestionForm) -> bool:
    """Tell whether the items stand in the order that is asked for, or beside their targets."""
    places = [one.place for one in form.choices]
    if form.kind is AnswerKind.ORDERING:
        return places == sorted(places)
    return form.kind is AnswerKind.MATCHING and places == list(range(len(places)))


def without_choice(number: int) -> Change:
    """Leave one answer out."""
    return lambda form: replace(form, choices=_without(form.choices, number))


def without_repeats(form: QuestionForm) -> QuestionForm:
    """Keep one of several answers that say the same: the one marked right, or the first."""
    kept: dict[object, Choice] = {}
    for number, one in enumerate(form.choices):
        key = folded(one.text) or number
        if key not in kept or (one.right and not kept[key].right):
            kept[key] = one
    return replace(form, choices=tuple(kept.values()))


def accepting(forms: Iterable[str]) -> Change:
    """Accept other spellings as well."""
    given = tuple(forms)
    return lambda form: replace(form, accepted=tuple(dict.fromkeys((*form.accepted, *given))))


def dated(edtf: str) -> Change:
    """Ask for another date, such as the source has it."""
    return lambda form: replace(form, date=edtf)


def with_room(form: QuestionForm) -> QuestionForm:
    """Let the timeline run long enough for its date, about as far on both sides."""
    date = PartialDate.parse(form.date)
    if date.earliest is None or date.latest is None:
        return form
    length = date.latest - date.earliest + 1
    side = (ROOM * length + 1) // 2
    first, last = day_text(date.earliest - side), day_text(date.latest + side)
    return replace(form, first=first, last=last)


def linked(facts: Iterable[str]) -> Change:
    """Tie the question to facts; the schedule remembers the first."""
    given = tuple(facts)
    return lambda form: replace(form, facts=given, fact=given[0] if given else "")


def unlinked(fact: str) -> Change:
    """Let go of an id that leads nowhere."""

    def change(form: QuestionForm) -> QuestionForm:
        facts = tuple(one for one in form.facts if one != fact)
        kept = form.fact if form.fact in facts else (facts[0] if facts else "")
        return replace(form, facts=facts, fact=kept)

    return change


def noted(note: ContentNote) -> Change:
    """Say what a learner may wish to skip."""
    return lambda form: replace(form, content_note=note)


def on_sentences(number: int, passage: Passage, article: Article) -> Change:
    """Quote each sentence that a quote touches, whole and by itself."""
    whole = tuple(
        quote_of(article.passage(one.start, one.end, quotable=passage.quotable, note=passage.note))
        for one in article.sentences_of(passage)
    )
    return lambda form: replace(
        form, quotes=(*form.quotes[:number], *whole, *form.quotes[number + 1 :])
    )


def quoting(number: int, passage: Passage, *, choice: bool = False) -> Change:
    """Quote words at their place in the article, for the question or for one answer."""
    quote = quote_of(passage)
    if choice:
        return lambda form: _with_choice(form, number, replace(form.choices[number], quote=quote))
    return lambda form: replace(form, quotes=_with(form.quotes, number, quote))


def without_quote(number: int) -> Change:
    """Leave one quote out."""
    return lambda form: replace(form, quotes=_without(form.quotes, number))


def on_source(number: int) -> Change:
    """Let an answer rest on the question's own words."""
    return lambda form: _with_choice(form, number, replace(form.choices[number], quote=None))


def according_to(actor: Actor) -> Change:
    """Put whose account it is before the question."""
    return lambda form: replace(
        form, stem=f"According to {mention(actor)}, {_going_on(form.stem.lstrip())}"
    )


def capitalised_choices(form: QuestionForm) -> QuestionForm:
    """Let every answer begin with a capital letter."""
    return _reworded(form, lambda text: text[:1].upper() + text[1:])


def without_stops(form: QuestionForm) -> QuestionForm:
    """Let no answer end with a full stop."""
    return _reworded(form, lambda text: text.rstrip().removesuffix("."))


def worded(field: str, number: int | None, change: Callable[[str], str]) -> Change:
    """Change the words of a field, or of one of its lines; of an answer its reason too."""
    match field, number:
        case "stem", _:
            return lambda form: replace(form, stem=change(form.stem))
        case "explanation", _:
            return lambda form: replace(form, explanation=change(form.explanation))
        case "model", _:
            return lambda form: replace(form, model=change(form.model))
        case "points", int(at):
            return lambda form: replace(
                form, points=_with(form.points, at, change(form.points[at]))
            )
        case "choices", int(at):
            return lambda form: _with_choice(form, at, _spoken(form.choices[at], change))
        case _:
            return lambda form: form


def respelt(word: str, written: str) -> Callable[[str], str]:
    """Give a change that writes one word in another way."""
    return lambda text: re.sub(rf"\b{re.escape(word)}\b", lambda _: written, text)


def _reworded(form: QuestionForm, change: Callable[[str], str]) -> QuestionForm:
    worded = tuple(replace(one, text=change(one.text)) for one in form.choices)
    return replace(form, choices=worded)


def _spoken(choice: Choice, change: Callable[[str], str]) -> Choice:
    return replace(choice, text=change(choice.text), reason=change(choice.reason))


def _going_on(stem: str) -> str:
    first = stem.split(maxsplit=1)[0].casefold() if stem else ""
    return stem[:1].lower() + stem[1:] if first.rstrip(",") in SMALL_OPENERS else stem


def _time(choice: Choice) -> tuple[int, int, str]:
    return PartialDate.parse(choice.edtf).sort_key()


def _with_choice(form: QuestionForm, number: int, choice: Choice) -> QuestionForm:
    return replace(form, choices=_with(form.choices, number, choice))


def _with(lines: tuple[Line, ...], number: int, line: Line) -> tuple[Line, ...]:
    return (*lines[:number], line, *lines[number + 1 :])


def _without(lines: tuple[Line, ...], number: int) -> tuple[Line, ...]:
    return (*lines[:number], *lines[number + 1 :])
