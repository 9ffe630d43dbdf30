"""Facts are edited one at a time; the pack stays whole, and nothing typed is lost."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from studyapp.core.bank.edit_label import EditLabel
from studyapp.core.bank.errors import NotWhole, StillNeeded
from studyapp.core.bank.fact_form import EntryKind, PartLine
from studyapp.core.bank.form import Quote
from studyapp.core.bank.unfinished import Lack
from studyapp.core.errors import NotFound
from studyapp.core.knowledge.standing import Standing
from studyapp.services.generating import make
from studyapp.services.workspace import Workspace
from tests.libraries import Clock, open_workspace

FERRY = "A ferry ran aground on the same day."


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path)
    yield workspace
    workspace.close()


def renew(workspace: Workspace) -> None:
    workspace.generating.take(make(workspace.pack))


def stale(workspace: Workspace) -> bool:
    return workspace.generating.needed


def asked_of(workspace: Workspace, fact: str) -> list[str]:
    return [one.stem for one in workspace.questions.of_fact(fact)]


def test_the_rows_hold_every_entry_of_the_pack(workspace: Workspace) -> None:
    rows = {row.id: row for row in workspace.facts.rows()}
    assert {"ev-closed", "northbank", "pos-no-debt", "rel-allies", "dis-first"} <= set(rows)
    assert rows["ev-closed"].questions == len(workspace.facts.questions_on("ev-closed")) > 0
    assert all(row.stored and not row.unfinished for row in rows.values())


def test_what_is_typed_is_kept_and_the_pack_is_as_it_was(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path)
    before = workspace.pack
    form = replace(workspace.facts.form("ev-closed"), title="")
    workspace.facts.save(form)
    workspace.close()
    workspace = open_workspace(tmp_path)
    assert workspace.facts.form("ev-closed").title == ""
    assert workspace.pack == before
    with pytest.raises(NotWhole) as caught:
        workspace.facts.apply("ev-closed")
    assert [(one.field, one.lack) for one in caught.value.lacks] == [("title", Lack.EMPTY)]
    workspace.facts.drop("ev-closed")
    assert workspace.facts.form("ev-closed").title == before.fact("ev-closed").title  # type: ignore[union-attr] # an event
    workspace.close()


def test_typing_back_what_the_pack_says_leaves_no_draft(workspace: Workspace) -> None:
    form = workspace.facts.form("ev-closed")
    workspace.facts.save(replace(form, title="Otherwise"))
    workspace.facts.save(form)
    assert not any(row.unfinished for row in workspace.facts.rows())


def test_a_changed_fact_changes_the_pack_its_questions_and_the_search(
    workspace: Workspace,
) -> None:
    mine = workspace.facts.questions_on("ev-closed")[0]
    workspace.bank.adopt([mine])
    form = workspace.facts.form("ev-closed")
    workspace.facts.save(replace(form, title="The drawbridge is shut", asks="was the way shut"))
    assert workspace.facts.apply("ev-closed").packs
    assert workspace.pack.fact("ev-closed").title == "The drawbridge is shut"  # type: ignore[union-attr] # an event
    assert [hit.id for hit in workspace.search.query("drawbridge").hits] == ["ev-closed"]
    assert workspace.bank.entry(mine).look_again
    workspace.bank.seen([mine])
    assert not workspace.bank.entry(mine).look_again
    assert stale(workspace)
    renew(workspace)
    assert not stale(workspace)
    assert any("the way" in stem for stem in asked_of(workspace, "ev-closed"))


def test_questions_made_for_an_older_pack_are_not_taken(workspace: Workspace) -> None:
    made = make(workspace.pack)
    workspace.facts.save(replace(workspace.facts.form("ev-closed"), title="The bridge is shut"))
    workspace.facts.apply("ev-closed")
    assert not workspace.generating.take(made).questions
    assert stale(workspace)


def test_an_edit_of_a_fact_is_undone_and_done_again(workspace: Workspace) -> None:
    before = workspace.pack
    workspace.facts.save(replace(workspace.facts.form("ev-closed"), title="The bridge is shut"))
    workspace.facts.apply("ev-closed")
    after = workspace.pack
    renew(workspace)
    while workspace.undo.next_undo is not None:
        workspace.undo.undo()
    assert workspace.pack == before
    assert stale(workspace), "the questions are those of the edited pack"
    found = workspace.search.query('"shut" -kind:question').hits
    assert found == (), "the questions are made anew beside the edit"
    while workspace.undo.next_redo is not None:
        workspace.undo.redo()
    assert workspace.pack == after


def test_a_new_event_joins_the_pack(workspace: Workspace) -> None:
    form = workspace.facts.new(EntryKind.EVENT, (Quote(exact=FERRY),))
    with pytest.raises(NotWhole):
        workspace.facts.apply(form.id)
    whole = replace(
        form,
        title="A second ferry is stuck",
        asks="did a second ferry get stuck",
        summary="A second ferry ran aground.",
        date="2021-05-01",
        participants=(PartLine(actor="guild", part="owned the ferry"),),
    )
    workspace.facts.save(whole)
    workspace.facts.apply(form.id)
    event = workspace.pack.fact(form.id)
    assert event.standing is Standing.ARTICLE
    assert event.passages[0].exact == FERRY
    step = workspace.undo.next_undo
    assert step is not None
    assert step.label is EditLabel.FACT_CHANGE


def test_what_does_not_fit_the_pack_is_told_and_not_stored(workspace: Workspace) -> None:
    before = workspace.pack
    form = workspace.facts.form("pos-no-debt")
    workspace.facts.save(replace(form, holder="nobody"))
    with pytest.raises(NotWhole) as caught:
        workspace.facts.apply("pos-no-debt")
    assert [(one.entry, one.field) for one in caught.value.breaches] == [("pos-no-debt", "holder")]
    assert workspace.pack == before


def test_what_others_need_is_not_deleted(workspace: Workspace) -> None:
    before = workspace.pack
    with pytest.raises(StillNeeded) as caught:
        workspace.facts.delete("mayor-north")
    assert {one.entry for one in caught.value.dependents} >= {"pos-north-first"}
    assert workspace.pack == before


def test_a_deleted_fact_takes_its_questions_with_it_and_comes_back(workspace: Workspace) -> None:
    before = workspace.pack
    mine = workspace.facts.questions_on("ev-aground")[0]
    workspace.bank.adopt([mine])
    workspace.facts.delete("ev-aground")
    renew(workspace)
    assert workspace.pack.find_fact("ev-aground") is None
    assert workspace.bank.entry(mine).look_again, "a question of one's own stays, to be looked at"
    assert all(one.id == mine for one in workspace.questions.of_fact("ev-aground"))
    workspace.undo.undo()
    assert workspace.pack == before
    with pytest.raises(NotFound):
        workspace.facts.form("ev-nothing")


def test_a_dispute_decides_which_facts_are_disputed(workspace: Workspace) -> None:
    workspace.facts.delete("dis-first")
    assert workspace.pack.fact("pos-north-first").standing is Standing.ATTRIBUTED
    workspace.undo.undo()
    assert workspace.pack.fact("pos-north-first").standing is Standing.DISPUTED


def test_an_edited_pack_is_not_overwritten_by_the_one_that_comes_with_the_app(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = open_workspace(tmp_path, Clock())
    workspace.facts.save(replace(workspace.facts.form("ev-closed"), title="The bridge is shut"))
    workspace.facts.apply("ev-closed")
    edited = workspace.pack
    workspace.close()
    for module in ("workspace", "generator_version", "importing", "generating"):
        target = f"studyapp.services.{module}.GENERATOR"
        monkeypatch.setattr(target, 99, raising=False)
    workspace = open_workspace(tmp_path, Clock())
    assert workspace.pack == edited
    assert not stale(workspace)
    workspace.close()
