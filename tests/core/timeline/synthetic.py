"""Marks made up for tests: by hypothesis, or many of them from a seed."""

import random

from hypothesis import strategies as st

from studyapp.core.knowledge.day_number import day_number, days_in_month, year_month_day
from studyapp.core.timeline.clusters import Cluster, Item
from studyapp.core.timeline.lanes import Measure
from studyapp.core.timeline.mark import Mark, MarkShape

FIRST = day_number(1985, 1, 1)
LAST = day_number(2024, 12, 31)
LETTER = 7.0


def label_width(item: Item) -> float:
    """Give a width without fonts: seven pixels a letter, at most 300."""
    words = item.label if isinstance(item, Mark) else f"{item.count} events"
    return min(300.0, LETTER * len(words))


MEASURE = Measure(label=label_width, pill=lambda cluster: 12 + LETTER * len(str(cluster.count)))


def make_mark(number: int, lane: int, day: int, shape: MarkShape, days: int) -> Mark:
    """Give a mark that covers the day, month or year of `day`, or a range from it."""
    year, month, _ = year_month_day(day)
    match shape:
        case MarkShape.DAY:
            start, end = day, day
        case MarkShape.MONTH:
            start = day_number(year, month, 1)
            end = day_number(year, month, days_in_month(year, month))
        case MarkShape.YEAR:
            start, end = day_number(year, 1, 1), day_number(year, 12, 31)
        case MarkShape.RANGE:
            start, end = day, day + days - 1
    return Mark(
        id=f"ev-{number:06}",
        lane=lane,
        start=start,
        end=end,
        shape=shape,
        label="x" * (3 + number * 7 % 60),
        fade_start=shape is MarkShape.YEAR,
        fade_end=shape is MarkShape.YEAR,
    )


def many_marks(count: int, *, lanes: int = 4, seed: int = 7) -> tuple[Mark, ...]:
    """Give marks over forty years: mostly days, some months, years and ranges."""
    rng = random.Random(seed)
    shapes = (MarkShape.DAY,) * 14 + (MarkShape.MONTH,) * 3 + (MarkShape.YEAR, MarkShape.RANGE)
    return tuple(
        make_mark(
            number,
            rng.randrange(lanes),
            rng.randint(FIRST, LAST),
            rng.choice(shapes),
            rng.choice((2, 5, 12, 90, 700)),
        )
        for number in range(count)
    )


@st.composite
def lanes_of_marks(draw: st.DrawFn, *, most: int = 40) -> tuple[Mark, ...]:
    """Marks of one lane, often close together."""
    anchors = draw(st.lists(st.integers(FIRST, LAST), min_size=1, max_size=4))
    days = st.sampled_from(anchors).flatmap(lambda day: st.integers(day - 40, day + 40))
    rows = st.tuples(days, st.sampled_from(MarkShape), st.integers(1, 900))
    drawn = draw(st.lists(rows, min_size=1, max_size=most))
    return tuple(
        make_mark(number, 0, day, shape, length)
        for number, (day, shape, length) in enumerate(drawn)
    )


def marks_in(item: Item) -> tuple[Mark, ...]:
    """Give the marks an item stands for."""
    return item.marks if isinstance(item, Cluster) else (item,)
