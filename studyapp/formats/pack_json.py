"""A pack as one JSON object, for other programs to read.

Keys: `article`, `actors`, `events`, `positions`, `relationships`, `disputes`, `questions`.

- `article`: `id title language published source licence note text blocks sentences speakers
  lanes periods topics places slips no_facts` (offsets count code points of `text`, end
  exclusive; dates are EDTF or null; `kind` of a block or sentence is dateline, title,
  heading, caption or body; `paragraph` counts body blocks from 1).
- Every fact: `id`, what it says, `date` (events, positions) or `since` and `until`
  (relationships) in EDTF or null, `standing`, `content_note`, and `passages`.
- A passage: `start end exact prefix suffix paragraph sentence quotable note`.
- A question: `id family kind stem options key reasons facts fact option_passages passages
  explanation content_note difficulty tags`. `options`, `reasons` and `option_passages`
  are aligned. `kind` says what `key` is:
  `one_of` the index of the article's answer;
  `true_false` true or false, the options being "True" and "False";
  `order` for each option the number of its place, from 0, shared places alike.

In files of the question bank each question has `status` and `form` besides: all that its
instructor can say of it, from which it is read again. Of one that lacks something there are
only `id family kind stem status form`, with `unfinished` as its kind.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.article import Block, Sentence
from studyapp.core.knowledge.dispute import Dispute
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.name import Name
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.knowledge.speaker import Speaker
from studyapp.core.quiz.body import OneOf, Ordering, TrueFalse
from studyapp.core.quiz.body_codec import body_to_json
from studyapp.core.quiz.question import Question

Plain = dict[str, Any]


def pack_to_json(pack: Pack, questions: Iterable[Question]) -> Plain:
    """Give a pack and its questions as plain values, ready for `json.dumps`."""
    return {
        "article": _article(pack),
        "actors": [_actor(actor) for actor in pack.actors],
        "events": [_event(event) for event in pack.events],
        "positions": [_position(position) for position in pack.positions],
        "relationships": [_relationship(link) for link in pack.relationships],
        "disputes": [_dispute(dispute) for dispute in pack.disputes],
        "questions": [question_to_plain(question) for question in questions],
    }


def _article(pack: Pack) -> Plain:
    return {
        "id": pack.id,
        "title": pack.title,
        "language": pack.language,
        "published": _date(pack.published),
        "source": pack.source,
        "licence": pack.licence,
        "note": pack.note,
        "text": pack.article.text,
        "blocks": [_span(block) for block in pack.article.blocks],
        "sentences": [_span(sentence) for sentence in pack.article.sentences],
        "speakers": [_speaker(speaker) for speaker in pack.speakers],
        "lanes": [asdict(lane) for lane in pack.lanes],
        "periods": [
            {"id": one.id, "name": one.name, "date": one.date.edtf} for one in pack.periods
        ],
        "topics": [asdict(topic) for topic in pack.topics],
        "places": [{"id": place.id, **_name(place.name)} for place in pack.places],
        "slips": [{"passage": _passage(slip.passage), "note": slip.note} for slip in pack.slips],
        "no_facts": [
            {"passage": _passage(one.passage), "reason": one.reason} for one in pack.no_facts
        ],
    }


def _span(span: Block | Sentence) -> Plain:
    return {
        "start": span.start,
        "end": span.end,
        "kind": span.kind.value,
        "paragraph": span.paragraph,
    }


def _speaker(speaker: Speaker) -> Plain:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "says": speaker.says,
        "glyph": speaker.glyph.value,
        "tone": speaker.tone.value,
    }


def _actor(actor: Actor) -> Plain:
    return {
        "id": actor.id,
        "kind": actor.kind.value,
        **_name(actor.name),
        "role": actor.role,
        "speaker": actor.speaker,
        "speaks_for": actor.speaks_for,
        "part_of": actor.part_of,
        "map": actor.spot and list(actor.spot),
        "passages": _passages(actor.passages),
    }


def _event(event: Event) -> Plain:
    return {
        "id": event.id,
        "title": event.title,
        "asks": event.asks,
        "summary": event.summary,
        "date": _date(event.date),
        "date_words": event.date_words,
        "date_note": event.date_note,
        "place": event.place,
        "participants": [asdict(one) for one in event.participants],
        "sources": list(event.sources),
        **_told(event),
    }


def _position(position: Position) -> Plain:
    return {
        "id": position.id,
        "holder": position.holder,
        "topic": position.topic,
        "stance": position.stance.value,
        "statement": position.statement,
        "about": list(position.about),
        "date": _date(position.date),
        "date_words": position.date_words,
        **_told(position),
    }


def _relationship(link: Relationship) -> Plain:
    return {
        "id": link.id,
        "subject": link.subject,
        "kind": link.kind.value,
        "object": link.object,
        "second_object": link.second_object,
        "symmetric": link.kind.symmetric,
        "wording": link.wording,
        "verb_phrase": link.verb_phrase,
        "summary": link.summary,
        "since": _date(link.since),
        "until": _date(link.until),
        "sources": list(link.sources),
        **_told(link),
    }


def _told(fact: Event | Position | Relationship) -> Plain:
    return {
        "via": fact.via,
        "standing": fact.standing.value,
        "content_note": fact.content_note.value,
        "passages": _passages(fact.passages),
    }


def _dispute(dispute: Dispute) -> Plain:
    return {
        "id": dispute.id,
        "question": dispute.question,
        "topic": dispute.topic,
        "article_says": dispute.article_says,
        "events": list(dispute.events),
        "accounts": [
            {
                "label": account.label,
                "speaker": account.speaker,
                "positions": list(account.positions),
                "events": list(account.events),
                "relationships": list(account.relationships),
            }
            for account in dispute.accounts
        ],
        "passages": _passages(dispute.article_passages),
    }


def question_to_plain(question: Question) -> Plain:
    """Give a question as plain values."""
    return {
        "id": question.id,
        "family": question.family.value,
        "stem": question.stem,
        **_body(question),
        "facts": list(question.facts),
        "fact": question.fact,
        "passages": _passages(question.passages),
        "explanation": question.explanation,
        "content_note": question.content_note.value,
        "difficulty": question.difficulty,
        "tags": list(question.tags),
    }


def _body(question: Question) -> Plain:
    match question.body:
        case OneOf(options=options, key=key):
            return _choices("one_of", key, [(one.text, one.reason, one.passage) for one in options])
        case TrueFalse(key=truth, true=true, false=false):
            named = [("True", true.reason, true.passage), ("False", false.reason, false.passage)]
            return _choices("true_false", truth, named)
        case Ordering(items=items):
            places = sorted({item.slot for item in items})
            key_list = [places.index(item.slot) for item in items]
            return _choices(
                "order", key_list, [(one.text, one.reason, one.passage) for one in items]
            )
        case other:
            value = body_to_json(other)
            return {"kind": value.pop("type"), **value}


def _choices(kind: str, key: Any, offered: list[tuple[str, str, Passage]]) -> Plain:
    return {
        "kind": kind,
        "options": [text for text, _, _ in offered],
        "key": key,
        "reasons": [reason for _, reason, _ in offered],
        "option_passages": [_passage(passage) for _, _, passage in offered],
    }


def _name(name: Name) -> Plain:
    return {
        "name": name.canonical,
        "as_written": list(name.as_written),
        "name_note": name.note,
        "name_note_source": name.note_source,
    }


def _date(date: PartialDate | None) -> str | None:
    return None if date is None else date.edtf


def _passages(passages: tuple[Passage, ...]) -> list[Plain]:
    return [_passage(passage) for passage in passages]


def _passage(passage: Passage) -> Plain:
    return asdict(passage)
