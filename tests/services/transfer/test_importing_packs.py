from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from studyapp.core.bank.edit_label import EditLabel
from studyapp.core.bank.errors import EditedSince
from studyapp.core.bank.form import QuestionForm, Quote
from studyapp.core.bank.form_of import form_of
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.changes import Changes
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.answer import DontKnow
from studyapp.core.quiz.session import SessionKind
from studyapp.formats.exchange import Found, Item
from studyapp.formats.pack_bundle import PackBundle, WrittenQuestion
from studyapp.services.reading.reading import Reading
from studyapp.services.transfer.comparing import compare
from studyapp.services.transfer.import_plan import Effect, ImportPlan
from studyapp.services.transfer.reading_files import FilesRead
from studyapp.services.workspace import Workspace
from tests.libraries import open_workspace
from tests.services.reading import fake_formats

READY, DRAFT = QuestionStatus.READY, QuestionStatus.DRAFT
MINE = QuestionForm(
    id="q-mine", stem="What was closed?", quotes=(Quote(exact="the old bridge was closed"),)
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    fake_formats.install()
    workspace = open_workspace(tmp_path)
    yield workspace
    workspace.close()


def plan(workspace: Workspace, *founds: Found) -> ImportPlan:
    # A format that carries everything.
    readings = (Reading(file="a.studypack", format="broken", found=one) for one in founds)
    read = FilesRead(readings=tuple(readings))
    return compare(read, workspace.transfer.standing(read))


def found(pack: Pack, *items: Item, written: tuple[WrittenQuestion, ...] = ()) -> Found:
    return Found(items=items, bundle=PackBundle(pack=pack, written=written), pack_id=pack.id)


def renamed(pack: Pack) -> Pack:
    """Give the pack with one event told otherwise."""
    first, *others = pack.events
    return replace(pack, events=(replace(first, title="The bridge is shut"), *others))


def test_a_new_pack_comes_with_its_questions(workspace: Workspace) -> None:
    pack = replace(workspace.pack, id="new-bridge", title="Another bridge")
    one = workspace.questions.all()[0]
    written = WrittenQuestion(question=replace(one, id="q-written"), status=READY)
    incoming = found(pack, Item(form=MINE), written=(written,))
    planned = plan(workspace, incoming)
    assert [(one.effect, one.added != ()) for one in planned.packs] == [(Effect.NEW, True)]
    assert planned.count(Effect.NEW) == 1
    assert planned.count(Effect.UNCHANGED) == 1
    assert workspace.transfer.apply(planned) == Changes(packs=True, questions=True)
    assert "new-bridge" in {summary.id for summary in workspace.packs}
    workspace.choose_pack("new-bridge")
    assert workspace.pack == pack
    assert workspace.bank.entry("q-mine").status is DRAFT
    assert workspace.questions.question("q-written").stem == one.stem
    assert len(workspace.questions.all()) > 5
    assert workspace.search.query("bridge").hits
    assert not plan(workspace, incoming).changes_anything


def test_a_new_pack_is_taken_away_by_undo_and_comes_back_by_redo(workspace: Workspace) -> None:
    pack = replace(workspace.pack, id="new-bridge", title="Another bridge")
    here = workspace.pack_id
    workspace.transfer.apply(plan(workspace, found(pack, Item(form=MINE))))
    step = workspace.undo.next_undo
    assert step is not None
    assert step.label is EditLabel.IMPORT_PACK
    assert workspace.undo.undo() == Changes(packs=True, questions=True)
    assert [one.id for one in workspace.packs] == [here]
    assert workspace.undo.next_undo is None
    workspace.undo.redo()
    workspace.choose_pack("new-bridge")
    assert workspace.pack == pack
    assert workspace.bank.entry("q-mine").form == MINE
    assert workspace.search.query("bridge").hits


def test_a_new_pack_that_was_edited_since_is_not_taken_away(workspace: Workspace) -> None:
    pack = replace(workspace.pack, id="new-bridge", title="Another bridge")
    here = workspace.pack_id
    workspace.transfer.apply(plan(workspace, found(pack)))
    workspace.choose_pack("new-bridge")
    mine = workspace.bank.new(MINE).form.id
    workspace.choose_pack(here)
    with pytest.raises(EditedSince, match="Another bridge"):
        workspace.undo.undo()
    assert workspace.undo.next_undo is not None
    workspace.choose_pack("new-bridge")
    assert workspace.bank.entry(mine).form.stem == MINE.stem
    workspace.undo.undo()
    workspace.choose_pack(here)
    workspace.undo.undo()
    assert [one.id for one in workspace.packs] == [here]


def test_answers_given_on_a_new_pack_outlive_its_undo(workspace: Workspace, tmp_path: Path) -> None:
    pack = replace(workspace.pack, id="new-bridge", title="Another bridge")
    here = workspace.pack_id
    workspace.transfer.apply(plan(workspace, found(pack)))
    workspace.choose_pack("new-bridge")
    session = workspace.runs.start(SessionKind.PRACTICE, count=1)
    workspace.runs.answer(session, DontKnow(), took_ms=1_000)
    workspace.choose_pack(here)
    workspace.undo.undo()
    workspace.undo.redo()
    workspace.choose_pack("new-bridge")
    assert workspace.attempt_export.write(tmp_path / "answers.csv") == 1


def test_another_pack_follows_when_a_step_of_this_one_is_undone(workspace: Workspace) -> None:
    pack = replace(workspace.pack, id="new-bridge", title="Another bridge")
    here = workspace.pack_id
    workspace.transfer.apply(plan(workspace, found(pack)))
    workspace.transfer.apply(plan(workspace, found(renamed(pack))))
    workspace.choose_pack("new-bridge")
    assert workspace.search.query('"shut"').hits
    workspace.choose_pack(here)
    workspace.undo.undo()
    workspace.choose_pack("new-bridge")
    assert workspace.pack == pack
    assert not workspace.search.query('"shut"').hits


def test_a_pack_that_is_here_already_changes_nothing(workspace: Workspace) -> None:
    ready = [Item(form=form_of(one), status=READY) for one in workspace.questions.all()]
    planned = plan(workspace, found(workspace.pack, *ready))
    assert not planned.changes_anything
    assert planned.count(Effect.UNCHANGED) == len(ready)
    assert [one.effect for one in planned.packs] == [Effect.UNCHANGED]


def test_a_newer_pack_tells_its_facts_and_can_be_undone(workspace: Workspace) -> None:
    before = workspace.pack
    event = before.events[0]
    workspace.bank.new(replace(MINE, facts=(event.id,), fact=event.id))
    rows = workspace.bank.rows()
    newer = renamed(before)
    newer = replace(newer, actors=newer.actors)
    planned = plan(workspace, found(newer))
    (pack,) = planned.packs
    assert (pack.added, pack.removed) == ((), ())
    assert [(one.id, one.title) for one in pack.changed] == [(event.id, "The bridge is shut")]
    workspace.transfer.apply(planned)
    assert workspace.pack == newer
    assert workspace.bank.entry("q-mine").look_again
    assert not plan(workspace, found(newer)).changes_anything
    step = workspace.undo.next_undo
    assert step is not None
    assert step.label is EditLabel.IMPORT_PACK
    workspace.undo.undo()
    assert workspace.pack == before
    assert [one.id for one in workspace.bank.rows()] == [one.id for one in rows]
    assert not workspace.bank.entry("q-mine").look_again


def test_what_the_instructor_took_stays_over_a_newer_pack(workspace: Workspace) -> None:
    taken = workspace.bank.rows()[0].id
    mine = replace(workspace.bank.entry(taken).form, stem="My own words?")
    workspace.bank.save(mine)
    workspace.transfer.apply(plan(workspace, found(renamed(workspace.pack))))
    assert workspace.bank.entry(taken).form == mine


def test_questions_and_a_pack_in_one_import_are_one_step(workspace: Workspace) -> None:
    newer = renamed(workspace.pack)
    workspace.transfer.apply(plan(workspace, found(newer, Item(form=MINE))))
    assert workspace.bank.entry("q-mine").form == MINE
    workspace.undo.undo()
    assert "q-mine" not in {row.id for row in workspace.bank.rows()}
    assert workspace.undo.next_undo is None


def test_a_pack_in_two_versions_is_told(workspace: Workspace) -> None:
    newer = renamed(workspace.pack)
    planned = plan(workspace, found(newer), found(workspace.pack, Item(form=MINE)))
    assert planned.skipped == 1
    assert "in another version" in planned.problems[0].message


def test_questions_of_another_pack_that_is_here_are_told(workspace: Workspace) -> None:
    pack = replace(workspace.pack, id="new-bridge", title="Another bridge")
    workspace.transfer.apply(plan(workspace, found(pack)))
    planned = plan(workspace, Found(items=(Item(form=MINE),), pack_id="new-bridge"))
    assert "“Another bridge”, which is not the one in use" in planned.problems[0].message
    assert planned.skipped == 1


def test_a_new_pack_and_questions_for_the_one_in_use_come_together(workspace: Workspace) -> None:
    pack = replace(workspace.pack, id="new-bridge", title="Another bridge")
    planned = plan(workspace, found(pack), Found(items=(Item(form=MINE),)))
    workspace.transfer.apply(planned)
    assert workspace.bank.entry("q-mine").form == MINE
    assert {one.id for one in workspace.packs} == {"new-bridge", "old-bridge"}
    workspace.undo.undo()
    assert {one.id for one in workspace.packs} == {"old-bridge"}
