"""Writing many questions at once stores just what writing them one by one does."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from studyapp.core.bank.edit_label import EditLabel
from studyapp.core.bank.form import Choice, QuestionForm, Quote
from studyapp.core.bank.status import QuestionStatus
from studyapp.services.bank import Bank
from studyapp.services.workspace import Workspace
from tests.libraries import open_workspace

TABLES = ("questions", "question_versions", "bank_questions", "bank_versions", "bank_looks")
WHOLE = QuestionForm(
    id="q-mine",
    stem="When was it closed?",
    choices=(Choice(text="In May", right=True), Choice(text="In June", reason="It was May.")),
    quotes=(Quote(exact="On 1 May 2021, the old bridge was closed."),),
)
Edit = tuple[list[QuestionForm], dict[str, QuestionStatus]]


def write_each(bank: Bank, edit: Edit) -> None:
    forms, statuses = edit
    with bank._library.unit_of_work() as db:
        known = bank._store.forms(form.id for form in forms)
        rows = [bank._written(one, known.get(one.id), statuses.get(one.id)) for one in forms]
        bank._save(db, rows)
        for form in forms:
            bank._publishing.keep(db, form.id, now=bank._now())
        bank._publishing.settle(db, [form.id for form in forms], now=bank._now())


def write_at_once(bank: Bank, edit: Edit) -> None:
    bank.apply(edit[0], edit[1], label=EditLabel.IMPORT)


def edits(workspace: Workspace, rng: Random) -> Iterator[Edit]:
    """Give edits of new and known questions, whole and not, back and forth."""
    ids = [row.id for row in workspace.bank.rows()][:12]
    known = [entry.form for entry in workspace.bank.entries(ids).values()]
    new = [replace(WHOLE, id=f"q-{number}") for number in range(6)]
    stems = ("When was it closed?", "On which day?", "")
    for _ in range(8):
        some = rng.sample(known + new, 9)
        forms = [replace(one, stem=rng.choice((one.stem, *stems))) for one in some]
        statuses = {one.id: rng.choice(list(QuestionStatus)) for one in forms if rng.random() < 0.5}
        yield forms, statuses


def content(workspace: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    db = workspace._library.db
    return {
        table: sorted(map(tuple, (row.values() for row in db.table(table).rows)), key=repr)
        for table in TABLES
    }


@pytest.mark.parametrize("seed", range(5))
def test_both_ways_store_the_same(tmp_path: Path, seed: int) -> None:
    each, at_once = open_workspace(tmp_path / "a"), open_workspace(tmp_path / "b")
    for edit in edits(each, Random(seed)):
        write_each(each.bank, edit)
        write_at_once(at_once.bank, edit)
        assert content(each) == content(at_once)
    assert len(at_once.bank.history("q-0")) > 1
    each.close()
    at_once.close()


def test_of_two_forms_of_one_question_the_last_counts(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path)
    write_at_once(workspace.bank, ([WHOLE, replace(WHOLE, stem="On which day?")], {}))
    assert workspace.bank.entry("q-mine").form.stem == "On which day?"
    workspace.close()
