"""What is said about an import or export: counts, changes, what is left out and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.errors import Problem
from studyapp.services.transfer.import_plan import (
    Effect,
    FactChange,
    ImportPlan,
    PlannedPack,
    PlannedQuestion,
)
from studyapp.ui.dialogs.change_words import change_lines

if TYPE_CHECKING:
    from studyapp.formats.exchange import Loss

NAMED = 20
"""How many facts of a kind are named in one line."""
EXAMPLES = 3
"""How many questions are shown as examples of a loss."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing in a list: what it is, and below it what is to be said of it."""

    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Things of one kind, under a name."""

    title: str
    lines: tuple[Line, ...]


def sections_of(plan: ImportPlan) -> tuple[Section, ...]:
    """Give what an import does and does not do, without sections that are empty."""
    new = [one for one in plan.questions if one.effect is Effect.NEW]
    changed = [one for one in plan.questions if one.effect is Effect.CHANGED]
    found = (
        (_tr("Articles"), [_pack_line(one) for one in plan.packs]),
        (_tr("New"), [_new_line(one) for one in new]),
        (_tr("Changed"), [_changed_line(one) for one in changed]),
        (_tr("Problems"), [_problem_line(one) for one in plan.problems]),
        (
            _tr("Not kept"),
            loss_lines(plan.losses, {one.form.id: one.form for one in plan.questions}),
        ),
    )
    return tuple(Section(title=title, lines=tuple(lines)) for title, lines in found if lines)


def plan_title(plan: ImportPlan) -> str:
    """Give the heading of a preview: what importing does, in few words."""
    if plan.changes_anything:
        return _tr("This is what the import does")
    if plan.problems and not plan.questions:
        return _tr("Nothing can be imported")
    return _tr("Everything is here already")


def count_words(plan: ImportPlan) -> str:
    """Give the counts of an import in one sentence."""
    counts = {effect: plan.count(effect) for effect in Effect}
    told = _tr("{new} new, {changed} changed, {unchanged} unchanged, {skipped} left out.").format(
        new=counts[Effect.NEW],
        changed=counts[Effect.CHANGED],
        unchanged=counts[Effect.UNCHANGED],
        skipped=plan.skipped,
    )
    if not plan.unread:
        return told
    unread = _tr("Could not be read: {files}.").format(files=", ".join(plan.unread))
    return f"{told} {unread}" if plan.files else unread


def done_words(plan: ImportPlan) -> str:
    """Give what an import has done."""
    stored = [one.pack.title for one in plan.stored]
    counts = count_words(plan)
    if not stored:
        return counts
    return " ".join(
        (*(_tr("“{title}” is in the library.").format(title=one) for one in stored), counts)
    )


def loss_lines(losses: Iterable[Loss], forms: Mapping[str, QuestionForm]) -> list[Line]:
    """Give a line for each kind of loss, with some of the questions or the columns it concerns."""
    kinds: dict[str, list[Loss]] = {}
    for one in losses:
        kinds.setdefault(one.message, []).append(one)
    return [Line(title=message, detail=_concerned(of, forms)) for message, of in kinds.items()]


def question_count(count: int) -> str:
    """Give a number of questions in words."""
    return _tr("1 question") if count == 1 else _tr("{n} questions").format(n=count)


def _concerned(losses: Sequence[Loss], forms: Mapping[str, QuestionForm]) -> str:
    columns = [one.field for one in losses if one.field and not one.item]
    if columns:
        return ", ".join(dict.fromkeys(columns))
    ids = dict.fromkeys(one.item for one in losses)
    return _examples([forms[one] for one in ids if one in forms])


def _examples(forms: Sequence[QuestionForm]) -> str:
    if not forms:
        return ""
    shown = "\n".join(_stem(one) for one in forms[:EXAMPLES])
    if len(forms) <= EXAMPLES:
        return shown
    return _tr("{questions}, such as:").format(questions=question_count(len(forms))) + "\n" + shown


def _new_line(planned: PlannedQuestion) -> Line:
    if planned.held_back and not planned.form.quotes:
        detail = _tr("Comes as a draft, as it does not rest on words of the article yet.")
    elif planned.held_back:
        detail = _tr("Comes as a draft, as something is still missing.")
    elif planned.status is QuestionStatus.DRAFT:
        detail = _tr("Comes as a draft.")
    elif planned.status is QuestionStatus.RETIRED:
        detail = _tr("Comes retired.")
    else:
        detail = _tr("Comes ready to be asked.")
    return Line(title=_stem(planned.form), detail=detail)


def _changed_line(planned: PlannedQuestion) -> Line:
    before = planned.before
    if before is None:
        return Line(title=_stem(planned.form))
    told = change_lines(before.form, planned.form)
    if before.status is not planned.status and not planned.held_back:
        told.append(_status_words(planned.status))
    if planned.held_back:
        told.append(_tr("It becomes a draft, as it is no longer complete."))
    return Line(title=_stem(planned.form), detail="\n".join(told))


def _status_words(status: QuestionStatus) -> str:
    words = {
        QuestionStatus.DRAFT: _tr("It becomes a draft."),
        QuestionStatus.READY: _tr("It becomes ready to be asked."),
        QuestionStatus.RETIRED: _tr("It is retired."),
    }
    return words[status]


def _pack_line(planned: PlannedPack) -> Line:
    title = planned.pack.title
    if planned.effect is Effect.NEW:
        return Line(title=title, detail=_tr("New to the library."))
    if planned.effect is Effect.UNCHANGED:
        return Line(title=title, detail=_tr("In the library already, just like this."))
    told = [_tr("Takes the place of the one in the library.")]
    for words, changes in (
        (_tr("Added: {names}"), planned.added),
        (_tr("Changed: {names}"), planned.changed),
        (_tr("Removed: {names}"), planned.removed),
    ):
        if changes:
            told.append(words.format(names=_titles(changes)))
    return Line(title=title, detail="\n".join(told))


def _titles(changes: tuple[FactChange, ...]) -> str:
    listed = "; ".join(one.title for one in changes[:NAMED])
    more = len(changes) - NAMED
    return _tr("{listed}; and {more} more").format(listed=listed, more=more) if more > 0 else listed


def _problem_line(problem: Problem) -> Line:
    where = ", ".join(part for part in (problem.file, problem.entry, problem.field) if part)
    told = f"{problem.message} {problem.hint}".rstrip()
    return Line(title=told, detail=where)


def _stem(form: QuestionForm) -> str:
    return " ".join(form.stem.split()) or _tr("No question yet")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Transfer", text)
