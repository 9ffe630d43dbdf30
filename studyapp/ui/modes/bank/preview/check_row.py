"""One check in the list: an icon, what it says, and a link that mends it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studyapp.core.bank.checks.check import Check, Level
from studyapp.ui.modes.bank.preview.check_words import level_words
from studyapp.ui.modes.bank.preview.mend_words import mend_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.button import Button, ButtonKind, PressableWidget
from studyapp.ui.widgets.mirror import visual_rect
from studyapp.ui.widgets.text_block import TextBlock
from studyapp.ui.widgets.tooltip import tooltip

ICON, GAP = 16, 8
PADDING = 4
RADIUS = 6
ICONS = {
    Level.OK: ("circle-check", "ok"),
    Level.INFO: ("info", "text2"),
    Level.ADVICE: ("triangle-alert", "retry"),
    Level.BLOCKS: ("circle-dashed", "retry"),
}


class CheckRow(QWidget):
    """Shows a check; another one can be shown in its place while somebody types."""

    field_wanted = Signal()
    mend_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = CheckWords(theme)
        self.mend = Button(theme, self.tr("Mend"), kind=ButtonKind.LINK)
        self.mend.setObjectName("mend")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(GAP))
        layout.addWidget(self.words, 1)
        # The link stands on the first line of the words, which have a little room above them.
        first = QVBoxLayout()
        first.setContentsMargins(0, theme.px(PADDING), 0, 0)
        first.addWidget(self.mend)
        first.addStretch(1)
        layout.addLayout(first)
        self.words.clicked.connect(self.field_wanted)
        self.mend.clicked.connect(self.mend_wanted)

    def show_check(self, check: Check, words: str) -> None:
        """Show how a check came out."""
        self.words.show_words(check.level, words, leads=check.field is not None)
        self.mend.setVisible(check.mend is not None)
        if check.mend is not None:
            does = mend_words(check.mend.kind)
            self.mend.setToolTip(tooltip(does))
            self.mend.setAccessibleName(self.tr("Mend: {does}").format(does=does))


class CheckWords(PressableWidget):
    """The icon and the words; pressing them leads to the field they speak of, if there is one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, radius=RADIUS, parent=parent)
        self._level, self._leads = Level.OK, False
        self._text = ""
        self._block: TextBlock | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, level: Level, text: str, *, leads: bool) -> None:
        """Say something else."""
        self._level, self._leads = level, leads
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if leads else Qt.FocusPolicy.NoFocus)
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.setAccessibleName(f"{level_words(level)}: {text}")
        if text != self._text:
            self._text, self._block = text, None
            self.updateGeometry()
        self.update()

    def hitButton(self, position: object) -> bool:
        return self._leads

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._laid_out().height(width - self._left())
        return max(words, self._theme.px(ICON)) + 2 * self._theme.px(PADDING)

    def sizeHint(self) -> QSize:
        width = self._left() + round(self._laid_out().natural_width)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        longest = self._left() + round(self._laid_out().longest_word)
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else 0
        return QSize(longest, self.heightForWidth(max(width, longest)) if width else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lively = self._leads and (self.underMouse() or self.isDown())
        if lively:
            fill = self._theme.colour("hover")
            paint_box(painter, self.rect(), Box(fill=fill, radius=RADIUS))
        name, token = ICONS[self._level]
        side, top = self._theme.px(ICON), self._theme.px(PADDING)
        line = self._theme.line_height(TextStyle.SMALL)
        spot = self._visual(QRect(0, top + (line - side) // 2, side, side))
        self._theme.icon(name, token, ICON).paint(painter, spot)
        words = visual_rect(
            self.layoutDirection(),
            self.rect(),
            QRect(self._left(), top, self.width() - self._left(), self.height() - top),
        )
        block = self._laid_out()
        block.set_alignment(Qt.AlignmentFlag.AlignLeading, self.layoutDirection())
        block.height(words.width())
        amiss = self._level in (Level.ADVICE, Level.BLOCKS)
        block.paint(painter, QPointF(words.topLeft()), self._theme.colour(_ink(amiss=amiss)))
        painter.end()

    def _laid_out(self) -> TextBlock:
        if self._block is None:
            font = self._theme.font(TextStyle.SMALL, 500)
            line = self._theme.line_height(TextStyle.SMALL)
            self._block = TextBlock(self._text, font, line)
        return self._block

    def _left(self) -> int:
        return self._theme.px(ICON + GAP)

    def _on_theme(self) -> None:
        self._block = None
        super()._on_theme()


def _ink(*, amiss: bool) -> str:
    return "text" if amiss else "text2"
