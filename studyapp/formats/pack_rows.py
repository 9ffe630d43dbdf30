"""The facts of a pack as tables of its files, so that reading the tables gives the facts again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.article import BlockKind
from studyapp.core.knowledge.dispute import Account, Dispute
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.name import Name
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.knowledge.standing import ContentNote
from studyapp.formats.article_words import ArticleWords

Row = dict[str, Any]
FORMAT = 1


class PackRows:
    """Writes what one pack says, entry by entry; what is empty is left out."""

    def __init__(self, pack: Pack, words: ArticleWords) -> None:
        self._pack, self._words = pack, words

    def head(self) -> Row:
        """Give all of pack.toml."""
        pack = self._pack
        head = {"format": FORMAT, "id": pack.id, "title": pack.title, "language": pack.language}
        published = pack.published.edtf if pack.published else ""
        texts = {"source": pack.source, "licence": pack.licence, "note": pack.note}
        return (
            head
            | _full({"published": published, **texts})
            | {"article": self._article()}
            | _full(self._lists())
        )

    def actor(self, actor: Actor) -> Row:
        """Give an actor."""
        return _full(
            {
                "id": actor.id,
                "kind": actor.kind.value,
                **_name(actor.name),
                "role": actor.role,
                "speaker": actor.speaker,
                "speaks_for": actor.speaks_for,
                "part_of": actor.part_of,
                "map": actor.spot and list(actor.spot),
                "passages": self._passages(actor.passages),
            }
        )

    def event(self, event: Event) -> Row:
        """Give an event."""
        return _full(
            {
                "id": event.id,
                "title": event.title,
                "asks": event.asks,
                "summary": event.summary,
                "date": event.date and event.date.edtf,
                "date_words": event.date_words,
                "date_note": event.date_note,
                "place": event.place,
                "sources": list(event.sources),
                **self._told(event),
                "participants": [
                    {"actor": one.actor, "part": one.part} for one in event.participants
                ],
            }
        )

    def position(self, position: Position) -> Row:
        """Give a position."""
        return _full(
            {
                "id": position.id,
                "holder": position.holder,
                "topic": position.topic,
                "stance": position.stance.value,
                "statement": position.statement,
                "about": list(position.about),
                "date": position.date and position.date.edtf,
                "date_words": position.date_words,
                **self._told(position),
            }
        )

    def relationship(self, link: Relationship) -> Row:
        """Give a relationship."""
        return _full(
            {
                "id": link.id,
                "subject": link.subject,
                "kind": link.kind.value,
                "object": link.object,
                "second_object": link.second_object,
                "wording": link.wording,
                "summary": link.summary,
                "since": link.since and link.since.edtf,
                "until": link.until and link.until.edtf,
                "sources": list(link.sources),
                **self._told(link),
            }
        )

    def dispute(self, dispute: Dispute) -> Row:
        """Give a dispute."""
        return _full(
            {
                "id": dispute.id,
                "question": dispute.question,
                "topic": dispute.topic,
                "article_says": dispute.article_says,
                "article_passages": self._passages(dispute.article_passages),
                "events": list(dispute.events),
            }
        ) | {"accounts": [_account(one) for one in dispute.accounts]}

    def _told(self, fact: Event | Position | Relationship) -> Row:
        note = fact.content_note
        return {
            "via": fact.via,
            "standing": fact.standing.value,
            "content_note": "" if note is ContentNote.NONE else note.value,
            "passages": self._passages(fact.passages),
        }

    def _passages(self, passages: Iterable[Passage]) -> list[Any]:
        return [self._words.passage(passage) for passage in passages]

    def _article(self) -> Row:
        lines: dict[BlockKind, list[str]] = {kind: [] for kind in BlockKind}
        article = self._pack.article
        for block in article.blocks:
            lines[block.kind].append(article.text[block.start : block.end])
        return _full(
            {
                "dateline": "".join(lines[BlockKind.DATELINE][:1]),
                "title": "".join(lines[BlockKind.TITLE][:1]),
                "headings": list(dict.fromkeys(lines[BlockKind.HEADING])),
                "captions": list(dict.fromkeys(lines[BlockKind.CAPTION])),
                "sentence_starts": [sentence.start for sentence in article.sentences],
            }
        )

    def _lists(self) -> dict[str, list[Row]]:
        pack = self._pack
        return {
            "speaker": [
                {
                    "id": one.id,
                    "name": one.name,
                    "says": one.says,
                    "glyph": one.glyph.value,
                    "tone": one.tone.value,
                }
                for one in pack.speakers
            ],
            "lane": [
                {"id": one.id, "name": one.name, "speaker": one.speaker} for one in pack.lanes
            ],
            "period": [
                {"id": one.id, "name": one.name, "date": one.date.edtf} for one in pack.periods
            ],
            "topic": [{"id": one.id, "name": one.name} for one in pack.topics],
            "place": [_full({"id": one.id, **_name(one.name)}) for one in pack.places],
            "slip": [self._slip(one.passage, one.note) for one in pack.slips],
            "no_fact": [
                {"passage": self._words.passage(one.passage), "reason": one.reason}
                for one in pack.no_facts
            ],
        }

    def _slip(self, passage: Passage, note: str) -> Row:
        row: Row = {"passage": self._words.passage(passage), "note": note}
        return row if passage.quotable else {**row, "quotable": False}


def _name(name: Name) -> Row:
    return {
        "name": name.canonical,
        "as_written": list(name.as_written),
        "note": name.note,
        "note_source": name.note_source,
    }


def _account(account: Account) -> Row:
    return {"label": account.label, "speaker": account.speaker} | _full(
        {
            "positions": list(account.positions),
            "events": list(account.events),
            "relationships": list(account.relationships),
        }
    )


def _full(row: Row) -> Row:
    """Leave out what says nothing."""
    return {key: value for key, value in row.items() if value}
