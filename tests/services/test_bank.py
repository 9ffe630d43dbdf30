"""The bank: every write is one edit, nothing asked is lost, generating leaves edits alone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from studyapp.core.bank.edit_label import EditLabel
from studyapp.core.bank.errors import NotReady
from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from studyapp.core.bank.status import Origin, QuestionStatus
from studyapp.core.errors import NotFound
from studyapp.core.knowledge.article import Article
from studyapp.services.importing import apply_import, plan_import
from studyapp.services.workspace import Workspace
from tests.libraries import Clock, open_workspace

READY, DRAFT, RETIRED = QuestionStatus.READY, QuestionStatus.DRAFT, QuestionStatus.RETIRED


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path, clock)
    yield workspace
    workspace.close()


def some_id(workspace: Workspace) -> str:
    return next(row.id for row in workspace.bank.rows() if row.kind is AnswerKind.ONE_OF)


def whole_form(article: Article) -> QuestionForm:
    exact = article.sentence_text(article.sentences[2])
    return QuestionForm(
        id="",
        stem="What happened to the old bridge?",
        choices=(Choice(text="It was closed", right=True), Choice(text="It was sold")),
        quotes=(Quote(exact=exact),),
    )


def stems(workspace: Workspace) -> dict[str, str]:
    return {one.id: one.stem for one in workspace.questions.all()}


def test_the_rows_hold_every_question_in_the_order_of_the_article(workspace: Workspace) -> None:
    rows = workspace.bank.rows()
    assert {row.id for row in rows} >= {one.id for one in workspace.questions.all()}
    assert [row.place for row in rows] == sorted(row.place for row in rows)
    for row in rows:
        form = workspace.bank.entry(row.id).form
        assert (row.stem, row.kind, row.facts) == (form.stem, form.kind, form.facts)
        assert row.finished


def test_writing_adopts_a_generated_question_and_is_asked_when_it_is_left(
    workspace: Workspace,
) -> None:
    one = some_id(workspace)
    form = workspace.bank.entry(one).form
    before = stems(workspace)[one]
    workspace.bank.save(replace(form, stem="Better words?"))
    entry = workspace.bank.entry(one)
    assert (entry.origin, entry.status, entry.form.stem) == (
        Origin.ADOPTED,
        READY,
        "Better words?",
    )
    assert stems(workspace)[one] == before, "pupils are asked the version that was left last"
    workspace.bank.checkpoint(one)
    assert stems(workspace)[one] == "Better words?"
    assert [version.form.stem for version in workspace.bank.history(one)] == [
        "Better words?",
        before,
    ]


def test_leaving_a_question_twice_keeps_one_version(workspace: Workspace) -> None:
    one = some_id(workspace)
    workspace.bank.save(replace(workspace.bank.entry(one).form, stem="Better words?"))
    workspace.bank.checkpoint(one)
    workspace.bank.checkpoint(one)
    assert [version.number for version in workspace.bank.history(one)] == [2, 1]


def test_generating_again_never_overwrites_an_edit(workspace: Workspace, tmp_path: Path) -> None:
    one = some_id(workspace)
    workspace.bank.save(replace(workspace.bank.entry(one).form, stem="Better words?"))
    workspace.bank.checkpoint(one)
    other = next(row.id for row in workspace.bank.rows() if row.id != one)
    workspace.bank.set_status([other], RETIRED)
    plan = plan_import(workspace._library, tmp_path / "seeds" / "old-bridge")
    apply_import(workspace._library, replace(plan, same=False))
    workspace.questions.forget()
    assert stems(workspace)[one] == "Better words?"
    assert other not in stems(workspace)


def test_a_draft_may_lack_anything_and_is_not_asked(workspace: Workspace) -> None:
    entry = workspace.bank.new()
    assert (entry.status, entry.origin) == (DRAFT, Origin.WRITTEN)
    workspace.bank.checkpoint(entry.form.id)
    assert entry.form.id not in stems(workspace)
    assert not next(row for row in workspace.bank.rows() if row.id == entry.form.id).finished
    with pytest.raises(NotReady) as caught:
        workspace.bank.set_status([entry.form.id], READY)
    assert caught.value.ids == (entry.form.id,)
    assert workspace.bank.entry(entry.form.id).status is DRAFT


def test_a_whole_draft_is_asked_once_it_is_ready_and_no_longer_when_retired(
    workspace: Workspace,
) -> None:
    one = workspace.bank.new(whole_form(workspace.pack.article)).form.id
    assert one not in stems(workspace)
    workspace.bank.set_status([one], READY)
    assert one in stems(workspace)
    assert workspace.questions.question(one).facts == (one,)
    workspace.bank.set_status([one], RETIRED)
    assert one not in stems(workspace)
    workspace.bank.set_status([one], READY)
    assert one in stems(workspace)


def test_a_ready_question_that_lost_something_is_asked_in_its_last_whole_version(
    workspace: Workspace,
) -> None:
    one = some_id(workspace)
    before = stems(workspace)[one]
    workspace.bank.save(replace(workspace.bank.entry(one).form, stem=""))
    workspace.bank.checkpoint(one)
    assert stems(workspace)[one] == before
    assert workspace.bank.entry(one).asked == 1


def test_each_edit_is_undone_and_done_again(workspace: Workspace, clock: Clock) -> None:
    one = some_id(workspace)
    first = workspace.bank.entry(one)
    workspace.bank.save(replace(first.form, stem="One?"), burst="stem")
    clock.move(seconds=10)
    workspace.bank.save(replace(first.form, stem="Two?"), burst="stem")
    workspace.bank.checkpoint(one)
    assert stems(workspace)[one] == "Two?"
    workspace.undo.undo()
    assert workspace.bank.entry(one).form.stem == "One?"
    assert workspace.undo.touched == (one,)
    workspace.bank.checkpoint(one)
    assert stems(workspace)[one] == "One?"
    workspace.undo.undo()
    assert workspace.bank.entry(one).origin is Origin.GENERATED
    assert stems(workspace)[one] == first.form.stem
    assert workspace.undo.next_undo is None
    assert not workspace.undo.undo().questions
    workspace.undo.redo()
    workspace.undo.redo()
    workspace.bank.checkpoint_all()
    assert stems(workspace)[one] == "Two?"
    assert workspace.undo.next_redo is None


def test_saves_of_one_burst_are_one_step(workspace: Workspace, clock: Clock) -> None:
    one = some_id(workspace)
    form = workspace.bank.entry(one).form
    for text in ("W", "Wh", "Who"):
        clock.move(seconds=1)
        workspace.bank.save(replace(form, stem=text), burst="stem")
    workspace.undo.undo()
    assert workspace.bank.entry(one).form == form
    assert workspace.undo.next_undo is None


def test_after_a_pause_the_next_burst_is_a_step_of_its_own(
    workspace: Workspace, clock: Clock
) -> None:
    one = some_id(workspace)
    form = workspace.bank.entry(one).form
    for start in ("Who", "What", "When"):
        clock.move(seconds=60)
        for end in ("", " is", " is it"):
            clock.move(seconds=1)
            workspace.bank.save(replace(form, stem=start + end), burst="stem")
    for before in ("What is it", "Who is it", form.stem):
        workspace.undo.undo()
        assert workspace.bank.entry(one).form.stem == before
    assert workspace.undo.next_undo is None


def test_a_new_edit_ends_what_could_be_done_again(workspace: Workspace) -> None:
    one = some_id(workspace)
    form = workspace.bank.entry(one).form
    workspace.bank.save(replace(form, stem="One?"))
    workspace.undo.undo()
    workspace.bank.save(replace(form, stem="Two?"))
    assert workspace.undo.next_redo is None


def test_leaving_a_question_keeps_what_can_be_done_again(workspace: Workspace) -> None:
    one = some_id(workspace)
    form = workspace.bank.entry(one).form
    workspace.bank.save(replace(form, stem="One?"))
    workspace.bank.save(replace(form, stem="Two?"))
    workspace.undo.undo()
    workspace.bank.checkpoint(one)
    workspace.undo.redo()
    assert workspace.bank.entry(one).form.stem == "Two?"


def test_undo_survives_a_restart_with_a_hundred_steps(tmp_path: Path) -> None:
    clock = Clock()
    workspace = open_workspace(tmp_path, clock)
    one = some_id(workspace)
    form = workspace.bank.entry(one).form
    for number in range(120):
        workspace.bank.save(replace(form, stem=f"Wording {number}?"))
    workspace.close()
    workspace = open_workspace(tmp_path, clock)
    for _ in range(120):
        assert workspace.undo.undo().questions
    assert workspace.bank.entry(one).form == form
    for _ in range(120):
        workspace.undo.redo()
    assert workspace.bank.entry(one).form.stem == "Wording 119?"
    workspace.close()


def test_many_are_written_as_one_edit(workspace: Workspace) -> None:
    article = workspace.pack.article
    forms = [replace(whole_form(article), id=f"q-{number}") for number in range(5)]
    before = {row.id: row for row in workspace.bank.rows()}
    workspace.bank.apply(forms, {"q-1": READY}, label=EditLabel.IMPORT)
    assert "q-1" in stems(workspace)
    step = workspace.undo.next_undo
    assert step is not None
    assert (step.label, step.count) == (EditLabel.IMPORT, 5)
    workspace.undo.undo()
    assert {row.id: row for row in workspace.bank.rows()} == before
    assert "q-1" not in stems(workspace)
    workspace.undo.redo()
    assert "q-1" in stems(workspace)


def test_a_restored_version_is_a_new_one(workspace: Workspace) -> None:
    one = some_id(workspace)
    form = workspace.bank.entry(one).form
    workspace.bank.save(replace(form, stem="One?"))
    workspace.bank.checkpoint(one)
    workspace.bank.restore(one, 1)
    assert stems(workspace)[one] == form.stem
    assert [version.number for version in workspace.bank.history(one)] == [3, 2, 1]
    with pytest.raises(NotFound):
        workspace.bank.restore(one, 9)


def test_a_draft_can_be_discarded_and_brought_back_with_its_history(workspace: Workspace) -> None:
    one = workspace.bank.new(whole_form(workspace.pack.article)).form.id
    workspace.bank.discard([one])
    with pytest.raises(NotFound):
        workspace.bank.entry(one)
    workspace.undo.undo()
    assert workspace.bank.entry(one).form.stem == "What happened to the old bridge?"


def test_what_was_asked_is_retired_instead_of_deleted(workspace: Workspace) -> None:
    one = some_id(workspace)
    workspace.bank.discard([one])
    assert workspace.bank.entry(one).status is RETIRED
    assert one not in stems(workspace)
    workspace.undo.undo()
    assert workspace.bank.entry(one).status is READY
    assert one in stems(workspace)


def test_a_copy_has_an_id_of_its_own(workspace: Workspace) -> None:
    one = some_id(workspace)
    copy = workspace.bank.duplicate(one)
    assert copy.form.id != one
    assert replace(copy.form, id=one) == workspace.bank.entry(one).form
    assert copy.status is DRAFT


def test_the_questions_of_a_fact_are_found_until_they_are_touched(workspace: Workspace) -> None:
    fact = next(row.facts[0] for row in workspace.bank.rows() if row.origin is Origin.GENERATED)
    found = workspace.bank.from_facts([fact])
    assert found
    workspace.bank.adopt([found[0].form.id])
    assert len(workspace.bank.from_facts([fact])) == len(found) - 1
    assert workspace.bank.entry(found[0].form.id).status is READY


def test_an_unknown_question_is_not_found(workspace: Workspace) -> None:
    with pytest.raises(NotFound):
        workspace.bank.save(QuestionForm(id="q-nothing"))
    with pytest.raises(NotFound):
        workspace.bank.set_status(["q-nothing"], DRAFT)
