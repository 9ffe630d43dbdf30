from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from studyapp.core.quiz.session import SessionKind
from studyapp.core.scheduling.memory import Rating
from studyapp.services.workspace import Workspace
from studyapp.ui.bus import Bus
from studyapp.ui.charts.columns import ColumnChart
from studyapp.ui.modes.settings.schedule_section import ScheduleSection
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.slider import Slider
from tests.answering import right_answer
from tests.libraries import NOON, Clock, open_workspace
from tests.ui.finding import child

NEW_A_DAY = 2


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path, Clock())
    yield workspace
    workspace.close()


@pytest.fixture
def section(qtbot: QtBot, theme: Theme, workspace: Workspace) -> ScheduleSection:
    section = ScheduleSection(
        theme,
        Bus(),
        workspace.schedule,
        locale=QLocale("en_GB"),
        new_a_day=lambda: NEW_A_DAY,
    )
    qtbot.addWidget(section)
    section.resize(700, 600)
    section.show()
    return section


def words(section: ScheduleSection, name: str) -> str:
    return child(section, QLabel, name).text()


def test_the_target_moves_by_keys_and_is_stored_at_once(
    section: ScheduleSection, workspace: Workspace, qtbot: QtBot
) -> None:
    slider = child(section, Slider)
    assert slider.value() == 90
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert workspace.schedule.settings.retention == 0.88
    assert words(section, "forecast-words").startswith(
        "Of 100 questions that come again you will know about 88."
    )
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert workspace.schedule.settings.retention == 0.70


def test_while_the_slider_is_dragged_the_cost_is_shown_and_nothing_stored(
    section: ScheduleSection, workspace: Workspace, qtbot: QtBot
) -> None:
    slider = child(section, Slider)
    before = child(section, ColumnChart).words
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 2, 10))
    assert slider.value() == 97
    assert workspace.schedule.settings.retention == 0.9
    assert "about 97" in words(section, "forecast-words")
    assert len(before) == 30
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 2, 10))
    assert workspace.schedule.settings.retention == 0.97


def test_a_higher_target_costs_more(section: ScheduleSection, workspace: Workspace) -> None:
    for _ in range(3):
        session = workspace.runs.start(SessionKind.LEARN, count=1)
        right = right_answer(session.current.question.body)
        session = workspace.runs.answer(session, right, took_ms=1)
        workspace.runs.rate(session, Rating.GOOD)
    slider = child(section, Slider)
    slider.setValue(70)
    low = child(section, ColumnChart).accessibleDescription()
    slider.setValue(97)
    assert child(section, ColumnChart).accessibleDescription() != low


def test_an_exam_is_typed_as_people_type_dates_and_can_be_cleared(
    section: ScheduleSection, workspace: Workspace, qtbot: QtBot
) -> None:
    line = child(section, QLineEdit, "exam-date")
    exam = NOON.date() + timedelta(days=27)
    qtbot.keyClicks(line, f"{exam.day}.{exam.month}.{exam.year}")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert workspace.schedule.settings.exam == exam
    section.refresh()
    assert line.text() == "20 December 2026"
    assert words(section, "exam-words").startswith("Sunday 20 December is in 27 days.")
    qtbot.mouseClick(child(section, Button, "clear-exam"), Qt.MouseButton.LeftButton)
    assert workspace.schedule.settings.exam is None


@pytest.mark.parametrize("typed", ["December 2026", "soon", "31.2.2027"])
def test_what_is_no_day_is_put_back(
    section: ScheduleSection, workspace: Workspace, qtbot: QtBot, typed: str
) -> None:
    workspace.schedule.choices.save_exam(date(2026, 12, 20))
    section.refresh()
    line = child(section, QLineEdit, "exam-date")
    line.selectAll()
    qtbot.keyClicks(line, typed)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert workspace.schedule.settings.exam == date(2026, 12, 20)
    assert line.text() == "20 December 2026"


def test_the_hour_a_day_ends_is_stored(
    section: ScheduleSection, workspace: Workspace, qtbot: QtBot
) -> None:
    buttons = section.findChildren(QAbstractButton)
    earlier = next(one for one in buttons if one.accessibleName() == "An hour earlier")
    qtbot.mouseClick(earlier, Qt.MouseButton.LeftButton)
    assert workspace.schedule.settings.rollover == 3
