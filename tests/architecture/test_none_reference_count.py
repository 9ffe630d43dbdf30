"""PySide6 6.12 on CPython 3.11 loses a reference to None on nearly every call, then aborts."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPen

CALLS = 1_000
SLACK = 50
IMMORTAL = sys.version_info >= (3, 12)


def test_painting_leaves_the_reference_count_of_none_alone(qapp: QGuiApplication) -> None:
    assert qapp is not None
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    pen = QPen(QColor(Qt.GlobalColor.black))
    painter = QPainter(image)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.setPen(pen)
    after = sys.getrefcount(None)
    painter.end()
    assert IMMORTAL or after > before - SLACK
