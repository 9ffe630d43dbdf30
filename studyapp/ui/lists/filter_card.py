"""The card over the list that chooses what the list leaves out."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.knowledge.pack import Pack
from studyapp.ui.models.chosen_set import ChosenSet
from studyapp.ui.models.item_filter import UNDATED, ItemFilter
from studyapp.ui.models.shared_filter import SharedFilter
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.check_box import CheckBox
from studyapp.ui.widgets.combo_box import ComboBox
from studyapp.ui.widgets.label import PlainLabel

WIDTH = 280
SIDE = 16


class FilterCard(QWidget):
    """A popup that tells each change at once; Escape or a click beside it closes it."""

    changed = Signal(object)
    """The `ItemFilter` chosen now."""

    def __init__(self, theme: Theme, pack: Pack, shared: SharedFilter, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme, self._shared = theme, shared
        self._sets: tuple[ChosenSet, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAccessibleName(self.tr("Filter"))
        anyone = (self.tr("Anyone"), "")
        self.speaker = self._combo([anyone, *((one.name, one.id) for one in pack.speakers)])
        every = (self.tr("All topics"), "")
        self.topic = self._combo([every, *((one.name, one.id) for one in pack.topics)])
        always = (self.tr("All of time"), "")
        undated = (self.tr("No date given"), UNDATED)
        periods = ((one.name, one.id) for one in pack.periods)
        self.period = self._combo([always, *periods, undated])
        self.study_set = self._combo([(self.tr("Everything"), "")])
        self.study_sets = Button(theme, self.tr("Study sets…"), kind=ButtonKind.LINK)
        self.disputed = CheckBox(theme, self.tr("Accounts differ"))
        self.heavy = CheckBox(theme, self.tr("Leave out casualties"))
        self.clear = Button(theme, self.tr("Clear filters"), kind=ButtonKind.LINK)
        self._lay_out()
        self._connect()
        theme.changed.connect(self.update)

    @property
    def chosen(self) -> ItemFilter:
        """What is chosen now."""
        chosen = str(self.study_set.currentData())
        return ItemFilter(
            speaker=str(self.speaker.currentData()),
            topic=str(self.topic.currentData()),
            period=str(self.period.currentData()),
            disputed=self.disputed.isChecked(),
            leave_out_casualties=self.heavy.isChecked(),
            study_set=next((one for one in self._sets if one.id == chosen), None),
        )

    def show_chosen(self, kept: ItemFilter) -> None:
        """Show what was chosen elsewhere, without telling it."""
        if kept == self.chosen:
            return
        self._offer_sets(kept)
        self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        combos = (self.speaker, self.topic, self.period)
        for combo, value in zip(combos, (kept.speaker, kept.topic, kept.period), strict=True):
            combo.setCurrentIndex(max(0, combo.findData(value)))
        self.disputed.setChecked(kept.disputed)
        self.heavy.setChecked(kept.leave_out_casualties)
        self.blockSignals(False)  # noqa: FBT003 - Qt's signature

    def clear_all(self) -> None:
        """Keep everything again."""
        self.show_chosen(ItemFilter())
        self._tell()

    def open_below(self, widget: QWidget) -> None:
        """Open under a button, with the keyboard on the first choice."""
        self._offer_sets(self.chosen)
        self.setFixedWidth(self._theme.px(WIDTH))
        self.adjustSize()
        end = widget.mapToGlobal(QPoint(widget.width(), widget.height() + 4))
        start = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        left_to_right = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        self.move(QPoint(end.x() - self.width(), end.y()) if left_to_right else start)
        self.show()
        self.study_set.setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, line = self._theme.colour("raised"), self._theme.colour("line2")
        paint_box(painter, self.rect(), Box(fill=fill, line=line, radius=12))
        painter.end()

    def _offer_sets(self, kept: ItemFilter) -> None:
        """Offer the study sets there are now, with the one chosen that is kept."""
        self._sets = self._shared.sets
        chosen = kept.study_set.id if kept.study_set is not None else ""
        self.study_set.blockSignals(True)  # noqa: FBT003 - Qt's signature
        while self.study_set.count() > 1:
            self.study_set.removeItem(1)
        for one in self._sets:
            self.study_set.addItem(one.name, one.id)
        self.study_set.setCurrentIndex(max(0, self.study_set.findData(chosen)))
        self.study_set.blockSignals(False)  # noqa: FBT003 - Qt's signature

    def _on_sets(self) -> None:
        self.hide()
        self._shared.sets_wanted.emit("")

    def _combo(self, choices: Iterable[tuple[str, str]]) -> ComboBox:
        combo = ComboBox(self._theme)
        combo.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(10)
        for words, value in choices:
            combo.addItem(words, value)
        return combo

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        layout.setSpacing(6)
        named = (
            (self.tr("Study set"), self.study_set),
            (self.tr("Who says so"), self.speaker),
            (self.tr("Topic"), self.topic),
            (self.tr("Period"), self.period),
        )
        for words, combo in named:
            combo.setAccessibleName(words)
            combo.view().setAccessibleName(words)
            layout.addWidget(PlainLabel(self._theme, words, TextStyle.SMALL, weight=600))
            layout.addWidget(combo)
            if combo is self.study_set:
                layout.addWidget(self.study_sets, 0, Qt.AlignmentFlag.AlignLeading)
            layout.addSpacing(4)
        layout.addWidget(self.disputed)
        layout.addWidget(self.heavy)
        layout.addSpacing(4)
        layout.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeading)

    def _connect(self) -> None:
        self.study_sets.clicked.connect(self._on_sets)
        for combo in (self.study_set, self.speaker, self.topic, self.period):
            combo.currentIndexChanged.connect(self._tell)
        for box in (self.disputed, self.heavy):
            box.toggled.connect(self._tell)
        self.clear.clicked.connect(self.clear_all)

    def _tell(self) -> None:
        self.changed.emit(self.chosen)
