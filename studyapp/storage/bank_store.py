"""The instructor's questions: as they are now, and every version that was kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlite_utils import Database

from studyapp.core.bank.entry import Entry, Version
from studyapp.core.bank.form import AnswerKind, QuestionForm
from studyapp.core.bank.form_codec import form_from_json, form_to_json
from studyapp.core.bank.form_of import form_of
from studyapp.core.bank.row import Row
from studyapp.core.bank.status import Origin, QuestionStatus
from studyapp.core.errors import NotFound
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.codec import question_from_json
from studyapp.core.quiz.question import Family
from studyapp.storage.database import Library
from studyapp.storage.memory_store import moment, stamp
from studyapp.storage.question_heads import shown_of_form
from studyapp.storage.row_hash import row_hash

ROWS = """
    SELECT one.id, one.kind, one.family, one.stem, one.status, one.origin, one.tags, one.facts,
        one.difficulty, one.content_note, one.place, 1, one.version, looks.id
    FROM questions AS one
    LEFT JOIN bank_looks AS looks ON looks.pack = one.pack AND looks.id = one.id
    WHERE one.pack = :pack AND NOT EXISTS (
        SELECT 1 FROM bank_questions AS taken WHERE taken.pack = one.pack AND taken.id = one.id
    )
    UNION ALL
    SELECT one.id, one.kind, one.family, one.stem, one.status, one.origin, one.tags, one.facts,
        one.difficulty, one.content_note, one.place, one.finished, coalesce((
            SELECT max(version) FROM bank_versions AS kept
            WHERE kept.pack = one.pack AND kept.id = one.id
        ), 0), looks.id
    FROM bank_questions AS one
    LEFT JOIN bank_looks AS looks ON looks.pack = one.pack AND looks.id = one.id
    WHERE one.pack = :pack
    ORDER BY 11, 1
"""
"""Untouched questions from their heads, the instructor's from the bank; by place in the article."""
TAKEN = """
    SELECT origin, status, form, changed_at FROM bank_questions WHERE pack = ? AND id = ?
"""
HEAD = """
    SELECT questions.origin, questions.status, questions.version, body FROM questions
    JOIN question_versions USING (pack, id, version) WHERE pack = ? AND id = ?
"""
KEPT = """
    SELECT version, status, form, at FROM bank_versions WHERE pack = ? AND id = ?
    ORDER BY version DESC
"""
UNKEPT = """
    WITH newest AS (
        SELECT id, max(version) AS version FROM bank_versions WHERE pack = :pack GROUP BY id
    )
    SELECT one.id FROM bank_questions AS one
    LEFT JOIN newest ON newest.id = one.id
    LEFT JOIN bank_versions AS kept
        ON kept.pack = one.pack AND kept.id = one.id AND kept.version = newest.version
    LEFT JOIN questions AS head ON head.pack = one.pack AND head.id = one.id
    WHERE one.pack = :pack AND (
        one.form IS NOT kept.form
        OR (one.status = 'ready' AND one.finished AND head.version IS NOT newest.version)
    )
"""
NEWEST_KEPT = """
    SELECT id, max(version), form FROM bank_versions WHERE pack = ? GROUP BY id
"""
"""SQLite gives the form of the row that has the highest version."""
ASKED = """
    SELECT version, body FROM question_versions WHERE pack = ? AND id = ? ORDER BY version DESC
"""


