"""Numbers as people type them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.quiz.entry.number_entry import read_number


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("16", 16), (" 16 ", 16), ("+16", 16), ("-16", -16), ("−16", -16), ("0", 0),
        ("1500", 1500), ("1,500", 1500), ("1 500", 1500), ("1\u202f500", 1500),
        ("1\u00a0500", 1500), ("1’500", 1500), ("1,234,567", 1234567), ("1 234 567.5", 1234567.5),
        ("1.5", 1.5), ("1,5", 1.5), ("1,50", 1.5), ("0.25", 0.25), (".5", 0.5), ("1.500", 1.5),
        ("１６", 16), ("١٦", 16), ("১৬", 16), ("50%", 50), ("50 %", 50),
        ("16 people", 16), ("16 wounded people", 16), ("about 16", 16), ("~16", 16),
        ("2 million", 2_000_000), ("2.5 million people", 2_500_000), ("3 thousand", 3000),
        ("sixteen", 16), ("Sixteen", 16), ("forty-two", 42), ("forty two people", 42),
        ("one hundred", 100), ("a hundred", 100), ("three hundred and five", 305),
        ("two dozen", 24), ("a dozen", 12), ("one hundred and twenty thousand", 120_000),
        ("two thousand and twenty", 2020), ("one million", 1_000_000), ("zero", 0),
        ("twenty-five hundred", 2500), ("thousand", 1000), ("million", 1_000_000),
        ("nineteen", 19), ("ninety-nine", 99),
    ],
)  # fmt: skip
def test_numbers_are_read(typed: str, value: float) -> None:
    assert read_number(typed) == value


@pytest.mark.parametrize(
    "typed",
    ["", " ", "people", "a", "an", "many", "1,2,3", "1.2.3", "12,34,567", "1,5,0", "--5", "1e5",
     "nan", "inf", "5-6", "5 to 6", "16 17", "x16", "½½", "1,5000,000", "9" * 400, "and", "%"],
)  # fmt: skip
def test_what_is_no_number_is_not_read(typed: str) -> None:
    assert read_number(typed) is None


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_whole_numbers_are_read_with_and_without_groups(number: int) -> None:
    assert read_number(str(number)) == number
    assert read_number(f"{number:,}") == number
    assert read_number(f"{number:,}".replace(",", " ")) == number


@given(st.text(max_size=120))
def test_no_text_breaks_it(text: str) -> None:
    found = read_number(text)
    assert found is None or math.isfinite(found)
