"""An entry opened for writing and made again is the same entry."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from studyapp.core.bank.fact_form import AccountLine, EntryKind, FactForm, PartLine
from studyapp.core.bank.fact_form_codec import fact_form_from_json, fact_form_to_json
from studyapp.core.bank.fact_form_of import fact_form_of
from studyapp.core.bank.fact_of import fact_of
from studyapp.core.bank.form import Quote
from studyapp.core.bank.unfinished import Lack
from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.editing import (
    dependents_of,
    entries_of,
    entry_of,
    with_entry,
    without_entry,
)
from studyapp.core.knowledge.invariants import PackBroken
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.relationship import RelationshipKind
from studyapp.formats.pack_folder import read_pack
from tests.builders import make_pack

SEEDS = Path(__file__).parents[3] / "seeds"
QUOTES = (Quote(exact="A ferry ran aground on the same day."),)


@pytest.fixture(scope="module")
def seed() -> Pack:
    return read_pack(SEEDS / "nagorno-karabakh-2020").pack


def lacks(form: FactForm) -> list[tuple[str, Lack, int | None]]:
    made = fact_of(form, make_pack())
    assert isinstance(made, tuple), made
    return [(one.field, one.lack, one.number) for one in made]


def form(entry_id: str) -> FactForm:
    return fact_form_of(entry_of(make_pack(), entry_id))


def test_every_entry_of_the_first_article_survives_being_opened(seed: Pack) -> None:
    kinds = set()
    for entry in entries_of(seed):
        opened = fact_form_of(entry)
        kinds.add(opened.kind)
        assert fact_form_from_json(json.loads(json.dumps(fact_form_to_json(opened)))) == opened
        made = fact_of(opened, seed)
        assert not isinstance(made, tuple), (opened.id, made)
        assert with_entry(seed, made) == seed
    assert kinds == set(EntryKind)


def test_what_hinders_a_deletion_is_just_what_is_told(seed: Pack) -> None:
    hindered = 0
    for entry in entries_of(seed):
        needing = [one for one in dependents_of(seed, entry.id) if one.hinders]
        hindered += bool(needing)
        if needing:
            with pytest.raises(PackBroken):
                without_entry(seed, entry.id)
        else:
            lighter = without_entry(seed, entry.id)
            assert entry.id not in {one.id for one in entries_of(lighter)}
            assert dependents_of(lighter, entry.id) == ()
    assert 0 < hindered < len(entries_of(seed))


@pytest.mark.parametrize(
    ("broken", "lack"),
    [
        (replace(form("ev-closed"), title=" "), ("title", Lack.EMPTY, None)),
        (replace(form("ev-closed"), quotes=()), ("quotes", Lack.NO_QUOTE, None)),
        (
            replace(form("ev-closed"), quotes=(Quote(exact="bridge"),)),
            ("quotes", Lack.QUOTE_AMBIGUOUS, 0),
        ),
        (replace(form("ev-closed"), date="last May"), ("date", Lack.NOT_A_DATE, None)),
        (
            replace(form("ev-closed"), participants=(PartLine(actor="guild"),)),
            ("participants", Lack.EMPTY, 0),
        ),
        (replace(form("guild"), speaker=""), ("speaker", Lack.EMPTY, None)),
        (replace(form("guild"), part_of="guild"), ("part_of", Lack.OUTSIDE, None)),
        (replace(form("guild"), note="A note", note_source=""), ("note_source", Lack.EMPTY, None)),
        (replace(form("pos-no-debt"), title="There is no debt."), ("title", Lack.TOO_MANY, None)),
        (replace(form("pos-no-debt"), topic=""), ("topic", Lack.EMPTY, None)),
        (
            replace(form("rel-allies"), object="northbank", subject="northbank"),
            ("object", Lack.TWICE, None),
        ),
        (replace(form("rel-mediator"), second_object=""), ("second_object", Lack.EMPTY, None)),
        (replace(form("rel-allies"), since="2020", until="2019"), ("until", Lack.OUTSIDE, None)),
        (
            replace(form("dis-first"), accounts=form("dis-first").accounts[:1]),
            ("accounts", Lack.TOO_FEW, None),
        ),
        (
            replace(form("dis-first"), accounts=(AccountLine(label="a", speaker="north"),) * 2),
            ("accounts", Lack.EMPTY, 0),
        ),
        (
            replace(form("dis-first"), accounts=(form("dis-first").accounts[0],) * 2),
            ("accounts", Lack.TWICE, 1),
        ),
    ],
)
def test_what_is_amiss_is_told_with_its_place(
    broken: FactForm, lack: tuple[str, Lack, int | None]
) -> None:
    assert lack in lacks(broken)


def test_a_link_that_is_no_mediation_has_two_ends() -> None:
    link = fact_of(replace(form("rel-mediator"), relation=RelationshipKind.SUPPORTS), make_pack())
    assert not isinstance(link, tuple)
    assert link.second_object is None  # type: ignore[union-attr] # a relationship


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"id": "ev-1"},
        {"id": "ev-1", "kind": "rumour"},
        {"id": "ev-1", "kind": "event", "participants": [{"who": "a"}]},
        {"id": "ev-1", "kind": "event", "accounts": [{"facts": [1]}]},
        {"id": "ev-1", "kind": "event", "own_voice": "yes"},
    ],
)
def test_a_form_that_cannot_be_read_is_refused(value: dict[str, object]) -> None:
    with pytest.raises(InvalidInput):
        fact_form_from_json(value)
