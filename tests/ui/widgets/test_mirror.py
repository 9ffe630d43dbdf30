import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle

from studyapp.ui.widgets.mirror import visual_rect

DIRECTIONS = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("part", [QRect(0, 0, 10, 10), QRect(40, 5, 30, 20), QRect(90, 0, 10, 9)])
@pytest.mark.parametrize("whole", [QRect(0, 0, 100, 40), QRect(7, 3, 100, 40)])
def test_it_agrees_with_qt(direction: Qt.LayoutDirection, whole: QRect, part: QRect) -> None:
    assert visual_rect(direction, whole, part) == QStyle.visualRect(direction, whole, part)
