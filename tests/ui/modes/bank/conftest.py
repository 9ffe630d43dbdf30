"""The question bank's page over the bridge pack, with stand-ins for form and preview."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from studyapp.services.workspace import Workspace
from studyapp.ui.bus import Bus
from studyapp.ui.modes.bank.page import BankPage
from studyapp.ui.theme import Theme
from tests.libraries import Clock, open_workspace
from tests.ui.modes.bank.bank_desk import BankDesk
from tests.ui.modes.bank.stand_ins import StandInForm, StandInPreview


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path, clock)
    yield workspace
    workspace.close()


@pytest.fixture
def desk(workspace: Workspace, clock: Clock, theme: Theme, qtbot: QtBot) -> Iterator[BankDesk]:
    bus = Bus()
    page = BankPage(
        theme,
        bus,
        workspace,
        make_form=StandInForm,
        make_preview=StandInPreview,
        locale=QLocale("en_GB"),
        now=clock,
    )
    qtbot.addWidget(page)
    page.resize(1300, 760)
    page.show()
    yield BankDesk(page=page, bus=bus, workspace=workspace, clock=clock)
    page.hide()
