"""Partial dates: spans, qualifiers, sets, and the algebra of their intervals."""

from __future__ import annotations

import pytest
from hypothesis import given

from studyapp.core.errors import DateProblem, InvalidDate, InvalidInput
from studyapp.core.knowledge.day_number import day_number
from studyapp.core.knowledge.partial_date import PartialDate, Precision
from tests.core.knowledge.edtf_dates import dates, texts

date = PartialDate.parse


@given(texts())
def test_what_is_read_reads_the_same_again(text: str) -> None:
    read = date(text)
    assert date(read.edtf) == read
    assert read.edtf == text.replace(", ", ",")


@given(dates())
def test_no_date_ends_before_it_begins(one: PartialDate) -> None:
    assert one.earliest is None or one.latest is None or one.earliest <= one.latest
    assert one.overlaps(one)
    assert one.contains(one)
    assert not one.strictly_before(one)


@given(dates(), dates())
def test_two_dates_are_in_exactly_one_order(one: PartialDate, other: PartialDate) -> None:
    before, after = one.strictly_before(other), other.strictly_before(one)
    assert [before, after, one.overlaps(other)].count(True) == 1
    assert one.overlaps(other) == other.overlaps(one)
    assert before == (
        one.latest is not None and other.earliest is not None and one.latest < other.earliest
    )
    assert (one.sort_key() == other.sort_key()) == (one == other)
    if before:
        assert one.sort_key() < other.sort_key()


@given(dates(), dates(), dates())
def test_order_and_containment_go_on(
    one: PartialDate, other: PartialDate, third: PartialDate
) -> None:
    if one.strictly_before(other) and other.strictly_before(third):
        assert one.strictly_before(third)
    if one.contains(other):
        assert one.overlaps(other)
        assert not other.contains(third) or one.contains(third)
        assert not one.strictly_before(third) or other.strictly_before(third)


@pytest.mark.parametrize(
    ("text", "other", "word"),
    [
        ("1988", "1991-12", "before"),
        ("1991-12", "1991", "within"),
        ("2020-09-27", "2020-09", "within"),
        ("2020-07-12/2020-07-13", "2020-07-12/2020-07-16", "within"),
        ("2020-07-12/2020-07-16", "2020-07-14/2020-07-20", "overlaps"),
        ("../1991", "1992", "before"),
        ("1992", "1991/..", "within"),
        ("1992/..", "1991/..", "within"),
        ("1988/", "2020", "around"),
        ("[1988,1991]", "1990", "around"),
        ("[1988,1991]", "1991/1992", "overlaps"),
        ("-0044-03-15", "-0043", "before"),
        ("9999", "Y10000", "before"),
        ("2001-21", "2001-06-10", "around"),
        ("2001-21", "2001-06", "overlaps"),
    ],
)
def test_order_of_two_dates(text: str, other: str, word: str) -> None:
    one, two = date(text), date(other)
    assert one.strictly_before(two) == (word == "before")
    assert one.overlaps(two) == (word != "before")
    assert two.contains(one) == (word == "within")
    assert one.contains(two) == (word == "around")


def test_lists_are_sorted_by_first_day_then_last_day_then_text() -> None:
    in_order = ["../1980", "-0043", "1988", "1991-01-01", "1991", "1991?", "1991/..", "[1992..]"]
    shuffled = sorted(in_order)
    assert shuffled != in_order
    assert sorted(shuffled, key=lambda text: date(text).sort_key()) == in_order


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain", "start_unclear", "end_unclear"),
    [
        ("1991", False, False, False, False),
        ("1991~", True, False, True, True),
        ("1991?", False, True, True, True),
        ("1991%", True, True, True, True),
        ("1991/1994", False, False, False, False),
        ("1991~/1994-05", True, False, True, False),
        ("1991/1994-05?", False, True, False, True),
        ("1991~/1994-05?", True, True, True, True),
        ("2020-09-27/..", False, False, False, True),
        ("../2020-09-27", False, False, True, False),
        ("/2020-09-27~", True, False, True, True),
        ("[1991,1992~]", True, False, True, True),
        ("[1991,1992?]", False, True, True, True),
    ],
)
def test_qualifiers_and_open_ends_leave_an_end_unclear(
    text: str, *, approximate: bool, uncertain: bool, start_unclear: bool, end_unclear: bool
) -> None:
    read = date(text)
    assert (read.approximate, read.uncertain) == (approximate, uncertain)
    assert (read.start_unclear, read.end_unclear) == (start_unclear, end_unclear)


