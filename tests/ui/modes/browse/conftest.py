"""A page over a made-up pack, with a search that finds what it is told to."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from studyapp.core.knowledge.pack import Pack
from studyapp.services.search import Hit, Results
from studyapp.services.search_readings import ReadAs
from studyapp.ui.bus import Bus
from studyapp.ui.modes.browse.page import BrowsePage
from studyapp.ui.theme import Theme
from tests.builders import make_pack, quote


@dataclass
class FakeQuestions:
    counts: dict[str, int] = field(
        default_factory=lambda: {"ev-closed": 4, "ev-built": 2, "guild": 1}
    )

    def count(self, fact_id: str, /) -> int:
        return self.counts.get(fact_id, 0)


class FakeSearch:
    """Knows "ferry" and nothing else, and that "fery" is near it."""

    def query(self, text: str, /, *, limit: int = 50) -> Results:
        del limit
        if text == "nordbnk -kind:question":
            return Results(read_as=(ReadAs(typed="nordbnk", words=("Nordbank",)),))
        if text != "ferry -kind:question":
            return Results()
        passage = quote("A ferry ran aground on the same day.")
        hits = (
            Hit(kind="sentence", id=str(passage.sentence), title="", detail="", passage=passage),
            Hit(kind="event", id="ev-aground", title="", detail=""),
            Hit(kind="actor", id="guild", title="", detail=""),
        )
        return Results(hits=hits)

    def suggestion(self, text: str, /) -> str | None:
        return "ferry" if text == "fery" else None


class FakeWorkspace:
    def __init__(self, pack: Pack | None = None) -> None:
        self.pack: Pack = make_pack() if pack is None else pack
        self.questions = FakeQuestions()
        self.search = FakeSearch()


@pytest.fixture
def bus(qapp: object) -> Bus:
    del qapp
    return Bus()


@pytest.fixture
def workspace() -> FakeWorkspace:
    return FakeWorkspace()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, bus: Bus, workspace: FakeWorkspace) -> BrowsePage:
    """The page, shown, as wide as an ordinary window."""
    return show_page(qtbot, theme, bus, workspace)


def show_page(qtbot: QtBot, theme: Theme, bus: Bus, workspace: FakeWorkspace) -> BrowsePage:
    """Open a page over a workspace in a window of 1280 by 800."""
    built = BrowsePage(theme, bus, workspace, locale=QLocale("en_GB"))
    qtbot.addWidget(built)
    built.resize(1280, 800)
    with qtbot.waitExposed(built):
        built.show()
    return built
