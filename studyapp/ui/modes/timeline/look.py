"""Sizes and colours of the timeline's drawing, read from the theme once per change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QColor

from studyapp.core.knowledge.layout import Lane
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.core.timeline.arrangement import LanesBy
from studyapp.ui.modes.timeline.lane_words import lane_words
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.glyph import SOFT, TOKENS

HEADER = 168
AXIS = 48
STRIP = 22
"""Height of a row of named periods below the axis."""
FOLDED = 26
ROW, LOW_ROW = 30, 23
PADDING, LOW_PADDING = 19, 9
CAPSULE = 13
TALL_CAPSULE = 20
PILL = 20
LONGEST_LABEL = 300
LABEL_SHARE = 0.45
"""The largest share of the picture that a label may take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneHead:
    """What stands at the left of a lane; one that is nobody's has no glyph."""

    name: str
    glyph: Glyph | None
    tone: Tone


Voice = tuple[Glyph, Tone]
"""The glyph and the tone of a speaker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Who stands in the picture: the lanes, the speakers by number, and their numbers by id."""

    heads: tuple[LaneHead, ...]
    voices: tuple[Voice, ...] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """The colours of a lane's marks."""

    glyph: QColor
    line: QColor
    fill: QColor


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Lengths in logical pixels at the chosen text size.

    `axis` is all that stands above the lanes: the ticks, and the rows of named periods.
    """

    header: int
    ticks: int
    axis: int
    strip: int
    folded: int
    row: int
    padding: int
    low_row: int
    low_padding: int
    capsule: int
    tall_capsule: int
    pill: int
    scale: float


def sizes_of(theme: Theme, *, low: bool, strips: int = 0) -> Sizes:
    """Give the lengths; `low` is for windows with little height, `strips` rows of periods."""
    ticks, strip = theme.px(AXIS), theme.px(STRIP)
    return Sizes(
        header=theme.px(HEADER),
        ticks=ticks,
        axis=ticks + strips * strip,
        strip=strip,
        folded=theme.px(FOLDED),
        row=theme.px(LOW_ROW if low else ROW),
        padding=theme.px(LOW_PADDING if low else PADDING),
        low_row=theme.px(LOW_ROW),
        low_padding=theme.px(LOW_PADDING),
        capsule=theme.px(CAPSULE),
        tall_capsule=theme.px(TALL_CAPSULE),
        pill=theme.px(PILL),
        scale=theme.scale,
    )


def ink_of(theme: Theme, tone: Tone) -> Ink:
    """Give the colours of a tone; the article's own marks are grey with a firm outline."""
    if tone is Tone.ARTICLE:
        colours = ("text2", "border", "hover")
    else:
        colours = (TOKENS[tone], TOKENS[tone], SOFT[tone])
    glyph, line, fill = (theme.colour(name) for name in colours)
    return Ink(glyph=glyph, line=line, fill=fill)


def cast_of(pack: Pack, lanes: Sequence[Lane], by: LanesBy) -> Cast:
    """Give the heads of lanes, and the speakers in the order that marks number them by."""
    return Cast(
        heads=tuple(_head(pack, lane, by) for lane in lanes),
        voices=tuple((speaker.glyph, speaker.tone) for speaker in pack.speakers),
        numbers={speaker.id: number for number, speaker in enumerate(pack.speakers)},
    )


def _head(pack: Pack, lane: Lane, by: LanesBy) -> LaneHead:
    name = lane.name or lane_words(lane.id, by)
    if not lane.speaker:
        return LaneHead(name=name, glyph=None, tone=Tone.ARTICLE)
    speaker = pack.speaker(lane.speaker)
    return LaneHead(name=name, glyph=speaker.glyph, tone=speaker.tone)
