"""An entry of a pack as a line in the list of facts."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.bank.fact_form import EntryKind


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow:
    """What the list shows of an entry.

    `stored` tells that the pack holds it, `unfinished` that somebody is at work on it; a new
    one is unfinished only. `place` is where its first words start in the article, in code
    points, and -1 where it has none; `questions` counts those that rest on it.
    """

    id: str
    kind: EntryKind
    title: str
    stored: bool
    unfinished: bool
    place: int
    questions: int
