"""The presets beside "All": the pack's named periods, as days."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.knowledge.pack import Pack
from studyapp.core.timeline.index import TimelineIndex
from studyapp.core.timeline.scale import Limits, Scale, scale_fitting

NEAR = 0.01
"""Share of the span by which a picture may differ from a preset and still be it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A named stretch of days, both ends included."""

    name: str
    first: int
    last: int


def presets_of(pack: Pack) -> tuple[Preset, ...]:
    """Give the pack's periods that have a beginning and an end."""
    return tuple(
        Preset(name=period.name, first=period.date.earliest, last=period.date.latest)
        for period in pack.periods
        if period.date.earliest is not None and period.date.latest is not None
    )


def limits_of(index: TimelineIndex, presets: tuple[Preset, ...]) -> Limits:
    """Give the days that marks and presets cover."""
    return Limits(
        first=min(index.first, *(preset.first for preset in presets), index.last),
        last=max(index.last, *(preset.last for preset in presets), index.first),
    )


def preset_of(scale: Scale, presets: tuple[Preset, ...], limits: Limits) -> int | None:
    """Give the number of the preset in the picture, 0 for everything, or None."""
    fitted = [scale_fitting(preset.first, preset.last, scale.width) for preset in presets]
    for number, wanted in enumerate((limits.everything(scale.width), *fitted)):
        target = limits.clamped(wanted)
        allowed = target.span * NEAR
        off = scale.days_from(target)
        if abs(off) < allowed and abs(off + scale.span - target.span) < allowed:
            return number
    return None
