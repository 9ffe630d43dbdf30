"""Whatever is edited, taking everything back gives the library as it was, and redo the rest."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from studyapp.core.bank.edit_label import EditLabel
from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.errors import LibraryUnavailable
from studyapp.services.workspace import Workspace
from studyapp.storage.database import Library
from studyapp.storage.edit_log import KEPT, KEYS, EditLog
from tests.libraries import NOON, Clock, open_workspace

FEW = 12
Rows = dict[str, list[tuple[object, ...]]]
DERIVED = {"packs": ("generator",), "questions": ("version",)}
"""What follows from the rest: who made the questions last, and which version is asked."""


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path, Clock())
    yield workspace
    workspace.close()


def contents(library: Library) -> Rows:
    """Everything an instructor can edit, row by row."""
    found: Rows = {}
    for table, keys in KEYS.items():
        names = [column.name for column in library.db.table(table).columns]
        kept = [name for name in names if name not in DERIVED.get(table, ())]
        columns = ", ".join(f'"{name}"' for name in kept)
        order = ", ".join(f'"{key}"' for key in keys)
        sql = f"SELECT {columns} FROM {table} ORDER BY {order}"  # noqa: S608 - our own names
        found[table] = library.db.execute(sql).fetchall()
    return found


class Editor:
    """Does whatever an instructor might do next."""

    def __init__(self, workspace: Workspace, rng: random.Random) -> None:
        self.workspace, self.rng = workspace, rng
        self.number = 0

    def act(self) -> None:
        acts: tuple[Callable[[], object], ...] = (
            self.write,
            self.write,
            self.new,
            self.retire,
            self.discard,
            self.checkpoint,
            self.bulk,
            self.restore,
            self.change_fact,
            self.delete_fact,
        )
        self.number += 1
        self.rng.choice(acts)()

    def some(self) -> str:
        return self.rng.choice(self.workspace.bank.rows()).id

    def write(self) -> None:
        form = self.workspace.bank.entry(self.some()).form
        self.workspace.bank.save(replace(form, stem=f"Wording {self.number}?"))

    def new(self) -> None:
        self.workspace.bank.new(QuestionForm(id="", stem=f"New {self.number}?"))

    def retire(self) -> None:
        self.workspace.bank.set_status([self.some(), self.some()], QuestionStatus.RETIRED)

    def discard(self) -> None:
        self.workspace.bank.discard([self.some()])

    def checkpoint(self) -> None:
        self.workspace.bank.checkpoint(self.some())

    def bulk(self) -> None:
        ids = {self.some() for _ in range(4)}
        forms = [one.form for one in self.workspace.bank.entries(ids).values()]
        tagged = [replace(form, tags=(*form.tags, f"t{self.number}")) for form in forms]
        self.workspace.bank.apply(tagged, label=EditLabel.TAGS)

    def restore(self) -> None:
        one = self.some()
        history = self.workspace.bank.history(one)
        if history:
            self.workspace.bank.restore(one, self.rng.choice(history).number)

    def change_fact(self) -> None:
        event = self.rng.choice(self.workspace.pack.events)
        form = self.workspace.facts.form(event.id)
        self.workspace.facts.save(replace(form, title=f"Title {self.number}"))
        self.workspace.facts.apply(event.id)

    def delete_fact(self) -> None:
        event = self.rng.choice(self.workspace.pack.events)
        if not any(one.hinders for one in self.workspace.facts.dependents(event.id)):
            self.workspace.facts.delete(event.id)


@pytest.mark.parametrize("seed", range(6))
def test_taking_everything_back_gives_the_library_as_it_was(
    workspace: Workspace, seed: int
) -> None:
    library = workspace._library
    before, pack = contents(library), workspace.pack
    editor = Editor(workspace, random.Random(seed))
    for _ in range(25):
        editor.act()
    workspace.bank.checkpoint_all()
    after = contents(library)
    steps = 0
    while workspace.undo.next_undo is not None:
        workspace.undo.undo()
        steps += 1
    assert steps > 0
    assert contents(library) == before
    assert workspace.pack == pack
    while workspace.undo.next_redo is not None:
        workspace.undo.redo()
    workspace.bank.checkpoint_all()
    assert contents(library) == after


def break_off(log: EditLog) -> None:
    with log.recording("status", at=NOON) as db:
        db.table("questions").delete_where("1 = 1")
        raise ZeroDivisionError


def test_a_broken_unit_of_work_leaves_no_step(workspace: Workspace) -> None:
    log = EditLog(workspace._library, workspace.pack_id)
    before = contents(workspace._library)
    with pytest.raises(ZeroDivisionError):
        break_off(log)
    assert contents(workspace._library) == before
    assert log.next_undo() is None
    assert not workspace.undo.undo().questions


def test_an_edit_that_changes_nothing_is_no_step(workspace: Workspace) -> None:
    one = workspace.bank.rows()[0]
    workspace.bank.set_status([one.id], one.status)
    workspace.bank.set_status([one.id], one.status)
    workspace.undo.undo()
    assert workspace.undo.next_undo is None


def test_the_oldest_steps_are_forgotten_in_the_end(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert KEPT >= 100
    monkeypatch.setattr("studyapp.storage.edit_log.KEPT", FEW)
    log = EditLog(workspace._library, workspace.pack_id)
    first = workspace.bank.rows()[0].id
    key = (workspace.pack_id, first)
    for number in range(FEW + 3):
        with log.recording("write", at=NOON) as db:
            db.table("questions").update(key, {"stem": f"S{number}"})
    count = workspace._library.db.execute("SELECT count(*) FROM edits").fetchone()[0]
    rows = workspace._library.db.execute("SELECT count(*) FROM edit_rows").fetchone()[0]
    assert (count, rows) == (FEW, FEW)


def test_a_full_disk_leaves_text_and_step_as_they_were(workspace: Workspace) -> None:
    library = workspace._library
    before = contents(library)
    pages = library.db.execute("PRAGMA page_count").fetchone()[0]
    library.db.execute(f"PRAGMA max_page_count = {pages}")
    form = workspace.bank.entry(workspace.bank.rows()[0].id).form
    with pytest.raises(LibraryUnavailable):
        workspace.bank.save(replace(form, explanation="x" * 1_000_000))
    assert contents(library) == before
    assert workspace.undo.next_undo is None
