import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from studyapp.ui.fonts import TextStyle
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.text_block import Run, TextBlock, utf16_length

WORDS = "The article reports both claims and does not settle them."


@pytest.fixture
def block(theme: Theme) -> TextBlock:
    return TextBlock(WORDS, theme.font(TextStyle.BODY), 20)


def test_height_is_lines_times_line_height(block: TextBlock) -> None:
    assert block.height(2000) == 20
    assert block.height(block.natural_width) == 20
    assert block.height(block.natural_width - 8) == 40
    assert block.height(1) % 20 == 0


def test_no_words_still_have_a_line(theme: Theme) -> None:
    assert TextBlock("", theme.font(TextStyle.BODY), 20).height(100) == 20


def test_a_narrower_block_is_never_lower(block: TextBlock) -> None:
    heights = [block.height(width) for width in range(400, 60, -20)]
    assert heights == sorted(heights)


def test_a_span_covers_its_words_on_every_line(theme: Theme, block: TextBlock) -> None:
    metrics = QFontMetricsF(theme.font(TextStyle.BODY))
    block.height(2000)
    start = WORDS.index("both")
    (span,) = block.spans(start, len("both claims"))
    assert span.left() == pytest.approx(metrics.horizontalAdvance(WORDS[:start]), abs=1)
    assert span.width() == pytest.approx(metrics.horizontalAdvance("both claims"), abs=1)
    block.height(120)
    lines = block.spans(0, len(WORDS))
    assert len(lines) == block.height(120) / 20
    assert [line.top() for line in lines] == [20 * number for number in range(len(lines))]
    assert all(line.right() <= 121 for line in lines)


def test_letters_beyond_the_basic_plane_count_once(theme: Theme) -> None:
    text = "🗞📰 claims"
    assert utf16_length(text) == len(text) + 2
    block = TextBlock(text, theme.font(TextStyle.BODY), 20)
    block.height(500)
    (span,) = block.spans(utf16_length("🗞📰 "), utf16_length("claims"))
    assert span.right() == pytest.approx(block.natural_width, abs=1.5)


def test_a_bold_run_takes_more_room(theme: Theme, block: TextBlock) -> None:
    bold = Run(start=4, length=7, font=theme.font(TextStyle.BODY, 700))
    strong = TextBlock(WORDS, theme.font(TextStyle.BODY), 20, runs=(bold,))
    assert strong.natural_width > block.natural_width


@pytest.mark.parametrize(
    ("direction", "at_end"),
    [(Qt.LayoutDirection.LeftToRight, False), (Qt.LayoutDirection.RightToLeft, True)],
)
def test_in_a_mirrored_layout_latin_words_keep_their_order(
    theme: Theme, direction: Qt.LayoutDirection, *, at_end: bool
) -> None:
    block = TextBlock("Who said it?", theme.font(TextStyle.BODY), 20)
    block.set_alignment(Qt.AlignmentFlag.AlignLeading, direction)
    block.height(400)
    (first,), (last,) = block.spans(0, 3), block.spans(11, 1)
    assert first.left() < last.left()
    assert (last.right() > 390) is at_end
    assert (first.left() < 10) is not at_end
