"""What any printed sheet is set with: its paper, its columns, and whose words stand on it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt

from studyapp.core.handout.choices import PaperSize
from studyapp.core.knowledge.pack import Pack
from studyapp.ui.printing.column import Column
from studyapp.ui.printing.measure import MARGIN, USUAL, PaperMeasure, dots, sheet_size

FINE = 0.87
"""Small print beside the text."""


class Stationery:
    """Paper of a size for the words of a pack; `fine` is the column for small print."""

    def __init__(
        self,
        pack: Pack,
        locale: QLocale,
        direction: Qt.LayoutDirection,
        *,
        paper: PaperSize = PaperSize.A4,
        points: float = USUAL,
    ) -> None:
        self.pack, self.locale, self.direction = pack, locale, direction
        self.paper, self.size = paper, sheet_size(paper)
        width = self.size.width() - 2 * dots(MARGIN)
        self.column = Column(PaperMeasure(points), direction, width)
        self.fine = Column(PaperMeasure(points * FINE), direction, width)
