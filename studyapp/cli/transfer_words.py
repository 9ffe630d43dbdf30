"""What import and export say: what comes, what was left out, what a file cannot hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from studyapp.core.errors import Problem

if TYPE_CHECKING:
    from studyapp.formats.exchange import Loss
    from studyapp.services.transfer.import_plan import FactChange, ImportPlan, PlannedPack

MOST = 20
"""How many things of a kind are named; of more, only how many more there are."""


def count_line(plan: ImportPlan) -> str:
    """Give the counts of an import in one line."""
    from studyapp.services.transfer.import_plan import Effect  # noqa: PLC0415 - loaded when needed

    counts = ", ".join(f"{plan.count(effect)} {effect.value}" for effect in Effect)
    return f"{counts}, {plan.skipped} skipped."


def plan_lines(plan: ImportPlan) -> Iterator[str]:
    """Give a line for each pack, and for questions that come or change."""
    for pack in plan.packs:
        yield from _pack_lines(pack)
    lines = [
        f"{one.effect.value}: {one.form.id}, {' '.join(one.form.stem.split()) or 'no stem yet'}"
        + (" (as a draft)" if one.held_back else "")
        for one in plan.written
    ]
    yield from _most(lines)


def problem_lines(problems: Iterable[Problem]) -> Iterator[str]:
    """Give a line for each problem: where it is, what it is, what may help."""
    for one in problems:
        where = ", ".join(part for part in (one.file, one.entry, one.field) if part)
        told = f"{where}: {one.message}" if where else one.message
        yield f"{told} {one.hint}".rstrip()


def loss_lines(losses: Iterable[Loss]) -> Iterator[str]:
    """Give a line for each kind of loss, with the questions or columns it concerns."""
    items: dict[str, list[str]] = {}
    for one in losses:
        items.setdefault(one.message, []).append(one.item or one.field)
    for message, ids in items.items():
        named = [one for one in dict.fromkeys(ids) if one]
        shown = ", ".join(named[:MOST])
        more = f" and {len(named) - MOST} more" if len(named) > MOST else ""
        yield f"{message} ({shown}{more})" if named else message


def _pack_lines(planned: PlannedPack) -> Iterator[str]:
    title = planned.pack.title
    if planned.before is None:
        yield f"new pack: {planned.pack.id}, {title}"
        return
    if not (planned.added or planned.changed or planned.removed):
        told = "unchanged" if planned.before == planned.pack else "changed"
        yield f"{told} pack: {planned.pack.id}, {title}"
        return
    yield f"changed pack: {planned.pack.id}, {title}"
    yield from _most(_fact_lines("added", planned.added))
    yield from _most(_fact_lines("changed", planned.changed))
    yield from _most(_fact_lines("removed", planned.removed))


def _fact_lines(what: str, changes: tuple[FactChange, ...]) -> list[str]:
    return [f"  {what}: {one.id}, {one.title}" for one in changes]


def _most(lines: list[str]) -> Iterator[str]:
    yield from lines[:MOST]
    if len(lines) > MOST:
        yield f"and {len(lines) - MOST} more"
