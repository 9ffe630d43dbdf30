"""A timeline shows each date as exact as it is, names who says so, and holds no markup."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from studyapp.core.errors import ImportFailed
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.standing import Standing
from studyapp.formats.exchange import Sheet
from studyapp.formats.timelinejs import QUESTIONS, UNDATED, TimelineJs
from tests.builders import date, make_event, make_pack
from tests.formats.kinds import ITEMS, require_golden
from tests.strategies import packs

FORMAT = TimelineJs()


def timeline(pack: Pack) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(FORMAT.write(Sheet(pack=pack, items=())).data)
    return told


def slide(edtf: str) -> dict[str, Any]:
    pack = make_pack()
    events = tuple(
        replace(one, date=date(edtf)) if one.id == "ev-built" else one for one in pack.events
    )
    slides = {one["unique_id"]: one for one in timeline(replace(pack, events=events))["events"]}
    found: dict[str, Any] = slides["ev-built"]
    return found


@pytest.mark.parametrize(
    ("edtf", "start", "end", "words"),
    [
        ("2020-09-27", {"year": 2020, "month": 9, "day": 27}, None, "27 September 2020"),
        ("1991-12", {"year": 1991, "month": 12}, None, "December 1991"),
        ("1988", {"year": 1988}, None, "1988"),
        ("1988~", {"year": 1988}, None, "about 1988"),
        ("2020-22", {"year": 2020}, None, "summer 2020"),
        ("199X", {"year": 1990}, {"year": 1999}, "the 1990s"),
        ("-0043", {"year": -43}, None, "44 BCE"),
        ("-0043/0014", {"year": -43}, {"year": 14}, "44 BCE to 14"),
        (
            "2020-07-12/2020-07-16",
            {"year": 2020, "month": 7, "day": 12},
            {"year": 2020, "month": 7, "day": 16},
            "12 to 16 July 2020",
        ),
        ("1991~/1994-05", {"year": 1991}, {"year": 1994, "month": 5}, "about 1991 to May 1994"),
        ("2020-09-27/..", {"year": 2020, "month": 9, "day": 27}, None, "from 27 September 2020"),
        ("../1990", {"year": 1990}, None, "until 1990"),
        ("[2016,2018]", {"year": 2016}, {"year": 2018}, "2016 or 2018"),
    ],
)
def test_a_date_is_never_more_exact_than_it_is(
    edtf: str, start: dict[str, Any], end: dict[str, Any] | None, words: str
) -> None:
    found = slide(edtf)
    assert found["start_date"] == {**start, "display_date": words}
    assert found["display_date"] == words
    assert found.get("end_date") == (end and {**end, "display_date": words})


def test_years_beyond_a_calendar_take_the_other_scale() -> None:
    pack = make_pack()
    assert timeline(pack)["scale"] == "human"
    events = tuple(replace(one, date=date("Y-300000")) for one in pack.events)
    assert timeline(replace(pack, events=events))["scale"] == "cosmological"


def test_who_says_so_stands_before_what_the_article_does_not_say() -> None:
    event = make_event(
        "ev-x",
        title="The toll rises",
        date=date("2021"),
        sources=("mayor-north", "mayor-south"),
        standing=Standing.ATTRIBUTED,
    )
    pack = make_pack()
    found = timeline(replace(pack, events=(*pack.events, event)))["events"]
    slides = {one["unique_id"]: one for one in found}
    headline = slides["ev-x"]["text"]["headline"]
    assert headline == "Northbank says, Southbank says: The toll rises"
    assert slides["ev-x"]["group"] == "Northbank · Southbank"
    assert slides["ev-built"]["text"]["headline"] == "The towns build the bridge"
    assert slides["ev-built"]["group"] == "Article"


def test_text_is_escaped() -> None:
    event = make_event("ev-x", title="<b>&", summary="a\n<script>", date=date("2021"))
    pack = make_pack(title="<i>")
    told = timeline(replace(pack, events=(*pack.events, event)))
    text = next(one["text"] for one in told["events"] if one["unique_id"] == "ev-x")
    assert text["headline"] == "&lt;b&gt;&amp;"
    assert text["text"].startswith("<p>a<br>&lt;script&gt;</p><blockquote>")
    assert told["title"]["text"]["headline"] == "&lt;i&gt;"


def test_words_that_are_not_to_be_quoted_are_not() -> None:
    pack = make_pack()
    events = tuple(replace(one, date=date("2021")) for one in pack.events)
    told = timeline(replace(pack, events=events))
    text = next(one["text"]["text"] for one in told["events"] if one["unique_id"] == "ev-engine")
    assert "blockquote" not in text


def test_what_is_left_out_is_told() -> None:
    losses = FORMAT.write(Sheet(pack=make_pack(), items=ITEMS)).losses
    assert [(one.item, one.message) for one in losses if one.field == "date"] == [
        ("ev-engine", UNDATED)
    ]
    assert {one.item for one in losses if one.message == QUESTIONS} == {
        one.form.id for one in ITEMS
    }
    assert all(FORMAT.carried(one) is None for one in ITEMS)


@given(pack=packs())
def test_every_dated_event_stands_there_once(pack: Pack) -> None:
    told = timeline(pack)
    assert [one["unique_id"] for one in told["events"]] == [
        one.id
        for one in sorted(
            (one for one in pack.events if one.date),
            key=lambda one: (*(one.date.sort_key() if one.date else ()), one.id),
        )
    ]
    for one in told["events"]:
        numbers = {**one["start_date"], "display_date": 0}
        assert all(type(value) is int for value in numbers.values())


def test_it_is_not_read() -> None:
    with pytest.raises(ImportFailed) as failed:
        FORMAT.read(b"{}", "a.json")
    assert failed.value.problems[0].file == "a.json"


def test_the_file_stays_as_it_was_kept(pytestconfig: pytest.Config) -> None:
    data = FORMAT.write(Sheet(pack=make_pack(), items=())).data
    require_golden("formats/timeline.json", data, pytestconfig)
