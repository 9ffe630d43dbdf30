"""Make a file of questions, and tell what it cannot hold before it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from studyapp.core.bank.status import QuestionStatus
from studyapp.core.errors import InvalidInput
from studyapp.formats.atomic_file import write_atomically
from studyapp.formats.exchange import Item, Loss, QuestionFormat, Sheet
from studyapp.formats.registry import NAMES, format_named, writable_as
from studyapp.services.steps import Step, at_once

TIMELINE = "timelinejs"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportPlan:
    """A file's bytes, how many questions it holds, and what could not be carried."""

    format: str
    data: bytes
    count: int
    losses: tuple[Loss, ...] = ()

    @property
    def of_questions(self) -> bool:
        """Whether the format is one for questions; a timeline holds none of them."""
        return self.format != TIMELINE

    def write(self, file: Path) -> None:
        """Write the file, whole or not at all, in place of what is there; raise OSError."""
        write_atomically(file, self.data)


class _Told(tuple[Item, ...]):  # noqa: SLOT001 - each holds a step of its own
    """Items that take a step whenever a format goes on to the next of them."""

    _step: Step

    @classmethod
    def of(cls, items: Iterable[Item], step: Step) -> Self:
        """Give the items with the step to take."""
        made = cls(items)
        made._step = step
        return made

    def __iter__(self) -> Iterator[Item]:
        for item in super().__iter__():
            self._step()
            yield item


def plan_export(sheet: Sheet, format_name: str, *, step: Step = at_once) -> ExportPlan:
    """Make the file in a format; raise `InvalidInput` for an unknown one.

    Touches nothing, so that any thread may do it. Retired questions go out only where the
    format tells that they are. `step` is called for each question as the format comes to it,
    more than once by a format that goes through them again.
    """
    format_ = format_named(format_name)
    kept = tuple(one for one in sheet.items if _may_go(one, format_))
    written = format_.write(replace(sheet, items=_Told.of(kept, step)))
    left_out = sum(format_.carried(one) is None for one in kept)
    return ExportPlan(
        format=format_name,
        data=written.data,
        count=len(kept) - left_out,
        losses=written.losses,
    )


def format_for(file: str, format_name: str = "") -> str:
    """Give the format for a file: the one that is named, else the one of its suffix.

    Raises `InvalidInput` where the name is unknown or the suffix leaves it open.
    """
    if format_name in NAMES:
        return format_name
    if format_name:
        raise InvalidInput(field="format", value=format_name)
    names = writable_as(file)
    if len(names) != 1:
        raise InvalidInput(field="file name ending", value=file)
    return names[0]


def _may_go(item: Item, format_: QuestionFormat) -> bool:
    if item.status is not QuestionStatus.RETIRED:
        return True
    carried = format_.carried(item)
    return carried is not None and carried.status is QuestionStatus.RETIRED
