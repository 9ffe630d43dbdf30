"""Questions with their versions; a version never changes, a newer one takes its place."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sqlite_utils import Database

from studyapp.core.errors import NotFound
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.codec import question_from_json, question_to_json
from studyapp.core.quiz.question import Question
from studyapp.storage.database import Library
from studyapp.storage.question_heads import shown_of_question
from studyapp.storage.row_hash import row_hash

GENERATED = "generated"
WRITTEN = "written"
NEXT = """
    SELECT 1 + max(number) FROM (
        SELECT coalesce(max(version), 0) AS number FROM question_versions
            WHERE pack = ? AND id = ?
        UNION ALL SELECT coalesce(max(version), 0) FROM bank_versions WHERE pack = ? AND id = ?
    )
"""
NUMBERS = """
    SELECT id, max(number) FROM (
        SELECT id, version AS number FROM question_versions WHERE pack = ?
        UNION ALL SELECT id, version FROM bank_versions WHERE pack = ?
    ) GROUP BY id
"""
HEADS = """
    SELECT questions.id, body, status FROM questions
    JOIN question_versions USING (pack, id, version) WHERE pack = ?
"""
Entry = tuple[Question, str, str]
"""A question with its origin and status."""

UNTAKEN = """
    SELECT version, body FROM question_versions AS one WHERE pack = ? AND id = ? AND NOT EXISTS (
        SELECT 1 FROM bank_versions AS kept
        WHERE kept.pack = one.pack AND kept.id = one.id AND kept.version = one.version
    ) ORDER BY version DESC LIMIT 1
