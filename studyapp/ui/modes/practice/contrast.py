"""A contrast: two things that are taken for one another again and again, as a value."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from studyapp.core.knowledge.passage import Passage
from studyapp.core.quiz.body import TrueFalse
from studyapp.core.quiz.body_text import answer_text
from studyapp.core.quiz.item import Item
from studyapp.core.scheduling.leeches import Leech
from studyapp.ui.modes.practice.differences import chosen_wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """What was asked and what was chosen instead, how often, with both sentences.

    `fact` and `other_fact` are the ids of what each sentence tells, where it is known.
    """

    wanted: str
    chosen: str
    times: int
    passage: Passage
    other_passage: Passage
    fact: str
    other_fact: str | None


def contrast_of(item: Item, leech: Leech | None) -> Contrast | None:
    """Give the contrast where the answer repeats what makes a fact a leech, else None."""
    wrong, wanted = chosen_wrong(item), answer_text(item.question.body)
    if leech is None or leech.confusion is None or wrong is None or wanted is None:
        return None
    if isinstance(item.question.body, TrueFalse) or leech.confusion.text != wrong.text:
        return None
    passage = item.question.passages[0]
    if wrong.passage == passage:
        return None
    return Contrast(
        wanted=wanted,
        chosen=wrong.text,
        times=leech.times,
        passage=passage,
        other_passage=wrong.passage,
        fact=item.question.fact,
        other_fact=wrong.subject,
    )


def contrast_words(contrast: Contrast) -> str:
    """What happened, without blame."""
    return QCoreApplication.translate(
        "Practice",
        "You have chosen “{chosen}” for “{wanted}” {n} times. Here are both sentences.",
    ).format(chosen=contrast.chosen, wanted=contrast.wanted, n=contrast.times)
