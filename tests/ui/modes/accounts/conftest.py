"""The page over the bridge pack, with a plan and a bank that say what they are told."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from studyapp.core.knowledge.dispute import Dispute
from studyapp.core.knowledge.pack import Pack
from studyapp.ui.bus import Bus
from studyapp.ui.modes.accounts.page import AccountsPage
from studyapp.ui.theme import Theme
from tests.builders import make_dispute, make_pack, quote


@dataclass
class FakeQuestions:
    counts: dict[str, int] = field(
        default_factory=lambda: {"pos-north-first": 3, "pos-south-first": 2}
    )

    def count(self, fact_id: str, /) -> int:
        return self.counts.get(fact_id, 0)


@dataclass
class FakePlan:
    ready: tuple[tuple[Dispute, tuple[str, ...]], ...] = ()

    def contrasts(self) -> tuple[tuple[Dispute, tuple[str, ...]], ...]:
        return self.ready


class FakeWorkspace:
    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.questions = FakeQuestions()
        self.schedule = FakePlan()


def two_disputes() -> Pack:
    """Build a pack in which one dispute has a sentence of the article's own, and one has none."""
    own = quote("On 1 May 2021, the old bridge was closed.")
    first = make_dispute(article_passages=(own,))
    return make_pack(disputes=(first, make_dispute("dis-debt", topic="debt", events=(),
                                                   question="Who owes what?")))  # fmt: skip


@pytest.fixture
def bus(qapp: object) -> Bus:
    del qapp
    return Bus()


@pytest.fixture
def workspace() -> FakeWorkspace:
    return FakeWorkspace(two_disputes())


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, bus: Bus, workspace: FakeWorkspace) -> AccountsPage:
    return show_page(qtbot, theme, bus, workspace)


def show_page(
    qtbot: QtBot, theme: Theme, bus: Bus, workspace: FakeWorkspace, width: int = 1060
) -> AccountsPage:
    built = AccountsPage(theme, bus, workspace, locale=QLocale("en_GB"))
    qtbot.addWidget(built)
    built.resize(width, 760)
    with qtbot.waitExposed(built):
        built.show()
    return built
