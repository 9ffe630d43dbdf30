import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from studyapp.ui.modes.timeline.periods import PeriodPainter, stretches_of
from studyapp.ui.theme import Theme

NAMES = ("1988 – 1994", "Jul – Sep 2020")


class Scale:
    width = 400

    def x(self, day: int) -> float:
        return float(day)


class Sizes:
    header, axis, ticks, strip = 20, 80, 40, 20


class Scene:
    scale, sizes = Scale(), Sizes()


def picture(theme: Theme, name: str, direction: Qt.LayoutDirection) -> QImage:
    image = QImage(420, 80, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.setLayoutDirection(direction)
    PeriodPainter(theme, stretches_of([(name, 10, 300)])).paint_strips(painter, Scene(), 420)  # type: ignore[arg-type]  # all of a scene that a strip looks at
    painter.end()
    return image


@pytest.mark.parametrize("name", NAMES)
def test_a_period_reads_as_time_runs_in_a_layout_from_right_to_left(
    theme: Theme, qtbot: QtBot, name: str
) -> None:
    del qtbot
    usual = picture(theme, name, Qt.LayoutDirection.LeftToRight)
    assert picture(theme, name, Qt.LayoutDirection.RightToLeft) == usual
