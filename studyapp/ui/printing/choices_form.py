"""What can be chosen about a printed test: versions, paper, size, and which sheets."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studyapp.core.handout.choices import LETTERS, HandoutChoices, PaperSize
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import IconButton
from studyapp.ui.widgets.check_box import CheckBox
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.seed_line import SeedLine
from studyapp.ui.widgets.segmented import Segmented

LONGEST_TITLE = 120
SEED_WIDTH = 96
PAPERS = (PaperSize.A4, PaperSize.LETTER)


class ChoicesForm(QWidget):
    """Tells `changed` whenever another choice is made, and `seed_wanted` for another seed."""

    changed = Signal()
    seed_wanted = Signal()

    def __init__(
        self, theme: Theme, title: str, choices: HandoutChoices, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = QLineEdit(title)
        self._title.setObjectName("print-title")
        self._title.setMaxLength(LONGEST_TITLE)
        self._title.setAccessibleName(self.tr("Title"))
        self._title.setCursorPosition(0)
        self._versions = Segmented(theme, [str(at + 1) for at in range(len(LETTERS))])
        self._versions.setAccessibleName(self.tr("Versions"))
        self._seed = SeedLine("print-seed")
        self._seed.set_seed(choices.seed)
        self._seed.setFixedWidth(theme.px(SEED_WIDTH))
        self._other = IconButton(theme, "rotate-ccw", self.tr("Another seed"))
        self._other.setObjectName("another-seed")
        self._paper = Segmented(theme, (self.tr("A4"), self.tr("Letter")))
        self._paper.setAccessibleName(self.tr("Paper"))
        self._large = self._box("print-large", self.tr("Large print, 18 points"))
        self._points = self._box("print-points", self.tr("Points"))
        self._answers = self._box("print-answers", self.tr("Answer sheet"))
        self._key = self._box("print-key", self.tr("Answer key with the sentences"))
        self._sources = self._box("print-sources", self.tr("Sources page"))
        self._lay_out()
        self._show(choices)
        self._connect()

    @property
    def title(self) -> str:
        """The title as typed."""
        return self._title.text()

    @property
    def choices(self) -> HandoutChoices:
        """What is chosen; an empty seed counts as 1."""
        seed = self._seed.seed
        return HandoutChoices(
            versions=self._versions.current + 1,
            seed=1 if seed is None else seed,
            paper=PAPERS[self._paper.current],
            large=self._large.isChecked(),
            points=self._points.isChecked(),
            answer_sheet=self._answers.isChecked(),
            key=self._key.isChecked(),
            sources=self._sources.isChecked(),
        )

    def set_seed(self, seed: int) -> None:
        """Show another seed and tell."""
        self._seed.set_seed(seed)

    def focus_first(self) -> None:
        """Give the keyboard to the title."""
        self._title.setFocus()

    def _show(self, choices: HandoutChoices) -> None:
        self._versions.set_current(choices.versions - 1)
        self._paper.set_current(PAPERS.index(choices.paper))
        self._large.setChecked(choices.large)
        self._points.setChecked(choices.points)
        self._answers.setChecked(choices.answer_sheet)
        self._key.setChecked(choices.key)
        self._sources.setChecked(choices.sources)
        self._show_seed()

    def _show_seed(self) -> None:
        """A seed mixes only what comes after the first version."""
        self._seed_row.setEnabled(self._versions.current > 0)

    def _connect(self) -> None:
        self._title.textChanged.connect(self.changed)
        self._seed.textChanged.connect(self.changed)
        self._versions.picked.connect(self._on_versions)
        self._paper.picked.connect(self.changed)
        self._other.clicked.connect(self.seed_wanted)
        for box in (self._large, self._points, self._answers, self._key, self._sources):
            box.toggled.connect(self.changed)

    def _on_versions(self) -> None:
        self._show_seed()
        self.changed.emit()

    def _lay_out(self) -> None:
        theme = self._theme
        seed = QHBoxLayout()
        seed.setSpacing(theme.px(6))
        seed.addWidget(self._seed)
        seed.addWidget(self._other)
        seed.addStretch(1)
        self._seed_row = QWidget()
        column = QVBoxLayout(self._seed_row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self._label(self.tr("Seed")))
        column.addLayout(seed)
        column.addWidget(self._help(self.tr("The same seed gives the same versions anywhere.")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(6))
        for label, field in (
            (self.tr("Title"), self._title),
            (self.tr("Versions"), self._versions),
        ):
            layout.addWidget(self._label(label))
            layout.addWidget(field)
            layout.addSpacing(theme.px(10))
        layout.addWidget(self._seed_row)
        layout.addSpacing(theme.px(10))
        layout.addWidget(self._label(self.tr("Paper")))
        layout.addWidget(self._paper)
        layout.addSpacing(theme.px(14))
        for box in (self._large, self._points, self._answers, self._key, self._sources):
            layout.addWidget(box)
        layout.addStretch(1)

    def _label(self, words: str) -> PlainLabel:
        return PlainLabel(self._theme, words, TextStyle.SMALL, weight=600)

    def _help(self, words: str) -> PlainLabel:
        return PlainLabel(self._theme, words, TextStyle.CAPTION, token="text3")

    def _box(self, name: str, words: str) -> CheckBox:
        box = CheckBox(self._theme, words)
        box.setObjectName(name)
        return box


def usual_paper(locale: QLocale) -> PaperSize:
    """Give the paper that is common where the locale is."""
    letter = locale.measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return PaperSize.LETTER if letter else PaperSize.A4
