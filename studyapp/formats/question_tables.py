"""A question of questions.toml as a form, with its words found in the article."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from studyapp.core.bank.form import Choice, QuestionForm, Quote
from studyapp.core.bank.quotes import quote_of
from studyapp.formats.exchange import Item
from studyapp.formats.pack_schema import AskedWords, OptionTable, QuestionTable
from studyapp.formats.pack_tables import Entry
from studyapp.formats.passages import Place, Quotes
from studyapp.formats.problem_list import ProblemList

NEAR = 60


def question_item(
    entry: Entry[QuestionTable], quotes: Quotes, problems: ProblemList
) -> Item | None:
    """Give a question as far as it is written, or None after noting what cannot be read."""
    return _Reading(entry, quotes, problems).item()


def usual_explanation(choices: Iterable[Choice]) -> str:
    """Give what explains a question that says no more: the reason of its right option."""
    return next((one.reason for one in choices if one.right), "")


def usual_quotes(choices: Iterable[Choice]) -> tuple[Quote, ...]:
    """Give the words of the rows, those of right ones first, each once."""
    rows = sorted(choices, key=lambda one: not one.right)
    return tuple(dict.fromkeys(one.quote for one in rows if one.quote is not None))


class _Reading:
    def __init__(self, entry: Entry[QuestionTable], quotes: Quotes, problems: ProblemList) -> None:
        self._entry, self._quotes, self._problems = entry, quotes, problems
        self._broken = False

    def item(self) -> Item | None:
        table = self._entry.table
        choices = self._choices()
        words = self._words(table.passages or [])
        told = table.explanation
        if self._broken:
            return None
        form = QuestionForm(
            id=table.id,
            kind=table.kind,
            family=table.family,
            stem=table.stem,
            choices=choices,
            accepted=tuple(table.accepted),
            date=table.date,
            first=table.first,
            last=table.last,
            number=table.number,
            unit=table.unit,
            tolerance=table.tolerance,
            targets=tuple(table.targets),
            before=table.before,
            after=table.after,
            typed_gap=table.typed_gap,
            model=table.model,
            points=tuple(table.points),
            fact=(*table.facts, "")[0] if table.fact is None else table.fact,
            facts=tuple(table.facts),
            quotes=usual_quotes(choices) if table.passages is None else words,
            explanation=usual_explanation(choices) if told is None else told,
            content_note=table.content_note,
            difficulty=table.difficulty,
            tags=tuple(table.tags),
        )
        return Item(form=form, status=table.status)

    def _choices(self) -> tuple[Choice, ...]:
        table = self._entry.table
        name, rows = ("items", table.items) if table.items else ("options", table.options)
        return tuple(
            Choice(
                text=row.text,
                right=row.key,
                place=self._place(row, f"{name}[{number}].target"),
                reason=row.reason or "",
                quote=self._quote(row.passage, f"{name}[{number}].passage"),
                subject=row.subject,
                edtf=row.date,
            )
            for number, row in enumerate(rows, start=1)
        )

    def _place(self, row: OptionTable, field: str) -> int:
        targets = self._entry.table.targets
        if row.target is None:
            return row.slot or 0
        if row.slot is not None:
            self._note(field, "It has a target and a slot, of which it may have one.")
        elif row.target not in targets:
            found = process.extractOne(row.target, targets, scorer=fuzz.ratio, score_cutoff=NEAR)
            hint = f"Did you mean “{found[0]}”?" if found else "List it in targets."
            self._note(field, f"There is no target “{row.target}”.", hint)
        else:
            return targets.index(row.target)
        return 0

    def _words(self, wanted: list[AskedWords]) -> tuple[Quote, ...]:
        found = [
            self._quote(one, f"passages[{number}]") for number, one in enumerate(wanted, start=1)
        ]
        return tuple(quote for quote in found if quote is not None)

    def _quote(self, wanted: AskedWords | None, field: str) -> Quote | None:
        if wanted is None:
            return None
        if wanted.loose:
            return Quote(
                exact=wanted.exact,
                prefix=wanted.prefix,
                suffix=wanted.suffix,
                start=wanted.start,
                quotable=wanted.quotable,
                note=wanted.note,
            )
        passage = self._quotes.find(wanted, Place(self._entry.file, self._entry.label, field))
        self._broken |= passage is None
        return None if passage is None else quote_of(passage)

    def _note(self, field: str, message: str, hint: str = "") -> None:
        self._broken = True
        self._problems.add(self._entry.file, self._entry.label, field, message, hint)
