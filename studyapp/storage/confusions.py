"""What was chosen instead: the wrong answers to facts that may be leeches."""

from __future__ import annotations

import json
from collections.abc import Iterable

from studyapp.core.quiz.answer import Chosen
from studyapp.core.quiz.answer_codec import answer_from_json
from studyapp.core.quiz.codec import question_from_json
from studyapp.core.quiz.rules.breach import options_of
from studyapp.core.scheduling.leeches import LAPSES, MISSES, WrongChoice
from studyapp.core.scheduling.memory import MemoryState
from studyapp.storage.database import Library
from studyapp.storage.memory_store import LEARNER

LATEST = 40
"""How many answers to a fact are looked at, the latest first."""
HARD = 7.0
"""Below this difficulty no fact was missed often enough to be looked at without lapses."""
WRONG = """
    SELECT correct, asked, answer FROM attempts
    WHERE learner = ? AND pack = ? AND fact = ? ORDER BY number DESC LIMIT ?
"""


class Confusions:
    """Reads one learner's wrong answers in one pack."""

    def __init__(self, library: Library, pack_id: str, learner: str = LEARNER) -> None:
        self._library, self._whose = library, [learner, pack_id]

    def wrong_choices(
        self, states: Iterable[MemoryState]
    ) -> dict[str, tuple[WrongChoice | None, ...]]:
        """Give the wrong answers to those of the facts that may be leeches, the latest first."""
        return {state.fact: self._of(state.fact) for state in states if _may_be_one(state)}

    def _of(self, fact: str) -> tuple[WrongChoice | None, ...]:
        with self._library.reading() as db:
            rows = db.execute(WRONG, [*self._whose, fact, LATEST]).fetchall()
        return tuple(_chosen(asked, answer) for correct, asked, answer in rows if not correct)


def _may_be_one(state: MemoryState) -> bool:
    often = state.reviews >= MISSES and (state.difficulty or 0.0) >= HARD
    return state.lapses >= LAPSES or often


def _chosen(asked: str, given: str) -> WrongChoice | None:
    answer = answer_from_json(json.loads(given))
    if not isinstance(answer, Chosen):
        return None
    options = options_of(question_from_json(json.loads(asked)))
    if not 0 <= answer.index < len(options):
        return None
    chosen = options[answer.index]
    return WrongChoice(text=chosen.text, subject=chosen.subject)
