"""The question bank with 10,000 questions: reading its list, typing in its filter, undoing.

The floors: the same heads read by a bare query; the typed words looked for in ready texts;
writing the same rows once more without a log.
"""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import quantiles
from time import perf_counter

from studyapp.core.bank.edit_label import EditLabel
from studyapp.core.bank.filter import BankFilter, BankIndex
from studyapp.core.bank.form_of import form_of
from studyapp.core.search.folding import fold
from studyapp.paths import seed_dir
from studyapp.services.workspace import Workspace
from tests.benchmarks.measurement import Measurement, measurement
from tests.libraries import Clock

QUESTIONS = 10_000
TYPED = "who said that the region"
RUNS = 5
HEADS = "SELECT id, kind, family, stem, status, origin, tags, facts FROM bank_questions"


def run() -> list[Measurement]:
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.open(Path(folder), seeds=seed_dir(), now=Clock())
        forms = [form_of(one) for one in workspace.questions.all()]
        many = [replace(forms[at % len(forms)], id=f"q-{at:05}") for at in range(QUESTIONS)]
        workspace.bank.apply(many, label=EditLabel.IMPORT)
        found = [_listing(workspace), _typing(workspace), *_tagging(workspace)]
        workspace.close()
    return found


def _listing(workspace: Workspace) -> Measurement:
    db = workspace._library.db
    value = min(timed(workspace.bank.rows) for _ in range(RUNS))
    floor = min(timed(lambda: db.execute(HEADS).fetchall()) for _ in range(RUNS))
    return measurement("the list of the bank", QUESTIONS, value, floor)


def _typing(workspace: Workspace) -> Measurement:
    index = BankIndex(workspace.bank.rows())
    texts = [fold(row.stem) for row in index.rows]
    starts = [TYPED[:length] for length in range(1, len(TYPED) + 1)]
    values = [timed(partial(index.kept, BankFilter(text=text))) for text in starts]
    floors = [timed(partial(_containing, texts, fold(text).split()[-1])) for text in starts]
    return measurement("typing in its filter, p95", QUESTIONS, p95(values), p95(floors))


def _containing(texts: list[str], word: str) -> list[str]:
    return [text for text in texts if word in text]


def _tagging(workspace: Workspace) -> list[Measurement]:
    bank = workspace.bank
    entries = [one.form for one in bank.entries(f"q-{at:05}" for at in range(1_000)).values()]
    tagged = [replace(form, tags=("tagged",)) for form in entries]
    value = timed(lambda: bank.apply(tagged, label=EditLabel.TAGS))
    rows = [dict(row) for row in workspace._library.db.table("bank_questions").rows][:1_000]
    floor = timed(lambda: _write_again(workspace, rows))
    back = timed(workspace.undo.undo)
    return [
        measurement("tagging 1,000 questions", 1_000, value, floor),
        measurement("taking that back", 1_000, back, floor),
    ]


def _write_again(workspace: Workspace, rows: list[dict[str, object]]) -> None:
    with workspace._library.unit_of_work() as db:
        db.table("bank_questions").upsert_all(rows, pk=("pack", "id"))


def timed(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1000


def p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]
