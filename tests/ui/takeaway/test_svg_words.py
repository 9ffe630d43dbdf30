"""Words in an SVG say how wide they are, so that another font does not run over shapes."""

from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped] # it has no types
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QPainter

from studyapp.ui.takeaway.pictures import as_svg
from studyapp.ui.theme import TextStyle, Theme

WORDS = ("Bridge & ferry", "<closed>", "Հայաստան")
STYLES = (TextStyle.CAPTION, TextStyle.BODY)


class Written:
    """A view of words alone."""

    picture_title = "Words"

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def picture_size(self) -> QSize:
        return QSize(400, 200)

    def paint_picture(self, painter: QPainter, size: QSize) -> None:
        for style in STYLES:
            painter.setFont(self._theme.font(style, 600))
            for words in WORDS:
                painter.drawText(size.width() // 2, 20, words)

    def rows_in_view(self) -> tuple[str, ...]:
        return ()


def test_each_text_has_the_width_it_was_laid_out_with(theme: Theme) -> None:
    svg = as_svg(Written(theme), theme.colour("panel"), source="The old bridge")
    texts = [one for one in fromstring(svg).iter() if one.tag.endswith("text")]
    assert [one.text for one in texts] == [*WORDS, *WORDS]
    for one, style in zip(texts, [STYLES[0]] * 3 + [STYLES[1]] * 3, strict=True):
        wide = QFontMetricsF(theme.font(style, 600)).horizontalAdvance(one.text)
        assert abs(float(one.get("textLength")) - wide) < 0.02 * wide + 0.5
        assert one.get("lengthAdjust") == "spacingAndGlyphs"
