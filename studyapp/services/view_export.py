"""Hand out just the facts that a view shows: as a table, or its events for TimelineJS."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.formats.facts_csv import facts_csv
from studyapp.formats.timelinejs import timeline_json


def table_of(pack: Pack, ids: Sequence[str]) -> bytes:
    """Give facts as CSV, in the order of their ids; those that are unknown are passed over."""
    return facts_csv(pack, facts_of(pack, ids))


def timeline_of(pack: Pack, ids: Iterable[str]) -> bytes:
    """Give the events among these as TimelineJS JSON."""
    wanted = set(ids)
    return timeline_json(pack, (one for one in pack.events if one.id in wanted))


def facts_of(pack: Pack, ids: Sequence[str]) -> tuple[Fact, ...]:
    """Give the facts with these ids, each once, in their order."""
    found = (pack.find_fact(one) for one in dict.fromkeys(ids))
    return tuple(one for one in found if one is not None)
