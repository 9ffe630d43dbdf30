"""What the quiz in the terminal tells after an answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from studyapp.cli.evidence import evidence_lines
from studyapp.cli.quiz_prompts import numbered
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.answer import DontKnow, Written
from studyapp.core.quiz.body import (
    Assignable,
    Body,
    DateEntry,
    Gap,
    Matching,
    NumberEntry,
    OneOf,
    OpenAnswer,
    Option,
    Ordering,
    OrderItem,
    Placement,
    SeveralOf,
    Sorting,
    TrueFalse,
    TypedText,
)
from studyapp.core.quiz.item import Item
from studyapp.core.quiz.paper.part_mark import (
    Coarser,
    DaysOff,
    PairsInOrder,
    PartMark,
    PointsMet,
    SomeAgree,
    SomeChosen,
    part_mark,
)
from studyapp.core.quiz.paper.sitting import Entry
from studyapp.core.quiz.rules.breach import keys_of
from studyapp.core.quiz.wording.dates import date_words

MONTH, YEAR = 30.44, 365.24
"""The mean length in days."""


def feedback_lines(item: Item, pack: Pack) -> Iterator[str]:
    """Give the verdict, the reasons, and the article's own words with who says them."""
    question = item.question
    others = _other_answers(item)
    yield from _verdict(item)
    yield from (option.reason for option in others)
    agrees = item.mark is not None and item.mark.correct
    compared = isinstance(item.answer, Written)
    if not (agrees or compared) or isinstance(question.body, Ordering):
        yield from _article_answer(question.body)
    yield question.explanation
    told = list(evidence_lines(pack, question.passages[0], question.facts))
    yield from told
    for option in others[:1]:
        near = (option.subject,) if option.subject else ()
        beside = list(evidence_lines(pack, option.passage, near))
        if beside[0] != told[0]:
            yield "About your answer:"
            yield from beside


def model_lines(body: OpenAnswer) -> Iterator[str]:
    """Give the model answer and its points, to compare an own answer with."""
    yield f"A model answer: {body.model}"
    yield "It holds these points:"
    yield from numbered(body.points)


def _other_answers(item: Item) -> list[Option]:
    """The chosen options that are not the article's, each with its reason."""
    if item.mark is None or item.mark.correct:
        return []
    keys = keys_of(item.question)
    return [option for option in item.mark.chosen if option not in keys]


def _verdict(item: Item) -> Iterator[str]:
    mark = item.mark
    if mark is None or isinstance(item.answer, DontKnow):
        yield "The answer was not known."
        return
    if mark.correct:
        yield "Counted as right." if item.overruled else "Correct."
        return
    yield "Right in part." if mark.credit > 0 else "Not this time."
    why = part_mark(Entry(question=item.question, answer=item.answer, mark=mark))
    if why is not None:
        earned = f" It earns {mark.credit:.0%} of the credit." if mark.credit > 0 else ""
        yield f"{_part_words(why)}{earned}"


def _part_words(why: PartMark) -> str:  # noqa: PLR0911 - a case a reason
    match why:
        case PairsInOrder(concordant=concordant, pairs=pairs):
            return f"{concordant} of {pairs} pairs stand in the article's order."
        case SomeChosen(right=right, of=of, others=0):
            return f"You chose {right} of the article's {of}."
        case SomeChosen(right=right, of=of, others=others):
            return f"You chose {right} of the article's {of}, and {others} besides."
        case SomeAgree(right=right, of=of):
            return f"{right} of {of} stand where the article has them."
        case PointsMet(met=met, of=of):
            return f"Your answer holds {met} of {of} points."
        case DaysOff(days=days):
            return f"It lies {_distance(days)} off."
        case Coarser():
            return "It holds the article's date, but is less exact."
        case _:
            assert_never(why)


def _article_answer(body: Body) -> Iterator[str]:  # noqa: C901 - a case a kind
    match body:
        case OneOf(options=options, key=key):
            yield f"The article's answer: {options[key].text}"
        case SeveralOf(options=options, keys=keys):
            yield "The article's answers:"
            yield from (f"{key + 1}. {options[key].text}" for key in keys)
        case TrueFalse(key=key):
            yield f"The article's answer: {'true' if key else 'false'}."
        case TypedText(accepted=accepted):
            yield f"The article's answer: {accepted[0]}"
            yield from (f"Also right: {form}" for form in accepted[1:])
        case DateEntry(date=date) | Placement(date=date):
            yield f"The article's answer: {date_words(PartialDate.parse(date))}"
        case NumberEntry() as number:
            yield f"The article's answer: {_number(number)}"
        case Ordering(items=items):
            yield from _order(items)
        case Matching(items=items, targets=names) | Sorting(items=items, groups=names):
            yield from _belonging(items, names)
        case Gap(filler=filler):
            yield from _article_answer(filler)
        case OpenAnswer() as model:
            yield from model_lines(model)
        case _:
            assert_never(body)


def _order(items: tuple[OrderItem, ...]) -> Iterator[str]:
    yield "The article's order:"
    places = sorted({item.slot for item in items})
    for item in sorted(items, key=lambda one: one.slot):
        yield f"{places.index(item.slot) + 1}. {item.text}. {item.reason}"


def _belonging(items: tuple[Assignable, ...], names: tuple[str, ...]) -> Iterator[str]:
    yield "The article's answer:"
    for number, item in enumerate(items, start=1):
        yield f"{number}. {item.text}: {names[item.target]}. {item.reason}"


def _number(body: NumberEntry) -> str:
    told = f"{body.value:,.15g} {body.unit}"
    return f"{told}, give or take {body.tolerance:,.15g}" if body.tolerance else told


def _distance(days: int) -> str:
    if days < 2 * MONTH:
        return f"{days} day" if days == 1 else f"{days} days"
    if days < 2 * YEAR:
        return f"about {round(days / MONTH)} months"
    return f"about {round(days / YEAR):,} years"
