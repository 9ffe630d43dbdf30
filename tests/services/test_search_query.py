"""The query language over facts, actors, sentences and questions, in step with every edit."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.search.folding import folded_words
from studyapp.core.search.matching import matches
from studyapp.core.search.parsing import parse
from studyapp.core.search.query import FACT_KINDS, Field, Unread
from studyapp.core.search.wording import kind_of
from studyapp.services.search import Results
from studyapp.services.search_entries import entries_of
from studyapp.services.search_readings import ReadAs
from studyapp.services.workspace import Workspace
from studyapp.storage.search_index import MOST, Entry, SearchIndex
from tests.core.search.queries import typed
from tests.libraries import Clock, open_workspace
from tests.services.test_undo import Editor

FACTS = frozenset(kind.value for kind in FACT_KINDS)
ALL = 10_000


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path, Clock())
    yield workspace
    workspace.close()


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A workspace that nothing is written to."""
    workspace = open_workspace(tmp_path_factory.mktemp("library"), Clock())
    yield workspace
    workspace.close()


def ids(results: Results, *kinds: str) -> set[str]:
    return {hit.id for hit in results.hits if not kinds or hit.kind in kinds}


def asked(workspace: Workspace) -> set[str]:
    return ids(workspace.search.query("kind:question", limit=ALL))


def ready(workspace: Workspace) -> set[str]:
    rows = workspace.bank.rows()
    return {row.id for row in rows if row.status is QuestionStatus.READY}


def test_plain_words_find_what_they_always_found_and_questions(still: Workspace) -> None:
    found = still.search.query("bridge", limit=ALL)
    usual = {
        (one.kind, one.id)
        for one in entries_of(still.pack)
        if any(word.startswith("bridge") for word in folded_words(one.words))
    }
    assert {(hit.kind, hit.id) for hit in found.hits if hit.kind != "question"} == usual
    assert ids(found, "question") == {
        row.id for row in still.bank.rows() if "bridge" in f"{row.stem} {row.tags}".lower()
    }
    assert found.total == len(found.hits) == sum(share.count for share in found.facets[0].shares)
    assert not found.more


@pytest.mark.parametrize(
    "text",
    [
        "kind:event", "actor:Nordbank", "standing:disputed", "before:2020", "after:2016",
        "topic:debts", "place:bridge", "speaker:north", "-kind:event", "-standing:disputed",
        "bridge before:2017", "bridge -old", '"first to close"', 'bridge -"is mended"', "dam",
        '"calls for an early"', "actor:Northbank actor:Southbank kind:event",
    ],
)  # fmt: skip
def test_the_facts_found_are_those_that_match(still: Workspace, text: str) -> None:
    found = still.search.query(text, limit=ALL)
    assert ids(found, *FACTS) == set(matches(parse(text), still.pack))


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(typed)
def test_anything_can_be_typed(still: Workspace, text: str) -> None:
    found = still.search.query(text, limit=5)
    assert len(found.hits) <= 5
    assert found.total >= len(found.hits)
    assert set(parse(text).remarks) <= set(found.remarks)


@pytest.mark.parametrize("text", ["", "  ", "!", "actor:", "kind:cat", '""'])
def test_nothing_asked_is_nothing_found(still: Workspace, text: str) -> None:
    assert still.search.query(text).total == 0


def test_a_sentence_is_found_by_the_facts_that_quote_it(still: Workspace) -> None:
    found = still.search.query("kind:sentence standing:disputed", limit=ALL)
    texts = {hit.passage.exact for hit in found.hits if hit.passage}
    assert any("said that Southbank closed" in text for text in texts)
    assert any("replied that Northbank closed" in text for text in texts)
    without = still.search.query("kind:sentence -standing:disputed", limit=ALL)
    assert ids(found).isdisjoint(ids(without))
    assert len(ids(found) | ids(without)) == len(still.pack.article.sentences)


def test_an_actor_is_found_by_its_name_and_its_speaker(still: Workspace) -> None:
    assert ids(still.search.query("kind:actor actor:Nordbank")) == {"northbank"}
    assert ids(still.search.query("kind:actor speaker:south")) == {"southbank", "mayor-south"}
    assert ids(still.search.query("kind:actor speaker:south -actor:southbank")) == {"mayor-south"}
    assert ids(still.search.query("kind:actor before:2030")) == set()


def test_questions_are_found_by_the_facts_they_rest_on(still: Workspace) -> None:
    found = ids(still.search.query("kind:question standing:disputed", limit=ALL))
    disputed = {fact.id for fact in still.pack.facts if still.pack.is_disputed(fact.id)}
    rows = still.bank.rows()
    assert found == {row.id for row in rows if disputed.intersection(row.facts)}
    assert found


