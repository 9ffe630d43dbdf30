"""Print all questions of the first article for an editor to read.

Run it with `python -m tests.print_questions FILE`.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from studyapp.core.knowledge.day_number import year_month_day
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.body import (
    Body,
    DateEntry,
    Gap,
    Matching,
    NumberEntry,
    OneOf,
    OpenAnswer,
    Option,
    Ordering,
    Placement,
    SeveralOf,
    Sorting,
    TrueFalse,
    TypedText,
)
from studyapp.core.quiz.generate import generate
from studyapp.core.quiz.question import Question
from studyapp.core.quiz.wording.dates import date_words
from studyapp.formats.pack_folder import read_pack

SEED = Path(__file__).parents[1] / "seeds" / "nagorno-karabakh-2020"


def main(path: Path) -> None:
    """Write every question with all that is shown, family by family, and what is not asked."""
    made = generate(read_pack(SEED).pack)
    families: dict[str, list[Question]] = defaultdict(list)
    for question in made.questions:
        families[question.family.value].append(question)
    lines: list[str] = []
    for family, questions in families.items():
        lines += [f"==== {family}: {len(questions)} ====", ""]
        lines += [line for one in questions for line in (*printed(one), "")]
    lines += [f"==== not asked: {len(made.not_asked)} ====", ""]
    lines += [f"{one.family.value} {one.fact}: {one.reason}" for one in made.not_asked]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def printed(question: Question) -> list[str]:
    """Give the lines of one question."""
    note = "" if question.content_note.value == "none" else f" ({question.content_note.value})"
    head = f"[{question.family.value} / {type(question.body).__name__}] {question.id}"
    passages = [f"  > {one.exact} (paragraph {one.paragraph})" for one in question.passages]
    return [
        f"{head} {question.fact} d{question.difficulty}{note}",
        question.stem,
        *body_lines(question.body),
        f"  = {question.explanation}",
        *passages,
    ]


def body_lines(body: Body) -> list[str]:  # noqa: C901, PLR0911 - one case a kind of answer
    """Give the lines of a body, its key marked."""
    match body:
        case OneOf(options=options, key=key):
            return _options(options, (key,))
        case SeveralOf(options=options, keys=keys):
            return _options(options, keys)
        case TrueFalse(key=key, true=true, false=false):
            return _options((true, false), (0 if key else 1,))
        case TypedText(accepted=accepted, others=others):
            return [f"  * {' | '.join(accepted)}", *_options(others, ())]
        case DateEntry(date=date):
            return [f"  * {date_words(PartialDate.parse(date))} [{date}]"]
        case NumberEntry(value=value, unit=unit, tolerance=tolerance):
            return [f"  * {value:g} {unit} (± {tolerance:g})"]
        case Ordering(items=items):
            return [f"  {one.slot + 1}. {one.text}  -- {one.reason}" for one in items]
        case Matching(items=items, targets=names) | Sorting(items=items, groups=names):
            shown = [f"  {one.text} -> {names[one.target]}  -- {one.reason}" for one in items]
            return [f"  | {' | '.join(names)}", *shown]
        case Placement(date=date, first=first, last=last):
            ends = ["-".join(map(str, year_month_day(day))) for day in (first, last)]
            return [f"  * {date} between {ends[0]} and {ends[1]}"]
        case Gap(before=before, after=after, filler=filler):
            return [f"  {before}[____]{after}", *body_lines(filler)]
        case OpenAnswer(model=model, points=points):
            return [f"  * {model}", *(f"    . {point}" for point in points)]


def _options(options: tuple[Option, ...], keys: tuple[int, ...]) -> list[str]:
    return [
        f"  {'*' if at in keys else '-'} {one.text}  -- {one.reason}"
        for at, one in enumerate(options)
    ]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
