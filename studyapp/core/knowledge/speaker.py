"""A speaker: whose voice a statement is, and the glyph that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Glyph(Enum):
    """The shape that stands for a speaker; colour only repeats it."""

    CIRCLE = "circle"
    DIAMOND = "diamond"
    SQUARE = "square"
    RING = "ring"


class Tone(Enum):
    """The colour family of a speaker; assigned by the pack, not by code."""

    A = "a"
    B = "b"
    OTHER = "other"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A side, the others, or the article itself, with its glyph."""

    id: str
    name: str
    says: str
    glyph: Glyph
    tone: Tone
