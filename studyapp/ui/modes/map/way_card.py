"""The card that asks to whom an actor is tied."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from studyapp.core.knowledge.pack import Pack
from studyapp.ui.item_words import capitalised
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.combo_box import ComboBox
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.popup_card import PopupCard

WIDTH = 300
LETTERS = 20


class WayCard(PopupCard):
    """Letters typed in the list go to the name that begins with them."""

    chosen = Signal(str, str)
    """The two actors whose ties are wanted."""

    def __init__(self, theme: Theme, pack: Pack, parent: QWidget) -> None:
        super().__init__(theme, self.tr("How two actors are tied"), width=WIDTH, parent=parent)
        self._pack, self._start = pack, ""
        self.title = PlainLabel(theme, "", TextStyle.SMALL, weight=600)
        self.others = ComboBox(theme)
        self.others.setObjectName("map-way-to")
        self.others.setAccessibleName(self.tr("The other actor"))
        self.others.setSizeAdjustPolicy(
            ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.others.setMinimumContentsLength(LETTERS)
        self.show_ways = Button(theme, self.tr("Show ways"), kind=ButtonKind.PRIMARY)
        line = self.tr("By links, by events both are in, or by what somebody says of both.")
        self.column.addWidget(self.title)
        self.column.addWidget(self.others)
        self.column.addWidget(PlainLabel(theme, line, TextStyle.CAPTION, token="text2"))
        self.column.addWidget(self.show_ways, 0, Qt.AlignmentFlag.AlignLeading)
        self.show_ways.clicked.connect(self._on_show)

    def ask_for(self, actor: str, below: QWidget) -> None:
        """Ask to whom an actor is tied."""
        self._start = actor
        name = self._pack.actor(actor).name.canonical
        self.title.setText(self.tr("How is {name} tied to …").format(name=name))
        others = [one for one in self._pack.actors if one.id != actor]
        self.others.clear()
        for one in sorted(others, key=lambda each: each.name.canonical.casefold()):
            self.others.addItem(capitalised(one.name.canonical), one.id)
        self.open_below(below)
        self.others.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_show(self) -> None:
        end = self.others.currentData()
        self.hide()
        if isinstance(end, str):
            self.chosen.emit(self._start, end)
