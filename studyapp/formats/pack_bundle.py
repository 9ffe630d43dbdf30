"""What reading a pack gives: the pack, and the questions its instructor wrote."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.question import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenQuestion:
    """A question of the instructor's own, with its status."""

    question: Question
    status: QuestionStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class UnfinishedQuestion:
    """A question that lacks something, as far as it is written; never a ready one."""

    form: QuestionForm
    status: QuestionStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class PackBundle:
    """A pack and all written questions, whole and unfinished, each in the order of the file."""

    pack: Pack
    written: tuple[WrittenQuestion, ...] = ()
    unfinished: tuple[UnfinishedQuestion, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """The written questions that are ready to be asked."""
        return tuple(one.question for one in self.written if one.status is QuestionStatus.READY)
