"""A check's report, as lines for a reader and as plain values for a program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from itertools import groupby
from typing import Any

from studyapp.core.errors import Problem
from studyapp.core.knowledge.coverage import Coverage, SentenceCoverage
from studyapp.services.checking import CheckReport, PackCounts


def report_lines(report: CheckReport, *, coverage: bool) -> Iterator[str]:
    """Give a report line by line: what the pack holds, what is wrong, what is covered."""
    yield f"{report.title} ({report.pack})" if report.pack else str(report.path)
    if report.counts is not None:
        yield _counted(report.counts)
    yield from _problems(report.problems)
    if coverage and report.coverage is not None:
        yield from _coverage(report.coverage)
    elif coverage:
        yield "The coverage can be listed once these problems are solved."


def report_to_json(report: CheckReport, *, coverage: bool) -> dict[str, Any]:
    """Give a report as plain values."""
    told: dict[str, Any] = {
        "path": str(report.path),
        "pack": report.pack or None,
        "title": report.title or None,
        "clean": report.clean,
        "counts": asdict(report.counts) if report.counts else None,
        "problems": [asdict(problem) for problem in report.problems],
    }
    if coverage:
        told["coverage"] = _coverage_to_json(report.coverage) if report.coverage else None
    return told


def _counted(counts: PackCounts) -> str:
    numbers: dict[str, int] = asdict(counts)
    parts = [_number_of(name.replace("_", " "), number) for name, number in numbers.items()]
    return ", ".join(parts) + "."


def _number_of(plural: str, number: int) -> str:
    return f"1 {plural.removesuffix('s')}" if number == 1 else f"{number} {plural}"


def _problems(problems: tuple[Problem, ...]) -> Iterator[str]:
    if not problems:
        yield "No problems."
        return
    yield f"{len(problems)} problems." if len(problems) > 1 else "1 problem."
    in_order = sorted(problems, key=lambda problem: problem.file)
    for file, group in groupby(in_order, key=lambda problem: problem.file):
        yield ""
        if file:
            yield file
        for problem in group:
            where = ", ".join(part for part in (problem.entry, problem.field) if part)
            yield f"  {where}: {problem.message}" if where else f"  {problem.message}"
            if problem.hint:
                yield f"      {problem.hint}"


def _coverage(coverage: Coverage) -> Iterator[str]:
    yield ""
    for one in coverage.sentences:
        yield f"[{one.sentence.index + 1}] {_where(one)}: {one.text}"
        yield f"    {_told_by(one)}"
    yield ""
    total, bare = len(coverage.sentences), len(coverage.uncovered)
    excused = len(coverage.excused)
    told = f"{total - bare - excused} with facts, {excused} with a reason why they state none"
    yield f"{total} sentences: {told}, {bare} not covered."


def _where(one: SentenceCoverage) -> str:
    kind = one.sentence.kind.value
    return f"paragraph {one.sentence.paragraph}" if kind == "body" else kind


def _told_by(one: SentenceCoverage) -> str:
    if one.facts:
        return ", ".join(one.facts)
    return f"no fact: {one.no_fact}" if one.no_fact else "NOT COVERED"


def _coverage_to_json(coverage: Coverage) -> dict[str, Any]:
    return {
        "sentences": [
            {
                "index": one.sentence.index,
                "paragraph": one.sentence.paragraph,
                "kind": one.sentence.kind.value,
                "start": one.sentence.start,
                "end": one.sentence.end,
                "text": one.text,
                "facts": list(one.facts),
                "actors": list(one.actors),
                "no_fact": one.no_fact or None,
                "covered": one.covered,
            }
            for one in coverage.sentences
        ],
        "uncovered": [one.sentence.index for one in coverage.uncovered],
    }
