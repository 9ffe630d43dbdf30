import json
from typing import Any

from hypothesis import given

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.body import Option, Ordering, OrderItem, TrueFalse
from studyapp.core.quiz.question import Family
from studyapp.formats.pack_json import pack_to_json
from tests.builders import make_pack, make_question, quote
from tests.strategies import packs

KEYS = ["article", "actors", "events", "positions", "relationships", "disputes", "questions"]


def plain_question(**fields: Any) -> dict[str, object]:
    (question,) = pack_to_json(make_pack(), [make_question(**fields)])["questions"]
    return dict(question)


def test_the_keys_are_these_and_no_others() -> None:
    whole = pack_to_json(make_pack(), [make_question()])
    assert list(whole) == KEYS
    assert json.loads(json.dumps(whole)) == whole


def test_the_article_carries_its_text_and_its_date() -> None:
    article = pack_to_json(make_pack(), [])["article"]
    assert article["id"] == "old-bridge"
    assert article["published"] == "2021-05-05"
    assert article["text"] == make_pack().article.text
    assert article["blocks"][0] == {"start": 0, "end": 10, "kind": "dateline", "paragraph": 0}
    assert len(article["sentences"]) == len(make_pack().article.sentences)
    assert article["slips"][0]["passage"]["quotable"] is False


def test_facts_carry_edtf_dates_or_null() -> None:
    whole = pack_to_json(make_pack(), [])
    dates = {event["id"]: event["date"] for event in whole["events"]}
    assert dates["ev-mended"] == "2017~"
    assert dates["ev-engine"] is None
    link = whole["relationships"][1]
    assert (link["since"], link["until"]) == ("2017", None)
    assert (link["subject"], link["kind"], link["object"]) == (
        "board",
        "mediates_between",
        "northbank",
    )


def test_positions_and_disputes_point_at_each_other() -> None:
    whole = pack_to_json(make_pack(), [])
    position = whole["positions"][0]
    assert (position["holder"], position["standing"]) == ("mayor-north", "disputed")
    assert whole["disputes"][0]["accounts"][0]["positions"] == [position["id"]]


def test_names_carry_how_the_article_writes_them() -> None:
    actor = pack_to_json(make_pack(), [])["actors"][0]
    assert (actor["name"], actor["as_written"]) == ("Northbank", ["Northbank", "Nordbank"])
    assert actor["kind"] == "state"


def test_a_choice_has_the_index_of_the_answer_as_its_key() -> None:
    question = plain_question()
    assert question["kind"] == "one_of"
    assert question["key"] == 0
    assert question["options"] == ["They built the bridge", "They mended a ferry"]
    assert question["reasons"] == ["They built it.", "It ran aground."]
    assert question["facts"] == ["ev-built"]


def test_true_or_false_has_a_truth_as_its_key() -> None:
    passage = quote("An old quarrel")
    body = TrueFalse(
        key=False,
        true=Option(text="True", reason="no", passage=passage),
        false=Option(text="False", reason="yes", passage=passage),
    )
    question = plain_question(body=body, family=Family.ATTRIBUTION)
    assert (question["kind"], question["key"]) == ("true_false", False)
    assert question["reasons"] == ["no", "yes"]
    assert question["options"] == ["True", "False"]


def test_an_order_has_the_place_of_each_option_as_its_key() -> None:
    passage = quote("An old quarrel")
    items = tuple(
        OrderItem(text=text, slot=slot, reason="why", passage=passage, subject="ev-built")
        for text, slot in (("late", 9), ("early", 2), ("late too", 9))
    )
    question = plain_question(body=Ordering(items=items), content_note=ContentNote.CASUALTIES)
    assert (question["kind"], question["key"]) == ("order", [1, 0, 1])
    assert question["content_note"] == "casualties"


def passages_in(value: object) -> list[dict[str, object]]:
    if isinstance(value, dict):
        own = [value] if "exact" in value else []
        return own + [one for part in value.values() for one in passages_in(part)]
    if isinstance(value, list):
        return [one for part in value for one in passages_in(part)]
    return []


@given(packs())
def test_offsets_cut_the_exact_words_out_of_the_text(pack: Pack) -> None:
    whole = pack_to_json(pack, [])
    text = whole["article"]["text"]
    found = passages_in(whole)
    assert len(found) >= len(pack.facts) + len(pack.actors)
    for passage in found:
        assert text[passage["start"] : passage["end"]] == passage["exact"]
        assert isinstance(passage["paragraph"], int)


@given(packs())
def test_every_entry_is_there_once(pack: Pack) -> None:
    whole = pack_to_json(pack, [])
    for key, entries in (
        ("actors", pack.actors), ("events", pack.events), ("positions", pack.positions),
        ("relationships", pack.relationships), ("disputes", pack.disputes),
    ):  # fmt: skip
        assert [entry["id"] for entry in whole[key]] == [entry.id for entry in entries]
