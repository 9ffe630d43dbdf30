"""Today: one glance at what is due, one key to begin."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.services.review import Today
from studyapp.services.workspace import Workspace
from studyapp.ui.appearance import NEW_AT_ONCE, USUAL_NEW, number_of
from studyapp.ui.bus import Bus
from studyapp.ui.exam_words import exam_words
from studyapp.ui.modes.today.cards import AccountsCard, ReadingCard
from studyapp.ui.modes.today.closer_look import CloserLook
from studyapp.ui.modes.today.progress import ProgressTable
from studyapp.ui.modes.today.resume_note import ResumeNote
from studyapp.ui.modes.today.words import HARDEST, Headline, headline
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.column import Column
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.key_cap import KeyCap
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.note import Note

GAP = 24


class TodayPage(Column):
    """The page a learner sees first; it asks for nothing and starts with one key."""

    def __init__(
        self,
        theme: Theme,
        bus: Bus,
        workspace: Workspace,
        *,
        locale: QLocale,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(theme)
        self._theme, self._bus, self._workspace = theme, bus, workspace
        self._locale, self._now = locale, now
        self._headline: Headline | None = None
        self._date = PlainLabel(theme, "", TextStyle.SMALL, token="text2", weight=600)
        self._hero = PlainLabel(theme, "", TextStyle.HERO, token="text")
        self._hero.setObjectName("hero")
        self._line = PlainLabel(theme, "", TextStyle.HEADING, token="text2", weight=400)
        self._primary = Button(theme, "", kind=ButtonKind.PRIMARY, icon="play", large=True)
        self._primary.setObjectName("primary")
        self._space = KeyCap(theme, self.tr("Space"))
        self._second = Button(theme, "", icon="plus", large=True)
        self._second.setObjectName("second")
        self._notice = PlainLabel(theme, "", TextStyle.SMALL, token="text2")
        self._reading = ReadingCard(theme, bus, workspace.pack)
        self._accounts = AccountsCard(theme, bus, workspace.pack)
        self._progress = ProgressTable(theme)
        self._closer = CloserLook(theme, bus, workspace.pack)
        self._exam = Note(theme, "calendar")
        self._exam.setObjectName("exam")
        self._divider = Divider(theme)
        self._resume = ResumeNote(theme, bus)
        self._lay_out()
        self._primary.clicked.connect(self._on_primary)
        self._second.clicked.connect(self._on_second)
        bus.changed.connect(self._on_changed)
        self.refresh()

    def _on_changed(self, _changes: object) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Show the state of now."""
        today = self._workspace.review.today()
        now = self._now().astimezone()
        self._date.setText(
            self._locale.toString(QDate(now.year, now.month, now.day), "dddd d MMMM")
        )
        self._headline = headline(today, self._locale, now=now, new_at_once=self._new_at_once())
        self._hero.setText(self._headline.title)
        self._line.setText(self._headline.line)
        self._show_buttons(self._headline)
        self._show_notice(today)
        self._resume.show_left_open(today.left_open)
        self._accounts.show_day(now.toordinal())
        self._progress.show_progress(today.progress)
        self._closer.show_today(today)
        self._divider.setVisible(not self._closer.isHidden())
        self._show_exam(today)

    def focus_first(self) -> None:
        """Give the keyboard to the first button."""
        (self._primary if self._primary.isVisibleTo(self) else self._second).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return) and not event.isAutoRepeat():
            (self._primary if self._primary.isVisibleTo(self) else self._second).click()
        else:
            super().keyPressEvent(event)

    def _new_at_once(self) -> int:
        return number_of(self._workspace.preferences.find(NEW_AT_ONCE), usual=USUAL_NEW)

    def _show_buttons(self, words: Headline) -> None:
        self._primary.setText(words.primary)
        self._primary.setVisible(bool(words.primary))
        self._space.setVisible(bool(words.primary))
        self._second.setText(words.second)
        self._second.setVisible(bool(words.second))

    def _show_notice(self, today: Today) -> None:
        self._notice.setVisible(today.first_run and today.sensitive)
        self._notice.setText(
            self.tr("Some questions mention deaths. You can skip any question without cost.")
        )

    def _show_exam(self, today: Today) -> None:
        plan = today.exam
        self._exam.setVisible(plan is not None)
        if plan is not None:
            self._exam.set_text(exam_words(plan, plan.day, self._locale))

    def _on_primary(self) -> None:
        if self._headline is None:
            return
        if self._headline.primary_learns:
            self._bus.learn_requested.emit(self._new_at_once())
        else:
            self._bus.review_requested.emit()

    def _on_second(self) -> None:
        if self._headline is not None and self._headline.second_reviews:
            self._bus.practice_requested.emit(self._workspace.schedule.hardest(HARDEST))
            return
        self._bus.learn_requested.emit(self._new_at_once())

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self._primary)
        buttons.addWidget(self._space)
        buttons.addSpacing(12)
        buttons.addWidget(self._second)
        buttons.addStretch(1)
        cards = QHBoxLayout()
        cards.setSpacing(12)
        cards.addWidget(self._reading, 1)
        cards.addWidget(self._accounts, 1)
        layout = QVBoxLayout()
        layout.setContentsMargins(0, 28, 0, GAP)
        layout.setSpacing(2)
        layout.addWidget(self._resume)
        for widget in (self._date, self._hero, self._line):
            layout.addWidget(widget)
        layout.addSpacing(16)
        layout.addLayout(buttons)
        layout.addSpacing(8)
        layout.addWidget(self._notice)
        layout.addWidget(self._exam)
        layout.addSpacing(GAP)
        layout.addLayout(cards)
        layout.addSpacing(GAP + 4)
        layout.addWidget(self._progress)
        layout.addSpacing(GAP)
        layout.addWidget(self._divider)
        layout.addSpacing(16)
        layout.addWidget(self._closer)
        layout.addStretch(1)
        holder = QWidget()
        holder.setLayout(layout)
        self.body.addWidget(holder)
