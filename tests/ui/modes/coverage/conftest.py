"""The page over the bridge pack with two questions."""

from collections.abc import Sequence

import pytest
from pytestqt.qtbot import QtBot

from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.question import Question
from studyapp.ui.bus import Bus
from studyapp.ui.modes.coverage.page import CoveragePage
from studyapp.ui.theme import Theme
from tests.builders import make_pack, make_question, quote


class FakeQuestions:
    def __init__(self) -> None:
        self.asked: tuple[Question, ...] = (
            make_question(),
            make_question("q-head", stem="What is it about?", passages=(quote("An old quarrel"),)),
        )

    def all(self) -> Sequence[Question]:
        return self.asked


class FakeWorkspace:
    def __init__(self, pack: Pack | None = None) -> None:
        self.pack: Pack = make_pack() if pack is None else pack
        self.questions = FakeQuestions()


@pytest.fixture
def bus(qapp: object) -> Bus:
    del qapp
    return Bus()


@pytest.fixture
def workspace() -> FakeWorkspace:
    return FakeWorkspace()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, bus: Bus, workspace: FakeWorkspace) -> CoveragePage:
    built = CoveragePage(theme, bus, workspace)
    qtbot.addWidget(built)
    built.resize(1060, 760)
    with qtbot.waitExposed(built):
        built.show()
    return built
