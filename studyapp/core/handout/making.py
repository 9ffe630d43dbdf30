"""Make a handout: the versions of a test from its questions, by one seed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from studyapp.core.handout.arranging import arranged
from studyapp.core.handout.bank_version import bank_version
from studyapp.core.handout.choices import LETTERS, USUAL, HandoutChoices
from studyapp.core.handout.evidence import Evidence, evidence_of, shows_unquotable
from studyapp.core.handout.handout import Handout, Place, Source, Task, Version
from studyapp.core.handout.points import points_of
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.question import Question

TRIES = 20


def make_handout(
    questions: Sequence[Question], *, pack: Pack, title: str, choices: HandoutChoices = USUAL
) -> Handout:
    """Give the handout of these questions; the same seed gives the same one on every PC.

    The first version keeps the order given. Questions that show words never to be quoted are
    left out and named.
    """
    shown = [one for one in questions if not shows_unquotable(one, pack)]
    versions: list[Version] = []
    for letter in LETTERS[: choices.versions]:
        orders = [[task.question.id for task in one.tasks] for one in versions]
        versions.append(_version(letter, shown, orders, pack=pack, seed=choices.seed))
    return Handout(
        title=title.strip() or pack.title,
        pack=pack,
        choices=choices,
        bank_version=bank_version(shown),
        versions=tuple(versions),
        sources=_sources(versions),
        left_out=tuple(one.id for one in questions if one not in shown),
    )


def _version(
    letter: str, questions: list[Question], taken: list[list[str]], *, pack: Pack, seed: int
) -> Version:
    if letter == LETTERS[0]:
        ordered = questions
    else:
        rng = Random(f"{seed} {letter}")
        ordered = [
            replace(one, body=arranged(one.body, pack=pack, rng=rng))
            for one in _another_order(questions, taken, rng)
        ]
    tasks = (
        Task(
            number=number,
            question=one,
            points=points_of(one.body),
            evidence=evidence_of(one, pack),
        )
        for number, one in enumerate(ordered, start=1)
    )
    return Version(letter=letter, tasks=tuple(tasks))


def _another_order(
    questions: list[Question], taken: list[list[str]], rng: Random
) -> list[Question]:
    """Mix the questions, if possible into an order that no version has yet."""
    mixed = questions
    for _ in range(TRIES):
        mixed = rng.sample(questions, len(questions))
        if [one.id for one in mixed] not in taken:
            return mixed
    return mixed


def _sources(versions: Sequence[Version]) -> tuple[Source, ...]:
    places: dict[tuple[int, int], list[Place]] = {}
    found: dict[tuple[int, int], Evidence] = {}
    for version in versions:
        for task in version.tasks:
            for one in task.evidence:
                span = (one.passage.start, one.passage.end)
                found.setdefault(span, one)
                places.setdefault(span, []).append(Place(letter=version.letter, number=task.number))
    return tuple(Source(evidence=found[span], places=tuple(places[span])) for span in sorted(found))