def test_a_range_keeps_its_end_points() -> None:
    read = date("1991~/1994-05")
    assert read.start is not None
    assert read.end is not None
    assert (read.start.year, read.start.precision) == (1991, Precision.YEAR)
    assert (read.end.year, read.end.month, read.end.precision) == (1994, 5, Precision.MONTH)
    assert (read.earliest, read.latest) == (day_number(1991, 1, 1), day_number(1994, 5, 31))


def test_a_single_date_has_the_same_point_twice() -> None:
    read = date("2020-09-27")
    assert read.start == read.end
    assert read.earliest == read.latest == day_number(2020, 9, 27)


def test_open_is_told_from_unknown() -> None:
    told = {text: (date(text).start_open, date(text).end_open) for text in SIDES}
    assert told == SIDES


SIDES = {
    "1985/..": (False, True),
    "1985/": (False, False),
    "../1985": (True, False),
    "/1985": (False, False),
    "1985/1986": (False, False),
    "1985": (False, False),
}


def test_a_set_knows_its_members() -> None:
    read = date("[1667, 1668, 1670..1672]")
    assert read.edtf == "[1667,1668,1670..1672]"
    assert [member.edtf for member in read.members] == ["1667", "1668", "1670/1672"]
    assert (read.earliest, read.latest) == (day_number(1667, 1, 1), day_number(1672, 12, 31))
    assert (read.start, read.end) == (None, None)
    assert (read.start_open, read.end_open, read.all_of) == (False, False, False)
    assert date("{1960,1961-12}").all_of


def test_a_set_may_be_open_at_its_ends() -> None:
    earlier = date("[..1760-12-03,1761]")
    later = date("[1760-01,1760-12..]")
    assert (earlier.earliest, earlier.latest) == (None, day_number(1761, 12, 31))
    assert (later.earliest, later.latest) == (day_number(1760, 1, 1), None)


def test_a_set_spans_its_members_in_any_order() -> None:
    read = date("[1992,1988,1990]")
    assert (read.earliest, read.latest) == (day_number(1988, 1, 1), day_number(1992, 12, 31))


@pytest.mark.parametrize(
    ("reason", "refused"),
    [
        (
            DateProblem.SYNTAX,
            [
                "/",
                "..",
                "../..",
                "/..",
                "../",
                "1985/1986/1987",
                "1985..1986",
                "1985 / 1986",
                "[",
                "]",
                "[]",
                "{}",
                "[1985",
                "1985]",
                "[1985}",
                "{1985]",
                "[1985,]",
                "[,1985]",
                "[..]",
                "[1985,..]",
                "[1985..,1986]",
                "[1984,..1985]",
                "[1670..1672-05]",
                "[1985/1986]",
                "[[1985]]",
                "[1985..1986..1987]",
                "[1985\t,1986]",
                "[1985]~",
            ],
        ),
        (
            DateProblem.BACKWARDS,
            ["2012/2011", "2020-09-28/2020-09-27", "1994-05/1991~", "[1672..1670]", "0001/-0001"],
        ),
        (DateProblem.NO_SUCH_DAY, ["2020-09-31/..", "[2020-02-30,2020-03-01]"]),
        (DateProblem.TIME_OF_DAY, ["1985-04-12T23:20:30/1985-04-13", "[1985-04-12T23:20:30]"]),
        (DateProblem.UNSUPPORTED, ["1984-1X/..", "[15XX-12-25,1600]"]),
    ],
)
def test_what_is_no_date_is_refused_with_the_whole_text(
    reason: DateProblem, refused: list[str]
) -> None:
    for text in refused:
        with pytest.raises(InvalidDate) as caught:
            date(text)
        assert (caught.value.text, caught.value.reason) == (text, reason)


def test_a_range_may_end_within_what_it_begins_with() -> None:
    read = date("2004-06/2004")
    assert (read.earliest, read.latest) == (day_number(2004, 6, 1), day_number(2004, 12, 31))


def test_a_date_that_ends_before_it_begins_cannot_be_built() -> None:
    with pytest.raises(InvalidInput):
        PartialDate(edtf="1991", earliest=2, latest=1, precision=Precision.YEAR)
