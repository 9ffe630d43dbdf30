"""How reviews are planned: the target, what it costs, when a day ends, and an exam."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.changes import Changes
from studyapp.core.errors import StudyError
from studyapp.core.scheduling.study_day import HOURS
from studyapp.services.schedule import Schedule
from studyapp.services.schedule_settings import LEAST_RETENTION, MOST_RETENTION
from studyapp.ui.bus import Bus
from studyapp.ui.charts.columns import ColumnChart
from studyapp.ui.charts.point import count_scale
from studyapp.ui.exam_words import exam_words
from studyapp.ui.modes.settings.exam_field import ExamField
from studyapp.ui.modes.settings.row import SettingRow
from studyapp.ui.schedule_words import (
    forecast_points,
    forecast_words,
    target_words,
)
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.slider import Slider
from studyapp.ui.widgets.stepper import Stepper

PERCENTS = range(round(100 * LEAST_RETENTION), round(100 * MOST_RETENTION) + 1)
VALUE_WIDTH = 48


class ScheduleSection(QWidget):
    """Every change is in force and stored at once; moving the slider shows its cost live."""

    def __init__(
        self,
        theme: Theme,
        bus: Bus,
        schedule: Schedule,
        *,
        locale: QLocale,
        new_a_day: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._bus, self._schedule = theme, bus, schedule
        self._locale, self._new_a_day = locale, new_a_day
        self._target = Slider(theme, numbers=PERCENTS)
        self._target.setObjectName("target-retention")
        self._value = PlainLabel(theme, "", TextStyle.BODY, weight=600, wrap=False)
        self._cost = PlainLabel(theme, "", TextStyle.SMALL, token="text2")
        self._cost.setObjectName("forecast-words")
        self._chart = ColumnChart(theme, self.tr("Reviews a day, the next thirty days"))
        self._rollover = Stepper(
            theme,
            numbers=HOURS,
            less=self.tr("An hour earlier"),
            more=self.tr("An hour later"),
            suffix=":00",
        )
        self._rollover.setObjectName("day-ends-at")
        self._exam = ExamField(theme, locale)
        self._plan = PlainLabel(theme, "", TextStyle.SMALL, token="text2")
        self._plan.setObjectName("exam-words")
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored, and what it costs."""
        settings = self._schedule.settings
        with QSignalBlocker(self._target):
            self._target.setValue(round(100 * settings.retention))
        self._rollover.set_number(settings.rollover)
        self._exam.set_date(settings.exam)
        self._show_cost(settings.retention)
        plan = self._schedule.exam_plan()
        self._plan.setText(exam_words(plan, settings.exam, self._locale))

    def _show_cost(self, retention: float) -> None:
        found = self._schedule.forecast(retention, new_a_day=self._new_a_day())
        today = self._schedule.today()
        first = QDate(today.year, today.month, today.day)
        self._value.setText(f"{round(100 * retention)} %")
        self._target.setAccessibleDescription(target_words(retention))
        self._cost.setText(f"{target_words(retention)} {forecast_words(found)}")
        self._chart.show_points(
            forecast_points(found, first, self._locale), scale=count_scale(max(found.days))
        )

    def _on_moved(self, percent: int) -> None:
        self._show_cost(percent / 100)
        if not self._target.isSliderDown():
            self._on_settled()

    def _on_settled(self) -> None:
        wished = self._target.value() / 100
        if wished != self._schedule.settings.retention:
            self._save(lambda: self._schedule.choices.save_retention(wished))

    def _on_exam(self, exam: date | None) -> None:
        self._save(lambda: self._schedule.choices.save_exam(exam))

    def _save(self, save: Callable[[], Changes]) -> None:
        try:
            changes = save()
        except StudyError as trouble:
            self._bus.problem.emit(trouble)
            self.refresh()
            return
        self._bus.changed.emit(changes)

    def _on_changed(self, changes: object) -> None:
        if isinstance(changes, Changes) and (changes.preferences or changes.memory):
            self.refresh()

    def _connect(self) -> None:
        self._target.valueChanged.connect(self._on_moved)
        self._target.sliderReleased.connect(self._on_settled)
        self._rollover.stepped.connect(
            lambda hour: self._save(lambda: self._schedule.choices.save_rollover(hour))
        )
        self._exam.picked.connect(self._on_exam)
        self._bus.changed.connect(self._on_changed)

    def _lay_out(self) -> None:
        value = self._theme.px(VALUE_WIDTH)
        self._value.setMinimumWidth(value)
        control = QWidget()
        across = QHBoxLayout(control)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(self._target, 1)
        across.addWidget(self._value)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        line = self.tr("How much you want still to know when it is asked again.")
        layout.addWidget(self._row(self.tr("Target retention"), line, control))
        layout.addWidget(self._cost)
        layout.addWidget(self._chart)
        layout.addSpacing(8)
        layout.addWidget(Divider(self._theme))
        line = self.tr("Whoever studies after midnight is still in the same day until then.")
        layout.addWidget(self._row(self.tr("The day ends at"), line, self._rollover))
        layout.addWidget(Divider(self._theme))
        line = self.tr("Reviews are planned so that everything comes once more shortly before it.")
        layout.addWidget(self._row(self.tr("Exam"), line, self._exam))
        layout.addWidget(self._plan)
        layout.addSpacing(12)
        self._target.setAccessibleName(self.tr("Target retention"))

    def _row(self, label: str, line: str, control: QWidget) -> SettingRow:
        return SettingRow(self._theme, label=label, line=line, control=control)
