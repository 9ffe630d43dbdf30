import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.pack import Pack
from studyapp.core.study_set.study_set import LONGEST_NAME, StudySet, members_of
from tests.builders import make_pack
from tests.strategies import whole_packs

PACK = make_pack()


def study_set(**fields: object) -> StudySet:
    return StudySet(**{"id": "set-1", "name": "Bridge", **fields})  # type: ignore[arg-type]  # of a test


@pytest.mark.parametrize("name", ["", "  ", " Bridge", "x" * (LONGEST_NAME + 1)])
def test_a_set_has_a_name(name: str) -> None:
    with pytest.raises(InvalidInput):
        study_set(name=name)


def test_a_search_is_asked_anew_each_time() -> None:
    links = study_set(query="kind:relationship")
    assert members_of(links, PACK) == ("rel-allies", "rel-mediator")
    fewer = make_pack(relationships=PACK.relationships[:1])
    assert members_of(links, fewer) == ("rel-allies",)


def test_facts_are_put_in_and_taken_out_by_hand() -> None:
    links = study_set(query="kind:relationship").with_facts(("ev-built", "ev-built"))
    assert links.added == ("ev-built",)
    assert members_of(links, PACK) == ("ev-built", "rel-allies", "rel-mediator")
    fewer = links.without(("rel-allies", "ev-built"))
    assert members_of(fewer, PACK) == ("rel-mediator",)
    assert members_of(fewer.with_facts(("rel-allies",)), PACK) == ("rel-allies", "rel-mediator")


def test_without_a_search_only_what_was_put_in_is_in_it() -> None:
    assert members_of(study_set(), PACK) == ()
    assert members_of(study_set(query="  "), PACK) == ()


def test_what_the_pack_has_no_longer_is_kept_but_is_no_member() -> None:
    kept = study_set().with_facts(("ev-gone", "ev-built"))
    assert members_of(kept, PACK) == ("ev-built",)
    assert "ev-gone" in kept.added


@given(whole_packs(), st.data())
def test_putting_in_and_taking_out_are_opposites(pack: Pack, data: st.DataObject) -> None:
    ids = [fact.id for fact in pack.facts]
    chosen = tuple(data.draw(st.lists(st.sampled_from(ids), unique=True)))
    everything = study_set(query="kind:event").with_facts(chosen)
    assert set(chosen) <= set(members_of(everything, pack))
    assert set(chosen).isdisjoint(members_of(everything.without(chosen), pack))
    assert members_of(everything.without(chosen).with_facts(chosen), pack) == members_of(
        everything, pack
    )
