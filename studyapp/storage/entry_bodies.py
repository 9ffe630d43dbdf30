"""The small entries of a pack (speakers, lanes, disputes, …) as JSON bodies and back."""

from __future__ import annotations

from typing import Any

from studyapp.core.knowledge.article import Article
from studyapp.core.knowledge.dispute import Account, Dispute
from studyapp.core.knowledge.layout import Lane, NoFact, Period, Slip, Topic
from studyapp.core.knowledge.name import Name
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.place import Place
from studyapp.core.knowledge.speaker import Glyph, Speaker, Tone

Body = dict[str, Any]
Entry = tuple[str, str, Body]


def entries_of(pack: Pack) -> list[Entry]:
    """Give kind, id and body of every small entry, in order."""
    return [
        *(("speaker", one.id, _speaker_body(one)) for one in pack.speakers),
        *(("lane", one.id, {"name": one.name, "speaker": one.speaker}) for one in pack.lanes),
        *(("period", one.id, {"name": one.name, "date": one.date.edtf}) for one in pack.periods),
        *(("topic", one.id, {"name": one.name}) for one in pack.topics),
        *(("place", one.id, _name_body(one.name)) for one in pack.places),
        *(("slip", "", _span(one.passage) | {"text": one.note}) for one in pack.slips),
        *(("no_fact", "", _span(one.passage) | {"text": one.reason}) for one in pack.no_facts),
        *(("dispute", one.id, _dispute_body(one)) for one in pack.disputes),
    ]


class Entries:
    """Reads the small entries back; `bodies` holds id and body by kind, in order."""

    def __init__(self, bodies: dict[str, list[tuple[str, Body]]], article: Article) -> None:
        self._bodies, self._article = bodies, article

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        return tuple(
            Speaker(
                id=entry_id,
                name=body["name"],
                says=body["says"],
                glyph=Glyph(body["glyph"]),
                tone=Tone(body["tone"]),
            )
            for entry_id, body in self._of("speaker")
        )

    @property
    def lanes(self) -> tuple[Lane, ...]:
        return tuple(Lane(id=entry_id, **body) for entry_id, body in self._of("lane"))

    @property
    def periods(self) -> tuple[Period, ...]:
        return tuple(
            Period(id=entry_id, name=body["name"], date=PartialDate.parse(body["date"]))
            for entry_id, body in self._of("period")
        )

    @property
    def topics(self) -> tuple[Topic, ...]:
        return tuple(Topic(id=entry_id, **body) for entry_id, body in self._of("topic"))

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(Place(id=entry_id, name=_name(body)) for entry_id, body in self._of("place"))

    @property
    def slips(self) -> tuple[Slip, ...]:
        return tuple(
            Slip(passage=self._passage(body), note=body["text"]) for _, body in self._of("slip")
        )

    @property
    def no_facts(self) -> tuple[NoFact, ...]:
        return tuple(
            NoFact(passage=self._passage(body), reason=body["text"])
            for _, body in self._of("no_fact")
        )

    @property
    def disputes(self) -> tuple[Dispute, ...]:
        return tuple(self._dispute(entry_id, body) for entry_id, body in self._of("dispute"))

    def _of(self, kind: str) -> list[tuple[str, Body]]:
        return self._bodies.get(kind, [])

    def _passage(self, body: Body) -> Passage:
        start, end, quotable, note = body["span"]
        return self._article.passage(start, end, quotable=quotable, note=note)

    def _dispute(self, dispute_id: str, body: Body) -> Dispute:
        return Dispute(
            id=dispute_id,
            question=body["question"],
            topic=body["topic"],
            article_says=body["article_says"],
            article_passages=tuple(self._passage(one) for one in body["passages"]),
            events=tuple(body["events"]),
            accounts=tuple(
                Account(
                    label=one["label"],
                    speaker=one["speaker"],
                    positions=tuple(one["positions"]),
                    events=tuple(one["events"]),
                    relationships=tuple(one["relationships"]),
                )
                for one in body["accounts"]
            ),
        )


def _speaker_body(one: Speaker) -> Body:
    return {
        "name": one.name,
        "says": one.says,
        "glyph": one.glyph.value,
        "tone": one.tone.value,
    }


def _name_body(name: Name) -> Body:
    return {
        "canonical": name.canonical,
        "as_written": list(name.as_written),
        "note": name.note,
        "note_source": name.note_source,
    }


def _name(body: Body) -> Name:
    return Name(**(body | {"as_written": tuple(body["as_written"])}))


def _span(passage: Passage) -> Body:
    return {"span": [passage.start, passage.end, passage.quotable, passage.note]}


def _dispute_body(one: Dispute) -> Body:
    return {
        "question": one.question,
        "topic": one.topic,
        "article_says": one.article_says,
        "passages": [_span(passage) for passage in one.article_passages],
        "events": list(one.events),
        "accounts": [
            {
                "label": account.label,
                "speaker": account.speaker,
                "positions": list(account.positions),
                "events": list(account.events),
                "relationships": list(account.relationships),
            }
            for account in one.accounts
        ],
    }
