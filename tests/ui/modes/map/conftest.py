"""A page over a small pack; pages that earlier tests are done with are deleted before."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.core.changes import Changes
from studyapp.core.knowledge.pack import Pack
from studyapp.core.map.geometry import Point
from studyapp.services.map_places import MapPlaces
from studyapp.ui.bus import Bus
from studyapp.ui.modes.map.page import MapPage
from studyapp.ui.theme import Theme
from tests.core.map.networks import link, linked_pack

LINKS = (
    link("northbank", "southbank", "fights"),
    link("northbank", "southbank", "opposes"),
    link("guild", "northbank", "ally_of"),
    link("board", "guild", "gives_economic_assistance_to"),
    link("gazette", "southbank"),
)
SPOTS = {"northbank": (100, 100), "southbank": (500, 100), "guild": (100, 400), "board": (500, 400)}


class Kept:
    """Preferences in memory."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def find(self, name: str) -> str | None:
        return self.values.get(name)

    def save(self, name: str, value: str) -> Changes:
        self.values[name] = value
        return Changes(preferences=True)


def places_of(pack: Pack, kept: Kept | None = None) -> MapPlaces:
    return MapPlaces(kept if kept is not None else Kept(), lambda: pack)


def make_page(
    theme: Theme, qtbot: QtBot, pack: Pack, *, bus: Bus | None = None, kept: Kept | None = None
) -> MapPage:
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    page = MapPage(theme, bus or Bus(), pack, places_of(pack, kept), locale=english)
    qtbot.addWidget(page)
    page.resize(1066, 783)
    page.show()
    return page


def small_pack() -> Pack:
    return linked_pack(*LINKS, spots=SPOTS)


def middle_of(page: MapPage, actor: str) -> Point:
    spot = page.diagram.rect_of_actor(actor).center()
    return Point(spot.x(), spot.y())


@pytest.fixture(autouse=True)
def tidy(qapp: QApplication) -> None:
    """Delete what was to be deleted later: restyling it all would take longer each time."""
    del qapp
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def bus() -> Bus:
    return Bus()


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def page(theme: Theme, qtbot: QtBot, bus: Bus, kept: Kept) -> MapPage:
    return make_page(theme, qtbot, small_pack(), bus=bus, kept=kept)
