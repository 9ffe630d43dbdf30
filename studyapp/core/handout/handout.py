"""A handout: a test on paper in one or more versions, with its key and its sources."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.handout.choices import HandoutChoices
from studyapp.core.handout.evidence import Evidence
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.question import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A question by its number in a version, as it is arranged there."""

    number: int
    question: Question
    points: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """The same questions in an order of their own."""

    letter: str
    tasks: tuple[Task, ...]

    @property
    def points(self) -> int:
        """The points that can be earned in all."""
        return sum(task.points for task in self.tasks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a sentence is asked about: question `number` of version `letter`."""

    letter: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A sentence of the article that questions rest on."""

    evidence: Evidence
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """Everything that is printed, before it is laid out.

    `left_out` are the ids of questions that show words never to be quoted. `sources` stand in
    the order of the article.
    """

    title: str
    pack: Pack
    choices: HandoutChoices
    bank_version: str
    versions: tuple[Version, ...]
    sources: tuple[Source, ...]
    left_out: tuple[str, ...] = ()
