import pytest

from studyapp.core.bank.day_text import day_text, read_day
from studyapp.core.errors import InvalidDate
from studyapp.core.knowledge.day_number import day_number


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ((2020, 9, 27), "2020-09-27"),
        ((0, 2, 29), "0000-02-29"),
        ((-44, 3, 15), "-0044-03-15"),
        ((12000, 12, 31), "12000-12-31"),
    ],
)
def test_days_of_any_year_are_written_and_read(day: tuple[int, int, int], text: str) -> None:
    assert day_text(day_number(*day)) == text
    assert read_day(text) == day_number(*day)


@pytest.mark.parametrize("text", ["", "2020-09", "2020-02-30", "2020-13-01", "27.9.2020"])
def test_anything_else_is_no_day(text: str) -> None:
    with pytest.raises(InvalidDate):
        read_day(text)
