"""A few choices side by side, one of them taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.text_block import isolated

NONE = -1
INSET = 2
HEIGHT = 26
PADDING = 11
TRACK_RADIUS, RADIUS = 9, 7
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class Segmented(QWidget):
    """A track of segments; `picked` tells the index the user has taken."""

    picked = Signal(int)

    def __init__(
        self, theme: Theme, labels: Sequence[str], current: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._current = current
        self._segments = [Segment(theme, label, self) for label in labels]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(INSET, INSET, INSET, INSET)
        layout.setSpacing(0)
        for index, segment in enumerate(self._segments):
            layout.addWidget(segment)
            segment.clicked.connect(lambda _=False, at=index: self._pick(at))
            segment.stepped.connect(lambda step, at=index: self._step(at, step))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self._show_current()

    @property
    def current(self) -> int:
        """The index of the segment that is taken, or -1."""
        return self._current

    def set_current(self, index: int) -> None:
        """Take a segment without telling; raises IndexError where there is none."""
        if not 0 <= index < len(self._segments):
            raise IndexError(index)
        self._current = index
        self._show_current()

    def clear(self) -> None:
        """Take none of the segments, so that each can be picked."""
        self._current = NONE
        self._show_current()

    def focus_first(self) -> None:
        """Give the keyboard to the segment that is taken, or to the first."""
        self._segments[max(0, self._current)].setFocus()

    def set_labels(self, labels: Sequence[str]) -> None:
        """Rename the segments; there must be as many as before."""
        for segment, label in zip(self._segments, labels, strict=True):
            segment.set_label(label)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        track = Box(fill=self._theme.colour("hover"), radius=TRACK_RADIUS)
        paint_box(painter, self.rect(), track)
        painter.end()

    def _pick(self, index: int) -> None:
        changed = index != self._current
        self.set_current(index)
        if changed:
            self.picked.emit(index)

    def _step(self, index: int, step: int) -> None:
        to = (index + step) % len(self._segments)
        self._segments[to].setFocus(Qt.FocusReason.TabFocusReason)
        self._pick(to)

    def _show_current(self) -> None:
        for index, segment in enumerate(self._segments):
            taken = index == self._current
            segment.set_taken(on=taken)
            # Tab enters at the segment that is taken; arrow keys go on from there.
            enters = taken or (self._current == NONE and index == 0)
            tab = Qt.FocusPolicy.StrongFocus if enters else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(tab)
            segment.update()


class Segment(QRadioButton):
    """One choice; a radio button to a screen reader."""

    stepped = Signal(int)

    def __init__(self, theme: Theme, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("ringRadius", RADIUS)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self.set_label(label)
        theme.changed.connect(self._on_theme)

    def set_label(self, label: str) -> None:
        """Show other words."""
        self._label = label
        self.setAccessibleName(label)
        self._on_theme()

    def set_taken(self, *, on: bool) -> None:
        """Show whether this is the choice that is taken."""
        # Qt: a screen reader is told of a radio button only where they exclude one another,
        # and then the last one checked cannot be let go of.
        self.setAutoExclusive(on)
        self.setChecked(on)
        self.setAutoExclusive(True)

    def sizeHint(self) -> QSize:
        font = self._theme.font(TextStyle.SMALL, 600)
        words = QFontMetricsF(font).horizontalAdvance(self._label)
        return QSize(round(words) + 2 * self._theme.px(PADDING), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: object) -> bool:
        return True

    def nextCheckState(self) -> None:
        """Leave the check mark to the track, which knows the others."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()), 0)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            step = -step if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) else step
        if step:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        taken = self.isChecked()
        if taken:
            fill, line = self._theme.colour("raised"), self._theme.colour("line2")
            paint_box(painter, self.rect(), Box(fill=fill, line=line, radius=RADIUS))
        token = "text" if taken or self.underMouse() else "text2"
        painter.setPen(self._theme.colour(token))
        painter.setFont(self._font_that_fits(600 if taken else 500))
        painter.drawText(QRect(self.rect()), Qt.AlignmentFlag.AlignCenter, isolated(self._label))
        painter.end()

    def _font_that_fits(self, weight: int) -> QFont:
        """Give the font, its wide spacing lessened where the label would not fit with it."""
        font = QFont(self._theme.font(TextStyle.SMALL, weight))
        over = QFontMetricsF(font).horizontalAdvance(self._label) - self.width() + 2
        if over > 0 and font.letterSpacing() > 0:
            spacing = max(0.0, font.letterSpacing() - over / len(self._label))
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
        return font

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()
