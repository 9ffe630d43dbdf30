"""Marks and a canvas for the tests of this page."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage

from studyapp.core.knowledge.day_number import day_number
from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.core.timeline.clusters import Cluster, Item
from studyapp.core.timeline.index import index_of
from studyapp.core.timeline.mark import Mark, MarkShape
from studyapp.core.timeline.scale import Limits
from studyapp.ui.modes.timeline.canvas import TimelineCanvas
from studyapp.ui.modes.timeline.look import LaneHead
from studyapp.ui.theme import Theme

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
HEADS = (
    LaneHead(name="Article’s account", glyph=Glyph.RING, tone=Tone.ARTICLE),
    LaneHead(name="Northbank says", glyph=Glyph.CIRCLE, tone=Tone.A),
    LaneHead(name="Southbank says", glyph=Glyph.DIAMOND, tone=Tone.B),
)


def day(mark_id: str, lane: int, *date: int, label: str = "") -> Mark:
    number = day_number(*date)
    return Mark(
        id=mark_id,
        lane=lane,
        start=number,
        end=number,
        shape=MarkShape.DAY,
        label=label or f"Event {mark_id}",
    )


def stretch(mark_id: str, lane: int, first: tuple[int, int, int], last: tuple[int, int, int],
            shape: MarkShape = MarkShape.RANGE, *, fades: bool = False) -> Mark:  # fmt: skip
    return Mark(
        id=mark_id,
        lane=lane,
        start=day_number(*first),
        end=day_number(*last),
        shape=shape,
        label=f"Event {mark_id}",
        fade_start=fades,
        fade_end=fades,
    )


MARKS = (
    stretch("asked", 0, (1988, 1, 1), (1988, 12, 31), MarkShape.YEAR, fades=True),
    stretch("free", 0, (1991, 9, 1), (1991, 9, 30), MarkShape.MONTH),
    stretch("war", 0, (1991, 10, 1), (1994, 5, 31)),
    day("broken", 0, 2016, 4, 2),
    *(day(f"s{number}", 0, 2020, 9, number) for number in (27, 28, 29)),
    day("said", 1, 2020, 9, 29, label="A statement whose words are a good deal longer " * 3),
    stretch("attack", 2, (2020, 7, 12), (2020, 7, 16)),
    day("team", 2, 2020, 8, 23),
)


def words_for(item: Item) -> str:
    return f"{item.count} events" if isinstance(item, Cluster) else item.label


def make_canvas(
    theme: Theme, marks: Sequence[Mark] = MARKS, *, width: int = 1066, height: int = 525
) -> TimelineCanvas:
    index = index_of(marks, lanes=len(HEADS))
    canvas = TimelineCanvas(
        theme,
        index,
        HEADS,
        limits=Limits(first=index.first, last=index.last),
        locale=ENGLISH,
        describe=words_for,
    )
    canvas.resize(width, height)
    canvas.show()
    canvas.show_everything(animated=False)
    return canvas


def paint(canvas: TimelineCanvas) -> QImage:
    return canvas.grab().toImage()
