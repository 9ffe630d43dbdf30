"""A frame of the timeline while panning, against one rectangle for each visible mark.

The picture is 1600 by 900. Every frame pans on by 40 pixels and paints lanes, marks, labels
and axis; the floor fills the same picture with one rectangle a mark. Between two frames the
event loop runs, as it does on a screen, and rows beside the picture are prepared in it.
Spans run from everything to a month, because what is in the picture differs: pills, bars,
or labels.
"""

import os
import random
from collections.abc import Callable
from statistics import median, quantiles
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from studyapp.core.knowledge.day_number import (
    day_number,
    days_in_month,
    year_month_day,
)
from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.core.timeline.index import index_of
from studyapp.core.timeline.mark import Mark, MarkShape
from studyapp.core.timeline.scale import Limits
from studyapp.ui.modes.timeline.canvas import TimelineCanvas
from studyapp.ui.modes.timeline.look import LaneHead
from studyapp.ui.theme import Theme
from tests.benchmarks.measurement import Measurement, measurement

WIDTH, HEIGHT = 1600, 900
COUNTS = (1_000, 100_000, 1_000_000)
SPANS = (("everything", 40 * 365), ("six years", 6 * 365), ("a year", 365), ("a month", 31))
FRAMES = 60
PAN = 40
FIRST, LAST = day_number(1984, 1, 1), day_number(2023, 12, 31)
WORDS = ("talks", "border", "council", "votes", "on", "the", "northern", "bridge", "agreement")
HEADS = tuple(
    LaneHead(name=name, glyph=glyph, tone=tone)
    for name, glyph, tone in (
        ("Article", Glyph.RING, Tone.ARTICLE),
        ("Northbank says", Glyph.CIRCLE, Tone.A),
        ("Southbank says", Glyph.DIAMOND, Tone.B),
        ("Others", Glyph.SQUARE, Tone.OTHER),
    )
)


def run() -> list[Measurement]:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme = Theme()
    theme.apply(app)
    found: list[Measurement] = []
    for count in COUNTS:
        canvas = _canvas(theme, count)
        for name, days in SPANS:
            frames, marks = _frames(canvas, days)
            floor = _floor(marks)
            found.append(measurement(f"timeline frame, {name}", count, median(frames), floor))
            slow = quantiles(frames, n=20)[-1]
            found.append(measurement(f"timeline frame p95, {name}", count, slow, floor))
        canvas.close()
    return found


def synthetic_marks(count: int, seed: int = 7) -> list[Mark]:
    """Give marks over forty years in four lanes: mostly days, some months, years, ranges."""
    rng = random.Random(seed)
    shapes = [MarkShape.DAY] * 14 + [MarkShape.MONTH] * 3 + [MarkShape.YEAR, MarkShape.RANGE]
    return [_mark(number, rng, rng.choice(shapes)) for number in range(count)]


def _mark(number: int, rng: random.Random, shape: MarkShape) -> Mark:
    start = end = rng.randint(FIRST, LAST)
    year, month, _ = year_month_day(start)
    match shape:
        case MarkShape.MONTH:
            start = day_number(year, month, 1)
            end = day_number(year, month, days_in_month(year, month))
        case MarkShape.YEAR:
            start, end = day_number(year, 1, 1), day_number(year, 12, 31)
        case MarkShape.RANGE:
            end = start + rng.choice((2, 5, 12, 90, 700))
        case MarkShape.DAY:
            pass
    return Mark(
        id=f"ev-{number}",
        lane=rng.randrange(len(HEADS)),
        start=start,
        end=end,
        shape=shape,
        label=f"{' '.join(rng.sample(WORDS, rng.randint(2, 6)))} {number}",
        fade_start=shape is MarkShape.YEAR,
        fade_end=shape is MarkShape.YEAR,
    )


def _canvas(theme: Theme, count: int) -> TimelineCanvas:
    index = index_of(synthetic_marks(count), lanes=len(HEADS))
    canvas = TimelineCanvas(
        theme,
        index,
        HEADS,
        limits=Limits(first=FIRST, last=LAST),
        locale=QLocale.c(),
        describe=lambda _item: "",
    )
    canvas.resize(WIDTH, HEIGHT)
    canvas.show()
    QApplication.processEvents()
    return canvas


def _frames(canvas: TimelineCanvas, days: int) -> tuple[list[float], int]:
    """Give the milliseconds of each frame, and how many marks the last one painted."""
    picture = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    first = day_number(2003, 1, 1)
    canvas.show_days(first, first + days, animated=False)
    canvas.viewport().render(picture)
    frames = []
    for _ in range(FRAMES):
        began = perf_counter()
        canvas.pan(PAN)
        canvas.viewport().render(picture)
        frames.append((perf_counter() - began) * 1000)
        QApplication.processEvents()
    return frames, len(canvas.drawn)


def _floor(marks: int) -> float:
    picture = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(picture)

    def fill() -> None:
        picture.fill(0xFFFFFF)
        for number in range(marks):
            painter.fillRect(QRectF(number % WIDTH, number * 7 % HEIGHT, 10, 10), 0x4150BD)

    took = median(_time(fill) for _ in range(FRAMES))
    painter.end()
    return took


def _time(action: Callable[[], None]) -> float:
    began = perf_counter()
    action()
    return (perf_counter() - began) * 1000
