import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.knowledge.day_number import day_number
from studyapp.core.timeline.scale import (
    LONGEST_SPAN,
    SHORTEST_SPAN,
    Limits,
    Scale,
    scale_between,
    scale_fitting,
)

DAYS = st.integers(-800_000, 800_000)
SPANS = st.floats(3.0, 40 * 366.0)
WIDTHS = st.integers(200, 4000)


@st.composite
def scales(draw: st.DrawFn) -> Scale:
    left = float(draw(DAYS))
    return scale_between(left, left + draw(SPANS), draw(WIDTHS))


@given(scales(), st.integers(-20_000, 20_000))
def test_a_day_survives_the_way_to_its_pixel_and_back(scale: Scale, step: int) -> None:
    day = round(scale.left) + step
    assert scale.day_at(scale.x(day + 0.5)) == day


@given(scales(), st.floats(0.2, 5.0), st.floats(0, 1))
def test_the_day_under_the_pointer_stays_there_while_zooming(
    scale: Scale, factor: float, share: float
) -> None:
    at = share * scale.width
    before = scale.left + at * scale.days_per_pixel
    zoomed = scale.zoomed(factor, at=at)
    assert zoomed.left + at * zoomed.days_per_pixel == pytest.approx(before, abs=1e-6)
    assert zoomed.span == pytest.approx(scale.span / factor)


@given(scales(), st.floats(-5000, 5000))
def test_panning_there_and_back_changes_nothing(scale: Scale, pixels: float) -> None:
    assert scale.panned(pixels).panned(-pixels).left == pytest.approx(scale.left, abs=1e-6)


@given(DAYS, st.integers(0, 20_000), WIDTHS)
def test_fitting_leaves_a_margin_on_both_sides(first: int, days: int, width: int) -> None:
    scale = scale_fitting(first, first + days, width)
    assert 0 < scale.x(first) < scale.x(first + days + 1) < width


@given(scales(), DAYS, st.integers(0, 400_000))
def test_clamping_keeps_span_and_place_within_bounds(scale: Scale, first: int, days: int) -> None:
    limits = Limits(first=first, last=first + days)
    clamped = limits.clamped(scale)
    assert SHORTEST_SPAN - 1e-6 <= clamped.span <= limits.longest_span + 1e-6
    assert first - 1e-6 <= clamped.middle <= first + days + 1 + 1e-6
    again = limits.clamped(clamped)
    assert again.left == pytest.approx(clamped.left, abs=1e-6)
    assert again.span == pytest.approx(clamped.span)


def test_forty_years_are_the_longest_span_of_a_short_pack_but_not_of_a_long_one() -> None:
    short = Limits(first=day_number(1988, 1, 1), last=day_number(2023, 12, 31))
    assert short.longest_span == LONGEST_SPAN
    long = Limits(first=day_number(-500, 1, 1), last=day_number(2023, 12, 31))
    everything = long.everything(1000)
    assert long.clamped(everything) == everything
    assert everything.span > 2500 * 365


def test_a_single_day_is_shown_with_three_days_at_least() -> None:
    limits = Limits(first=737_695, last=737_695)
    assert limits.everything(900).span >= SHORTEST_SPAN


def test_resizing_keeps_the_days_in_the_picture() -> None:
    scale = scale_between(100.0, 200.0, 500)
    wider = scale.resized(1000)
    assert (wider.left, wider.right, wider.width) == (100.0, 200.0, 1000)
    assert scale.resized(0).width == 1


FAR = st.sampled_from([-(10**17), -800_000, 3_700_000, 10**17])


@given(FAR, SPANS, WIDTHS, st.integers(-1000, 1000))
def test_days_keep_their_places_however_far_away_they_are(
    first: int, span: float, width: int, step: int
) -> None:
    scale = Scale(first_day=first, days_per_pixel=span / width, width=width)
    near = Scale(first_day=0, days_per_pixel=span / width, width=width)
    assert scale.x(first + step) == near.x(step)
    assert scale.panned(7.5).x(first + step) == pytest.approx(near.panned(7.5).x(step), abs=1e-6)
    assert scale.centred(first + step).day_at(width / 2) in (first + step - 1, first + step)
    zoomed = scale.zoomed(3.0, at=100).panned(-3.25).zoomed(1 / 3.0, at=40)
    assert zoomed.days_from(scale) == pytest.approx(
        near.zoomed(3.0, at=100).panned(-3.25).zoomed(1 / 3.0, at=40).days_from(near), abs=1e-6
    )


@given(FAR)
def test_limits_hold_far_away_too(first: int) -> None:
    limits = Limits(first=first, last=first + 1000)
    shown = limits.everything(900)
    assert shown.first_day == first - 41
    assert limits.clamped(shown.moved(5_000)).days_from(shown) == pytest.approx(500.5)
