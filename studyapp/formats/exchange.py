"""What goes out to other programs and comes in from them: questions as forms, one a row.

A format is bytes to values and back; it touches neither the library nor a dialog.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.errors import Problem
from studyapp.core.knowledge.pack import Pack
from studyapp.formats.pack_bundle import PackBundle


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A question on its way, with its status."""

    form: QuestionForm
    status: QuestionStatus = QuestionStatus.DRAFT


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is to be written: questions, and the pack that they belong to.

    `at` is the moment of writing, for formats that say it; None where nobody knows.
    """

    pack: Pack
    items: tuple[Item, ...]
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """Something that a format cannot carry; `message` is a plain sentence, `item` an id."""

    item: str
    field: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file's bytes, and what could not be carried."""

    data: bytes
    losses: tuple[Loss, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a file holds: questions that could be read, problems with those that could not.

    `pack_id` names the pack the questions say they belong to; `bundle` is a whole pack, where
    the format carries one. `losses` tell what the file says that is not kept. `columns` are the
    headings of a table from which some that the format has were taken away, else empty.
    """

    items: tuple[Item, ...]
    problems: tuple[Problem, ...] = ()
    losses: tuple[Loss, ...] = ()
    pack_id: str = ""
    bundle: PackBundle | None = None
    columns: tuple[str, ...] = ()


@runtime_checkable
class TableFormat(Protocol):
    """A format whose files are tables, from which people take columns away."""

    def carried_under(self, item: Item, columns: tuple[str, ...]) -> Item:
        """Give what comes back of a question from a table with these headings only."""
        ...


class QuestionFormat(Protocol):
    """A file format for questions.

    `name` is the one on the command line, `suffixes` begin with a dot and a suffix that no
    other format has decides alone.
    """

    name: str
    suffixes: tuple[str, ...]

    def carried(self, item: Item) -> Item | None:
        """Give what comes back of a question that is written and read; None if nothing does."""
        ...

    def write(self, sheet: Sheet) -> Written:
        """Give the file; questions that cannot be carried at all are among the losses."""
        ...

    def read(self, data: bytes, file: str) -> Found:
        """Read a file; raise `ImportFailed` if nothing of it can be read.

        `file` is the name that problems show.
        """
        ...
