"""The numbers an article prints with what they count: each a wrong answer for the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.arrange import Candidate, Tier
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.stable_id import shuffle_key
from studyapp.core.quiz.wording.figures import figures_in, numbers_in
from studyapp.core.quiz.wording.sentence import capitalised, sentence

LOOKED_AT = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printed:
    value: float
    words: str
    unit: str
    passage: Passage
    note: ContentNote


class PrintedFigures:
    """One figure for each number in the words that facts rest on, in a fixed mixed order."""

    def __init__(self, material: Material) -> None:
        found: dict[float, _Printed] = {}
        for fact in material.pack.facts:
            for passage in material.sound(fact.passages):
                for one in figures_in(passage.exact):
                    printed = _Printed(
                        value=one.value,
                        words=one.words,
                        unit=one.unit,
                        passage=passage,
                        note=fact.content_note,
                    )
                    found.setdefault(one.value, printed)
        mixed = sorted(found.values(), key=lambda one: shuffle_key("figures", one.words))
        self._found = mixed[:LOOKED_AT]

    def others(self, words: str, whole: Passage) -> Iterator[Candidate]:
        """Give other numbers, in digits or in words as the one asked for, none of this sentence."""
        own = numbers_in(whole.exact)
        for one in self._found:
            if one.value in own or words[0].isdigit() is not one.words[0].isdigit():
                continue
            yield Candidate(
                tier=Tier.NEAR,
                note=one.note,
                option=Option(
                    text=capitalised(one.words),
                    reason=sentence(
                        f"In the article, this number counts something else: {one.words} {one.unit}"
                    ),
                    passage=one.passage,
                ),
            )
