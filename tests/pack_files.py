"""The files of a pack's folder, written from a pack in memory, for reading tests.

`write_pack(folder)` writes `make_pack()`; with `changes` a file is replaced, or left out
where its new text is None. `replace_in(name, old, new)` gives such a change.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
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
from tests.builders import make_pack

Row = dict[str, Any]

QUESTIONS = """\
[[question]]
id = "q-together"
stem = "What did the towns do together?"
facts = ["ev-built"]
tags = ["bridge"]
[[question.options]]
text = "They built the bridge"
key = true
reason = "They built it."
passage = "In 1990, the towns built the bridge together."
[[question.options]]
text = "They mended a ferry"
reason = "It ran aground."
passage = "A ferry ran aground on the same day."
"""


def write_pack(
    folder: Path, *, pack: Pack | None = None, changes: Mapping[str, str | bytes | None] = {}
) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {**files_of(pack or make_pack()), **changes}.items():
        if isinstance(text, bytes):
            (folder / name).write_bytes(text)
        elif text is not None:
            (folder / name).write_bytes(text.encode())
    return folder


def replace_in(name: str, old: str, new: str, pack: Pack | None = None) -> dict[str, str]:
    text = files_of(pack or make_pack())[name]
    assert old in text, old
    return {name: text.replace(old, new)}


def files_of(pack: Pack) -> dict[str, str]:
    files = {
        "article.txt": pack.article.text,
        "pack.toml": _pack_toml(pack),
        "actors.toml": _tables("actor", [_actor(one, pack) for one in pack.actors]),
        "events.toml": _tables("event", [_event(one, pack) for one in pack.events]),
        "positions.toml": _tables("position", [_position(one, pack) for one in pack.positions]),
        "relationships.toml": _tables(
            "relationship", [_relationship(one, pack) for one in pack.relationships]
        ),
        "disputes.toml": _tables("dispute", [_dispute(one, pack) for one in pack.disputes]),
    }
    if pack.find_fact("ev-built"):
        files["questions.toml"] = QUESTIONS
    return files


def _pack_toml(pack: Pack) -> str:
    head: Row = {"format": 1, "id": pack.id, "title": pack.title, "language": pack.language}
    head |= {"published": str(pack.published or ""), "source": pack.source}
    head |= {"licence": pack.licence, "note": pack.note}
    lists: dict[str, list[Row]] = {
        "speaker": [
            {"id": one.id, "name": one.name, "says": one.says, "glyph": one.glyph.value,
             "tone": one.tone.value} for one in pack.speakers
        ],
        "lane": [{"id": one.id, "name": one.name, "speaker": one.speaker} for one in pack.lanes],
        "period": [{"id": one.id, "name": one.name, "date": one.date.edtf} for one in pack.periods],
        "topic": [{"id": one.id, "name": one.name} for one in pack.topics],
        "place": [{"id": one.id, **_name(one.name)} for one in pack.places],
        "slip": [
            {"passage": _words(one.passage, pack), "note": one.note,
             "quotable": one.passage.quotable} for one in pack.slips
        ],
        "no_fact": [
            {"passage": _words(one.passage, pack), "reason": one.reason} for one in pack.no_facts
        ],
    }  # fmt: skip
    tables = "".join(_tables(key, rows) for key, rows in lists.items())
    return _lines(head) + "\n[article]\n" + _lines(_article(pack)) + "\n" + tables


def _article(pack: Pack) -> Row:
    lines: dict[BlockKind, list[str]] = {kind: [] for kind in BlockKind}
    for block in pack.article.blocks:
        lines[block.kind].append(pack.article.text[block.start : block.end])
    return {
        "dateline": "".join(lines[BlockKind.DATELINE]),
        "title": "".join(lines[BlockKind.TITLE]),
        "headings": lines[BlockKind.HEADING],
        "captions": lines[BlockKind.CAPTION],
        "sentence_starts": [sentence.start for sentence in pack.article.sentences],
    }


def _words(passage: Passage, pack: Pack) -> Row:
    text = pack.article.text
    places = [at for at in range(passage.end) if text.startswith(passage.exact, at)]
    row: Row = {"exact": passage.exact, "occurrence": places.index(passage.start) + 1}
    return {**row, "quotable": passage.quotable, "note": passage.note}


def _passages(passages: tuple[Passage, ...], pack: Pack) -> list[Row]:
    return [_words(passage, pack) for passage in passages]


def _name(name: Name) -> Row:
    row: Row = {"name": name.canonical, "as_written": list(name.as_written), "note": name.note}
    return {**row, "note_source": name.note_source}


def _actor(actor: Actor, pack: Pack) -> Row:
    row: Row = {"id": actor.id, "kind": actor.kind.value, **_name(actor.name)}
    row |= {"role": actor.role, "speaker": actor.speaker, "speaks_for": actor.speaks_for}
    return {
        **row,
        "part_of": actor.part_of,
        "map": actor.spot and list(actor.spot),
        "passages": _passages(actor.passages, pack),
    }


def _event(event: Event, pack: Pack) -> Row:
    row: Row = {"id": event.id, "title": event.title, "asks": event.asks}
    row |= {"summary": event.summary, "date": event.date and event.date.edtf}
    row |= {"date_words": event.date_words, "date_note": event.date_note, "place": event.place}
    row |= {"participants": [{"actor": p.actor, "part": p.part} for p in event.participants]}
    row |= {"sources": list(event.sources)}
    return row | _told(event, pack)


def _position(position: Position, pack: Pack) -> Row:
    row: Row = {"id": position.id, "holder": position.holder, "topic": position.topic}
    row |= {"stance": position.stance.value, "statement": position.statement}
    row |= {"about": list(position.about), "date": position.date and position.date.edtf}
    return {**row, "date_words": position.date_words} | _told(position, pack)


def _relationship(link: Relationship, pack: Pack) -> Row:
    row: Row = {"id": link.id, "subject": link.subject, "object": link.object}
    row |= {"kind": link.kind.value, "second_object": link.second_object}
    row |= {"wording": link.wording, "summary": link.summary}
    row |= {"since": link.since and link.since.edtf, "until": link.until and link.until.edtf}
    if link.sources:
        row["sources"] = list(link.sources)
    return row | _told(link, pack)


def _told(fact: Event | Position | Relationship, pack: Pack) -> Row:
    row: Row = {"via": fact.via, "standing": fact.standing.value}
    row |= {"content_note": fact.content_note.value}
    return {**row, "passages": _passages(fact.passages, pack)}


def _dispute(dispute: Dispute, pack: Pack) -> Row:
    row: Row = {"id": dispute.id, "question": dispute.question, "topic": dispute.topic}
    row |= {"article_says": dispute.article_says, "events": list(dispute.events)}
    row |= {"article_passages": _passages(dispute.article_passages, pack)}
    return {**row, "accounts": [_account(one) for one in dispute.accounts]}


def _account(account: Account) -> Row:
    row: Row = {"label": account.label, "speaker": account.speaker}
    row |= {"positions": list(account.positions), "events": list(account.events)}
    return {**row, "relationships": list(account.relationships)}


def _tables(key: str, rows: list[Row]) -> str:
    return "".join(f"[[{key}]]\n{_lines(row)}\n" for row in rows)


def _lines(row: Row) -> str:
    return "".join(f"{key} = {_value(one)}\n" for key, one in row.items() if one is not None)


def _value(value: Any) -> str:
    if isinstance(value, dict):
        inner = ", ".join(f"{key} = {_value(one)}" for key, one in value.items())
        return f"{{ {inner} }}"
    if isinstance(value, list):
        return f"[{', '.join(_value(one) for one in value)}]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
