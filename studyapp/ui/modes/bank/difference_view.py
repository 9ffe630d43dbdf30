"""What has changed in a question: words put in are underlined, words taken out struck through."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studyapp.core.bank.differences import Difference, Part, Words
from studyapp.ui.modes.bank.difference_words import spoken_words, title_of, words_of
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.text_block import Run, TextBlock

NARROWEST = 120


class ChangedWords(QWidget):
    """One field's words, old and new in one text."""

    def __init__(self, theme: Theme, words: Sequence[Words], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, _parted(words)
        self._block = self._laid_out()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(spoken_words(tuple(words)))
        theme.changed.connect(self._on_theme)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._block.height(width)

    def sizeHint(self) -> QSize:
        width = self._theme.px(NARROWEST)
        return QSize(width, self._block.height(max(width, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._block.height(self.width())
        painter = QPainter(self)
        self._block.paint(painter, QPointF(0, 0), self._theme.colour("text"))
        painter.end()

    def _laid_out(self) -> TextBlock:
        runs: list[Run] = []
        at = 0
        for one in self._words:
            if one.part is not Part.SAME:
                runs.append(self._run(at, one))
            at += len(one.text)
        font = self._theme.font(TextStyle.BODY)
        text = "".join(one.text for one in self._words)
        return TextBlock(text, font, self._theme.line_height(TextStyle.BODY), runs=runs)

    def _run(self, at: int, words: Words) -> Run:
        added = words.part is Part.ADDED
        font = QFont(self._theme.font(TextStyle.BODY, 600 if added else None))
        font.setUnderline(added)
        font.setStrikeOut(not added)
        colour = self._theme.colour("accent_text" if added else "text3")
        return Run(start=at, length=len(words.text), font=font, colour=colour)

    def _on_theme(self) -> None:
        self._block = self._laid_out()
        self.updateGeometry()
        self.update()


class DifferenceView(QWidget):
    """Fields that differ, one under the other."""

    def __init__(
        self, theme: Theme, differences: Sequence[Difference], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        for number, one in enumerate(differences):
            if number:
                column.addSpacing(theme.px(8))
            title = PlainLabel(theme, title_of(one), TextStyle.CAPTION, token="text2", weight=600)
            column.addWidget(title)
            column.addWidget(ChangedWords(theme, words_of(one)))


def _parted(words: Sequence[Words]) -> tuple[Words, ...]:
    """Put a blank between words taken out and words put in, which would run together."""
    found: list[Words] = []
    for one in words:
        if found and found[-1].part is Part.REMOVED and one.part is Part.ADDED:
            found.append(Words(text=" ", part=Part.SAME))
        found.append(one)
    return tuple(found)
