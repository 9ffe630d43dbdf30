"""The bundled typefaces: which files, which families, and what a text style looks like."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase

SANS = "Inter"
DISPLAY = "Inter Display"
SERIF = "Source Serif 4"
ARMENIAN = "Noto Sans Armenian"
SMALLEST = 12
REGISTERED = "studyappFonts"
WIDE_LETTERS, WIDE_LINES = 0.12, 1.8
"""Wide spacing, by the size of the font: what is added after each letter, and a line's height."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A text style's family, size and line height in pixels at 100 %, weight, spacing."""

    family: str
    size: int
    line: int
    weight: int
    spacing: float = 0.0
    tabular: bool = False


class TextStyle(Enum):
    """The roles text plays on a page, smallest first."""

    CAPTION = Face(family=SANS, size=12, line=16, weight=500, tabular=True)
    SMALL = Face(family=SANS, size=13, line=20, weight=400)
    BODY = Face(family=SANS, size=14, line=20, weight=400)
    OPTION = Face(family=SANS, size=16, line=24, weight=400)
    HEADING = Face(family=SANS, size=15, line=22, weight=600)
    BRAND = Face(family=SANS, size=15, line=20, weight=700, spacing=-0.6)
    STATE = Face(family=DISPLAY, size=16, line=24, weight=600, spacing=-0.1)
    PAGE = Face(family=DISPLAY, size=20, line=26, weight=600, spacing=-0.2)
    TITLE = Face(family=DISPLAY, size=22, line=28, weight=600, spacing=-0.3)
    QUESTION = Face(family=DISPLAY, size=26, line=32, weight=600, spacing=-0.4)
    HERO = Face(family=DISPLAY, size=30, line=36, weight=600, spacing=-0.6)
    QUOTE = Face(family=SERIF, size=15, line=24, weight=400)
    ARTICLE = Face(family=SERIF, size=16, line=26, weight=400)


def register_fonts(folder: Path) -> tuple[str, ...]:
    """Make the font files of a folder known to Qt, once; give the families that are new."""
    app = QCoreApplication.instance()
    if app is None or app.property(REGISTERED):
        return ()
    app.setProperty(REGISTERED, True)  # noqa: FBT003 - Qt's signature
    families: dict[str, None] = {}
    for file in sorted(folder.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    return tuple(families)


def make_font(
    face: Face, *, weight: int | None = None, scale: float = 1.0, wide: bool = False
) -> QFont:
    """Give the font of a face at a text size, with bundled families to fall back on."""
    size = max(SMALLEST, round(face.size * scale))
    family = face.family
    if family == DISPLAY and weight is not None and weight != face.weight:
        family = SANS  # only the semi-bold of the display cut is bundled
    font = QFont([family, *(name for name in (SANS, ARMENIAN) if name != family)])
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight or face.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if wide:
        widen_letters(font)
    elif face.spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, face.spacing * scale)
    if face.tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def widen_letters(font: QFont) -> None:
    """Set the letters of a font as far apart as wide spacing asks, at its own size."""
    absolute = QFont.SpacingType.AbsoluteSpacing
    font.setLetterSpacing(absolute, WIDE_LETTERS * font.pixelSize())
