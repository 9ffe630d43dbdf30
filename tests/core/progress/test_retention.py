from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.progress.record import Record
from studyapp.core.progress.retention import Share, retention, weekly_retention
from studyapp.core.quiz.question import Family

TODAY = date(2026, 11, 23)
ONE = Record(
    day=TODAY,
    fact="ev-closed",
    family=Family.WHEN,
    known=True,
    credit=1.0,
    recalled=True,
    took_ms=4000,
)
records = st.builds(
    lambda ago, known, recalled: replace(
        ONE, day=TODAY - timedelta(days=ago), known=known, recalled=recalled
    ),
    ago=st.integers(-3, 60),
    known=st.booleans(),
    recalled=st.booleans(),
)


def test_only_what_was_past_learning_counts() -> None:
    told = [ONE, replace(ONE, known=False), replace(ONE, known=False, recalled=False)]
    assert retention(told) == Share(asked=2, known=1)
    assert retention(told).rate == 0.5


def test_nothing_asked_has_no_rate() -> None:
    assert retention([]).rate is None


def test_weeks_end_with_today_and_the_oldest_comes_first() -> None:
    weeks = weekly_retention(
        [
            ONE,
            replace(ONE, day=TODAY - timedelta(days=6)),
            replace(ONE, day=TODAY - 7 * timedelta(1)),
        ],
        last=TODAY,
        weeks=3,
    )
    assert [week.start for week in weeks] == [
        date(2026, 11, 3),
        date(2026, 11, 10),
        date(2026, 11, 17),
    ]
    assert [week.share.asked for week in weeks] == [0, 1, 2]


@given(st.lists(records))
def test_every_answer_of_the_weeks_is_counted_once(told: list[Record]) -> None:
    weeks = weekly_retention(told, last=TODAY, weeks=4)
    inside = [one for one in told if timedelta() <= TODAY - one.day < timedelta(days=28)]
    assert sum(week.share.asked for week in weeks) == sum(one.recalled for one in inside)
    assert sum(week.share.known for week in weeks) == retention(inside).known
