"""What is asked follows the bank: a ready question in its newest whole form, no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.question_of import question_of
from studyapp.core.bank.status import Origin, QuestionStatus
from studyapp.core.knowledge.article import Article
from studyapp.core.quiz.question import Question
from studyapp.services.steps import Step, at_once
from studyapp.storage.bank_store import BankStore, Kept, text_of
from studyapp.storage.database import UnitOfWork
from studyapp.storage.question_store import GENERATED, WRITTEN, QuestionStore, body_of


class Publishing:
    """Keeps versions of what is written and puts them before the pupils; inside a unit of work."""

    def __init__(
        self, bank: BankStore, questions: QuestionStore, *, article: Callable[[], Article]
    ) -> None:
        self._bank, self._questions, self._article = bank, questions, article

    def whole(self, form: QuestionForm) -> Question | None:
        """Give the question a form makes, or None while it lacks something."""
        made = question_of(form, self._article())
        return made if isinstance(made, Question) else None

    def settle(
        self, db: UnitOfWork, ids: Iterable[str], *, now: datetime, words: bool = True
    ) -> None:
        """Make what is asked agree with the bank.

        A question nobody has taken is asked as it was before; a ready one in its present form,
        which becomes a version; one that is ready but no longer whole in its last whole version.
        Without `words`, a question that is asked goes on in the form it has, as somebody is
        still at work on it.
        """
        for question_id in ids:
            kept = self._bank.taken(question_id)
            if kept is None:
                self._questions.give_back(db, question_id)
                continue
            asked = self._questions.asked(question_id)
            ready = kept.status is QuestionStatus.READY
            if ready and (words or asked is None):
                self._ask(db, kept, now=now)
            elif asked is not None and asked[2] != kept.status.value:
                self._questions.set_status(db, question_id, kept.status.value)

    def keep(self, db: UnitOfWork, question_id: str, *, now: datetime) -> None:
        """Make the present form a version in the history, unless the newest is the same."""
        kept = self._bank.taken(question_id)
        if kept is not None:
            self._version(db, kept, now=now)

    def renew(
        self, db: UnitOfWork, kept: Sequence[Kept], *, now: datetime, step: Step = at_once
    ) -> None:
        """Do for many questions that were just written what `keep` and `settle` do for one.

        The library is asked once for all of them, as an import may bring ten thousand.
        """
        history, numbers = self._bank.newest_versions(), self._questions.newest_numbers()
        heads = self._questions.heads()
        versions: list[tuple[Kept, int]] = []
        published: list[tuple[Question, int, str]] = []
        for one in kept:
            step()
            number, text = history.get(one.form.id, (0, ""))
            fresh = text != text_of(one.form)
            if fresh:
                number = numbers.get(one.form.id, 0) + 1
                versions.append((one, number))
            question = self._wanting(db, one, heads.get(one.form.id))
            if question is None:
                continue
            if fresh:
                published.append((question, number, _origin(one)))
            else:
                self._questions.publish(db, question, version=number, origin=_origin(one))
        self._bank.keep_versions(db, versions, now=now)
        self._questions.publish_all(db, published)

    def _wanting(self, db: UnitOfWork, kept: Kept, head: tuple[str, str] | None) -> Question | None:
        """Give the question that is to be asked anew, or None where only its status may change."""
        ready = kept.status is QuestionStatus.READY
        question = self.whole(kept.form) if ready else None
        if ready and question is None:
            return None
        if question is not None and (head is None or head[0] != body_of(question)):
            return question
        if head is not None and head[1] != kept.status.value:
            self._questions.set_status(db, kept.form.id, kept.status.value)
        return None

    def _ask(self, db: UnitOfWork, kept: Kept, *, now: datetime) -> None:
        question = self.whole(kept.form)
        if question is None:
            return
        asked = self._questions.asked(question.id)
        if asked is not None and asked[0] == question:
            if asked[2] != QuestionStatus.READY.value:
                self._questions.set_status(db, question.id, QuestionStatus.READY.value)
            return
        version = self._version(db, kept, now=now)
        self._questions.publish(db, question, version=version, origin=_origin(kept))

    def _version(self, db: UnitOfWork, kept: Kept, *, now: datetime) -> int:
        """Give the number of the version with this form, which is made where there is none."""
        newest = self._bank.newest_version(kept.form.id)
        if newest is not None and newest[1] == kept.form:
            return newest[0]
        number = self._questions.next_version(db, kept.form.id)
        self._bank.keep_version(db, kept, number=number, now=now)
        return number


def _origin(kept: Kept) -> str:
    return GENERATED if kept.origin is Origin.ADOPTED else WRITTEN
