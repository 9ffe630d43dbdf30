"""The pages the window has, each made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget

from studyapp.services.workspace import Workspace
from studyapp.ui.bus import Bus
from studyapp.ui.main_window import PageSpec
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.ui.modes.accounts.page import AccountsPage
    from studyapp.ui.modes.browse.page import BrowsePage
    from studyapp.ui.modes.map.page import MapPage
    from studyapp.ui.modes.practice.page import PracticePage
    from studyapp.ui.modes.timeline.page import TimelinePage


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What every page is given."""

    theme: Theme
    bus: Bus
    workspace: Workspace
    locale: QLocale
    now: Callable[[], datetime]


def page_specs(desk: Desk) -> tuple[PageSpec, ...]:
    """Give the pages in sidebar order."""
    return (
        _spec("today", _tr("Today"), "sun", "", lambda: _today(desk)),
        _spec("browse", _tr("Browse"), "library", "", lambda: _browse(desk)),
        _spec("timeline", _tr("Timeline"), "chart-no-axes-gantt", "", lambda: _timeline(desk)),
        _spec("map", _tr("Map"), "waypoints", "", lambda: _map(desk)),
        _spec("accounts", _tr("Accounts"), "scale", "", lambda: _accounts(desk)),
        _spec("practice", _tr("Practice"), "repeat", _tr("Quiz"), lambda: _practice(desk)),
        _spec("tests", _tr("Tests"), "clipboard-check", _tr("Quiz"), lambda: _tests(desk)),
        _spec("progress", _tr("Progress"), "chart-line", _tr("Quiz"), lambda: _progress(desk)),
        _spec("bank", _tr("Question bank"), "pencil-line", _tr("Teach"), lambda: _bank(desk)),
        _spec("facts", _tr("Facts"), "list", _tr("Teach"), lambda: _facts(desk)),
        _spec("coverage", _tr("Coverage"), "highlighter", _tr("Teach"), lambda: _coverage(desk)),
        _spec("settings", _tr("Settings"), "settings-2", "bottom", lambda: _settings(desk)),
    )


# Each page is imported when it is first made: the window is up before Browse is loaded.


def _today(desk: Desk) -> QWidget:
    from studyapp.ui.modes.today.page import TodayPage  # noqa: PLC0415

    return TodayPage(desk.theme, desk.bus, desk.workspace, locale=desk.locale, now=desk.now)


def _browse(desk: Desk) -> BrowsePage:
    from studyapp.ui.modes.browse.page import BrowsePage  # noqa: PLC0415

    page = BrowsePage(desk.theme, desk.bus, desk.workspace, locale=desk.locale)
    page.set_teaching(on=desk.workspace.teaching.on)
    return page


def _timeline(desk: Desk) -> TimelinePage:
    from studyapp.ui.modes.timeline.page import TimelinePage  # noqa: PLC0415

    return TimelinePage(
        desk.theme,
        desk.bus,
        desk.workspace.pack,
        locale=desk.locale,
        preferences=desk.workspace.preferences,
    )


def _map(desk: Desk) -> MapPage:
    from studyapp.services.map_places import MapPlaces  # noqa: PLC0415
    from studyapp.ui.modes.map.page import MapPage  # noqa: PLC0415

    workspace = desk.workspace
    places = MapPlaces(workspace.preferences, lambda: workspace.pack)
    return MapPage(desk.theme, desk.bus, workspace.pack, places, locale=desk.locale)


def _accounts(desk: Desk) -> AccountsPage:
    from studyapp.ui.modes.accounts.page import AccountsPage  # noqa: PLC0415

    return AccountsPage(desk.theme, desk.bus, desk.workspace, locale=desk.locale)


def _practice(desk: Desk) -> PracticePage:
    from studyapp.ui.modes.practice.page import PracticePage  # noqa: PLC0415

    return PracticePage(desk.theme, desk.bus, desk.workspace, locale=desk.locale)


def _tests(desk: Desk) -> QWidget:
    from studyapp.ui.modes.tests.page import SittingsPage  # noqa: PLC0415

    return SittingsPage(desk.theme, desk.bus, desk.workspace, locale=desk.locale, now=desk.now)


def _progress(desk: Desk) -> QWidget:
    from studyapp.ui.modes.progress.page import ProgressPage  # noqa: PLC0415

    return ProgressPage(desk.theme, desk.bus, desk.workspace, locale=desk.locale)


def _bank(desk: Desk) -> QWidget:
    from studyapp.app.banking import make_bank_page  # noqa: PLC0415

    return make_bank_page(desk)


def _facts(desk: Desk) -> QWidget:
    from studyapp.ui.modes.bank.facts.page import FactsPage  # noqa: PLC0415

    return FactsPage(desk.theme, desk.bus, desk.workspace, locale=desk.locale)


def _coverage(desk: Desk) -> QWidget:
    from studyapp.ui.modes.coverage.page import CoveragePage  # noqa: PLC0415

    return CoveragePage(desk.theme, desk.bus, desk.workspace)


def _settings(desk: Desk) -> QWidget:
    from studyapp.app.settings_sections import settings_sections  # noqa: PLC0415
    from studyapp.ui.modes.settings.page import SettingsPage  # noqa: PLC0415

    return SettingsPage(
        desk.theme, desk.bus, desk.workspace.preferences, sections=settings_sections(desk)
    )


def _spec(
    page_id: str, label: str, icon: str, section: str, make: Callable[[], QWidget]
) -> PageSpec:
    return PageSpec(id=page_id, label=label, icon=icon, section=section, make=make)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Pages", text)
