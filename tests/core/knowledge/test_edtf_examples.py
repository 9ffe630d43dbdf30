"""The examples of the EDTF specification (Library of Congress, 4 February 2019).

Levels 0 and 1 are read in full but for times of day; of level 2, sets and what follows
from them. What is refused stands here with its reason.
"""

import pytest

from studyapp.core.errors import DateProblem, InvalidDate
from studyapp.core.knowledge.partial_date import PartialDate, Precision

LEVEL_0 = {
    Precision.DAY: ["1985-04-12"],
    Precision.MONTH: ["1985-04"],
    Precision.YEAR: ["1985"],
    Precision.RANGE: [
        "1964/2008",
        "2004-06/2006-08",
        "2004-02-01/2005-02-08",
        "2004-02-01/2005-02",
        "2004-02-01/2005",
        "2005/2006-02",
    ],
}
LEVEL_1 = {
    Precision.YEAR: ["Y170000002", "Y-170000002", "-1985", "1984?", "2004-XX", "1985-XX-XX"],
    Precision.SEASON: ["2001-21"],
    Precision.MONTH: ["2004-06~", "1985-04-XX"],
    Precision.DAY: ["2004-06-11%"],
    Precision.DECADE: ["201X"],
    Precision.CENTURY: ["20XX"],
    Precision.RANGE: [
        *("1985-04-12/..", "1985-04/..", "1985/.."),
        *("../1985-04-12", "../1985-04", "../1985"),
        *("1985-04-12/", "1985-04/", "1985/"),
        *("/1985-04-12", "/1985-04", "/1985"),
    ],
}
LEVEL_2_READ = {
    Precision.SET: [
        "[1667,1668,1670..1672]",
        "[..1760-12-03]",
        "[1760-12..]",
        "[1760-01,1760-02,1760-12..]",
        "[1667,1760-12]",
        "[..1984]",
        "{1667,1668,1670..1672}",
        "{1960,1961-12}",
        "{..1984}",
    ],
    Precision.RANGE: ["2004-06-XX/2004-07-03"],
}
REFUSED = {
    "days are kept, no times": (
        DateProblem.TIME_OF_DAY,
        [
            "1985-04-12T23:20:30",
            "1985-04-12T23:20:30Z",
            "1985-04-12T23:20:30-04",
            "1985-04-12T23:20:30+04:30",
        ],
    ),
    "level 2: years as powers of ten": (DateProblem.UNSUPPORTED, ["Y-17E7"]),
    "level 2: significant digits": (
        DateProblem.UNSUPPORTED,
        ["1950S2", "Y171010000S3", "Y3388E2S3"],
    ),
    "level 2: seasons by hemisphere, quarters and halves": (DateProblem.UNSUPPORTED, ["2001-34"]),
    "level 2: qualifiers of single parts": (
        DateProblem.UNSUPPORTED,
        ["2004-06~-11", "2004?-06-11", "?2004-06-~11", "2004-%06-11", "2004-06-~01/2004-06-~20"],
    ),
    "level 2: unspecified digits anywhere": (
        DateProblem.UNSUPPORTED,
        ["156X-12-25", "15XX-12-25", "XXXX-12-XX", "1XXX-XX", "1XXX-12", "1984-1X"],
    ),
}


@pytest.mark.parametrize("examples", [LEVEL_0, LEVEL_1, LEVEL_2_READ])
def test_examples_are_read(examples: dict[Precision, list[str]]) -> None:
    for precision, texts in examples.items():
        for text in texts:
            date = PartialDate.parse(text)
            assert (text, date.precision) == (text, precision)
            assert date.edtf == str(date) == text


@pytest.mark.parametrize("why", REFUSED)
def test_other_examples_are_refused(why: str) -> None:
    reason, texts = REFUSED[why]
    for text in texts:
        with pytest.raises(InvalidDate) as caught:
            PartialDate.parse(text)
        assert (caught.value.text, caught.value.reason) == (text, reason)


def test_what_the_specification_says_no_to_is_refused() -> None:
    """Basic format, years of more digits without Y, week and ordinal dates, doubled marks."""
    for text in ("19850412", "170000002", "1985-W15", "1985-102", "1985?~", "2012/2011", "Y1985"):
        with pytest.raises(InvalidDate):
            PartialDate.parse(text)
