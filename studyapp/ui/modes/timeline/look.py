"""Sizes and colours of the timeline's drawing, read from the theme once per change."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from studyapp.core.knowledge.layout import Lane
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.glyph import SOFT, TOKENS

HEADER = 168
AXIS = 48
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
    """What stands at the left of a lane."""

    name: str
    glyph: Glyph
    tone: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """The colours of a lane's marks."""

    glyph: QColor
    line: QColor
    fill: QColor


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Lengths in logical pixels at the chosen text size."""

    header: int
    axis: int
    row: int
    padding: int
    low_row: int
    low_padding: int
    capsule: int
    tall_capsule: int
    pill: int
    scale: float


def sizes_of(theme: Theme, *, low: bool) -> Sizes:
    """Give the lengths; `low` is for windows with little height."""
    return Sizes(
        header=theme.px(HEADER),
        axis=theme.px(AXIS),
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


def heads_of(pack: Pack, lanes: tuple[Lane, ...]) -> tuple[LaneHead, ...]:
    """Give the heads of a pack's lanes."""
    speakers = [pack.speaker(lane.speaker) for lane in lanes]
    return tuple(
        LaneHead(name=lane.name, glyph=speaker.glyph, tone=speaker.tone)
        for lane, speaker in zip(lanes, speakers, strict=True)
    )
