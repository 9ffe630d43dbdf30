"""An item: a question's turn in a session, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.quiz.answer import Answer, Chosen, DontKnow, Skipped, Written
from studyapp.core.quiz.mark import Mark, MarkedBy
from studyapp.core.quiz.question import Question
from studyapp.core.scheduling.memory import Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A question's turn; `attempt` is 1 for its first turn and counts the repeats.

    `confidence` is 1 to 3 where the learner told it, `hinted` whether a hint was shown.
    """

    question: Question
    answer: Answer | None = None
    mark: Mark | None = None
    rating: Rating | None = None
    suggested: Rating | None = None
    flagged: bool = False
    attempt: int = 1
    confidence: int | None = None
    hinted: bool = False

    @property
    def closed(self) -> bool:
        """Whether nothing is left to do: it is rated, or was skipped."""
        return self.rating is not None or isinstance(self.answer, Skipped)

    @property
    def pending(self) -> bool:
        """Whether an open answer waits for its comparison with the model answer."""
        return self.mark is not None and self.mark.by is MarkedBy.PENDING

    @property
    def overruled(self) -> bool:
        """Whether the learner took the mark into the own hands."""
        return self.mark is not None and self.mark.by is MarkedBy.OVERRIDE

    @property
    def can_overrule(self) -> bool:
        """Whether "I was right" makes sense: an entry that was read and did not match in full."""
        return (
            self.mark is not None
            and self.mark.by is MarkedBy.ARTICLE
            and not self.mark.correct
            and not isinstance(self.answer, Chosen | DontKnow | Skipped | Written)
        )

    @property
    def effective_rating(self) -> Rating | None:
        """The rating that counts: the learner's, or the suggested one until there is one."""
        return self.rating or self.suggested
