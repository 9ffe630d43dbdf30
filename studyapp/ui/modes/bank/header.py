"""What stands over the form: how far the question is, whether it is saved, undo and redo."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from studyapp.core.bank.edit_label import Step
from studyapp.core.bank.status import QuestionStatus
from studyapp.ui.modes.bank.list.words import status_words
from studyapp.ui.modes.bank.words import step_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, IconButton
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.segmented import Segmented

HEIGHT = 54
ICONS = {
    QuestionStatus.DRAFT: "circle-dashed",
    QuestionStatus.READY: "circle-check",
    QuestionStatus.RETIRED: "minus",
}


class EditorHeader(QWidget):
    """Tells what is asked for; in a narrow window it also switches to the preview."""

    status_wanted = Signal(object)
    tab_picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = PlainLabel(theme, self.tr("Edit question"), TextStyle.HEADING, wrap=False)
        self.tabs = Segmented(theme, (self.tr("Edit"), self.tr("Preview")))
        self.tabs.hide()
        self.saved = PlainLabel(theme, "", TextStyle.SMALL, token="text2", weight=500, wrap=False)
        self.saved.setObjectName("saved")
        self.status = Button(theme, "", trailing_icon="chevron-down")
        self.status.setObjectName("question-status")
        self.undo = IconButton(theme, "undo-2", self.tr("Undo"), key="Ctrl Z")
        self.redo = IconButton(theme, "redo-2", self.tr("Redo"), key="Ctrl Shift Z")
        self.more = IconButton(theme, "ellipsis", self.tr("More for this question"))
        self.more.setObjectName("question-more")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(12), 0, theme.px(12), 0)
        layout.setSpacing(0)
        layout.addSpacing(theme.px(12))
        layout.addWidget(self.title)
        layout.addWidget(self.tabs)
        layout.addSpacing(theme.px(10))
        layout.addWidget(self.saved, 1)
        layout.addSpacing(theme.px(8))
        layout.addWidget(self.status)
        layout.addSpacing(theme.px(4))
        for button in (self.undo, self.redo, self.more):
            layout.addWidget(button)
        theme.changed.connect(self._on_theme)
        self._on_theme()
        self.status.clicked.connect(self._open_status)
        self.tabs.picked.connect(self.tab_picked)
        self.show_nothing()
        self.show_steps(None, None)

    def show_status(self, status: QuestionStatus) -> None:
        """Show how far the open question is."""
        words = status_words(status)
        self.status.setText(words)
        self.status.setAccessibleName(self.tr("Status: {status}").format(status=words))
        for widget in (self.status, self.more):
            widget.show()

    def show_nothing(self) -> None:
        """Show that no question is open."""
        self.saved.setText("")
        for widget in (self.status, self.more):
            widget.hide()

    def show_saved(self, words: str) -> None:
        """Show whether and when the question was saved."""
        self.saved.setText(words)
        self.saved.setToolTip(words)

    def show_steps(self, undo: Step | None, redo: Step | None) -> None:
        """Offer undo and redo by name, where there is something to take back."""
        self.undo.setEnabled(undo is not None)
        self.redo.setEnabled(redo is not None)
        words, again = self.tr("Undo: {edit}"), self.tr("Redo: {edit}")
        plain, plain_again = self.tr("Undo"), self.tr("Redo")
        self.undo.set_name(words.format(edit=step_words(undo)) if undo else plain)
        self.redo.set_name(again.format(edit=step_words(redo)) if redo else plain_again)

    def set_narrow(self, *, narrow: bool) -> None:
        """Offer the preview as a tab instead of the title, or the title alone."""
        self.tabs.setVisible(narrow)
        self.title.setVisible(not narrow)

    def status_menu(self) -> QMenu:
        """Build the menu of statuses."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for status in QuestionStatus:
            action = menu.addAction(self._theme.icon(ICONS[status], "text2", 16), self._to(status))
            action.triggered.connect(lambda _=False, to=status: self.status_wanted.emit(to))
        return menu

    def _on_theme(self) -> None:
        self.setFixedHeight(self._theme.px(HEIGHT))

    def _to(self, status: QuestionStatus) -> str:
        words = status_words(status)
        return f"{words}\tCtrl+Enter" if status is QuestionStatus.READY else words

    def _open_status(self) -> None:
        self.status_menu().popup(self.status.mapToGlobal(QPoint(0, self.status.height() + 4)))
