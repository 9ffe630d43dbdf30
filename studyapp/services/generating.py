"""Generated questions follow the facts: made anew, away from the store, then put in place."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.changes import Changes
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.generate import generate
from studyapp.core.quiz.question import Question
from studyapp.services.generator_version import GENERATOR
from studyapp.services.loaded_pack import LoadedPack
from studyapp.services.question_bank import QuestionBank
from studyapp.storage.database import Library
from studyapp.storage.pack_store import PackStore
from studyapp.storage.question_store import GENERATED, QuestionStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The questions that a pack yields."""

    pack: Pack
    questions: tuple[Question, ...]


def make(pack: Pack) -> Made:
    """Make every question of a pack; touches nothing else, so that any thread may do it."""
    return Made(pack=pack, questions=generate(pack).questions)


class Generating:
    """Tells when the generated questions of a pack are older than its facts, and renews them."""

    def __init__(
        self, library: Library, pack_id: str, *, asked: QuestionBank, pack: LoadedPack
    ) -> None:
        self._library, self._id = library, pack_id
        self._asked, self._pack = asked, pack

    @property
    def needed(self) -> bool:
        """Whether the facts have changed since the questions were made."""
        stored = PackStore(self._library).digest(self._id)
        return stored is not None and stored[1] < GENERATOR

    def take(self, made: Made) -> Changes:
        """Put questions in place; none of those the instructor has taken into the bank changes.

        Questions of a pack that has been edited in the meantime are not taken.
        """
        if made.pack is not self._pack():
            return Changes()
        with self._library.unit_of_work() as db:
            entries = [(one, GENERATED, "ready") for one in made.questions]
            QuestionStore(self._library, self._id).replace(db, entries, only=GENERATED)
            PackStore(self._library).set_generator(db, self._id, GENERATOR)
        self._asked.forget()
        return Changes(questions=True)


def renew(library: Library, pack_id: str) -> Changes:
    """Make the questions of a stored pack anew if its facts or the generators are newer."""
    pack = LoadedPack(PackStore(library), pack_id)
    asked = QuestionBank(library, pack_id)
    generating = Generating(library, pack_id, asked=asked, pack=pack)
    return generating.take(make(pack())) if generating.needed else Changes()
