"""A question from a quiz program as a form: ours as it went out, those of others as drafts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, TypeVar, assert_never

from studyapp.core.bank.form import (
    EASIEST,
    HARDEST,
    USUAL_DIFFICULTY,
    AnswerKind,
    Choice,
    QuestionForm,
    Quote,
)
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Family
from studyapp.formats.exchange import Item
from studyapp.formats.html_text import EDGES
from studyapp.formats.quizzes import placing
from studyapp.formats.quizzes.carried import GAP, NO_TOLERANCE, id_is_safe
from studyapp.formats.quizzes.marks import Marks, marks_in, plain_tags
from studyapp.formats.quizzes.question import FULL, QuizAnswer, QuizQuestion, QuizType
from studyapp.formats.quizzes.stranger_names import stranger_named
from studyapp.formats.quizzes.weights import weights_lost
from studyapp.formats.quizzes.wildcards import has_wildcard, words_of
from studyapp.formats.quizzes.writing import TRUTHS
from studyapp.formats.stranger_ids import with_id

HALF = 50.0
GAP_STEM = "Which words are missing?"
PARTIAL = "Answers that earn a part of the marks count as right from 50 % on, else as not right."
PARTLY_RIGHT = "Options that earn a part of the marks count as not right."
WILDCARDS = "Asterisks that stand for any text are left out of typed answers."
FIRST_NUMBER = "Of several numbers only the first that earns all marks is taken."
TYPED_GAP = "typed_gap"
_LINES = re.compile("[0-9]{1,6}")

Member = TypeVar("Member", bound=Enum)
Type = QuizType
FITTING: dict[AnswerKind, tuple[QuizType, ...]] = {
    AnswerKind.ONE_OF: (Type.CHOICE,),
    AnswerKind.SEVERAL_OF: (Type.CHOICE,),
    AnswerKind.TRUE_FALSE: (Type.TRUE_FALSE, Type.CHOICE),
    AnswerKind.TYPED: (Type.SHORT,),
    AnswerKind.DATE: (Type.SHORT, Type.NUMERICAL),
    AnswerKind.PLACEMENT: (Type.SHORT, Type.NUMERICAL),
    AnswerKind.NUMBER: (Type.NUMERICAL, Type.SHORT),
    AnswerKind.ORDERING: (Type.ORDERING,),
    AnswerKind.MATCHING: (Type.MATCHING,),
    AnswerKind.SORTING: (Type.MATCHING,),
    AnswerKind.GAP: (Type.CHOICE, Type.SHORT),
    AnswerKind.OPEN: (Type.ESSAY,),
}
"""The types that a kind goes out as; any kind without answers may look like an essay."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A question that was read; `left_out` are sentences on what of it is not kept."""

    item: Item
    left_out: tuple[str, ...] = ()


def take(quiz: QuizQuestion) -> Taken:
    """Give the form of a question; no question says so little that it has none."""
    return _Taking(quiz).taken()


