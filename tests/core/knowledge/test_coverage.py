from hypothesis import given

from studyapp.core.knowledge.coverage import Part, coverage_of
from studyapp.core.knowledge.pack import Pack
from tests.builders import make_event, make_pack, quote
from tests.strategies import packs


def test_each_sentence_knows_its_facts_and_actors() -> None:
    told = {one.text: one for one in coverage_of(make_pack()).sentences}
    flood = told["A flood damaged it in March 2016, and it was mended by the end of 2017."]
    assert flood.facts == ("ev-flood", "ev-mended")
    assert flood.actors == ()
    north = told["The Mayor of Northbank said that Southbank closed the bridge first."]
    assert north.facts == ("pos-north-first",)
    assert north.actors == ("southbank", "mayor-north")


def test_a_reason_excuses_a_sentence_without_facts() -> None:
    coverage = coverage_of(make_pack())
    assert [one.text for one in coverage.excused] == [
        "5 May 2021", "Nobody in either town was surprised.", "An old quarrel",
    ]  # fmt: skip
    assert coverage.excused[0].no_fact == "dateline"


def test_what_neither_fact_nor_reason_accounts_for_is_uncovered() -> None:
    uncovered = coverage_of(make_pack()).uncovered
    assert [one.text for one in uncovered] == [
        "The old bridge is closed and two towns quarrel",
        "The bridge on 2 May 2021",
    ]
    assert not any(one.covered for one in uncovered)


def test_a_passage_over_two_sentences_covers_both() -> None:
    words = "On 1 May 2021, the old bridge was closed. A ferry ran aground on the same day."
    pack = make_pack(events=(*make_pack().events, make_event("ev-both", passages=(quote(words),))))
    told = coverage_of(pack).sentences
    assert all("ev-both" in one.facts for one in told[2:4])
    assert "ev-both" not in told[4].facts


@given(packs())
def test_every_fact_covers_a_sentence_and_every_sentence_is_listed(pack: Pack) -> None:
    coverage = coverage_of(pack)
    assert [one.sentence for one in coverage.sentences] == list(pack.article.sentences)
    listed = {fact for one in coverage.sentences for fact in one.facts}
    assert listed == {fact.id for fact in pack.facts}
    assert all(one.facts or not one.covered for one in coverage.sentences if not one.no_fact)


def test_questions_stand_on_the_sentences_whose_words_they_rest_on() -> None:
    ferry, heading = quote("A ferry ran aground"), quote("An old quarrel")
    told = {
        one.text: one
        for one in coverage_of(make_pack(), {"q-a": (ferry, heading), "q-b": (ferry,)}).sentences
    }
    assert told["A ferry ran aground on the same day."].questions == ("q-a", "q-b")
    assert told["An old quarrel"].questions == ("q-a",)
    assert told["On 1 May 2021, the old bridge was closed."].questions == ()


def test_a_part_keeps_what_lacks_facts_and_what_is_asked_all_the_same() -> None:
    coverage = coverage_of(make_pack(), {"q-a": (quote("An old quarrel"), quote("In 1990"))})
    assert coverage.part(Part.ALL) == coverage.sentences
    assert [one.text for one in coverage.part(Part.WITHOUT_FACTS)] == [
        "5 May 2021",
        "The old bridge is closed and two towns quarrel",
        "Nobody in either town was surprised.",
        "The bridge on 2 May 2021",
        "An old quarrel",
    ]
    assert [one.text for one in coverage.part(Part.ONLY_QUESTIONS)] == ["An old quarrel"]


def test_the_level_counts_facts_up_to_three() -> None:
    words = (quote("A ferry ran aground on the same day."),)
    more = tuple(make_event(f"ev-more-{n}", passages=words) for n in range(3))
    pack = make_pack(events=(*make_pack().events, *more))
    levels = {one.text: one.level for one in coverage_of(pack).sentences}
    assert levels["A ferry ran aground on the same day."] == 3
    assert levels["A flood damaged it in March 2016, and it was mended by the end of 2017."] == 2
    assert levels["An old quarrel"] == 0
