import pytest
from hypothesis import given

from studyapp.core.errors import NotFound
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.speaker import Tone
from studyapp.core.knowledge.standing import Standing
from tests.builders import make_pack
from tests.strategies import packs

PACK = make_pack()


def test_facts_come_in_the_order_of_their_files() -> None:
    ids = [fact.id for fact in PACK.facts]
    assert ids[0] == "ev-closed"
    assert ids[-1] == "rel-mediator"
    assert len(ids) == len(PACK.events) + len(PACK.positions) + len(PACK.relationships)


def test_things_are_found_by_id_or_named_as_missing() -> None:
    assert PACK.fact("ev-built") is PACK.find_fact("ev-built")
    assert PACK.actor("guild") is PACK.find_actor("guild")
    assert PACK.speaker("north").name == "Northbank"
    assert PACK.find_fact("ev-none") is None
    assert PACK.find_actor("nobody") is None
    for look_up, kind in ((PACK.fact, "fact"), (PACK.actor, "actor"), (PACK.speaker, "speaker")):
        with pytest.raises(NotFound) as raised:
            look_up("none")
        assert (raised.value.kind, raised.value.id) == (kind, "none")


def test_topics_and_places_have_names() -> None:
    assert PACK.topic_name("debt") == "Debts"
    assert PACK.topic_name("unknown") == "unknown"
    assert PACK.place_name("bridge") == "Old bridge"
    assert PACK.place_name("northbank") == "Northbank"
    assert PACK.place_name("unknown") == "unknown"


@pytest.mark.parametrize(
    ("fact", "speakers"),
    [
        ("pos-north-first", ["north"]),
        ("ev-closed", ["article"]),
        ("ev-engine", ["others"]),
        ("rel-allies", ["article"]),
    ],
)
def test_it_is_known_who_says_so(fact: str, speakers: list[str]) -> None:
    assert [one.id for one in PACK.speakers_of(PACK.fact(fact))] == speakers


def test_the_article_has_a_voice_of_its_own() -> None:
    assert PACK.article_speaker.tone is Tone.ARTICLE


def test_disputes_are_found_from_their_facts_and_their_events() -> None:
    for fact in ("pos-north-first", "pos-south-first", "ev-closed"):
        assert [dispute.id for dispute in PACK.disputes_of(fact)] == ["dis-first"]
    assert PACK.disputes_of("pos-opening") == ()
    assert PACK.is_disputed("pos-north-first")
    assert not PACK.is_disputed("ev-closed")


@given(packs())
def test_every_id_in_a_whole_pack_leads_somewhere(pack: Pack) -> None:
    for fact in pack.facts:
        assert pack.fact(fact.id) is fact
        assert pack.speakers_of(fact)
        assert (fact.standing is Standing.DISPUTED) == pack.is_disputed(fact.id)
        for passage in fact.passages:
            assert pack.article.text[passage.start : passage.end] == passage.exact
    for actor in pack.actors:
        assert pack.speaker_of_actor(actor.id).id == actor.speaker
