"""Generating all questions, against writing the same questions down and reading them again."""

import json
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.codec import question_from_json, question_to_json
from studyapp.core.quiz.generate import generate
from studyapp.core.quiz.question import Question
from studyapp.formats.pack_folder import read_pack
from tests.benchmarks.measurement import Measurement, measurement
from tests.core.quiz.crowds import crowd

SEED = Path(__file__).parents[2] / "seeds" / "nagorno-karabakh-2020"
ROUNDS = 7
FACTS = 2_000


def run() -> list[Measurement]:
    seed = read_pack(SEED).pack
    return [
        _measured("all questions of the first article", seed, ROUNDS),
        _measured(f"all questions of {FACTS} facts", crowd(FACTS), 1),
    ]


def _measured(name: str, pack: Pack, rounds: int) -> Measurement:
    questions = generate(pack).questions
    values = [_milliseconds(lambda: generate(pack)) for _ in range(rounds)]
    floors = [_milliseconds(lambda: _copied(questions)) for _ in range(rounds)]
    return measurement(name, len(questions), median(values), median(floors))


def _copied(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    text = json.dumps([question_to_json(question) for question in questions])
    return tuple(question_from_json(value) for value in json.loads(text))


def _milliseconds(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1000
