"""One question of a test on the screen, with the overview beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studyapp.core.quiz.answer import Answer
from studyapp.core.quiz.paper.sitting import Sitting
from studyapp.ui.answers.answer_area import AnswerArea
from studyapp.ui.family_words import family_words
from studyapp.ui.modes.tests.overview import Legend, OverviewGrid
from studyapp.ui.modes.tests.sitting_header import SittingHeader
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.tooltip import tooltip

COLUMN = 720
PANE = 236
ROOM_FOR_PANE = 800
"""From this width on (at 100 % text) the overview stands beside the question."""
LOW = 700
TYPING_MS = 400
"""Typed answers are kept when the hand rests this long, and at every step."""
LETTERS = "abcdeghi"
"""A to I choose like 1 to 9, but F flags."""


class SittingView(QWidget):
    """Draws a sitting; a function of its state but for the answer under way."""

    answered = Signal(object)
    """The answer to the question at hand, or None where it was taken back."""
    moved = Signal(int)
    flag_toggled = Signal()
    hand_in_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sitting: Sitting | None = None
        self._touched, self._showing = False, False
        self._typing = QTimer(self, interval=TYPING_MS, singleShot=True)
        self.header = SittingHeader(theme)
        self._family = PlainLabel(
            theme, "", TextStyle.SMALL, token="accent_text", weight=600, wrap=False
        )
        self._source = PlainLabel(
            theme, self.tr("According to the article"), TextStyle.SMALL, token="text2", wrap=False
        )
        self._stem = PlainLabel(theme, "", TextStyle.QUESTION, token="text")
        self._stem.setObjectName("test-stem")
        self.answers = AnswerArea(theme, locale=locale)
        self._saved = PlainLabel(theme, "", TextStyle.SMALL, token="text2", wrap=False)
        self._saved.setObjectName("saved")
        self._keep = Button(theme, self.tr("Keep this answer"))
        self._keep.setObjectName("keep-answer")
        self._clear = Button(theme, self.tr("Clear answer"), kind=ButtonKind.GHOST)
        self._clear.setObjectName("clear-answer")
        self._back = Button(theme, self.tr("Previous"))
        self._back.setObjectName("previous")
        self._next = Button(theme, self.tr("Next"), kind=ButtonKind.PRIMARY)
        self._next.setObjectName("next")
        self._back.setToolTip(tooltip(self.tr("Previous question"), self.tr("Page Up")))
        self._next.setToolTip(tooltip(self.tr("Next question"), self.tr("Page Down")))
        self.grid = OverviewGrid(theme)
        self._legend = Legend(theme)
        self._lay_out()
        self._connect()

    def show_sitting(self, sitting: Sitting) -> None:
        """Draw the question at hand and the state of all."""
        before, self._sitting = self._sitting, sitting
        fresh = before is None or (before.id, before.index) != (sitting.id, sitting.index)
        self.header.show_sitting(sitting)
        self.grid.show_sitting(sitting)
        self._legend.show_sitting(sitting)
        if fresh:
            self._show_question(sitting)
        self._update_buttons(sitting)

    def show_time(self, sitting: Sitting) -> None:
        """Show nothing but the clock anew."""
        self.header.clock.show_sitting(sitting)

    def show_saved(self) -> None:
        """Say that the answer is kept."""
        self._saved.setText(self.tr("Saved"))

    def forget(self) -> None:
        """Draw the next sitting from the start, whatever was shown before."""
        self._typing.stop()
        self._touched, self._sitting = False, None
        self._show_overview(on=False)

    def flush(self) -> None:
        """Tell the answer under way, if it was changed and not told yet."""
        self._typing.stop()
        if self._touched and self._sitting is not None:
            self._touched = False
            answer = self.answers.answer
            if answer != self._sitting.current.answer:
                self.answered.emit(answer)

    def focus_first(self) -> None:
        """Give the keyboard to the answers."""
        self.answers.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() or not self._act(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _act(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            return False
        key, text = Qt.Key(event.key()), event.text().lower()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_confirmed()
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif text == "f":
            self.flag_toggled.emit()
        elif text == "x":
            self._step(1)
        elif len(text) == 1 and text in "123456789":
            return self._choose(int(text))
        elif len(text) == 1 and text in LETTERS:
            return self._choose("abcdefghi".index(text) + 1)
        else:
            return False
        return True

    def _choose(self, number: int) -> bool:
        return bool(self.answers.choose(number))

    def _on_changed(self) -> None:
        if self._showing:
            return  # showing what was answered before is no new answer
        self._touched = True
        self._saved.setText("")
        if self.answers.takes_text:
            self._typing.start()
        else:
            self.flush()

    def _on_confirmed(self) -> None:
        """Keep the answer as it stands and go on, or hand in after the last question."""
        if self.answers.answer is not None:
            self._touched = True
        self.flush()
        self._on_next()

    def _on_next(self) -> None:
        if self._is_last():
            self.flush()
            self.hand_in_requested.emit()
        else:
            self._step(1)

    def _on_keep(self) -> None:
        self._touched = True
        self.flush()

    def _on_clear(self) -> None:
        if self._sitting is not None:
            self._typing.stop()
            self._touched = False
            self.answered.emit(None)
            self.answers.show_question(self._sitting.current.question)
            self.answers.focus_first()

    def _step(self, by: int) -> None:
        if self._sitting is None:
            return
        to = self._sitting.index + by
        if 0 <= to < len(self._sitting.entries):
            self._go(to)

    def _go(self, index: int) -> None:
        self.flush()
        self._show_overview(on=False)
        self.moved.emit(index)

    def _is_last(self) -> bool:
        return self._sitting is not None and self._sitting.index + 1 == len(self._sitting.entries)

    def _show_question(self, sitting: Sitting) -> None:
        question, answer = sitting.current.question, sitting.current.answer
        self._typing.stop()
        self._family.setText(family_words(question.family))
        self._stem.setText(question.stem)
        self._showing = True
        self.answers.show_question(question)
        if answer is not None:
            self.answers.restore(answer)
        self._showing = self._touched = False
        self._saved.setText("")
        self._scroll.verticalScrollBar().setValue(0)

    def _update_buttons(self, sitting: Sitting) -> None:
        given: Answer | None = sitting.current.answer
        self._back.setEnabled(sitting.index > 0)
        self._next.setText(self.tr("Hand in") if self._is_last() else self.tr("Next"))
        self._clear.setVisible(given is not None)
        self._keep.setVisible(given is None and self.answers.answer is not None)

    def _show_overview(self, *, on: bool) -> None:
        """Let the overview take the place of the question, where both have no room."""
        self._over = on
        self._arrange()

    def _arrange(self) -> None:
        beside = self.width() / self._theme.scale >= ROOM_FOR_PANE
        self.header.overview.setVisible(not beside)
        self.header.overview.setChecked(self._over)
        self._pane.setVisible(beside or self._over)
        self._divider.setVisible(beside)
        self._scroll.setVisible(beside or not self._over)
        if beside:
            self._pane.setFixedWidth(self._theme.px(PANE))
        else:
            self._pane.setMinimumWidth(0)
            self._pane.setMaximumWidth(self.maximumWidth())
        low = self.height() / self._theme.scale < LOW
        self._margin.setFixedHeight(self._theme.px(12 if low else 40))

    def _toggle_overview(self) -> None:
        self._show_overview(on=not self._over)
        if self._over and self._sitting is not None:
            self.grid.cells[self._sitting.index].setFocus()

    def _connect(self) -> None:
        self.header.closed.connect(self.closed)
        self.header.flag_toggled.connect(self.flag_toggled)
        self.header.hand_in_requested.connect(self.hand_in_requested)
        self.header.overview_requested.connect(self._toggle_overview)
        self.answers.changed.connect(self._on_changed)
        self.answers.confirmed.connect(self._on_confirmed)
        self._typing.timeout.connect(self.flush)
        self._keep.clicked.connect(self._on_keep)
        self._clear.clicked.connect(self._on_clear)
        self._back.clicked.connect(lambda: self._step(-1))
        self._next.clicked.connect(self._on_next)
        self.grid.picked.connect(self._go)
        for keys, do in (
            ("PgDown", lambda: self._step(1)),
            ("PgUp", lambda: self._step(-1)),
            ("Ctrl+PgDown", lambda: self._step(1)),
            ("Ctrl+PgUp", lambda: self._step(-1)),
            ("Ctrl+Return", self.hand_in_requested.emit),
            ("Ctrl+Enter", self.hand_in_requested.emit),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def _lay_out(self) -> None:
        self._over = False
        self._scroll = self._question_column()
        self._pane = self._overview_pane()
        self._divider = Divider(self._theme, Qt.Orientation.Vertical)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._scroll, 1)
        middle.addWidget(self._divider)
        middle.addWidget(self._pane, 0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addWidget(Divider(self._theme))
        outer.addLayout(middle, 1)

    def _question_column(self) -> QScrollArea:
        overline = QHBoxLayout()
        overline.setSpacing(10)
        overline.addWidget(self._family)
        overline.addWidget(self._source)
        overline.addStretch(1)
        footer = QHBoxLayout()
        footer.setContentsMargins(0, 12, 0, 0)
        footer.setSpacing(10)
        footer.addWidget(self._saved)
        footer.addStretch(1)
        for button in (self._clear, self._keep, self._back, self._next):
            footer.addWidget(button)
        column = QWidget()
        column.setMaximumWidth(self._theme.px(COLUMN))
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 0, 0, 24)
        inner.setSpacing(6)
        self._margin = QWidget()
        inner.addWidget(self._margin)
        inner.addLayout(overline)
        inner.addWidget(self._stem)
        inner.addSpacing(18)
        inner.addWidget(self.answers)
        inner.addLayout(footer)
        inner.addStretch(1)
        page = QWidget()
        centred = QHBoxLayout(page)
        centred.setContentsMargins(24, 0, 24, 0)
        centred.addStretch(1)
        centred.addWidget(column, 1000)
        centred.addStretch(1)
        return _scrolled(page)

    def _overview_pane(self) -> QScrollArea:
        page = QWidget()
        inner = QVBoxLayout(page)
        inner.setContentsMargins(20, 20, 20, 20)
        inner.setSpacing(14)
        inner.addWidget(PlainLabel(self._theme, self.tr("Overview"), TextStyle.SMALL, weight=600))
        inner.addWidget(self.grid)
        inner.addWidget(self._legend)
        inner.addStretch(1)
        return _scrolled(page)


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    return area
