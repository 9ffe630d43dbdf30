"""Which fields the form of each kind of answer has, in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from studyapp.core.bank.form import AnswerKind, QuestionForm
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Family
from studyapp.ui.family_words import family_words
from studyapp.ui.kind_words import kind_words
from studyapp.ui.modes.bank.facts.choice_fields import Choosable, PickMany, PickOne, Switch
from studyapp.ui.modes.bank.facts.field import Field
from studyapp.ui.modes.bank.facts.quotes_field import QuotesField
from studyapp.ui.modes.bank.facts.text_fields import DateField, FormsField, LineField, TextField
from studyapp.ui.modes.bank.facts.words import note_words
from studyapp.ui.modes.bank.form.choices_field import ChoicesField
from studyapp.ui.modes.bank.form.kinds import NO_RIGHT, ONE_RIGHT, SEVERAL_RIGHT
from studyapp.ui.theme import Theme


class FormFields:
    """Makes the fields; each is named as the form's own field."""

    def __init__(self, theme: Theme, pack: Pack, locale: QLocale) -> None:
        self._theme, self._pack, self._locale = theme, pack, locale

    def of(self, form: QuestionForm) -> list[Field]:
        """Give the fields for a form."""
        return [*self._head(), *self._answers(form), *self._foot()]

    def _head(self) -> list[Field]:
        families = (Choosable(value=one, words=family_words(one)) for one in Family)
        kinds = (Choosable(value=one, words=kind_words(one)) for one in AnswerKind)
        return [
            self._one("family", _tr("Type"), families),
            self._one("kind", _tr("Answered by"), kinds),
            TextField(self._theme, "stem", _tr("Question")),
        ]

    def _answers(self, form: QuestionForm) -> list[Field]:
        make: dict[AnswerKind, Callable[[], list[Field]]] = {
            AnswerKind.ONE_OF: lambda: [self._options(ONE_RIGHT)],
            AnswerKind.SEVERAL_OF: lambda: [self._options(SEVERAL_RIGHT)],
            AnswerKind.TRUE_FALSE: lambda: [self._sides()],
            AnswerKind.TYPED: self._typed,
            AnswerKind.DATE: lambda: [self._date()],
            AnswerKind.NUMBER: self._number,
            AnswerKind.ORDERING: lambda: [self._order()],
            AnswerKind.MATCHING: lambda: self._assigned(_tr("Targets, one a line"), form),
            AnswerKind.SORTING: lambda: self._assigned(_tr("Groups, one a line"), form),
            AnswerKind.PLACEMENT: self._placement,
            AnswerKind.GAP: lambda: self._gap(form),
            AnswerKind.OPEN: self._open,
        }
        return make[form.kind]()

    def _sides(self) -> Field:
        return self._options(ONE_RIGHT, fixed=(_tr("True"), _tr("False")))

    def _foot(self) -> list[Field]:
        facts = [Choosable(value=one.id, words=self._fact(one.id)) for one in self._pack.facts]
        levels = (_tr("Easy"), _tr("Medium"), _tr("Hard"))
        difficulty = (Choosable(value=at, words=one) for at, one in enumerate(levels, start=1))
        notes = (Choosable(value=one, words=note_words(one)) for one in ContentNote)
        return [
            QuotesField(self._theme, "quotes", _tr("Source sentence"), self._pack),
            TextField(self._theme, "explanation", _tr("Explanation")),
            FormsField(self._theme, "tags", _tr("Tags"), hint=_tr("A tag a line.")),
            self._one("content_note", _tr("Content note"), notes),
            self._one("difficulty", _tr("Difficulty"), difficulty),
            PickMany(self._theme, "facts", _tr("Facts it is about"), facts),
        ]

    def _options(self, right: int, fixed: Sequence[str] = ()) -> Field:
        add = _tr("Add an answer")
        return ChoicesField(self._theme, _tr("Answers"), right=right, add=add, fixed=fixed)

    def _typed(self) -> list[Field]:
        forms = _tr("What counts as right, a form a line; the first is shown")
        others = _tr("Answers that can be foreseen and do not match")
        return [
            FormsField(self._theme, "accepted", forms),
            ChoicesField(self._theme, others, right=NO_RIGHT, add=_tr("Add an answer")),
        ]

    def _date(self) -> Field:
        return DateField(self._theme, "date", _tr("Date, as precise as the article"), self._locale)

    def _number(self) -> list[Field]:
        return [
            LineField(self._theme, "number", _tr("Number")),
            LineField(self._theme, "unit", _tr("What is counted, after the number")),
            LineField(self._theme, "tolerance", _tr("Counts as right up to so much more or less")),
        ]

    def _placement(self) -> list[Field]:
        return [
            self._date(),
            LineField(self._theme, "first", _tr("The timeline runs from"), hint="2020-07-01"),
            LineField(self._theme, "last", _tr("to"), hint="2020-12-31"),
        ]

    def _gap(self, form: QuestionForm) -> list[Field]:
        words = [
            TextField(self._theme, "before", _tr("Sentence before the gap")),
            TextField(self._theme, "after", _tr("Sentence after the gap")),
            Switch(self._theme, "typed_gap", _tr("Filled by"), _tr("Typing")),
        ]
        return [*words, *(self._typed() if form.typed_gap else [self._options(ONE_RIGHT)])]

    def _open(self) -> list[Field]:
        points = _tr("What it must hold, a point a line")
        return [
            TextField(self._theme, "model", _tr("Model answer")),
            FormsField(self._theme, "points", points),
        ]

    def _order(self) -> Field:
        label = _tr("Items, each with its place; equal places share a slot")
        return ChoicesField(self._theme, label, right=NO_RIGHT, add=_tr("Add an item"), slots=True)

    def _assigned(self, targets: str, form: QuestionForm) -> list[Field]:
        return [
            FormsField(self._theme, "targets", targets),
            ChoicesField(
                self._theme,
                _tr("Items, each with where it belongs"),
                right=NO_RIGHT,
                add=_tr("Add an item"),
                places=form.targets,
            ),
        ]

    def _one(self, name: str, label: str, choices: Iterable[Choosable]) -> Field:
        return PickOne(self._theme, name, label, list(choices))

    def _fact(self, fact_id: str) -> str:
        fact = self._pack.fact(fact_id)
        parts = [str(getattr(fact, name, "")) for name in ("title", "statement", "summary")]
        words = next(part for part in parts if part)
        holder = getattr(fact, "holder", "")
        return f"{self._pack.actor(holder).name.canonical}: {words}" if holder else words


def _tr(text: str) -> str:
    return QCoreApplication.translate("QuestionForm", text)
