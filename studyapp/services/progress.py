"""Progress in one pack: what is still known, what comes, and where it is weak."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from studyapp.core.knowledge.pack import Pack
from studyapp.core.progress.groups import Group, by_family, by_topic
from studyapp.core.progress.record import Record
from studyapp.core.progress.retention import Share, Week, retention, weekly_retention
from studyapp.core.quiz.confidence import Band, Confidence, calibration
from studyapp.core.quiz.question import Family
from studyapp.core.scheduling.memory import Phase
from studyapp.storage.attempt_log import AttemptLog, Outline

WEEKS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """All that the page shows; `weeks` are the last twelve, the oldest first.

    `calibration` has a band for each level of confidence, the least sure first.
    """

    answers: int
    facts: int
    retention: Share
    weeks: tuple[Week, ...]
    families: tuple[Group[Family], ...]
    topics: tuple[Group[str], ...]
    calibration: tuple[Band, ...]


class ProgressReport:
    """Sums up the answers of one pack; reads, and changes nothing."""

    def __init__(
        self, log: AttemptLog, *, pack: Callable[[], Pack], now: Callable[[], datetime]
    ) -> None:
        self._log, self._pack, self._now = log, pack, now

    def progress(self) -> Progress:
        """Give the progress of now."""
        records = tuple(_record(outline) for outline in self._log.outlines())
        today = self._now().astimezone().date()
        return Progress(
            answers=len(records),
            facts=len({one.fact for one in records}),
            retention=retention(records),
            weeks=weekly_retention(records, last=today, weeks=WEEKS),
            families=by_family(records),
            topics=by_topic(records, self._pack()),
            calibration=calibration(_sureness(records)),
        )


def _sureness(records: Iterable[Record]) -> Iterator[tuple[Confidence, bool]]:
    return (
        (Confidence(one.confidence), one.known) for one in records if one.confidence is not None
    )


def _record(outline: Outline) -> Record:
    return Record(
        day=outline.answered_at.astimezone().date(),
        fact=outline.fact,
        family=outline.family,
        known=outline.correct,
        credit=outline.credit,
        recalled=outline.phase_before is Phase.REVIEW,
        took_ms=outline.took_ms,
        confidence=outline.confidence,
    )
