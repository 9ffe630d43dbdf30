from typing import Any

import pytest

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.relationship import RelationshipKind
from studyapp.core.knowledge.standing import Standing
from tests.builders import date, make_relationship

MEDIATES = RelationshipKind.MEDIATES_BETWEEN


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("passages", {"passages": ()}),
        ("object", {"object": "northbank"}),
        ("object", {"kind": MEDIATES, "second_object": "northbank"}),
        ("second_object", {"kind": MEDIATES}),
        ("second_object", {"second_object": "southbank"}),
        ("sources", {"standing": Standing.ATTRIBUTED}),
        ("standing", {"sources": ("board",)}),
        ("until", {"since": date("2017"), "until": date("2016")}),
    ],
)
def test_what_cannot_be_is_refused(field: str, changes: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput) as raised:
        make_relationship(**changes)
    assert raised.value.field == field


def test_a_link_may_last_for_a_while() -> None:
    link = make_relationship(since=date("2016"), until=date("2016-05"))
    assert link.until == date("2016-05")


def test_every_kind_has_a_verb_phrase() -> None:
    assert all(kind.wording for kind in RelationshipKind)
    assert len({kind.wording for kind in RelationshipKind}) == len(RelationshipKind)


def test_own_words_replace_those_of_the_kind() -> None:
    assert make_relationship().verb_phrase == "is a military ally of"
    assert make_relationship(wording="trades with").verb_phrase == "trades with"


def test_only_mutual_links_are_symmetric() -> None:
    symmetric = {kind for kind in RelationshipKind if kind.symmetric}
    assert RelationshipKind.ALLY_OF in symmetric
    assert RelationshipKind.SUPPORTS not in symmetric
    assert MEDIATES not in symmetric