class _Taking:
    def __init__(self, quiz: QuizQuestion) -> None:
        self._quiz, self._marks = quiz, marks_in(quiz.tags)
        self._left_out: list[str] = []

    def taken(self) -> Taken:
        quiz, marks = self._quiz, self._marks
        kind = self._kind()
        facts = tuple(one for one in marks.get("fact", ()) if one)
        form = QuestionForm(
            id=quiz.id,
            kind=kind,
            family=_member(Family, marks, "family", Family.WRITTEN),
            stem=self._stem(),
            fact=marks.get("main-fact", facts or ("",))[0],
            facts=facts,
            quotes=tuple(Quote(exact=text) for text in self._told("passage") if self._is_ours),
            explanation="\n".join(self._told("")),
            content_note=_member(ContentNote, marks, "note", ContentNote.NONE),
            difficulty=_difficulty(marks),
            tags=plain_tags(quiz.tags),
        )
        form = replace(form, **self._answers(kind))
        if not self._is_ours:
            form = stranger_named(self._with_reasons(form), quiz)
        elif not id_is_safe(form.id):
            form = with_id(replace(form, id=""))
        status = _member(QuestionStatus, marks, "status", QuestionStatus.DRAFT)
        return Taken(item=Item(form=form, status=status), left_out=tuple(self._left_out))

    @property
    def _is_ours(self) -> bool:
        return "kind" in self._marks

    def _told(self, kind: str) -> list[str]:
        return [one.text for one in self._quiz.feedback if one.kind == kind]

    def _kind(self) -> AnswerKind:
        """Give the kind a mark says, as long as the answers are still of a type that fits."""
        quiz, name = self._quiz, self._mark("kind")
        said = AnswerKind.GAP if name == TYPED_GAP else None
        if said is None:
            said = next((kind for kind in AnswerKind if kind.value == name), None)
        empty = quiz.type is QuizType.ESSAY and not quiz.answers
        if said is not None and (empty or quiz.type in FITTING[said]):
            return said
        return self._usual_kind()

    def _usual_kind(self) -> AnswerKind:  # noqa: C901, PLR0911 - a case a type
        quiz = self._quiz
        match quiz.type:
            case QuizType.CHOICE | QuizType.SHORT if quiz.after is not None:
                return AnswerKind.GAP
            case QuizType.CHOICE:
                rights = sum(one.percent > 0 for one in quiz.answers)
                one_of = quiz.single or rights == 1
                return AnswerKind.ONE_OF if one_of else AnswerKind.SEVERAL_OF
            case QuizType.TRUE_FALSE:
                return AnswerKind.TRUE_FALSE
            case QuizType.SHORT:
                return AnswerKind.TYPED
            case QuizType.NUMERICAL:
                return AnswerKind.NUMBER
            case QuizType.MATCHING:
                targets = [one.other for one in quiz.answers if one.text and one.other]
                shared = len(set(targets)) < len(targets)
                return AnswerKind.SORTING if shared else AnswerKind.MATCHING
            case QuizType.ORDERING:
                return AnswerKind.ORDERING
            case QuizType.ESSAY:
                return AnswerKind.OPEN
            case _:
                assert_never(quiz.type)

    def _stem(self) -> str:
        quiz = self._quiz
        if self._kind() is AnswerKind.GAP:
            lines = self._gap_lines()
            return GAP_STEM if lines is None else "\n".join(quiz.before.split("\n")[:lines])
        text = quiz.before if quiz.after is None else f"{quiz.before}{GAP}{quiz.after}"
        return text.strip(EDGES) or (quiz.name if quiz.name != quiz.id else "")

    def _gap_lines(self) -> int | None:
        """Give how many lines come before the sentence with the gap; None where only it stands."""
        if not self._is_ours:
            return None
        told = self._mark("lines") or "1"
        return int(told) if _LINES.fullmatch(told) else 1

    def _answers(self, kind: AnswerKind) -> dict[str, Any]:  # noqa: C901, PLR0911 - a case a kind
        match kind:
            case AnswerKind.ONE_OF | AnswerKind.SEVERAL_OF:
                return {"choices": self._options()}
            case AnswerKind.TRUE_FALSE:
                return {"choices": self._truths()}
            case AnswerKind.TYPED:
                return self._typed()
            case AnswerKind.DATE:
                return {"date": self._first_words()}
            case AnswerKind.PLACEMENT:
                ends = {name: self._mark(name) for name in ("first", "last")}
                return {"date": self._first_words(), **ends}
            case AnswerKind.NUMBER:
                return self._number()
            case AnswerKind.ORDERING:
                texts = [one.text for one in self._quiz.answers if one.text]
                return {"choices": placing.ordered_items(texts, self._marks, self._quiz.before)}
            case AnswerKind.MATCHING | AnswerKind.SORTING:
                return self._pairs()
            case AnswerKind.GAP:
                return self._gap()
            case AnswerKind.OPEN:
                told = "" if self._is_ours else self._quiz.model
                model = "\n".join(self._told("model")) or told
                return {"model": model, "points": tuple(self._told("point"))}
            case _:
                assert_never(kind)

    def _mark(self, name: str) -> str:
        return self._marks.get(name, ("",))[0]

    def _leave_out(self, sentence: str) -> None:
        if sentence not in self._left_out:
            self._left_out.append(sentence)

    def _options(self) -> tuple[Choice, ...]:
        answers = self._quiz.answers
        least = 0.0
        if self._quiz.single and not self._is_ours:
            most = max((one.percent for one in answers), default=0.0)
            least = most - 1 if most > 0 else FULL
            if any(0 < one.percent <= least for one in answers):
                self._leave_out(PARTLY_RIGHT)
        if not self._is_ours:
            for told in weights_lost(answers, several=not self._quiz.single):
                self._leave_out(told)
        return tuple(
            Choice(text=one.text, right=one.percent > least, reason=one.feedback) for one in answers
        )

    def _truths(self) -> tuple[Choice, ...]:
        if self._quiz.type is not QuizType.TRUE_FALSE:
            return self._options()
        return tuple(
            Choice(text=text, right=one.percent > 0, reason=one.feedback)
            for text, one in zip(TRUTHS, self._quiz.answers, strict=True)
        )

    def _typed(self) -> dict[str, Any]:
        if self._quiz.type is QuizType.ESSAY:
            return {}
        accepted, foreseen = [], []
        for one in self._quiz.answers:
            words = words_of(one.text)
            if has_wildcard(one.text):
                self._leave_out(WILDCARDS)
                if not words.strip():
                    continue
            if one.percent >= HALF:
                accepted.append(words)
            else:
                foreseen.append(Choice(text=words, reason=one.feedback))
            if 0 < one.percent < FULL:
                self._leave_out(PARTIAL)
        return {"accepted": tuple(accepted), "choices": tuple(foreseen)}

    def _first_words(self) -> str:
        if not self._quiz.answers:
            return ""
        text = self._quiz.answers[0].text
        return words_of(text) if self._quiz.type is QuizType.SHORT else text

    def _number(self) -> dict[str, Any]:
        unit = self._mark("unit") or self._quiz.unit
        best = max(self._quiz.answers, key=lambda one: one.percent, default=QuizAnswer())
        if len(self._quiz.answers) > 1:
            self._leave_out(FIRST_NUMBER)
        number = words_of(best.text) if self._quiz.type is QuizType.SHORT else best.text
        tolerance = best.other or self._mark("tolerance")
        if tolerance == NO_TOLERANCE:
            tolerance = ""
        return {"number": number, "unit": unit, "tolerance": tolerance}

    def _pairs(self) -> dict[str, Any]:
        met = list(dict.fromkeys(one.other for one in self._quiz.answers if one.other))
        targets = placing.targets_in_order(met, self._marks)
        place = {target: at for at, target in enumerate(targets)}
        choices = tuple(
            Choice(text=one.text, place=place.get(one.other, -1))
            for one in self._quiz.answers
            if one.text
        )
        return {"choices": choices, "targets": targets}

    def _gap(self) -> dict[str, Any]:
        quiz = self._quiz
        lines = self._gap_lines() or 0
        before = "\n".join(quiz.before.split("\n")[lines:])
        words: dict[str, Any] = {"before": before, "after": quiz.after or ""}
        typed = quiz.type is QuizType.SHORT
        if quiz.type is QuizType.ESSAY:
            typed = self._mark("kind") == TYPED_GAP
        words["typed_gap"] = typed
        return {**words, **(self._typed() if typed else {"choices": self._options()})}

    def _with_reasons(self, form: QuestionForm) -> QuestionForm:
        """Give a stranger's form an explanation from the feedback on right typed answers."""
        if form.explanation or form.choices:
            return form
        told = (one.feedback for one in self._quiz.answers if one.percent >= FULL)
        return replace(form, explanation=next(filter(None, told), ""))


def _member(kind: type[Member], marks: Marks, name: str, usual: Member) -> Member:
    told = marks.get(name, ("",))[0]
    return next((one for one in kind if one.value == told), usual)


def _difficulty(marks: Marks) -> int:
    told = marks.get("difficulty", ("",))[0]
    known: Iterable[int] = range(EASIEST, HARDEST + 1)
    return next((one for one in known if str(one) == told), USUAL_DIFFICULTY)
