from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from studyapp.core.changes import Changes
from studyapp.core.quiz.answer import DontKnow
from studyapp.core.quiz.session import SessionKind
from studyapp.core.scheduling.memory import Rating
from studyapp.services.workspace import Workspace
from studyapp.ui.bus import Bus
from studyapp.ui.charts.columns import ColumnChart
from studyapp.ui.charts.line import LineChart
from studyapp.ui.modes.progress.page import ProgressPage
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.share_bar import ShareBar
from tests.answering import right_answer
from tests.libraries import Clock, open_workspace
from tests.ui.finding import child


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path, clock)
    yield workspace
    workspace.close()


@pytest.fixture
def bus(theme: Theme) -> Bus:
    del theme
    return Bus()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, bus: Bus, workspace: Workspace) -> ProgressPage:
    page = ProgressPage(theme, bus, workspace, locale=QLocale("en_GB"))
    qtbot.addWidget(page)
    page.resize(900, 900)
    return page


def study(workspace: Workspace, clock: Clock) -> None:
    """Learn two facts, and be asked for them again weeks later: one is known, one is not."""
    session = workspace.runs.start(SessionKind.PRACTICE, count=2, seed=7)
    facts = tuple(item.question.fact for item in session.items)
    for _ in facts:
        answer = right_answer(session.current.question.body)
        session = workspace.runs.rate(
            workspace.runs.answer(session, answer, took_ms=900), Rating.EASY
        )
    clock.move(days=40)
    for fact, known in zip(facts, (True, False), strict=True):
        session = workspace.runs.start(SessionKind.MISSED, count=1, facts=(fact,), seed=1)
        right = right_answer(session.current.question.body)
        workspace.runs.answer(session, right if known else DontKnow(), took_ms=1)


def shown(page: ProgressPage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def test_without_answers_it_says_so_and_offers_to_start(
    page: ProgressPage, bus: Bus, qtbot: QtBot
) -> None:
    page.show()
    assert "No answers yet" in shown(page)
    page.focus_first()
    with qtbot.waitSignal(bus.learn_requested) as asked:
        qtbot.mouseClick(page.focusWidget(), Qt.MouseButton.LeftButton)
    assert asked.args == [5]


def test_it_says_what_was_still_known(
    page: ProgressPage, workspace: Workspace, clock: Clock
) -> None:
    study(workspace, clock)
    page.show()
    told = shown(page)
    assert "4 answers so far, on 2 facts." in told
    assert "Of 2 answers on what you had learnt, 1 matched the article: 50 %." in told
    weeks = child(page, LineChart).words
    assert len(weeks) == 12
    assert weeks[-1].endswith("1 of 2, 50 %.")
    assert all(words.endswith("nothing asked.") for words in weeks[:-1])


def test_it_says_what_reviews_are_to_come(
    page: ProgressPage, workspace: Workspace, clock: Clock
) -> None:
    study(workspace, clock)
    page.show()
    days = child(page, ColumnChart, "load").words
    assert len(days) == 30
    assert any(not words.endswith(": 0 reviews.") for words in days)
    assert any("over the next thirty days." in words for words in shown(page))


def test_every_bar_says_its_share(page: ProgressPage, workspace: Workspace, clock: Clock) -> None:
    study(workspace, clock)
    page.show()
    bars = [one.accessibleName() for one in page.findChildren(ShareBar)]
    assert bars
    assert all("answers matched the article, credit" in words for words in bars)


def test_it_shows_how_often_a_sure_answer_was_right(
    page: ProgressPage, workspace: Workspace, clock: Clock
) -> None:
    study(workspace, clock)
    page.show()
    assert not child(page, ColumnChart, "calibration").isVisible()
    session = workspace.runs.start(SessionKind.PRACTICE, count=2, seed=9)
    right = right_answer(session.current.question.body)
    session = workspace.runs.answer(session, right, took_ms=1, confidence=3)
    session = workspace.runs.rate(session, Rating.GOOD)
    workspace.runs.answer(session, DontKnow(), took_ms=1, confidence=3)
    page.refresh()
    assert "You told 2 times how sure you were." in shown(page)
    assert child(page, ColumnChart, "calibration").words == (
        "Low: never.",
        "Medium: never.",
        "High: 1 of 2 right, 50 %.",
    )


def test_it_counts_again_after_an_answer(
    page: ProgressPage, workspace: Workspace, clock: Clock, bus: Bus
) -> None:
    page.show()
    study(workspace, clock)
    bus.changed.emit(Changes(memory=True))
    assert "4 answers so far, on 2 facts." in shown(page)


def test_answers_are_saved_where_the_learner_says(
    page: ProgressPage,
    workspace: Workspace,
    clock: Clock,
    bus: Bus,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    study(workspace, clock)
    page.show()
    target = tmp_path / "mine"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    button = child(page, Button, "export.csv")
    with qtbot.waitSignal(bus.toast_requested) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.args[0] == "4 answers were saved to mine.csv."
    assert len((tmp_path / "mine.csv").read_text("utf-8-sig").splitlines()) == 5


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_lost(
    page: ProgressPage,
    workspace: Workspace,
    clock: Clock,
    bus: Bus,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    study(workspace, clock)
    page.show()
    target = tmp_path / "nowhere" / "mine.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    with qtbot.waitSignal(bus.toast_requested) as told:
        qtbot.mouseClick(child(page, Button, "export.json"), Qt.MouseButton.LeftButton)
    assert told.args[0].startswith("mine.json was not written: ")
    assert told.args[0].endswith("Your answers are safe in the library.")
