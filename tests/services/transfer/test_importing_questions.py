from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from studyapp.core.bank.edit_label import EditLabel
from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from studyapp.core.bank.status import Origin, QuestionStatus
from studyapp.core.changes import Changes
from studyapp.core.errors import Problem
from studyapp.formats.exchange import Found, Item
from studyapp.services.reading.reading import Reading
from studyapp.services.transfer.comparing import compare
from studyapp.services.transfer.import_plan import Effect, ImportPlan
from studyapp.services.transfer.reading_files import FilesRead
from studyapp.services.workspace import Workspace
from tests.libraries import open_workspace
from tests.services.reading import fake_formats

READY, DRAFT = QuestionStatus.READY, QuestionStatus.DRAFT


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    fake_formats.install()
    workspace = open_workspace(tmp_path)
    yield workspace
    workspace.close()


def plan(
    workspace: Workspace, *items: Item, format_name: str = "stem", **fields: object
) -> ImportPlan:
    found = Found(items=items, **fields)  # type: ignore[arg-type]  # any other field
    read = FilesRead(readings=(Reading(file="a.stem", format=format_name, found=found),))
    return compare(read, workspace.transfer.standing(read))


def exported(workspace: Workspace) -> tuple[Item, ...]:
    """Give what a stem file holds of the bank."""
    carried = (fake_formats.StemFormat().carried(one) for one in workspace.transfer.sheet().items)
    return tuple(one for one in carried if one is not None)


def asked(question_id: str, stem: str, **fields: object) -> Item:
    return Item(form=QuestionForm(id=question_id, stem=stem, **fields), status=READY)  # type: ignore[arg-type]  # any field


WHOLE = asked(
    "q-new",
    "When was the bridge closed?",
    choices=(Choice(text="In May", right=True), Choice(text="In June", reason="It was May.")),
    quotes=(Quote(exact="On 1 May 2021, the old bridge was closed."),),
)


def test_what_was_exported_changes_nothing(workspace: Workspace) -> None:
    items = exported(workspace)
    assert len(items) > 5
    found = plan(workspace, *items)
    assert found.count(Effect.UNCHANGED) == len(items)
    assert not found.changes_anything
    assert workspace.transfer.apply(found) == Changes()
    assert workspace.undo.next_undo is None


def test_only_what_was_changed_in_the_file_changes(workspace: Workspace) -> None:
    items = list(exported(workspace))
    before = workspace.bank.entry(items[0].form.id)
    items[0] = Item(form=replace(items[0].form, stem="Another stem?"))
    found = plan(workspace, *items)
    assert found.count(Effect.CHANGED) == 1
    (planned,) = found.written
    assert planned.before is not None
    assert planned.before.form == before.form
    assert workspace.transfer.apply(found) == Changes(questions=True)
    after = workspace.bank.entry(items[0].form.id)
    assert after.form == replace(before.form, stem="Another stem?")
    assert (after.status, after.origin) == (before.status, Origin.ADOPTED)
    assert not plan(workspace, *items).changes_anything


def test_an_import_is_one_step_to_undo(workspace: Workspace) -> None:
    items = exported(workspace)
    changed = [Item(form=replace(one.form, stem=f"{one.form.stem} Why?")) for one in items[:3]]
    new = [Item(form=QuestionForm(id=f"x-{number}", stem="What?")) for number in range(3)]
    rows = workspace.bank.rows()
    workspace.transfer.apply(plan(workspace, *changed, *new))
    assert len(workspace.bank.rows()) == len(rows) + 3
    step = workspace.undo.next_undo
    assert step is not None
    assert (step.label, step.count) == (EditLabel.IMPORT, 6)
    workspace.undo.undo()
    assert workspace.bank.rows() == rows
    assert workspace.undo.next_undo is None


def test_a_new_question_without_source_words_comes_as_a_draft(workspace: Workspace) -> None:
    found = plan(workspace, asked("x-1", "What?", choices=WHOLE.form.choices), WHOLE)
    held, ready = found.questions
    assert (held.status, held.held_back) == (DRAFT, True)
    assert (ready.status, ready.held_back) == (READY, False)
    workspace.transfer.apply(found)
    assert workspace.bank.entry("x-1").status is DRAFT
    assert workspace.bank.entry("q-new").status is READY
    assert workspace.questions.question("q-new").stem == "When was the bridge closed?"


def test_text_from_strangers_is_cleaned(workspace: Workspace) -> None:
    dirty = Item(form=QuestionForm(id="x-1", stem="Wh\u0007o\u202e is e\u0301?", tags=("a\0b",)))
    found = plan(workspace, dirty)
    assert found.questions[0].form.stem == "Who is é?"
    assert found.questions[0].form.tags == ("ab",)
    workspace.transfer.apply(found)
    assert not plan(workspace, dirty).changes_anything


def test_broken_items_are_counted_and_the_others_come(workspace: Workspace) -> None:
    problem = Problem(file="a.stem", entry="line 2", field="stem", message="It is broken.")
    other = Problem(file="a.stem", entry="line 2", field="id", message="It is broken, too.")
    found = plan(workspace, WHOLE, problems=(problem, other))
    assert (found.count(Effect.NEW), found.skipped) == (1, 1)
    assert found.problems == (problem, other)


def test_a_question_that_comes_twice_is_told_unless_it_is_the_same(workspace: Workspace) -> None:
    other = Item(form=replace(WHOLE.form, stem="Who closed it?"), status=READY)
    found = plan(workspace, WHOLE, WHOLE, other)
    assert (found.count(Effect.NEW), found.skipped) == (1, 1)
    assert found.questions[0].form == WHOLE.form
    assert "more than once" in found.problems[0].message
    assert "comes as a new question" in found.problems[0].hint


@pytest.mark.parametrize(
    ("pack_id", "told"), [("elsewhere", "not in the library"), ("old-bridge", None)]
)
def test_questions_of_another_pack_are_told_plainly(
    workspace: Workspace, pack_id: str, told: str | None
) -> None:
    assert workspace.pack_id == "old-bridge"
    found = plan(workspace, WHOLE, pack_id=pack_id)
    assert found.changes_anything is (told is None)
    assert [told in one.message for one in found.problems if told] == [True] * (told is not None)
    assert found.skipped == (told is not None)


def test_a_question_lets_go_of_facts_that_the_pack_has_not(workspace: Workspace) -> None:
    tied = Item(form=replace(WHOLE.form, facts=("ev-closed", "ev-moon"), fact="ev-moon"))
    found = plan(workspace, tied)
    assert found.questions[0].form.facts == ("ev-closed",)
    assert found.questions[0].form.fact == ""
    assert [(one.item, one.field) for one in found.losses] == [("q-new", "facts")]


def test_a_kind_that_a_file_cannot_name_stays(workspace: Workspace) -> None:
    number = QuestionForm(id="q-number", kind=AnswerKind.NUMBER, stem="How many?", number="3")
    workspace.bank.new(number)
    after = plan(workspace, Item(form=QuestionForm(id="q-number", stem="How many towns?")))
    assert after.questions[0].form == replace(number, stem="How many towns?")
