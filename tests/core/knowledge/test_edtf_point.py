"""One point of a date: which days it may mean, and why a text is none."""

import pytest

from studyapp.core.errors import DateProblem, InvalidDate
from studyapp.core.knowledge.day_number import day_number
from studyapp.core.knowledge.edtf_point import Point, Precision, parse_point

Day = tuple[int, int, int]


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("1985-04-12", Precision.DAY, (1985, 4, 12), (1985, 4, 12)),
        ("2020-02-29", Precision.DAY, (2020, 2, 29), (2020, 2, 29)),
        ("1985-04", Precision.MONTH, (1985, 4, 1), (1985, 4, 30)),
        ("1985-04-XX", Precision.MONTH, (1985, 4, 1), (1985, 4, 30)),
        ("1985", Precision.YEAR, (1985, 1, 1), (1985, 12, 31)),
        ("1985-XX", Precision.YEAR, (1985, 1, 1), (1985, 12, 31)),
        ("1985-XX-XX", Precision.YEAR, (1985, 1, 1), (1985, 12, 31)),
        ("2001-21", Precision.SEASON, (2001, 3, 1), (2001, 6, 22)),
        ("2001-22", Precision.SEASON, (2001, 6, 1), (2001, 9, 24)),
        ("2001-23", Precision.SEASON, (2001, 9, 1), (2001, 12, 23)),
        ("2001-24", Precision.SEASON, (2001, 12, 1), (2002, 3, 21)),
        ("201X", Precision.DECADE, (2010, 1, 1), (2019, 12, 31)),
        ("20XX", Precision.CENTURY, (2000, 1, 1), (2099, 12, 31)),
        ("0000", Precision.YEAR, (0, 1, 1), (0, 12, 31)),
        ("-1985", Precision.YEAR, (-1985, 1, 1), (-1985, 12, 31)),
        ("-0043-03-15", Precision.DAY, (-43, 3, 15), (-43, 3, 15)),
        ("-004X", Precision.DECADE, (-49, 1, 1), (-40, 12, 31)),
        ("-01XX", Precision.CENTURY, (-199, 1, 1), (-100, 12, 31)),
        ("-000X", Precision.DECADE, (-9, 1, 1), (-1, 12, 31)),
        ("Y170000002", Precision.YEAR, (170_000_002, 1, 1), (170_000_002, 12, 31)),
        ("Y-170000002", Precision.YEAR, (-170_000_002, 1, 1), (-170_000_002, 12, 31)),
        ("Y999999999999999", Precision.YEAR, (10**15 - 1, 1, 1), (10**15 - 1, 12, 31)),
    ],
)
def test_a_point_spans_the_days_it_may_mean(
    text: str, precision: Precision, first: Day, last: Day
) -> None:
    point = parse_point(text)
    assert point.text == text
    assert point.precision is precision
    assert point.earliest == day_number(*first)
    assert point.latest == day_number(*last)
    assert not point.unclear


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1985-04-12", (1985, 4, 12)),
        ("1985-04", (1985, 4, None)),
        ("1985-04-XX", (1985, 4, None)),
        ("1985-XX-XX", (1985, None, None)),
        ("2001-21", (2001, 21, None)),
        ("199X", (1990, None, None)),
        ("-199X", (-1990, None, None)),
        ("Y-17000", (-17_000, None, None)),
    ],
)
def test_a_point_keeps_the_written_parts(
    text: str, parts: tuple[int, int | None, int | None]
) -> None:
    point = parse_point(text)
    assert (point.year, point.month, point.day) == parts


@pytest.mark.parametrize("text", ["1984", "2004-06", "2004-06-11", "2001-21", "199X", "Y17000"])
def test_qualifiers_mark_the_whole_point(text: str) -> None:
    assert _qualities(parse_point(text)) == (False, False, False)
    assert _qualities(parse_point(f"{text}?")) == (False, True, True)
    assert _qualities(parse_point(f"{text}~")) == (True, False, True)
    assert _qualities(parse_point(f"{text}%")) == (True, True, True)


@pytest.mark.parametrize(
    ("reason", "texts"),
    [
        (
            DateProblem.SYNTAX,
            [
                "",
                " 1985",
                "1985 ",
                "85",
                "198",
                "19850412",
                "1985-4-12",
                "1985/04/12",
                "1985-04-",
                "+1985",
                "Y1985",
                "Y012345",
                "Y12345-06",
                "y12345",
                "-0000",
                "-0000-05",
                "-0000?",
                "1985-04-12?~",
                "June 1985",
                "1985-102",
                "1985-W15",
                "٢٠٢٠",
                "19x5",
                "2020-09-27\n",
            ],
        ),
        (
            DateProblem.NO_SUCH_DAY,
            [
                "2001-13",
                "2001-00",
                "2001-20",
                "2001-42",
                "2001-21-05",
                "1960-06-31",
                "2021-02-29",
                "1900-02-29",
                "2020-09-00",
                "2020-13-XX",
                "-0001-02-29",
            ],
        ),
        (
            DateProblem.TIME_OF_DAY,
            [
                "1985-04-12T23:20:30",
                "1985-04-12T23:20:30Z",
                "1985-04-12T23:20:30-04",
                "1985-04-12T23:20:30+04:30",
            ],
        ),
        (DateProblem.UNSUPPORTED, ["Y1" + "0" * 15, "Y" + "9" * 5000]),
    ],
)
def test_what_is_no_point_is_refused_with_a_reason(reason: DateProblem, texts: list[str]) -> None:
    for text in texts:
        with pytest.raises(InvalidDate) as caught:
            parse_point(text)
        assert (text, caught.value.reason) == (text, reason)
        assert caught.value.text == text


def _qualities(point: Point) -> tuple[bool, bool, bool]:
    return point.approximate, point.uncertain, point.unclear
