"""The card in which a question is previewed, wherever it will be asked."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.question import Question
from studyapp.ui.modes.bank.preview.answer_note import AnswerNote
from studyapp.ui.modes.bank.preview.kind import PreviewKind
from studyapp.ui.modes.bank.preview.print_view import PrintView
from studyapp.ui.modes.bank.preview.projector_view import ProjectorView
from studyapp.ui.modes.bank.preview.pupil_view import PupilView
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.divider import Divider

PADDING, GAP = 18, 12
RADIUS = 12
CARDS = (PreviewKind.PUPIL,)
"""What is shown on the card; a projector and a sheet of paper have an edge of their own."""


class QuestionCard(QWidget):
    """One view for each kind of preview, a link that shows the answer, and its sentence."""

    def __init__(
        self, theme: Theme, pack: Pack, locale: QLocale, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._question: Question | None = None
        self._kind, self._answered = PreviewKind.PUPIL, False
        self.pupil = PupilView(theme, locale)
        self.projector = ProjectorView(theme, locale)
        self.print = PrintView(theme, locale)
        self.toggle = Button(theme, self.tr("Show answer"), kind=ButtonKind.LINK)
        self.toggle.setObjectName("show-answer")
        self._divider = Divider(theme)
        self.note = AnswerNote(theme, pack)
        self._views: dict[PreviewKind, PupilView | ProjectorView | PrintView] = {
            PreviewKind.PUPIL: self.pupil,
            PreviewKind.PROJECTOR: self.projector,
            PreviewKind.PRINT: self.print,
        }
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(theme.px(GAP))
        for view in self._views.values():
            self._layout.addWidget(view)
        self._layout.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignTrailing)
        self._layout.addWidget(self._divider)
        self._layout.addWidget(self.note)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.toggle.clicked.connect(self._on_toggled)
        theme.changed.connect(self.update)
        self.set_kind(PreviewKind.PUPIL)

    def show_question(self, question: Question | None, *, whole: bool) -> None:
        """Show a question; one that is not whole has no answer to show."""
        self._question = question
        self.toggle.setEnabled(whole)
        self._answered = self._answered and whole
        self._show()

    def set_kind(self, kind: PreviewKind) -> None:
        """Show the question elsewhere."""
        self._kind = kind
        edge = self._theme.px(PADDING) if kind in CARDS else 0
        self._layout.setContentsMargins(edge, edge, edge, self._theme.px(GAP) if edge else 0)
        self._show()

    def close_answer(self) -> None:
        """Hide the answer, for the next question."""
        self._answered = False

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._kind not in CARDS:
            return
        painter = QPainter(self)
        fill, line = self._theme.colour("raised"), self._theme.colour("line")
        paint_box(painter, self.rect(), Box(fill=fill, line=line, radius=RADIUS))
        painter.end()

    def _on_toggled(self) -> None:
        self._answered = not self._answered
        self._show()

    def _show(self) -> None:
        question, shown = self._question, self._question is not None
        for kind, view in self._views.items():
            view.setVisible(shown and kind is self._kind)
        self.toggle.setVisible(shown)
        told = shown and self._answered
        self._divider.setVisible(told and self._kind in CARDS)
        self.note.setVisible(told)
        self.toggle.setText(self.tr("Hide answer") if told else self.tr("Show answer"))
        if question is not None:
            self._views[self._kind].show_question(question, answered=self._answered)
            if told:
                self.note.show_question(question)
        self.update()
