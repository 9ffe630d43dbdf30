"""Packs in the library: stored whole, replaced whole, read back as they were."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from studyapp.core.errors import NotFound
from studyapp.core.knowledge.article import Article, Block, BlockKind, Sentence
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.passage import Passage
from studyapp.storage.database import Library
from studyapp.storage.entry_bodies import Entries, entries_of
from studyapp.storage.pack_rows import (
    actor_of,
    actor_row,
    event_of,
    event_row,
    position_of,
    position_row,
    relationship_of,
    relationship_row,
)

EDITED = "edited"
"""The digest of a pack that somebody has edited here, so that no import takes it for its own."""
CHILDREN = (
    "blocks", "sentences", "entries", "actors", "events", "positions", "relationships", "passages",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class PackSummary:
    """How much a stored pack holds."""

    id: str
    title: str
    events: int
    actors: int
    positions: int
    relationships: int
    questions: int


class PackStore:
    """Reads and writes packs; writing happens inside a unit of work of the caller."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def summaries(self) -> tuple[PackSummary, ...]:
        """Give the stored packs, by title."""
        sql = """
            SELECT id, title,
                (SELECT count(*) FROM events WHERE pack = packs.id) AS events,
                (SELECT count(*) FROM actors WHERE pack = packs.id) AS actors,
                (SELECT count(*) FROM positions WHERE pack = packs.id) AS positions,
                (SELECT count(*) FROM relationships WHERE pack = packs.id) AS relationships,
                (SELECT count(*) FROM questions WHERE pack = packs.id AND status = 'ready')
                    AS questions
            FROM packs ORDER BY title
        """
        with self._library.reading() as db:
            return tuple(PackSummary(**row) for row in db.query(sql))

    def digest(self, pack_id: str) -> tuple[str, int] | None:
        """Give the content digest and generator version of a stored pack, or None."""
        with self._library.reading() as db:
            sql = "SELECT digest, generator FROM packs WHERE id = ?"
            row = db.execute(sql, [pack_id]).fetchone()
        return None if row is None else (row[0], row[1])

    def save(self, db: Database, pack: Pack, *, digest: str, generator: int) -> None:
        """Store a pack in place of an older one of the same id."""
        row = {
            "id": pack.id,
            "title": pack.title,
            "language": pack.language,
            "published": pack.published.edtf if pack.published else None,
            "source": pack.source,
            "licence": pack.licence,
            "note": pack.note,
            "article": pack.article.text,
            "digest": digest,
            "generator": generator,
        }
        db.table("packs").upsert(row, pk="id")
        for table in CHILDREN:
            db.table(table).delete_where("pack = ?", [pack.id])
        for table, rows in _rows(pack):
            db.table(table).insert_all(rows)

    def set_generator(self, db: Database, pack_id: str, generator: int) -> None:
        """Note which generators made the questions of a pack; 0 for those of an older pack."""
        db.table("packs").update(pack_id, {"generator": generator})

    def load(self, pack_id: str) -> Pack:
        """Give a stored pack; raise `NotFound`."""
        with self._library.reading() as db:
            head = next(db.query("SELECT * FROM packs WHERE id = ?", [pack_id]), None)
            if head is None:
                raise NotFound(kind="pack", id=pack_id)
            return _Reader(db, head).pack()


class _Reader:
    """Puts a pack together from its rows."""

    def __init__(self, db: Database, head: dict[str, Any]) -> None:
        self._db, self._head = db, head
        self._article = Article(
            text=head["article"],
            blocks=tuple(Block(**_span(row)) for row in self._rows("blocks", "start")),
            sentences=tuple(
                Sentence(index=row["number"], **_span(row)) for row in self._rows("sentences")
            ),
        )
        self._passages: dict[str, list[Passage]] = defaultdict(list)
        for row in self._rows("passages", "owner, number"):
            passage = self._article.passage(
                row["start"], row["end"], quotable=bool(row["quotable"]), note=row["note"]
            )
            self._passages[row["owner"]].append(passage)

    def pack(self) -> Pack:
        bodies: dict[str, list[tuple[str, Any]]] = defaultdict(list)
        for row in self._rows("entries", "kind, number"):
            bodies[row["kind"]].append((row["id"], json.loads(row["body"])))
        entries, head, of = Entries(bodies, self._article), self._head, self._passages_of
        return Pack(
            id=head["id"],
            title=head["title"],
            language=head["language"],
            published=PartialDate.parse(head["published"]) if head["published"] else None,
            source=head["source"],
            licence=head["licence"],
            note=head["note"],
            article=self._article,
            speakers=entries.speakers,
            lanes=entries.lanes,
            periods=entries.periods,
            topics=entries.topics,
            places=entries.places,
            slips=entries.slips,
            no_facts=entries.no_facts,
            disputes=entries.disputes,
            actors=tuple(actor_of(row, of) for row in self._rows("actors")),
            events=tuple(event_of(row, of) for row in self._rows("events")),
            positions=tuple(position_of(row, of) for row in self._rows("positions")),
            relationships=tuple(relationship_of(row, of) for row in self._rows("relationships")),
        )

    def _rows(self, table: str, order: str = "number") -> list[dict[str, Any]]:
        sql = f"SELECT * FROM {table} WHERE pack = ? ORDER BY {order}"  # noqa: S608 - constants only
        return list(self._db.query(sql, [self._head["id"]]))

    def _passages_of(self, owner: str) -> tuple[Passage, ...]:
        return tuple(self._passages[owner])


def _span(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "start": row["start"],
        "end": row["end"],
        "kind": BlockKind(row["kind"]),
        "paragraph": row["paragraph"],
    }


def _rows(pack: Pack) -> Iterator[tuple[str, Iterable[dict[str, Any]]]]:
    article = pack.article
    yield "blocks", ({"pack": pack.id, **_span_row(block)} for block in article.blocks)
    yield (
        "sentences",
        ({"pack": pack.id, "number": one.index, **_span_row(one)} for one in article.sentences),
    )
    yield "entries", _entry_rows(pack)
    yield "actors", _numbered(pack.id, (actor_row(one) for one in pack.actors))
    yield "events", _numbered(pack.id, (event_row(one) for one in pack.events))
    yield "positions", _numbered(pack.id, (position_row(one) for one in pack.positions))
    yield "relationships", _numbered(pack.id, (relationship_row(one) for one in pack.relationships))
    yield "passages", _passage_rows(pack)


def _span_row(span: Block | Sentence) -> dict[str, Any]:
    return {
        "start": span.start,
        "end": span.end,
        "kind": span.kind.value,
        "paragraph": span.paragraph,
    }


def _numbered(pack_id: str, rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for number, row in enumerate(rows):
        yield {"pack": pack_id, "number": number, **row}


def _entry_rows(pack: Pack) -> Iterator[dict[str, Any]]:
    for number, (kind, entry_id, body) in enumerate(entries_of(pack)):
        yield {
            "pack": pack.id,
            "kind": kind,
            "number": number,
            "id": entry_id,
            "body": json.dumps(body, ensure_ascii=False),
        }


def _passage_rows(pack: Pack) -> Iterator[dict[str, Any]]:
    for owner in (*pack.actors, *pack.facts):
        for number, passage in enumerate(owner.passages):
            yield {
                "pack": pack.id,
                "owner": owner.id,
                "number": number,
                "start": passage.start,
                "end": passage.end,
                "quotable": int(passage.quotable),
                "note": passage.note,
            }
