import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.glyph import GlyphIcon, paint_glyph

SIDE = 24


def inked(glyph: Glyph) -> frozenset[tuple[int, int]]:
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_glyph(painter, QRectF(4, 4, 16, 16), glyph, QColor("black"))
    painter.end()
    return frozenset(
        (x, y) for x in range(SIDE) for y in range(SIDE) if image.pixelColor(x, y).lightness() < 90
    )


@pytest.mark.usefixtures("qapp")
def test_shapes_differ_without_colour() -> None:
    shapes = {glyph: inked(glyph) for glyph in Glyph}
    for one in Glyph:
        for other in Glyph:
            if one is not other:
                assert len(shapes[one] ^ shapes[other]) > 20, (one, other)


@pytest.mark.usefixtures("qapp")
def test_a_ring_is_hollow_and_a_circle_is_not() -> None:
    middle = (SIDE // 2, SIDE // 2)
    assert middle in inked(Glyph.CIRCLE)
    assert middle not in inked(Glyph.RING)


@pytest.mark.parametrize("tone", Tone)
def test_an_icon_takes_the_tone_and_grows_with_the_text(
    theme: Theme, qtbot: QtBot, tone: Tone
) -> None:
    icon = GlyphIcon(theme, Glyph.SQUARE, tone)
    qtbot.addWidget(icon)
    before = icon.sizeHint().width()
    theme.set_scale(1.5)
    assert icon.sizeHint().width() > before
    assert not icon.grab().isNull()
