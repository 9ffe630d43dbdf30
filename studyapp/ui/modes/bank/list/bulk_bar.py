"""What can be done with several questions at once, under the list while they are chosen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from studyapp.core.bank.form import EASIEST, HARDEST
from studyapp.core.bank.status import QuestionStatus
from studyapp.ui.modes.bank.list.words import status_words
from studyapp.ui.modes.bank.words import difficulty_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, IconButton
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.wrap_row import WrapRow


class BulkBar(QWidget):
    """Tells what is wanted of the questions that are chosen."""

    status_wanted = Signal(object)
    difficulty_wanted = Signal(int)
    tags_wanted = Signal()
    replace_wanted = Signal()
    retire_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("bulk-bar")
        self.words = PlainLabel(theme, "", TextStyle.SMALL, weight=600, wrap=False)
        self.close_button = IconButton(theme, "x", self.tr("Choose no more"), key="Esc")
        more = "chevron-down"
        self.status = Button(theme, self.tr("Status"), trailing_icon=more)
        self.difficulty = Button(theme, self.tr("Difficulty"), trailing_icon=more)
        self.tags = Button(theme, self.tr("Tags…"))
        self.replace = Button(theme, self.tr("Find and replace…"))
        self.retire = Button(theme, self.tr("Retire"))
        self._row = WrapRow()
        self._row.set_widgets([self.status, self.difficulty, self.tags, self.retire, self.replace])
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.words, 1)
        head.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(17, 8, 13, 14)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._row)
        self.status.clicked.connect(lambda: self._open(self.status_menu(), self.status))
        self.difficulty.clicked.connect(lambda: self._open(self.difficulty_menu(), self.difficulty))
        self.tags.clicked.connect(self.tags_wanted)
        self.replace.clicked.connect(self.replace_wanted)
        self.retire.clicked.connect(self.retire_wanted)
        self.close_button.clicked.connect(self.closed)
        theme.changed.connect(self.update)

    def show_count(self, count: int) -> None:
        """Show how many questions are chosen; hide while it is no more than one."""
        self.words.setText(self.tr("{count} chosen").format(count=count))
        self.setVisible(count > 1)

    def status_menu(self) -> QMenu:
        """Build the menu of statuses."""
        menu = self._menu()
        for status in QuestionStatus:
            action = menu.addAction(status_words(status))
            action.triggered.connect(lambda _=False, to=status: self.status_wanted.emit(to))
        return menu

    def difficulty_menu(self) -> QMenu:
        """Build the menu of difficulties."""
        menu = self._menu()
        for level in range(EASIEST, HARDEST + 1):
            action = menu.addAction(difficulty_words(level))
            action.triggered.connect(lambda _=False, to=level: self.difficulty_wanted.emit(to))
        return menu

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
        painter.end()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _open(self, menu: QMenu, button: Button) -> None:
        height = menu.sizeHint().height()
        menu.popup(button.mapToGlobal(QPoint(0, -height - 4)))
