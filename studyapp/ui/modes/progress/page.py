"""The progress page: charts of what was stored, and the same in words."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.changes import Changes
from studyapp.core.progress.groups import Group
from studyapp.core.quiz.question import Family
from studyapp.services.progress import Progress
from studyapp.services.workspace import Workspace
from studyapp.ui.appearance import NEW_AT_ONCE, USUAL_NEW, number_of
from studyapp.ui.bus import Bus
from studyapp.ui.charts.columns import ColumnChart
from studyapp.ui.charts.line import LineChart
from studyapp.ui.charts.point import count_scale
from studyapp.ui.exam_words import exam_words
from studyapp.ui.family_words import family_words
from studyapp.ui.modes.progress.export_row import ExportRow
from studyapp.ui.modes.progress.group_table import GroupTable
from studyapp.ui.modes.progress.words import (
    aim_words,
    answers_words,
    calibration_points,
    calibration_words,
    opening,
    retention_words,
    week_points,
)
from studyapp.ui.schedule_words import forecast_points, forecast_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.column import Column
from studyapp.ui.widgets.empty_state import EmptyState
from studyapp.ui.widgets.label import PlainLabel

SECTION_GAP = 32


class ProgressPage(Column):
    """Sums up a learner's answers; counted anew when it is shown after a change."""

    def __init__(self, theme: Theme, bus: Bus, workspace: Workspace, *, locale: QLocale) -> None:
        super().__init__(theme)
        self._theme, self._bus, self._workspace = theme, bus, workspace
        self._locale = locale
        self._stale = True
        self._line = PlainLabel(theme, "", TextStyle.BODY, token="text2")
        self._empty = EmptyState(
            theme,
            icon="chart-line",
            title=self.tr("No answers yet"),
            line=self.tr(
                "After your first questions, this page shows what stays and what does not."
            ),
            action=self.tr("Start with 5 questions"),
        )
        self._retention = PlainLabel(theme, "", TextStyle.BODY, token="text2")
        self._weeks = LineChart(theme, self.tr("Still known, week by week"))
        self._cost = PlainLabel(theme, "", TextStyle.BODY, token="text2")
        self._load = ColumnChart(theme, self.tr("Reviews a day, the next thirty days"))
        self._load.setObjectName("load")
        self._sure = PlainLabel(theme, "", TextStyle.BODY, token="text2")
        self._calibration = ColumnChart(theme, self.tr("How sure, how right"))
        self._calibration.setObjectName("calibration")
        self._families = GroupTable(
            theme,
            self.tr("By kind of question"),
            lambda key: family_words(cast("Family", key)),
        )
        self._topics = GroupTable(
            theme,
            self.tr("By topic"),
            lambda key: opening(workspace.pack.topic_name(cast("str", key))),
        )
        self._told = QWidget()
        self._lay_out()
        self._empty.action_chosen.connect(lambda: bus.learn_requested.emit(5))
        bus.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Count again, and show it."""
        self._stale = False
        found = self._workspace.progress.progress()
        self._empty.setVisible(not found.answers)
        self._told.setVisible(bool(found.answers))
        self._line.setVisible(bool(found.answers))
        if found.answers:
            self._show(found)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def focus_first(self) -> None:
        """Give the keyboard to the first chart, or to the one button."""
        (self._weeks if self._told.isVisibleTo(self) else self._empty.button).setFocus()

    def _show(self, found: Progress) -> None:
        self._line.setText(answers_words(found.answers, found.facts))
        self._retention.setText(retention_words(found.retention))
        self._weeks.setVisible(found.retention.rate is not None)
        settings = self._workspace.schedule.settings
        self._weeks.show_points(
            week_points(found.weeks, self._locale), aim=aim_words(settings.retention)
        )
        self._show_load()
        told = any(band.answers for band in found.calibration)
        self._sure.setText(calibration_words(found.calibration))
        self._calibration.setVisible(told)
        self._calibration.show_points(calibration_points(found.calibration))
        self._families.show_groups(cast("tuple[Group[object], ...]", found.families))
        self._topics.show_groups(cast("tuple[Group[object], ...]", found.topics))

    def _show_load(self) -> None:
        schedule = self._workspace.schedule
        new = number_of(self._workspace.preferences.find(NEW_AT_ONCE), usual=USUAL_NEW)
        load, today = schedule.forecast(new_a_day=new), schedule.today()
        first = QDate(today.year, today.month, today.day)
        plan = schedule.exam_plan()
        told = [forecast_words(load)]
        if plan is not None:
            told.append(exam_words(plan, plan.day, self._locale))
        self._cost.setText(" ".join(told))
        points = forecast_points(load, first, self._locale)
        self._load.show_points(points, scale=count_scale(max(load.days)))

    def _on_changed(self, changes: object) -> None:
        if isinstance(changes, Changes) and (changes.memory or changes.sessions):
            self._stale = True
            if self.isVisible():
                self.refresh()

    def _lay_out(self) -> None:
        told = QVBoxLayout(self._told)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(0)
        for part in self._parts():
            told.addSpacing(SECTION_GAP)
            told.addWidget(part)
        self.body.addWidget(PlainLabel(self._theme, self.tr("Progress"), TextStyle.HERO))
        self.body.addSpacing(6)
        self.body.addWidget(self._line)
        self.body.addWidget(self._told)
        self.body.addWidget(self._empty, 1)
        self.body.addStretch(1)

    def _parts(self) -> list[QWidget]:
        export = ExportRow(self._theme, self._bus, self._workspace.attempt_export)
        return [
            self._part(self.tr("Still known"), self._retention, self._weeks),
            self._part(self.tr("Coming reviews"), self._cost, self._load),
            self._families,
            self._topics,
            self._part(self.tr("How sure, how right"), self._sure, self._calibration),
            export,
        ]

    def _part(self, heading: str, *widgets: QWidget) -> QWidget:
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(PlainLabel(self._theme, heading, TextStyle.HEADING))
        for widget in widgets:
            layout.addWidget(widget)
        return part
