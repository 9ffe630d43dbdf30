"""Place an event on a timeline: point at its day."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.quiz.answer import Answer, Placed
from studyapp.core.quiz.body import Placement
from studyapp.core.quiz.mark import Mark
from studyapp.ui.answers.axis_painter import Band, Flag
from studyapp.ui.answers.axis_words import day_words
from studyapp.ui.answers.day_axis import ZOOM, DayAxis
from studyapp.ui.answers.day_steps import Grain, Stride
from studyapp.ui.answers.field import AnswerField
from studyapp.ui.answers.key_hints import KeyHint, KeyHints
from studyapp.ui.date_text import date_text
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import IconButton
from studyapp.ui.widgets.label import PlainLabel

GAP, HINT_GAP = 6, 8
BUTTON = 44


class PlacementField(AnswerField):
    """A line of days with a marker; the answer is one day."""

    def __init__(
        self, theme: Theme, body: Placement, parent: QWidget | None = None, *, locale: QLocale
    ) -> None:
        super().__init__(parent)
        self._theme, self._body, self._locale = theme, body, locale
        self._axis = DayAxis(theme, body.first, body.last, locale)
        self._axis.setObjectName("day-axis")
        self._says = PlainLabel(theme, "", TextStyle.SMALL, token="text2")
        self._says.setObjectName("placement-note")
        self._tools = QWidget()
        self._hints = KeyHints(theme, self._hints_of())
        self._lay_out()
        self._axis.changed.connect(self._on_changed)
        self._axis.view_changed.connect(self._update)
        self._update()

    @property
    def answer(self) -> Answer | None:
        """The day pointed at, or None."""
        return None if self._axis.day is None else Placed(day=self._axis.day)

    def focus_first(self) -> None:
        """Give the keyboard to the line."""
        self._axis.setFocus()

    def restore(self, answer: Answer) -> None:
        """Point at the day given before."""
        if isinstance(answer, Placed):
            self._axis.set_day(answer.day)
            self._update()

    def reveal(self, answer: Answer | None, mark: Mark | None, *, only_involved: bool) -> None:
        """Show the article's interval as a band, and the learner's day beside it."""
        date = PartialDate.parse(self._body.date)
        bands = tuple(_band(one) for one in _closed(date)) or (_band(date),)
        words = self.tr("Article’s answer: {date}").format(date=date_text(date, self._locale))
        middle = (bands[0].first + bands[0].last + 1) / 2
        flags = [article_flag(middle, words)]
        if isinstance(answer, Placed):
            flags.append(self._own_flag(answer.day, bands))
        self._axis.show_outcome(flags, bands)
        self._hints.hide()
        self._says.hide()
        for button in self._steps:
            button.hide()

    def _own_flag(self, day: int, bands: tuple[Band, ...]) -> Flag:
        grain = self._axis.grain if self._axis.day == day else Grain.DAY
        words = self.tr("Your answer: {date}").format(date=day_words(day, grain, self._locale))
        agrees = any(band.first <= day <= band.last for band in bands)
        return own_flag(day + 0.5, words, agrees=agrees)

    def _on_changed(self) -> None:
        self._update()
        self.changed.emit()

    def _update(self) -> None:
        self._zoom_in.setEnabled(self._axis.can_zoom_in)
        self._zoom_out.setEnabled(self._axis.can_zoom_out)
        self._whole.setEnabled(self._axis.can_zoom_out)
        self._says.setText(self._note())

    def _note(self) -> str:
        if self._axis.day is None:
            return self.tr("Click on the line, or use the arrow keys.")
        if self._axis.grain is Grain.DAY:
            return ""
        return self.tr("Zoom in to point at single days.")

    def _lay_out(self) -> None:
        self._earlier = self._tool("chevron-left", self.tr("One day earlier"), "←", "earlier")
        self._later = self._tool("chevron-right", self.tr("One day later"), "→", "later")
        self._zoom_out = self._tool("zoom-out", self.tr("Zoom out"), "−", "zoom-out")
        self._zoom_in = self._tool("zoom-in", self.tr("Zoom in"), "+", "zoom-in")
        self._whole = self._tool("maximize", self.tr("Show the whole line"), "", "whole")
        self._steps = (self._earlier, self._later)
        self._earlier.clicked.connect(lambda: self._axis.step(-1))
        self._later.clicked.connect(lambda: self._axis.step(1))
        self._zoom_out.clicked.connect(lambda: self._axis.zoom(1 / ZOOM))
        self._zoom_in.clicked.connect(lambda: self._axis.zoom(ZOOM))
        self._whole.clicked.connect(self._axis.show_whole)
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._earlier)
        row.addWidget(self._later)
        row.addSpacing(HINT_GAP)
        row.addWidget(self._says, 1)
        row.addStretch(0)
        for button in (self._zoom_out, self._zoom_in, self._whole):
            row.addWidget(button)
        # Time runs from left to right, and so do the buttons that go along it.
        self._tools.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GAP)
        outer.addWidget(self._axis)
        outer.addWidget(self._tools)
        outer.addSpacing(HINT_GAP - GAP)
        outer.addWidget(self._hints)

    def _tool(self, icon: str, words: str, key: str, name: str) -> IconButton:
        button = IconButton(self._theme, icon, words, key=key)
        button.setObjectName(name)
        button.setFixedSize(BUTTON, BUTTON)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _hints_of(self) -> tuple[KeyHint, ...]:
        larger = {
            Stride.WEEK: self.tr("a week"),
            Stride.MONTH: self.tr("a month"),
            Stride.YEAR: self.tr("a year"),
        }
        return (
            KeyHint(keys=("←", "→"), words=self.tr("a day")),
            KeyHint(keys=(self.tr("Shift"), "←", "→"), words=larger[self._axis.stride]),
            KeyHint(keys=("+", "−"), words=self.tr("zoom")),
        )


def article_flag(day: float, words: str) -> Flag:
    """Give the flag of the article's date."""
    return Flag(
        day=day,
        words=words,
        line="ok",
        fill="ok_soft",
        edge="ok",
        ink="ok",
        knob=False,
        on_band=True,
    )


def own_flag(day: float, words: str, *, agrees: bool) -> Flag:
    """Give the learner's flag, below the article's."""
    role = "ok" if agrees else "retry"
    return Flag(
        day=day,
        words=words,
        row=1,
        line=role,
        fill=f"{role}_soft",
        edge=role,
        ink=role,
        dashed=not agrees,
    )


def _closed(date: PartialDate) -> tuple[PartialDate, ...]:
    """The members of a one-of date that have both ends."""
    if date.all_of:
        return ()
    closed = (one for one in date.members if one.earliest is not None and one.latest is not None)
    return tuple(closed)


def _band(date: PartialDate) -> Band:
    first, last = date.earliest, date.latest
    if first is None or last is None:
        raise AssertionError  # a placement has a date with both ends
    return Band(first=first, last=last)
