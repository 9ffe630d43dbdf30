"""The card over the list that chooses which questions it shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.bank.filter import EVERYTHING, BankFilter, BankIndex, Facet, Finding, Trait
from studyapp.core.bank.status import Origin, QuestionStatus
from studyapp.core.knowledge.pack import Pack
from studyapp.ui.modes.bank.list.words import any_words, facet_words, trait_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.choice_chip import ChoiceChip
from studyapp.ui.widgets.combo_box import ComboBox
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.wrap_row import WrapRow

WIDTH = 340
SIDE = 16
CHIPS: dict[Facet, tuple[Trait, ...]] = {
    Facet.STATUS: tuple(QuestionStatus),
    Facet.FINDING: tuple(Finding),
    Facet.ORIGIN: tuple(Origin),
}
"""The groups with few values, which are always all shown."""
COMBOS = (Facet.FAMILY, Facet.KIND, Facet.TOPIC, Facet.TAG)


class BankFilterCard(QWidget):
    """A popup that tells each change at once; Escape or a click beside it closes it."""

    changed = Signal(object)
    """The `BankFilter` chosen now, without text."""

    def __init__(self, theme: Theme, pack: Callable[[], Pack], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme, self._pack = theme, pack
        self._index, self._text = BankIndex(()), ""
        self._filter = EVERYTHING
        self._column = QVBoxLayout(self)
        self.setObjectName("bank-filter-card")
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAccessibleName(self.tr("Filter"))
        self.chips: dict[Trait, ChoiceChip] = {}
        self.combos: dict[Facet, ComboBox] = {}
        self.clear = Button(theme, self.tr("Clear filters"), kind=ButtonKind.LINK, parent=self)
        theme.changed.connect(self.update)

    @property
    def chosen(self) -> BankFilter:
        """What is chosen now, without text."""
        return self._filter

    def choose(self, wanted: BankFilter) -> None:
        """Choose something else, telling so."""
        self._set(wanted)

    def clear_all(self) -> None:
        """Show every question again."""
        self._set(EVERYTHING)

    def open_below(self, widget: QWidget, index: BankIndex, text: str) -> None:
        """Open under a button, counting these rows, with the keyboard on the first choice."""
        self.count(index, text)
        end = widget.mapToGlobal(QPoint(widget.width(), widget.height() + 4))
        start = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        left_to_right = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        corner = start if left_to_right else QPoint(end.x() - self.width(), end.y())
        self.move(self._on_screen(corner))
        self.show()
        next(iter(self.chips.values())).setFocus(Qt.FocusReason.PopupFocusReason)

    def count(self, index: BankIndex, text: str) -> None:
        """Count these rows behind each choice, and take the size that the words need."""
        self._index, self._text = index, text
        if not self.chips:
            self._fill_card()
        self._show_choice()
        self.setFixedWidth(self._theme.px(WIDTH))
        self.setFixedHeight(self._column.totalHeightForWidth(self.width()))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, line = self._theme.colour("raised"), self._theme.colour("line2")
        paint_box(painter, self.rect(), Box(fill=fill, line=line, radius=12))
        painter.end()

    def _on_screen(self, corner: QPoint) -> QPoint:
        """Keep the card on the screen, which a large text may not leave room for."""
        room = self.screen().availableGeometry()
        left = max(room.left(), min(corner.x(), room.right() - self.width()))
        return QPoint(left, max(room.top(), min(corner.y(), room.bottom() - self.height())))

    def _set(self, wanted: BankFilter) -> None:
        self._filter = wanted
        if self.chips:
            self._show_choice()
        self.changed.emit(wanted)

    def _on_chip(self) -> None:
        wanted = self._filter
        for facet, traits in CHIPS.items():
            taken = [trait for trait in traits if self.chips[trait].isChecked()]
            wanted = wanted.with_chosen(facet, taken)
        self._set(wanted)

    def _on_combo(self, facet: Facet) -> None:
        trait = self.combos[facet].currentData()
        self._set(self._filter.with_chosen(facet, () if trait is None else (trait,)))

    def _show_choice(self) -> None:
        counted = replace(self._filter, text=self._text)
        for facet, traits in CHIPS.items():
            counts = self._index.counts(facet, counted)
            for trait in traits:
                self._show_chip(trait, counts[trait], on=trait in self._filter.chosen(facet))
        for facet, combo in self.combos.items():
            self._fill(combo, facet, self._index.counts(facet, counted))

    def _show_chip(self, trait: Trait, count: int, *, on: bool) -> None:
        chip = self.chips[trait]
        chip.setChecked(on)
        words = self.tr("{value}, {count} questions")
        chip.set_count(count, words.format(value=chip.words, count=count))
        row = chip.parent()
        if isinstance(row, WrapRow):
            row.place()

    def _fill(self, combo: ComboBox, facet: Facet, counts: Mapping[Trait, int]) -> None:
        taken = next(iter(self._filter.chosen(facet)), None)
        traits = set(counts) | ({taken} if taken is not None else set())
        words = {trait: trait_words(trait, self._pack()) for trait in traits}
        combo.blockSignals(True)  # noqa: FBT003 - Qt's signature
        combo.clear()
        combo.addItem(any_words(facet), None)
        for trait in sorted(traits, key=lambda one: words[one].casefold()):
            combo.addItem(f"{words[trait]}  ·  {counts.get(trait, 0)}", trait)
            if trait == taken:
                combo.setCurrentIndex(combo.count() - 1)
        combo.blockSignals(False)  # noqa: FBT003 - Qt's signature
        combo.update()

    def _combo(self, facet: Facet) -> ComboBox:
        combo = ComboBox(self._theme)
        combo.setAccessibleName(facet_words(facet))
        combo.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(10)
        return combo

    def _fill_card(self) -> None:
        """Make the choices when they are first seen: the page opens without them."""
        traits = (trait for traits in CHIPS.values() for trait in traits)
        self.chips = {
            one: ChoiceChip(self._theme, trait_words(one, self._pack())) for one in traits
        }
        self.combos = {facet: self._combo(facet) for facet in COMBOS}
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        layout = self._column
        layout.setContentsMargins(SIDE, SIDE - 2, SIDE, SIDE)
        layout.setSpacing(6)
        for facet, traits in CHIPS.items():
            row = WrapRow()
            row.set_widgets([self.chips[trait] for trait in traits])
            self._add(layout, facet, row)
        for facet in COMBOS:
            self._add(layout, facet, self.combos[facet])
        layout.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeading)

    def _add(self, layout: QVBoxLayout, facet: Facet, widget: QWidget) -> None:
        words = facet_words(facet)
        layout.addWidget(PlainLabel(self._theme, words, TextStyle.SMALL, weight=600))
        layout.addWidget(widget)
        layout.addSpacing(4)

    def _connect(self) -> None:
        for chip in self.chips.values():
            chip.clicked.connect(self._on_chip)
        for facet, combo in self.combos.items():
            combo.activated.connect(lambda _=0, facet=facet: self._on_combo(facet))
        self.clear.clicked.connect(self.clear_all)
