"""The sections of Settings that need more than a preference to work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studyapp.services.neutrality import neutrality_report
from studyapp.ui.appearance import NEW_AT_ONCE, USUAL_NEW, number_of
from studyapp.ui.modes.settings.articles_section import ArticlesSection
from studyapp.ui.modes.settings.neutrality_section import NeutralitySection
from studyapp.ui.modes.settings.practice_section import PracticeSection
from studyapp.ui.modes.settings.schedule_section import ScheduleSection
from studyapp.ui.modes.settings.teaching_section import TeachingSection

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from studyapp.app.pages import Desk


def settings_sections(desk: Desk) -> tuple[tuple[str, QWidget], ...]:
    """Give the sections with their titles, in the order in which they stand."""
    report = NeutralitySection(desk.theme, lambda: neutrality_report(desk.workspace))
    practice = PracticeSection(desk.theme, desk.bus, desk.workspace.preferences)
    planning = ScheduleSection(
        desk.theme,
        desk.bus,
        desk.workspace.schedule,
        locale=desk.locale,
        new_a_day=lambda: number_of(desk.workspace.preferences.find(NEW_AT_ONCE), usual=USUAL_NEW),
    )
    teaching = TeachingSection(desk.theme, desk.bus, desk.workspace.teaching)
    return (
        (_tr("Articles"), ArticlesSection(desk.theme, desk.bus, desk.workspace)),
        (_tr("Planning"), planning),
        (_tr("Practice"), practice),
        (_tr("Questions"), report),
        (_tr("Teaching"), teaching),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Pages", text)
