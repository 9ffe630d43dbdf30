"""What was found in a file of a quiz program so far, question by question."""

from __future__ import annotations

from collections.abc import Iterable

from studyapp.core.errors import InvalidInput
from studyapp.formats.exchange import Found, Item, Loss
from studyapp.formats.problem_list import ProblemList
from studyapp.formats.quizzes.question import QuizQuestion
from studyapp.formats.quizzes.reading import take

OTHERS = "The other questions of the file are not touched by this."
MEDIA = "Pictures, sounds and formulas are not taken in."
TWICE = "An earlier question has the same id."


class Collecting:
    """The questions, problems and losses of one file."""

    def __init__(self, file: str) -> None:
        self._file, self._problems = file, ProblemList()
        self._items: dict[str, Item] = {}
        self._losses: list[Loss] = []
        self.pack_id = ""

    @property
    def has_items(self) -> bool:
        """Whether any question was read."""
        return bool(self._items)

    def take(self, entry: str, quiz: QuizQuestion, left_out: Iterable[str] = ()) -> None:
        """Take a question in; one whose id is there already is a problem, unless it is the same."""
        taken = take(quiz)
        name = taken.item.form.id
        if name in self._items:
            if taken.item != self._items[name]:
                self.problem(entry, "id", TWICE)
            return
        self._items[name] = taken.item
        for message in (*left_out, *taken.left_out):
            self._losses.append(Loss(item=name, field="", message=message))

    def broken(self, entry: str, error: InvalidInput) -> None:
        """Note that a question cannot be read."""
        self.problem(entry, error.field, error.value)

    def problem(self, entry: str, field: str, message: str, hint: str = OTHERS) -> None:
        """Note one thing that is wrong."""
        self._problems.add(self._file, entry, field, message, hint)

    def found(self) -> Found:
        """Give everything."""
        return Found(
            items=tuple(self._items.values()),
            problems=self._problems.found,
            losses=tuple(self._losses),
            pack_id=self.pack_id,
        )
