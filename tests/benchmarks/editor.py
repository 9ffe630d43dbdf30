"""The question bank on the screen: opening the page and a question, a letter in form and filter.

The floor is a bare page with as many rows and one text field, opened and painted.
"""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QStringListModel
from PySide6.QtWidgets import QApplication, QHBoxLayout, QListView, QPlainTextEdit, QWidget

from studyapp.app.banking import make_bank_page
from studyapp.app.pages import Desk
from studyapp.paths import seed_dir
from studyapp.services.workspace import Workspace
from studyapp.ui.application import make_application
from studyapp.ui.bus import Bus
from studyapp.ui.modes.bank.page import BankPage
from studyapp.ui.theme import Theme
from tests.benchmarks.measurement import Measurement, measurement
from tests.libraries import Clock

SIZE = (1060, 784)
OPENED = 40
RUNS = 3
WORDS = "who said that"


def run() -> list[Measurement]:
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else make_application(["benchmarks"])
    theme = Theme(app)
    theme.set_reduced_motion(True)
    theme.apply(app)
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.open(Path(folder), seeds=seed_dir(), now=Clock())
        found = _measured(theme, workspace)
        workspace.close()
    return found


def _measured(theme: Theme, workspace: Workspace) -> list[Measurement]:
    desk = Desk(theme=theme, bus=Bus(), workspace=workspace, locale=QLocale("en_GB"), now=Clock())
    rows = workspace.bank.rows()
    count = len(rows)
    floor = min(timed(lambda: shown(bare([row.stem for row in rows]))) for _ in range(RUNS))
    opening = min(timed(lambda: shown(make_bank_page(desk))) for _ in range(RUNS))
    page = make_bank_page(desk)
    shown(page)
    ids = [row.id for row in rows][:: max(1, count // OPENED)]
    opened = [timed(lambda one=one: opened_on(page, one)) for one in ids]  # type: ignore[misc] # bound now
    letters = [timed(lambda: typed(page)) for _ in range(OPENED)]
    filtered = [timed(lambda at=at: filtered_by(page, WORDS[:at])) for at in range(1, len(WORDS))]  # type: ignore[misc] # bound now
    page.leave()
    return [
        measurement("opening the question bank", count, opening, floor),
        measurement("opening a question, median", count, median(opened), floor),
        measurement("opening a question, p95", count, p95(opened), floor),
        measurement("a letter in the form, with its preview, p95", count, p95(letters), floor),
        measurement("a letter in the filter, painted, p95", count, p95(filtered), floor),
    ]


def bare(stems: list[str]) -> QWidget:
    page = QWidget()
    layout = QHBoxLayout(page)
    view = QListView()
    view.setModel(QStringListModel(stems, view))
    layout.addWidget(view)
    layout.addWidget(QPlainTextEdit("A question"))
    return page


def shown(page: QWidget) -> None:
    page.resize(*SIZE)
    page.show()
    settled()
    page.grab()


def opened_on(page: BankPage, question_id: str) -> None:
    page.open(question_id)
    settled()
    page.grab()


def typed(page: BankPage) -> None:
    stem = next(one for one in page.findChildren(QPlainTextEdit, "stem") if one.isVisibleTo(page))
    stem.insertPlainText("a")
    settled()
    page.grab()


def filtered_by(page: BankPage, text: str) -> None:
    page.list.field.setText(text)
    settled()
    page.list.grab()


def settled() -> None:
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def timed(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1000


def p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]