REMEMBERED = 4_096
KINDS = {kind.value: kind for kind in AnswerKind}
FAMILIES = {family.value: family for family in Family}
STATUSES = {status.value: status for status in QuestionStatus}
ORIGINS = {origin.value: origin for origin in Origin}
NOTES = {note.value: note for note in ContentNote}
Topics = Callable[[tuple[str, ...]], tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is to be stored of a question: its form, how far it is, whether the form is whole."""

    form: QuestionForm
    status: QuestionStatus
    origin: Origin
    finished: bool


class BankStore:
    """Reads and writes the bank of one pack; writing happens inside a unit of work."""

    def __init__(self, library: Library, pack_id: str) -> None:
        self._library, self._pack = library, pack_id

    def rows(self, topics: Topics = lambda _: ()) -> tuple[Row, ...]:
        """Give every question as a line of the list; `topics` gives those of its facts."""
        with self._library.reading() as db:
            found = db.execute(ROWS, {"pack": self._pack}).fetchall()
        return tuple(_row(values, topics) for values in found)

    def entry(self, question_id: str) -> Entry:
        """Give a question as it stands; raise `NotFound`."""
        key = [self._pack, question_id]
        with self._library.reading() as db:
            taken = db.execute(TAKEN, key).fetchone()
            head = db.execute(HEAD, key).fetchone()
            look = "SELECT 1 FROM bank_looks WHERE pack = ? AND id = ?"
            again = db.execute(look, key).fetchone() is not None
            newest = db.execute(f"{KEPT} LIMIT 1", key).fetchone()
        if taken is None and head is None:
            raise NotFound(kind="question", id=question_id)
        asked = head[2] if head is not None and head[1] == QuestionStatus.READY.value else None
        if taken is None:
            return _untouched(head, look_again=again)
        origin, status, form, changed_at = taken
        return Entry(
            form=form_from_json(json.loads(form)),
            status=QuestionStatus(status),
            origin=Origin(origin),
            version=newest[0] if newest is not None else 0,
            asked=asked,
            changed_at=moment(changed_at),
            look_again=again,
        )

    def forms(self, ids: Iterable[str] | None = None) -> dict[str, Entry]:
        """Give many entries at once, all by default; unknown ids are left out."""
        wanted = None if ids is None else frozenset(ids)
        with self._library.reading() as db:
            taken = db.execute(
                "SELECT id, origin, status, form, changed_at FROM bank_questions WHERE pack = ?",
                [self._pack],
            ).fetchall()
            heads = db.execute(
                "SELECT questions.id, questions.origin, questions.status, questions.version, body"
                " FROM questions JOIN question_versions USING (pack, id, version) WHERE pack = ?",
                [self._pack],
            ).fetchall()
        found: dict[str, Entry] = {}
        for question_id, *head in heads:
            if wanted is None or question_id in wanted:
                found[question_id] = _untouched(tuple(head), look_again=False)
        for question_id, origin, status, form, changed_at in taken:
            if wanted is None or question_id in wanted:
                found[question_id] = Entry(
                    form=form_from_json(json.loads(form)),
                    status=QuestionStatus(status),
                    origin=Origin(origin),
                    changed_at=moment(changed_at),
                )
        return found

    def history(self, question_id: str) -> tuple[Version, ...]:
        """Give every version of a question, the newest first."""
        key = [self._pack, question_id]
        with self._library.reading() as db:
            kept = db.execute(KEPT, key).fetchall()
            asked = db.execute(ASKED, key).fetchall()
        found = {
            number: Version(
                number=number,
                form=form_from_json(json.loads(form)),
                status=QuestionStatus(status),
                at=moment(at),
            )
            for number, status, form, at in kept
        }
        for number, body in asked:
            if number not in found:
                form = form_of(question_from_json(json.loads(body)))
                ready = QuestionStatus.READY
                found[number] = Version(number=number, form=form, status=ready, at=None)
        return tuple(found[number] for number in sorted(found, reverse=True))

    def taken(self, question_id: str) -> Kept | None:
        """Give a question that is the instructor's own, or None where nobody has touched it."""
        sql = "SELECT origin, status, form, finished FROM bank_questions WHERE pack = ? AND id = ?"
        with self._library.reading() as db:
            row = db.execute(sql, [self._pack, question_id]).fetchone()
        if row is None:
            return None
        return Kept(
            form=form_from_json(json.loads(row[2])),
            status=QuestionStatus(row[1]),
            origin=Origin(row[0]),
            finished=bool(row[3]),
        )

    def newest_version(self, question_id: str) -> tuple[int, QuestionForm] | None:
        """Give number and form of the newest version that was kept here, or None."""
        with self._library.reading() as db:
            row = db.execute(f"{KEPT} LIMIT 1", [self._pack, question_id]).fetchone()
        return None if row is None else (row[0], form_from_json(json.loads(row[2])))

    def unkept(self) -> tuple[str, ...]:
        """Give the ids of questions whose present form is no version, or not the one asked."""
        with self._library.reading() as db:
            rows = db.execute(UNKEPT, {"pack": self._pack}).fetchall()
        return tuple(question_id for (question_id,) in rows)

    def save(self, db: Database, kept: Iterable[Kept], *, now: datetime) -> None:
        """Store questions as they are now, in place of what they were."""
        rows = (self._bank_row(one, now) for one in kept)
        db.table("bank_questions").upsert_all(rows, pk=("pack", "id"))

    def forget(self, db: Database, question_id: str) -> None:
        """Take a question out of the bank; its versions stay."""
        key = [self._pack, question_id]
        db.table("bank_questions").delete_where("pack = ? AND id = ?", key)
        db.table("bank_looks").delete_where("pack = ? AND id = ?", key)

    def keep_version(self, db: Database, kept: Kept, *, number: int, now: datetime) -> None:
        """Add a version to the history."""
        db.table("bank_versions").insert(self._version_row(kept, number, now))

    def keep_versions(
        self, db: Database, versions: Iterable[tuple[Kept, int]], *, now: datetime
    ) -> None:
        """Add many versions to the history, each with its number."""
        rows = (self._version_row(kept, number, now) for kept, number in versions)
        db.table("bank_versions").insert_all(rows)

    def newest_versions(self) -> dict[str, tuple[int, str]]:
        """Give number and text of the newest version of every question that has one here."""
        with self._library.reading() as db:
            rows = db.execute(NEWEST_KEPT, [self._pack]).fetchall()
        return {question_id: (version, form) for question_id, version, form in rows}

    def look_again(self, db: Database, ids: Iterable[str], reason: str) -> None:
        """List questions to be looked at, as what they rest on has changed."""
        rows = ({"pack": self._pack, "id": one, "reason": reason} for one in ids)
        db.table("bank_looks").upsert_all(rows, pk=("pack", "id"))

    def seen(self, db: Database, ids: Sequence[str]) -> None:
        """Take questions off that list."""
        listed = db.execute("SELECT id FROM bank_looks WHERE pack = ?", [self._pack]).fetchall()
        for one in {question_id for (question_id,) in listed}.intersection(ids):
            db.table("bank_looks").delete_where("pack = ? AND id = ?", [self._pack, one])

    def _version_row(self, kept: Kept, number: int, now: datetime) -> dict[str, Any]:
        row: dict[str, Any] = {
            "pack": self._pack,
            "id": kept.form.id,
            "version": number,
            "status": kept.status.value,
            "form": text_of(kept.form),
            "at": stamp(now),
        }
        return row | {"hash": row_hash(row)}

    def _bank_row(self, kept: Kept, now: datetime) -> dict[str, Any]:
        row: dict[str, Any] = {
            "pack": self._pack,
            "id": kept.form.id,
            "origin": kept.origin.value,
            "status": kept.status.value,
            "form": text_of(kept.form),
            "finished": int(kept.finished),
            **shown_of_form(kept.form),
            "changed_at": stamp(now),
        }
        return row | {"hash": row_hash(row)}


def text_of(form: QuestionForm) -> str:
    """Give a form as it is stored; equal forms have equal texts."""
    return json.dumps(form_to_json(form), ensure_ascii=False, sort_keys=True)


def _untouched(head: tuple[Any, ...], *, look_again: bool) -> Entry:
    origin, status, version, body = head
    return Entry(
        form=form_of(question_from_json(json.loads(body))),
        status=QuestionStatus(status),
        origin=Origin(origin),
        version=version,
        asked=version if status == QuestionStatus.READY.value else None,
        look_again=look_again,
    )


@lru_cache(maxsize=REMEMBERED)
def _texts(plain: str) -> tuple[str, ...]:
    return tuple(json.loads(plain))


def _row(values: tuple[Any, ...], topics: Topics) -> Row:
    # Looked up rather than called: a list of ten thousand is made at every edit.
    facts = _texts(values[7])
    return Row(
        id=values[0],
        kind=KINDS[values[1]],
        family=FAMILIES[values[2]],
        stem=values[3],
        status=STATUSES[values[4]],
        origin=ORIGINS[values[5]],
        tags=_texts(values[6]),
        topics=topics(facts),
        facts=facts,
        difficulty=values[8],
        content_note=NOTES[values[9]],
        place=values[10],
        finished=bool(values[11]),
        version=values[12],
        look_again=values[13] is not None,
    )