"""
"""The newest version that did not come out of the bank."""


class QuestionStore:
    """The questions of one pack."""

    def __init__(self, library: Library, pack_id: str) -> None:
        self._library, self._pack = library, pack_id

    def all(self) -> tuple[Question, ...]:
        """Give the newest version of every ready question, by id."""
        return tuple(self._read("questions.status = 'ready'", []))

    def require(self, question_id: str) -> Question:
        """Give the newest version of a question; raise `NotFound`."""
        found = next(iter(self._read("questions.id = ?", [question_id])), None)
        if found is None:
            raise NotFound(kind="question", id=question_id)
        return found

    def counts(self) -> dict[str, int]:
        """Give the number of ready questions of each fact."""
        sql = (
            "SELECT fact, count(*) FROM questions WHERE pack = ? AND status = 'ready' GROUP BY fact"
        )
        with self._library.reading() as db:
            return dict(db.execute(sql, [self._pack]).fetchall())

    def mentions(self, notes: frozenset[ContentNote]) -> bool:
        """Tell whether any ready question carries one of the content notes."""
        marks = ", ".join("?" for _ in notes)
        sql = f"SELECT 1 FROM questions WHERE pack = ? AND content_note IN ({marks}) LIMIT 1"  # noqa: S608 - placeholders only
        with self._library.reading() as db:
            values = [self._pack, *(note.value for note in notes)]
            return db.execute(sql, values).fetchone() is not None

    def replace(self, db: Database, entries: Iterable[Entry], *, only: str | None = None) -> None:
        """Make these the pack's questions; those no longer among them are retired.

        A question whose content is unchanged keeps its version, a changed one gets the next.
        What somebody has taken into the bank is left as it is, and with `only`, an origin,
        whatever is of another.
        """
        taken = self._taken(db)
        wanted = {entry[0].id: entry for entry in entries if entry[0].id not in taken}
        known = self._newest(db, only)
        for question_id in known:
            if question_id not in wanted and question_id not in taken:
                self.set_status(db, question_id, "retired")
        heads, versions = [], []
        for question_id, (question, origin, status) in wanted.items():
            body = body_of(question)
            version, before = known.get(question_id, (0, ""))
            if body != before:
                version = self.next_version(db, question_id) if version else 1
                versions.append(self._version_row(question_id, version, body))
            heads.append(self._head_row(question, version, origin, status))
        db.table("questions").upsert_all(heads, pk=("pack", "id"))
        db.table("question_versions").insert_all(versions)

    def publish(self, db: Database, question: Question, *, version: int, origin: str) -> None:
        """Ask a question from now on in this version, which came out of the bank."""
        if not self.has_version(question.id, version):
            row = self._version_row(question.id, version, body_of(question))
            db.table("question_versions").insert(row)
        head = self._head_row(question, version, origin, "ready")
        db.table("questions").upsert(head, pk=("pack", "id"))

    def publish_all(self, db: Database, published: Iterable[tuple[Question, int, str]]) -> None:
        """Ask many questions from now on, each in a version that is new, with its origin."""
        found = list(published)
        db.table("question_versions").insert_all(
            self._version_row(question.id, version, body_of(question))
            for question, version, _ in found
        )
        db.table("questions").upsert_all(
            (
                self._head_row(question, version, origin, "ready")
                for question, version, origin in found
            ),
            pk=("pack", "id"),
        )

    def heads(self) -> dict[str, tuple[str, str]]:
        """Give content and status of every question as it is or was last asked."""
        with self._library.reading() as db:
            rows = db.execute(HEADS, [self._pack]).fetchall()
        return {question_id: (body, status) for question_id, body, status in rows}

    def newest_numbers(self) -> dict[str, int]:
        """Give the highest number that a version of each question bears, here or in the bank."""
        with self._library.reading() as db:
            return dict(db.execute(NUMBERS, [self._pack, self._pack]).fetchall())

    def has_version(self, question_id: str, version: int) -> bool:
        """Tell whether this version has been asked before."""
        sql = "SELECT 1 FROM question_versions WHERE pack = ? AND id = ? AND version = ?"
        with self._library.reading() as db:
            return db.execute(sql, [self._pack, question_id, version]).fetchone() is not None

    def set_status(self, db: Database, question_id: str, status: str) -> None:
        """Say of a question that has been asked whether it still is."""
        db.table("questions").update((self._pack, question_id), {"status": status})

    def asked(self, question_id: str) -> tuple[Question, int, str] | None:
        """Give a question as it is or was last asked, with its version and status, or None."""
        sql = """
            SELECT body, version, status FROM questions
            JOIN question_versions USING (pack, id, version) WHERE pack = ? AND id = ?
        """
        with self._library.reading() as db:
            row = db.execute(sql, [self._pack, question_id]).fetchone()
        return None if row is None else (question_from_json(json.loads(row[0])), row[1], row[2])

    def give_back(self, db: Database, question_id: str) -> None:
        """Ask a question again as it was before anybody took it into the bank.

        One that somebody wrote here is no longer asked at all.
        """
        row = db.execute(UNTAKEN, [self._pack, question_id]).fetchone()
        if row is None:
            where = "pack = ? AND id = ?"
            db.table("questions").delete_where(where, [self._pack, question_id])
            return
        version, body = row
        shown = shown_of_question(question_from_json(json.loads(body)))
        db.table("questions").update((self._pack, question_id), {"version": version, **shown})

    def next_version(self, db: Database, question_id: str) -> int:
        """Give the number that the next version of a question bears, here or in the bank."""
        row = db.execute(NEXT, [self._pack, question_id, self._pack, question_id]).fetchone()
        return int(row[0])

    def _taken(self, db: Database) -> frozenset[str]:
        rows = db.execute("SELECT id FROM bank_questions WHERE pack = ?", [self._pack])
        return frozenset(question_id for (question_id,) in rows.fetchall())

    def _newest(self, db: Database, only: str | None) -> dict[str, tuple[int, str]]:
        sql = """
            SELECT questions.id, questions.version, body FROM questions
            JOIN question_versions USING (pack, id, version)
            WHERE pack = :pack AND (:only IS NULL OR origin = :only)
        """
        rows = db.execute(sql, {"pack": self._pack, "only": only}).fetchall()
        return {question_id: (version, body) for question_id, version, body in rows}

    def _read(self, where: str, values: list[str]) -> Iterator[Question]:
        sql = f"""
            SELECT body FROM questions JOIN question_versions USING (pack, id, version)
            WHERE pack = ? AND {where} ORDER BY questions.id
        """  # noqa: S608 - constants only
        with self._library.reading() as db:
            rows = db.execute(sql, [self._pack, *values]).fetchall()
        return (question_from_json(json.loads(body)) for (body,) in rows)

    def _version_row(self, question_id: str, version: int, body: str) -> dict[str, Any]:
        row: dict[str, Any] = {
            "pack": self._pack,
            "id": question_id,
            "version": version,
            "body": body,
        }
        return row | {"hash": row_hash(row)}

    def _head_row(
        self, question: Question, version: int, origin: str, status: str
    ) -> dict[str, Any]:
        return {
            "pack": self._pack,
            "id": question.id,
            "version": version,
            "origin": origin,
            "status": status,
            "fact": question.fact,
            **shown_of_question(question),
        }


def body_of(question: Question) -> str:
    """Give a question as it is stored; equal questions have equal texts."""
    return json.dumps(question_to_json(question), ensure_ascii=False, sort_keys=True)
