"""What an import would do, to be looked at before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from studyapp.core.bank.entry import Entry
from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.errors import Problem
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.question import Question
from studyapp.formats.exchange import Loss
from studyapp.formats.pack_bundle import PackBundle


class Effect(Enum):
    """What becomes of a thing that is imported."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedQuestion:
    """A question in a file, and what importing it does.

    `before` is the one in the bank, None where there is none; `form` and `status` are what is
    there afterwards. `held_back` tells that it is kept as a draft though the file calls it ready.
    """

    file: str
    pack_id: str
    effect: Effect
    before: Entry | None
    form: QuestionForm
    status: QuestionStatus
    held_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FactChange:
    """A fact or actor of a pack that comes, changes or goes; `title` is what names it."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPack:
    """A whole pack in a file. `generated` are the questions that its facts yield.

    `before` is the pack of this id in the library, None where there is none.
    """

    file: str
    effect: Effect
    bundle: PackBundle
    before: Pack | None
    generated: tuple[Question, ...] = ()
    added: tuple[FactChange, ...] = ()
    changed: tuple[FactChange, ...] = ()
    removed: tuple[FactChange, ...] = ()

    @property
    def pack(self) -> Pack:
        """The pack as the file has it."""
        return self.bundle.pack


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """Everything an import would do, and everything that it cannot.

    `files` are those that could be read, with the name of their format; `problems` tell what
    was left out and why, `losses` what the files say and is not kept.
    """

    files: tuple[tuple[str, str], ...] = ()
    unread: tuple[str, ...] = ()
    questions: tuple[PlannedQuestion, ...] = ()
    packs: tuple[PlannedPack, ...] = ()
    problems: tuple[Problem, ...] = ()
    losses: tuple[Loss, ...] = ()
    skipped: int = 0

    def count(self, effect: Effect) -> int:
        """Give how many questions come, change or stay."""
        return sum(one.effect is effect for one in self.questions)

    @property
    def written(self) -> tuple[PlannedQuestion, ...]:
        """The questions that are new or changed."""
        return tuple(one for one in self.questions if one.effect is not Effect.UNCHANGED)

    @property
    def stored(self) -> tuple[PlannedPack, ...]:
        """The packs that are new or changed."""
        return tuple(one for one in self.packs if one.effect is not Effect.UNCHANGED)

    @property
    def steps(self) -> int:
        """How many steps applying the plan takes: two for each question it writes."""
        return 2 * len(self.written)

    @property
    def changes_anything(self) -> bool:
        """Whether applying the plan writes anything."""
        return bool(self.written or self.stored)