def test_exact_words_of_a_quotation_find_the_facts_that_quote_it(still: Workspace) -> None:
    found = still.search.query('"The Mayor of Northbank said" kind:position')
    assert ids(found) == {"pos-north-first"}


def test_facets_count_what_was_found_by_what_it_is(still: Workspace) -> None:
    found = still.search.query("kind:position")
    facets = {facet.field: facet for facet in found.facets}
    assert [share.count for share in facets[Field.KIND].shares] == [4]
    assert facets[Field.ACTOR].shares[0].name == "Mayor of Southbank"
    narrowed = facets[Field.ACTOR].narrowed(facets[Field.ACTOR].shares[0])
    assert still.search.query(f'kind:position actor:"{narrowed.value}"').total == 2


@pytest.mark.parametrize(
    ("text", "read_as", "found"),
    [
        ("fery", ReadAs(typed="fery", words=("ferry",)), "ev-aground"),
        ("Fery aground", ReadAs(typed="Fery", words=("ferry",)), "ev-aground"),
        ("Bridj", None, None),
        ("bridgge", ReadAs(typed="bridgge", words=("bridge",)), "ev-closed"),
        ("actor:Southbnak", ReadAs(typed="Southbnak", words=("Southbank",)), "ev-built"),
    ],
)
def test_other_spellings_are_looked_for_and_told(
    still: Workspace, text: str, read_as: ReadAs | None, found: str | None
) -> None:
    results = still.search.query(text)
    assert read_as is None or read_as in results.read_as
    assert found is None or found in ids(results)


def test_a_word_that_is_found_often_is_read_as_it_is(still: Workspace) -> None:
    assert still.search.query("bridge").read_as == ()


def test_a_name_that_nothing_has_is_told(still: Workspace) -> None:
    (remark,) = still.search.query("actor:Xylophone").remarks
    assert remark.reason is Unread.NAME
    assert "actor:Xylophone" in remark.says


def test_of_very_many_the_best_of_the_first_are_given(workspace: Workspace) -> None:
    index = SearchIndex(workspace._library, workspace.pack_id)
    many = [
        Entry(kind="event", id=f"ev-{number}", title="", detail="", words=f"A {words}")
        for number in range(MOST + 1)
        for words in ("zeppelin" if number == MOST // 2 else "zeppelin among many words",)
    ]
    with workspace._library.unit_of_work() as db:
        index.replace(db, many)
    found = workspace.search.query("zeppelin", limit=3)
    assert (len(found.hits), found.total, found.more) == (3, MOST, True)
    assert found.hits[0].id == f"ev-{MOST // 2}"


def test_only_ready_questions_are_found_as_they_stand(workspace: Workspace) -> None:
    first = next(iter(asked(workspace)))
    form = workspace.bank.entry(first).form
    workspace.bank.save(replace(form, stem="Where did the zeppelin land?"))
    assert ids(workspace.search.query("zeppelin")) == {first}
    workspace.bank.set_status([first], QuestionStatus.RETIRED)
    assert workspace.search.query("zeppelin").total == 0
    workspace.bank.new(QuestionForm(id="", stem="Is this a draft?"))
    assert asked(workspace) == ready(workspace)


def test_after_any_edits_and_undoing_them_the_index_is_in_step(workspace: Workspace) -> None:
    rng = random.Random(5)
    editor = Editor(workspace, rng)
    for number in range(40):
        editor.act()
        if number % 3 == 0:
            workspace.undo.undo()
        if number % 7 == 0:
            workspace.undo.redo()
        if number % 5 == 0:
            _require_in_step(workspace)
    while workspace.undo.next_undo is not None:
        workspace.undo.undo()
    _require_in_step(workspace)


def _require_in_step(workspace: Workspace) -> None:
    assert asked(workspace) == ready(workspace)
    stems = {row.id: row.stem for row in workspace.bank.rows()}
    for hit in workspace.search.query("kind:question", limit=ALL).hits:
        assert hit.title == stems[hit.id]
    index = SearchIndex(workspace._library, workspace.pack_id)
    entries = tuple(entries_of(workspace.pack))
    for kind in {one.kind for one in entries} | FACTS:
        stored = {(one.id, one.title, one.detail) for one in index.of_kind(kind)}
        assert stored == {(one.id, one.title, one.detail) for one in entries if one.kind == kind}


def test_kinds_of_facts_are_told_as_the_index_does(still: Workspace) -> None:
    for fact in still.pack.facts:
        hits = still.search.query(f"kind:{kind_of(fact).value}", limit=ALL).hits
        assert fact.id in {hit.id for hit in hits}
