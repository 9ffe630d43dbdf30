"""From a form to the question it describes, or to what it still lacks."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import assert_never

from studyapp.core.bank.day_text import read_day
from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from studyapp.core.bank.quotes import passage_of
from studyapp.core.bank.unfinished import Lack, Unfinished
from studyapp.core.errors import InvalidDate, InvalidInput
from studyapp.core.knowledge.article import Article
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.quote_problem import QuoteProblem, QuoteProblemKind
from studyapp.core.quiz.body import (
    MIN_OPTIONS,
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
from studyapp.core.quiz.question import Question

QUOTE_LACKS = {
    QuoteProblemKind.MISSING: Lack.QUOTE_LOST,
    QuoteProblemKind.CROSSES_BLOCK: Lack.QUOTE_LOST,
    QuoteProblemKind.AMBIGUOUS: Lack.QUOTE_AMBIGUOUS,
}


def question_of(form: QuestionForm, article: Article) -> Question | tuple[Unfinished, ...]:
    """Give the question a form describes, or everything it lacks, in the order of the form.

    An option without words of its own rests on the question's. A form tied to no fact gives a
    question that is remembered by itself: its fact is its own id.
    """
    return _Maker(form, article).made()


class _Maker:
    def __init__(self, form: QuestionForm, article: Article) -> None:
        self._form, self._article = form, article
        self._lacks: list[Unfinished] = []

    def made(self) -> Question | tuple[Unfinished, ...]:
        form = self._form
        if not form.stem.strip():
            self._lack("stem", Lack.EMPTY)
        passages = self._passages()
        body = self._body(passages[0] if passages else None)
        if self._lacks or body is None:
            return tuple(self._lacks)
        facts = form.facts or (form.id,)
        return Question(
            id=form.id,
            family=form.family,
            stem=form.stem,
            body=body,
            fact=form.fact if form.fact in facts else facts[0],
            facts=facts,
            passages=passages,
            explanation=form.explanation,
            content_note=form.content_note,
            difficulty=form.difficulty,
            tags=form.tags,
        )

    def _lack(self, field: str, lack: Lack, number: int | None = None) -> None:
        self._lacks.append(Unfinished(field=field, lack=lack, number=number))

    def _passages(self) -> tuple[Passage, ...]:
        if not self._form.quotes:
            self._lack("quotes", Lack.NO_QUOTE)
        found = [
            self._found(quote, "quotes", number) for number, quote in enumerate(self._form.quotes)
        ]
        return tuple(passage for passage in found if passage is not None)

    def _found(self, quote: Quote, field: str, number: int) -> Passage | None:
        try:
            return passage_of(quote, self._article)
        except QuoteProblem as problem:
            self._lack(field, QUOTE_LACKS[problem.kind], number)
            return None

    def _body(self, usual: Passage | None) -> Body | None:
        """Build the answers; what has no words of its own rests on `usual`."""
        try:
            return self._built(usual)
        except InvalidInput as error:
            # Whatever the lines above let through, the types do not.
            self._lack(error.field, Lack.TOO_FEW)
            return None

    def _built(self, usual: Passage | None) -> Body | None:  # noqa: C901, PLR0911 - a case a kind
        match self._form.kind:
            case AnswerKind.ONE_OF:
                return self._one_of(usual)
            case AnswerKind.SEVERAL_OF:
                return self._several_of(usual)
            case AnswerKind.TRUE_FALSE:
                return self._true_false(usual)
            case AnswerKind.TYPED:
                return self._typed(usual)
            case AnswerKind.DATE:
                return None if self._date() is None else DateEntry(date=self._form.date)
            case AnswerKind.NUMBER:
                return self._number()
            case AnswerKind.ORDERING:
                return self._ordering(usual)
            case AnswerKind.MATCHING | AnswerKind.SORTING:
                return self._assigned(usual)
            case AnswerKind.PLACEMENT:
                return self._placement()
            case AnswerKind.GAP:
                return self._gap(usual)
            case AnswerKind.OPEN:
                return self._open()
            case _:
                assert_never(self._form.kind)

    def _one_of(self, usual: Passage | None) -> OneOf | None:
        keys = self._keys(at_least=1, at_most=1)
        options = self._options(usual, at_least=MIN_OPTIONS)
        return None if self._lacks else OneOf(options=options, key=keys[0])

    def _several_of(self, usual: Passage | None) -> SeveralOf | None:
        keys = self._keys(at_least=2, at_most=max(2, len(self._form.choices) - 1))
        options = self._options(usual, at_least=MIN_OPTIONS + 1)
        return None if self._lacks else SeveralOf(options=options, keys=tuple(keys))

    def _true_false(self, usual: Passage | None) -> TrueFalse | None:
        keys = self._keys(at_least=1, at_most=1)
        options = self._options(usual, at_least=2, texts_needed=False)
        if self._lacks:
            return None
        return TrueFalse(key=keys[0] == 0, true=options[0], false=options[1])

    def _typed(self, usual: Passage | None) -> TypedText | None:
        if not self._form.accepted:
            self._lack("accepted", Lack.EMPTY)
        for number, form in enumerate(self._form.accepted):
            if not form.strip():
                self._lack("accepted", Lack.EMPTY, number)
        others = self._options(usual, at_least=0)
        return None if self._lacks else TypedText(accepted=self._form.accepted, others=others)

    def _number(self) -> NumberEntry | None:
        value = self._read_number("number", self._form.number)
        margin = self._read_number("tolerance", self._form.tolerance or "0")
        if value is None or margin is None or self._lacks:
            return None
        return NumberEntry(value=value, unit=self._form.unit, tolerance=margin)

    def _ordering(self, usual: Passage | None) -> Ordering | None:
        if len({item.place for item in self._form.choices}) < MIN_OPTIONS:
            self._lack("choices", Lack.TOO_FEW)
        rows = self._lines(usual, at_least=MIN_OPTIONS)
        if self._lacks:
            return None
        return Ordering(
            items=tuple(
                OrderItem(
                    text=item.text,
                    slot=item.place,
                    reason=item.reason,
                    passage=passage,
                    subject=item.subject,
                )
                for item, passage in rows
            )
        )

    def _assigned(self, usual: Passage | None) -> Matching | Sorting | None:
        targets = self._form.targets
        self._require_lines("targets", targets, at_least=MIN_OPTIONS)
        rows = self._lines(usual, at_least=MIN_OPTIONS)
        taken: set[int] = set()
        for number, item in enumerate(self._form.choices):
            if not 0 <= item.place < len(targets):
                self._lack("choices", Lack.OUTSIDE, number)
            elif item.place in taken and self._form.kind is AnswerKind.MATCHING:
                self._lack("choices", Lack.TOO_MANY, number)
            taken.add(item.place)
        if self._lacks:
            return None
        items = tuple(
            Assignable(
                text=item.text,
                target=item.place,
                reason=item.reason,
                passage=passage,
                subject=item.subject,
            )
            for item, passage in rows
        )
        if self._form.kind is AnswerKind.MATCHING:
            return Matching(items=items, targets=targets)
        return Sorting(items=items, groups=targets)

    def _placement(self) -> Placement | None:
        first, last = (self._day(name) for name in ("first", "last"))
        date = self._date()
        if date is None or first is None or last is None or self._lacks:
            return None
        if date.earliest is None or date.latest is None:
            self._lack("date", Lack.OUTSIDE)
            return None
        if not first <= date.earliest <= date.latest <= last:
            self._lack("date", Lack.OUTSIDE)
            return None
        return Placement(date=self._form.date, first=first, last=last)

    def _gap(self, usual: Passage | None) -> Gap | None:
        if not (self._form.before + self._form.after).strip():
            self._lack("before", Lack.EMPTY)
        filler = self._typed(usual) if self._form.typed_gap else self._one_of(usual)
        if filler is None:
            return None
        return Gap(before=self._form.before, after=self._form.after, filler=filler)

    def _open(self) -> OpenAnswer | None:
        if not self._form.points:
            self._lack("points", Lack.EMPTY)
        for number, point in enumerate(self._form.points):
            if not point.strip():
                self._lack("points", Lack.EMPTY, number)
        if self._lacks:
            return None
        return OpenAnswer(model=self._form.model, points=self._form.points)

    def _keys(self, *, at_least: int, at_most: int) -> list[int]:
        keys = [number for number, one in enumerate(self._form.choices) if one.right]
        if len(keys) < at_least:
            self._lack("right", Lack.TOO_FEW)
        if len(keys) > at_most:
            self._lack("right", Lack.TOO_MANY)
        return keys

    def _options(
        self, usual: Passage | None, *, at_least: int, texts_needed: bool = True
    ) -> tuple[Option, ...]:
        return tuple(
            Option(
                text=one.text,
                reason=one.reason,
                passage=passage,
                subject=one.subject or None,
                edtf=one.edtf or None,
            )
            for one, passage in self._lines(usual, at_least=at_least, texts_needed=texts_needed)
        )

    def _lines(
        self, usual: Passage | None, *, at_least: int, texts_needed: bool = True
    ) -> list[tuple[Choice, Passage]]:
        """Give the choices with their words; note what they lack."""
        texts = [one.text for one in self._form.choices]
        if texts_needed:
            self._require_lines("choices", texts, at_least=at_least)
        elif len(texts) != at_least:
            self._lack("choices", Lack.TOO_FEW if len(texts) < at_least else Lack.TOO_MANY)
        rows: list[tuple[Choice, Passage]] = []
        for number, one in enumerate(self._form.choices):
            passage = usual if one.quote is None else self._found(one.quote, "choices", number)
            if passage is not None:
                rows.append((one, passage))
        return rows

    def _require_lines(self, field: str, texts: Sequence[str], *, at_least: int) -> None:
        if len(texts) < at_least:
            self._lack(field, Lack.TOO_FEW)
        seen: set[str] = set()
        for number, text in enumerate(texts):
            if not text.strip():
                self._lack(field, Lack.EMPTY, number)
            elif text in seen:
                self._lack(field, Lack.TWICE, number)
            seen.add(text)

    def _date(self) -> PartialDate | None:
        if not self._form.date.strip():
            self._lack("date", Lack.EMPTY)
            return None
        try:
            return PartialDate.parse(self._form.date)
        except InvalidDate:
            self._lack("date", Lack.NOT_A_DATE)
            return None

    def _day(self, field: str) -> int | None:
        text = self._form.first if field == "first" else self._form.last
        try:
            return read_day(text)
        except InvalidDate:
            self._lack(field, Lack.NOT_A_DATE if text.strip() else Lack.EMPTY)
            return None

    def _read_number(self, field: str, text: str) -> float | None:
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        usable = math.isfinite(value) and (field != "tolerance" or value >= 0)
        if not usable:
            self._lack(field, Lack.NOT_A_NUMBER if text.strip() else Lack.EMPTY)
            return None
        return value
