"""Facts as a table, for a spreadsheet: what is told, when, by whom, and in which words."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import assert_never

from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.formats.sheets.formulas import guarded

COLUMNS = (
    "id",
    "kind",
    "date",
    "until",
    "title",
    "told_by",
    "by_way_of",
    "standing",
    "sentence",
    "paragraph",
)
BETWEEN = "; "
HIDDEN = "not to be quoted"


def facts_csv(pack: Pack, facts: Iterable[Fact]) -> bytes:
    """Give facts as CSV in the order given: UTF-8 with a mark, one header row, CRLF.

    Dates are EDTF, exactly as precise as the article. `told_by` is empty where the article
    tells in its own voice. Text that a spreadsheet would take for a formula begins with an
    apostrophe.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for fact in facts:
        writer.writerow([guarded(cell) for cell in _cells(fact, pack)])
    return text.getvalue().encode("utf-8-sig")


def _cells(fact: Fact, pack: Pack) -> tuple[str, ...]:
    kind, date, until, title, tellers = _told(fact, pack)
    passage = fact.passages[0]
    return (
        fact.id,
        kind,
        date,
        until,
        title,
        BETWEEN.join(_name(pack.actor(one)) for one in tellers),
        _name(pack.actor(fact.via)) if fact.via else "",
        fact.standing.value,
        passage.exact if passage.quotable else HIDDEN,
        str(passage.paragraph),
    )


def _told(fact: Fact, pack: Pack) -> tuple[str, str, str, str, tuple[str, ...]]:
    match fact:
        case Event(date=date):
            return "event", _edtf(date), "", fact.title, fact.sources
        case Position(date=date):
            words = f"{fact.stance.value.replace('_', ' ')}: {fact.statement}"
            return "position", _edtf(date), "", words, (fact.holder,)
        case Relationship(since=since, until=until):
            title = _link(fact, pack)
            return "relationship", _edtf(since), _edtf(until), title, fact.sources
        case _:
            assert_never(fact)


def _link(link: Relationship, pack: Pack) -> str:
    ends = [link.object] if link.second_object is None else [link.object, link.second_object]
    objects = " and ".join(_name(pack.actor(one)) for one in ends)
    return f"{_name(pack.actor(link.subject))} {link.verb_phrase} {objects}"


def _edtf(date: object) -> str:
    return "" if date is None else str(date)


def _name(actor: Actor) -> str:
    return actor.name.canonical
