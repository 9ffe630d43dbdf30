"""After the last question: how it went, what was missed, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.quiz.question import Question
from studyapp.core.quiz.session import Session
from studyapp.ui.family_words import family_words
from studyapp.ui.modes.practice.sureness import sureness_words
from studyapp.ui.modes.practice.words import missed_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.column import Column
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.link_row import LinkRow
from studyapp.ui.widgets.wrap_row import WrapRow


class EndView(Column):
    """The end page; emits the facts to repeat, or where to go."""

    repeat_requested = Signal(object)
    more_requested = Signal()
    today_requested = Signal()
    undo_requested = Signal()
    passage_requested = Signal(object)

    def __init__(self, theme: Theme, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme, self._locale = theme, locale
        self._facts: tuple[str, ...] = ()
        self._title = PlainLabel(theme, self.tr("Done"), TextStyle.HERO, token="text")
        self._line = PlainLabel(theme, "", TextStyle.BODY, token="text2")
        self._line.setObjectName("score")
        self._sureness = PlainLabel(theme, "", TextStyle.BODY, token="text2")
        self._sureness.setObjectName("sureness")
        self._seed = PlainLabel(theme, "", TextStyle.CAPTION, token="text3")
        self._repeat = Button(theme, "", kind=ButtonKind.PRIMARY, icon="repeat")
        self._repeat.setObjectName("repeat-missed")
        self._more = Button(theme, self.tr("Practise more"), icon="play")
        self._more.setObjectName("more")
        self._undo = Button(
            theme, self.tr("Undo the last rating"), kind=ButtonKind.GHOST, icon="undo-2"
        )
        self._undo.setObjectName("undo-last")
        self._today = Button(theme, self.tr("Back to Today"), kind=ButtonKind.GHOST, icon="sun")
        self._today.setObjectName("back-to-today")
        self._heading = PlainLabel(
            theme, self.tr("Worth another look"), TextStyle.HEADING, token="text"
        )
        self._missed = QVBoxLayout()
        self._lay_out()
        self._repeat.clicked.connect(lambda: self.repeat_requested.emit(self._facts))
        self._more.clicked.connect(self.more_requested)
        self._today.clicked.connect(self.today_requested)
        self._undo.clicked.connect(self.undo_requested)

    def show_session(self, session: Session) -> None:
        """Show how a finished session went."""
        first_tries = session.first_tries
        right = sum(1 for item in first_tries if item.mark is not None and item.mark.correct)
        self._line.setText(
            self.tr("{right} of {total} matched the article at the first try.").format(
                right=right, total=len(first_tries)
            )
        )
        self._seed.setText(self.tr("Seed {seed}").format(seed=session.seed))
        sureness = sureness_words(session)
        self._sureness.setText(sureness)
        self._sureness.setVisible(bool(sureness))
        missed = session.missed
        self._facts = tuple(dict.fromkeys(question.fact for question in missed))
        self._repeat.setVisible(bool(missed))
        self._repeat.setText(missed_words(len(missed)))
        self._buttons.place()
        self._undo.setEnabled(session.can_undo)
        self._heading.setVisible(bool(missed))
        self._show_missed(missed)

    def focus_first(self) -> None:
        """Give the keyboard to the most likely next step."""
        (self._repeat if self._facts else self._more).setFocus()

    def _show_missed(self, missed: tuple[Question, ...]) -> None:
        while (item := self._missed.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for question in missed:
            row = LinkRow(self._theme, family_words(question.family), question.stem)
            row.clicked.connect(
                lambda _=False, one=question: self.passage_requested.emit(one.passages[0])
            )
            self._missed.addWidget(row)

    def _lay_out(self) -> None:
        self._buttons = WrapRow()
        self._buttons.set_widgets((self._repeat, self._more, self._today, self._undo))
        layout = QVBoxLayout()
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self._line)
        layout.addWidget(self._sureness)
        layout.addWidget(self._seed)
        layout.addSpacing(14)
        layout.addWidget(self._buttons)
        layout.addSpacing(28)
        layout.addWidget(self._heading)
        layout.addLayout(self._missed)
        layout.addStretch(1)
        self.body.addLayout(layout)
