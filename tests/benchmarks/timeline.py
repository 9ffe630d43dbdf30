"""The timeline at 1,000 to 1,000,000 events: frames, opening, and memory.

The picture is 1600 by 900. A frame pans by 40 pixels, or zooms about a pixel by 3 %, as a
wheel or two fingers ask, and paints lanes, marks, labels and axis. Its floor paints the same
lanes, marks, labels and axis of that very frame from a ready list: nothing is looked for,
grouped or placed. Between two frames the event loop runs, as it does on a screen, and rows
beside the picture are prepared in it. Spans run from everything to a month, because what is
in the picture differs: pills, bars, or labels.

Opening sorts the events into lanes; its floor sorts their ids and their middles. Memory is
what the index adds to the events and their words, in bytes an event; its floor is 200.
"""

import os
import random
import tracemalloc
from collections.abc import Callable, Iterator
from statistics import median, quantiles
from time import perf_counter
from unittest.mock import patch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from studyapp.core.knowledge.day_number import (
    day_number,
    days_in_month,
    year_month_day,
)
from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.core.timeline.index import TimelineIndex, index_of
from studyapp.core.timeline.mark import Mark, MarkShape
from studyapp.core.timeline.scale import Limits
from studyapp.ui.modes.timeline.canvas import TimelineCanvas
from studyapp.ui.modes.timeline.look import LaneHead
from studyapp.ui.theme import Theme
from tests.benchmarks.measurement import Measurement, measurement

WIDTH, HEIGHT = 1600, 900
COUNTS = (1_000, 100_000, 1_000_000)
SPANS = (("everything", 40 * 365), ("six years", 6 * 365), ("a year", 365), ("a month", 31))
FRAMES = 120
PAN = 40
ZOOM, TURNS = 1.03, 30
AT = 600.0
BYTES = 200.0
"""Bytes an event that the index may add."""
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
        index, opening = _opened(count)
        found += opening
        canvas = _canvas(theme, index)
        for name, days in SPANS:
            for what, move in (("pan", _panned), ("zoom", _zoomed)):
                frames, floors = _frames(canvas, days, move)
                label = f"timeline {what}, {name}"
                found.append(measurement(label, count, median(frames), median(floors)))
                slow, floor = quantiles(frames, n=20)[-1], quantiles(floors, n=20)[-1]
                found.append(measurement(f"{label}, p95", count, slow, floor))
        canvas.close()
    return found


def synthetic_marks(count: int, seed: int = 7) -> Iterator[Mark]:
    """Give marks over forty years in four lanes: mostly days, some months, years, ranges."""
    rng = random.Random(seed)
    shapes = [MarkShape.DAY] * 14 + [MarkShape.MONTH] * 3 + [MarkShape.YEAR, MarkShape.RANGE]
    return (_mark(number, rng, rng.choice(shapes)) for number in range(count))


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


def _opened(count: int) -> tuple[TimelineIndex, list[Measurement]]:
    """Sort marks that are there already, as a pack's events are, and weigh what it takes."""
    marks = list(synthetic_marks(count))
    floor = _time(lambda: (sorted(m.id for m in marks), sorted(m.twice_middle for m in marks)))
    took = _time(lambda: index_of(marks, lanes=len(HEADS)))
    tracemalloc.start()
    index = index_of(marks, lanes=len(HEADS))
    bytes_each = tracemalloc.get_traced_memory()[0] / count
    tracemalloc.stop()
    return index, [
        measurement("timeline opening", count, took, floor),
        measurement("timeline bytes an event", count, bytes_each, BYTES),
    ]


def _canvas(theme: Theme, index: TimelineIndex) -> TimelineCanvas:
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


def _panned(canvas: TimelineCanvas, _frame: int) -> None:
    canvas.pan(PAN)


def _zoomed(canvas: TimelineCanvas, frame: int) -> None:
    inward = frame % (2 * TURNS) < TURNS
    canvas.glide(ZOOM if inward else 1 / ZOOM, at=AT, smooth=False)


def _frames(
    canvas: TimelineCanvas, days: int, move: Callable[[TimelineCanvas, int], None]
) -> tuple[list[float], list[float]]:
    """Give the milliseconds of each frame, and of painting it once more from a ready list."""
    picture = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    first = day_number(2003, 1, 1)
    canvas.show_days(first, first + days, animated=False)
    canvas.viewport().render(picture)
    frames, floors = [], []
    for number in range(FRAMES):
        began = perf_counter()
        move(canvas, number)
        canvas.viewport().render(picture)
        frames.append((perf_counter() - began) * 1000)
        floors.append(_floor(canvas, picture))
        QApplication.processEvents()
    return frames, floors


def _floor(canvas: TimelineCanvas, picture: QImage) -> float:
    """Paint the last frame once more, its marks from the list it made."""
    scene = canvas._scene
    ready = list(scene.drawn)
    with patch.object(scene, "draw", lambda *_: ready):
        return _time(lambda: canvas.viewport().render(picture))


def _time(action: Callable[[], object]) -> float:
    began = perf_counter()
    action()
    return (perf_counter() - began) * 1000
