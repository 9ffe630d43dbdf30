"""The bar over the lanes that says what the selected days hold, and practises it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.ui.modes.timeline.words import days_between, translated
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind, IconButton
from studyapp.ui.widgets.label import PlainLabel

MARGIN = 12
SHADE = 8
RADIUS = 12
HEIGHT = 48
SHADE_COLOUR = QColor(0, 0, 0, 6)


class SelectionBar(QWidget):
    """Lies over the foot of the lanes; Escape on the timeline puts it away."""

    practised = Signal()
    zoomed = Signal()
    listed = Signal()
    dropped = Signal()

    def __init__(self, theme: Theme, locale: QLocale, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("timeline-selection")
        self._theme, self._locale = theme, locale
        self.words = PlainLabel(theme, "", TextStyle.BODY, weight=600, wrap=False)
        self.practise = Button(theme, self.tr("Practise"), kind=ButtonKind.PRIMARY, icon="play")
        self.practise.setObjectName("practise-selection")
        self.list = Button(theme, self.tr("Show list"), icon="list")
        self.zoom = Button(theme, self.tr("Zoom in"), icon="zoom-in")
        self.drop = IconButton(theme, "x", self.tr("Select nothing"), key="Esc")
        row = QHBoxLayout(self)
        row.setContentsMargins(SHADE + 16, SHADE, SHADE + 8, SHADE)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        for button in (self.practise, self.list, self.zoom, self.drop):
            row.addWidget(button)
        self.practise.clicked.connect(self.practised)
        self.list.clicked.connect(self.listed)
        self.zoom.clicked.connect(self.zoomed)
        self.drop.clicked.connect(self.dropped)
        self.hide()

    def show_days(self, days: tuple[int, int], count: int, most: int) -> None:
        """Say how many events touch some days; beyond `most` they are too many to practise."""
        when = days_between(*days, self._locale)
        words = translated("%n events, {when}", count).format(when=when)
        self.words.setText(words)
        self.setAccessibleName(words)
        self.practise.setEnabled(0 < count <= most)
        self.list.setEnabled(count > 0)
        too_many = self.tr("Too many to practise at once: choose fewer days.")
        self.practise.setToolTip(too_many if count > most else "")
        self.show()
        self.raise_()

    def place_in(self, room: QRect) -> None:
        """Stand at the foot of a stretch of the page, as wide as the words need."""
        width = min(self.sizeHint().width(), room.width() - 2 * MARGIN)
        height = self._theme.px(HEIGHT) + 2 * SHADE
        left = room.center().x() - width // 2
        self.setGeometry(QRect(left, room.bottom() - height - MARGIN // 2, width, height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(SHADE, SHADE, -SHADE, -SHADE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SHADE_COLOUR)
        for reach in range(SHADE):
            box = card.adjusted(-reach, -reach, reach, reach)
            painter.drawRoundedRect(box, RADIUS + reach, RADIUS + reach)
        painter.setPen(QPen(self._theme.colour("line2"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()
