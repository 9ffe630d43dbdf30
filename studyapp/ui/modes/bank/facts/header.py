"""What stands over the form of a fact: how far it is, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind, IconButton
from studyapp.ui.widgets.label import PlainLabel

HEIGHT = 56


class FactHeader(QWidget):
    """Title, whether it is saved, undo and redo, delete, and taking it into the pack."""

    apply_wanted = Signal()
    drop_wanted = Signal()
    delete_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel(theme, "", TextStyle.HEADING, wrap=False)
        self.state = PlainLabel(theme, "", TextStyle.SMALL, token="text2", wrap=False)
        self.state.setObjectName("fact-state")
        self.undo = IconButton(theme, "undo-2", self.tr("Undo"), key="Ctrl Z")
        self.redo = IconButton(theme, "redo-2", self.tr("Redo"), key="Ctrl Shift Z")
        self.delete = IconButton(theme, "trash-2", self.tr("Delete this fact"))
        self.delete.setObjectName("delete-fact")
        self.drop = Button(theme, self.tr("Drop changes"), kind=ButtonKind.GHOST)
        self.drop.setObjectName("drop-fact")
        self.apply = Button(
            theme, self.tr("Take into the pack"), kind=ButtonKind.PRIMARY, key="Ctrl Enter"
        )
        self.apply.setObjectName("apply-fact")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 16, 0)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addWidget(self.state, 1)
        for button in (self.undo, self.redo, self.delete, self.drop, self.apply):
            layout.addWidget(button)
        self.setFixedHeight(theme.px(HEIGHT))
        self.apply.clicked.connect(self.apply_wanted)
        self.drop.clicked.connect(self.drop_wanted)
        self.delete.clicked.connect(self.delete_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)

    def show_state(self, title: str, state: str, *, unfinished: bool, shown: bool) -> None:
        """Tell what is open, and offer what can be done with it."""
        self.title.setText(title)
        self.state.setText(state)
        self.delete.setVisible(shown)
        self.drop.setVisible(shown and unfinished)
        self.apply.setVisible(shown and unfinished)

    def show_steps(self, *, undo: bool, redo: bool) -> None:
        """Offer undo and redo where there is something to undo or redo."""
        self.undo.setEnabled(undo)
        self.redo.setEnabled(redo)
