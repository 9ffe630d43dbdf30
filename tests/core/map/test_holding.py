import pytest

from studyapp.core.map.holding import Holding, holding_at
from tests.builders import date, make_relationship

HELD, MAY, NOT = Holding.HELD, Holding.MAY_HAVE, Holding.HELD_NOT


@pytest.mark.parametrize(
    ("since", "until", "asked", "expected"),
    [
        (None, None, "1994", Holding.UNDATED),
        ("1994", None, "1994", HELD),
        ("1994-05", None, "1994", HELD),
        ("1994", None, "1993", NOT),
        ("1994", None, "1995", MAY),
        ("1994", None, "1994-05", MAY),
        (None, "1994", "1994", HELD),
        (None, "1994", "1993", MAY),
        (None, "1994", "1995", NOT),
        ("1990", "1994", "1992", HELD),
        ("1990", "1994", "1990-06", MAY),
        ("1990", "1994", "1989/1991", HELD),
        ("1990", "1994", "1994-12-31", MAY),
        ("1990", "1994", "1995-01-01", NOT),
    ],
)
def test_no_more_is_claimed_than_the_dates_say(
    since: str | None, until: str | None, asked: str, expected: Holding
) -> None:
    link = make_relationship(since=since and date(since), until=until and date(until))
    assert holding_at(link, date(asked)) is expected
