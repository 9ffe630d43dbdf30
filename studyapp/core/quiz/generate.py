"""All questions a pack yields, and for the facts that yield none, why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.draft import Made
from studyapp.core.quiz.generators.registry import GENERATORS
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import NotAsked, Question
from studyapp.core.quiz.rules.registry import breaches_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Generated:
    """Questions with ids of their own, and what could not be asked."""

    questions: tuple[Question, ...]
    not_asked: tuple[NotAsked, ...]


def generate(pack: Pack) -> Generated:
    """Generate every question of a pack; the same pack gives the same questions.

    Whatever breaks a rule, because the pack's own wording does, is left out with the reason.
    """
    questions: dict[str, Question] = {}
    not_asked: dict[NotAsked, None] = {}
    for made in drafts(pack):
        match made:
            case Question():
                breaches = breaches_of(made, pack)
                if breaches:
                    reason = f"{breaches[0].rule}: {breaches[0].detail}"
                    refused = NotAsked(fact=made.fact, family=made.family, reason=reason)
                    not_asked[refused] = None
                else:
                    questions.setdefault(made.id, made)
            case NotAsked():
                not_asked[made] = None
    return Generated(questions=tuple(questions.values()), not_asked=tuple(not_asked))


def drafts(pack: Pack) -> Iterator[Made]:
    """Give what the generators make, before the rules have looked at it."""
    material = Material(pack)
    for generator in GENERATORS:
        yield from generator(material)
