"""Generating all questions, against writing the same questions down and reading them again."""

import json
from collections.abc import Callable
from math import log
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
ROUNDS = {100: 7, 1_000: 3, 10_000: 1}
"""How often packs of so many facts are measured."""


def run() -> list[Measurement]:
    seed = read_pack(SEED).pack
    sizes = {facts: _measured(f"{facts} facts", crowd(facts), n) for facts, n in ROUNDS.items()}
    return [_measured("the first article", seed, ROUNDS[100]), *sizes.values(), _growth(sizes)]


def _growth(sizes: dict[int, Measurement]) -> Measurement:
    """The exponent by which time grows with facts: the largest against the smallest, scaled up."""
    least, most = min(sizes), max(sizes)
    small, large = sizes[least]["value_ms"], sizes[most]["value_ms"]
    exponent = log(large / small) / log(most / least)
    return measurement(f"growth exponent {exponent:.2f}", most, large, small * most / least)


def _measured(name: str, pack: Pack, rounds: int) -> Measurement:
    questions = generate(pack).questions
    values = [_milliseconds(lambda: generate(pack)) for _ in range(rounds)]
    floors = [_milliseconds(lambda: _copied(questions)) for _ in range(rounds)]
    speed = round(1000 * len(questions) / median(values))
    return measurement(
        f"{name}, {speed} questions/s", len(questions), median(values), median(floors)
    )


def _copied(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    text = json.dumps([question_to_json(question) for question in questions])
    return tuple(question_from_json(value) for value in json.loads(text))


def _milliseconds(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1000
