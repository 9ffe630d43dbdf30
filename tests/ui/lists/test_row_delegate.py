import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.core.knowledge.speaker import Glyph, Speaker, Tone
from studyapp.ui.lists.fact_list import FactList
from studyapp.ui.models.fact_rows import FactRow
from studyapp.ui.models.row_maker import heading
from studyapp.ui.theme import Theme

NORTH = Speaker(id="north", name="Northbank", says="", glyph=Glyph.SQUARE, tone=Tone.A)
SHORT = FactRow(id="short", title="Short", caption="1990", speakers=(NORTH,))
LONG = FactRow(id="long", title="A title that goes on and on " * 8, caption="1991")
BARE = FactRow(id="bare", title="Without a date")
DIRECTIONS = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)


@pytest.fixture
def rows(qtbot: QtBot, theme: Theme) -> FactList:
    built = FactList(theme)
    built.set_rows((heading("1990"), SHORT, LONG, BARE))
    qtbot.addWidget(built)
    built.resize(296, 500)
    with qtbot.waitExposed(built):
        built.show()
    return built


def height(rows: FactList, number: int) -> int:
    return rows.visualRect(rows.model().index(number, 0)).height()


def test_a_title_takes_two_lines_at_most(rows: FactList, theme: Theme) -> None:
    line = height(rows, 2) - height(rows, 1)
    assert line == 20
    theme.set_scale(1.5)
    QApplication.processEvents()
    assert height(rows, 2) - height(rows, 1) == 30


def test_a_row_without_a_caption_is_lower(rows: FactList) -> None:
    assert height(rows, 3) < height(rows, 1)


def test_choosing_a_row_moves_no_other(rows: FactList) -> None:
    before = [height(rows, number) for number in range(4)]
    rows.choose("long")
    QApplication.processEvents()
    assert [height(rows, number) for number in range(4)] == before


def test_the_choice_is_an_inset_rounded_box(rows: FactList, theme: Theme) -> None:
    rows.choose("short")
    picture = picture_of(rows)
    box = rows.visualRect(rows.currentIndex())
    soft = theme.colour("accent_soft")
    assert picture.pixelColor(box.center().x(), box.top() + 4) == soft
    assert picture.pixelColor(box.left() + 3, box.center().y()) != soft
    assert picture.pixelColor(box.left() + 10, box.top() + 1) != soft


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_glyphs_stand_at_the_end_of_the_line(
    rows: FactList, theme: Theme, direction: Qt.LayoutDirection
) -> None:
    rows.setLayoutDirection(direction)
    QApplication.processEvents()
    box = rows.visualRect(rows.model().index(1, 0))
    picture, wanted = picture_of(rows), theme.colour("a")
    found = [x for x in range(box.width()) if has(picture, box.left() + x, box, wanted)]
    middle = sum(found) / len(found)
    mirrored = direction is Qt.LayoutDirection.RightToLeft
    assert middle < box.width() * 0.2 if mirrored else middle > box.width() * 0.8


def has(picture: QImage, x: int, box: QRect, wanted: QColor) -> bool:
    top, bottom = box.top(), box.bottom()
    return any(picture.pixelColor(QPoint(x, y)) == wanted for y in range(top, bottom))


def picture_of(rows: FactList) -> QImage:
    return rows.viewport().grab().toImage()
