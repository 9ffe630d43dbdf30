from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.knowledge.day_number import day_number, year_month_day
from studyapp.core.timeline.scale import Scale, scale_between
from studyapp.core.timeline.ticks import SMALLEST_STEP, Axis, Tick, Unit, axis_of

LEFTS = st.floats(-1_000_000, 1_000_000)
SPANS = st.floats(3.0, 4_000_000.0)


def axis(left: tuple[int, int, int], right: tuple[int, int, int], width: int = 900) -> Axis:
    return axis_of(scale_between(float(day_number(*left)), float(day_number(*right)), width))


def dates(ticks: tuple[Tick, ...]) -> list[tuple[int, int, int]]:
    return [year_month_day(tick.day) for tick in ticks]


@given(LEFTS, SPANS, st.integers(300, 2500))
def test_ticks_strictly_increase_and_keep_their_distance(
    left: float, span: float, width: int
) -> None:
    scale = scale_between(left, left + span, width)
    axis = axis_of(scale)
    for row, least in ((axis.major, 50.0), (axis.minor, SMALLEST_STEP - 0.5)):
        for before, after in pairwise(row):
            assert before.day < after.day
            assert scale.x(after.day) - scale.x(before.day) >= least
    assert not {tick.day for tick in axis.major} & {tick.day for tick in axis.minor}


@given(LEFTS, SPANS, st.integers(300, 2500))
def test_a_named_stretch_always_begins_at_or_before_the_left_edge(
    left: float, span: float, width: int
) -> None:
    axis = axis_of(scale_between(left, left + span, width))
    assert axis.major
    assert axis.major[0].day <= left


@given(LEFTS, SPANS, st.integers(300, 2500))
def test_labelled_minor_ticks_have_room_for_their_labels(
    left: float, span: float, width: int
) -> None:
    scale = scale_between(left, left + span, width)
    axis = axis_of(scale)
    if axis.minor_labelled:
        for before, after in pairwise(axis.minor):
            assert scale.x(after.day) - scale.x(before.day) >= 20


def test_a_quarter_year_shows_weeks_under_months() -> None:
    found = axis((2020, 6, 20), (2020, 10, 10))
    assert dates(found.major) == [(2020, m, 1) for m in (6, 7, 8, 9, 10)]
    assert dates(found.minor)[:3] == [(2020, 6, 22), (2020, 7, 8), (2020, 7, 15)]
    assert found.minor_labelled
    assert {tick.unit for tick in found.minor} == {Unit.WEEK}


def test_three_days_show_each_day_under_its_month() -> None:
    found = axis((2020, 9, 27), (2020, 9, 30))
    assert dates(found.major) == [(2020, 9, 1)]
    assert dates(found.minor) == [(2020, 9, 27), (2020, 9, 28), (2020, 9, 29)]


def test_two_years_show_months_under_years() -> None:
    found = axis((1990, 12, 1), (1992, 6, 1))
    assert dates(found.major) == [(1990, 1, 1), (1991, 1, 1), (1992, 1, 1)]
    assert {tick.unit for tick in found.minor} == {Unit.MONTH}
    assert found.minor_labelled


def test_forty_years_show_single_years_without_words_under_every_fifth() -> None:
    found = axis((1986, 6, 1), (2024, 6, 1))
    years = [year for year, _, _ in dates(found.major)]
    assert years == [1985, 1990, 1995, 2000, 2005, 2010, 2015, 2020]
    assert not found.minor_labelled
    assert (1991, 1, 1) in dates(found.minor)


def test_millennia_are_counted_in_hundreds_and_pass_the_year_nought() -> None:
    found = axis((-1500, 1, 1), (2020, 1, 1))
    years = [year for year, _, _ in dates(found.major)]
    assert 0 in years
    assert {later - earlier for earlier, later in pairwise(years)} == {500}


def test_larger_text_gets_coarser_ticks() -> None:
    scale = scale_between(float(day_number(2020, 6, 20)), float(day_number(2020, 10, 10)), 450)
    assert len(axis_of(scale, text_scale=1.5).minor) < len(axis_of(scale).minor)


@given(st.integers(-(10**14), 10**14), SPANS, st.integers(300, 2500))
def test_ticks_of_far_years_stand_on_whole_days_with_room_for_long_words(
    year: int, span: float, width: int
) -> None:
    first = day_number(year, 1, 1)
    scale = Scale(first_day=first, days_per_pixel=span / width, width=width)
    found = axis_of(scale)
    assert found.major[0].day <= first
    for before, after in pairwise(found.major):
        assert before.day < after.day
        assert year_month_day(after.day)[2] == 1
    if len(found.major) > 1 and found.major[0].unit is Unit.YEAR:
        digits = len(str(abs(year)))
        assert scale.x(found.major[1].day) - scale.x(found.major[0].day) > 8 * min(digits, 10**9)


def test_ten_thousand_years_are_counted_in_millennia() -> None:
    found = axis((-3000, 1, 1), (12_000, 1, 1))
    years = [year for year, _, _ in dates(found.major)]
    assert years[1] - years[0] >= 1000
    assert all(year % 1000 == 0 for year in years)
