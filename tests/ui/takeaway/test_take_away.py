"""A view is taken along as picture, pages and rows; files are whole or not there."""

from io import BytesIO
from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped] # it has no types
from pypdf import PdfReader
from PySide6.QtCore import QLocale, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.bus import Bus
from studyapp.ui.takeaway.menu import TakeAway
from studyapp.ui.takeaway.pictures import DENSITY, as_image
from studyapp.ui.theme import Theme
from tests.builders import make_pack

PACK = make_pack()
SPOT = QColor("navy")


class Drawn:
    """A view with one blue corner and some words."""

    picture_title = "Timeline: The old bridge"

    def __init__(self, *rows: str) -> None:
        self.rows = rows

    def picture_size(self) -> QSize:
        return QSize(400, 200)

    def paint_picture(self, painter: QPainter, size: QSize) -> None:
        painter.fillRect(0, 0, size.width() // 4, size.height() // 4, SPOT)
        painter.setPen(SPOT)
        painter.drawText(10, 150, "Bridge closed")

    def rows_in_view(self) -> tuple[str, ...]:
        return self.rows


class Taking:
    """The menu over a view, saving into a folder."""

    def __init__(self, theme: Theme, qtbot: QtBot, view: Drawn, *, events: bool = True) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        bus = Bus()
        self.said: list[str] = []
        bus.toast_requested.connect(lambda words, _undo: self.said.append(words))
        self.away = TakeAway(
            theme,
            bus,
            view,
            pack=lambda: PACK,
            locale=QLocale("en_GB"),
            events=events,
            parent=self.window,
        )


@pytest.fixture
def view() -> Drawn:
    return Drawn(PACK.events[0].id, PACK.positions[0].id)


@pytest.fixture
def taking(theme: Theme, qtbot: QtBot, view: Drawn) -> Taking:
    return Taking(theme, qtbot, view)


def save_into(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))


def test_the_image_is_dense_and_stands_on_its_ground(theme: Theme, view: Drawn) -> None:
    image = as_image(view, theme.colour("panel"))
    assert image.size() == view.picture_size() * DENSITY
    assert image.pixelColor(10, 10) == SPOT
    assert image.pixelColor(790, 390) == theme.colour("panel")


def test_the_picture_is_copied(taking: Taking) -> None:
    taking.away.copy()
    image = QGuiApplication.clipboard().image()
    assert image.pixelColor(10, 10) == SPOT
    assert taking.said == ["Picture copied."]


def test_the_picture_is_saved_as_png(
    taking: Taking, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_into(monkeypatch, tmp_path / "a")
    taking.away.save_png()
    image = QImage(str(tmp_path / "a.png"))
    assert image.text("Title") == "Timeline: The old bridge"
    assert image.pixelColor(10, 10) == SPOT
    assert taking.said == ["Saved to a.png."]


def test_the_picture_is_saved_as_svg_with_its_words_and_source(
    taking: Taking, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_into(monkeypatch, tmp_path / "a.svg")
    taking.away.save_svg()
    root = fromstring((tmp_path / "a.svg").read_bytes())
    text = "".join(root.itertext())
    assert "Bridge closed" in text
    assert "Timeline: The old bridge" in text
    assert PACK.title in text
    assert root.get("viewBox") == "0 0 400 200"


def test_the_pdf_has_the_picture_then_the_rows_with_their_sentences(
    taking: Taking, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_into(monkeypatch, tmp_path / "a.pdf")
    taking.away.save_pdf()
    reader = PdfReader(BytesIO((tmp_path / "a.pdf").read_bytes()))
    first, *more = reader.pages
    assert first.mediabox.width > first.mediabox.height
    assert first.extract_text().split() == ["Bridge", "closed"]
    told = " ".join(" ".join(page.extract_text() for page in more).split())
    assert more[0].mediabox.width < more[0].mediabox.height
    for fact in (PACK.events[0], PACK.positions[0]):
        assert " ".join(fact.passages[0].exact.split()) in told
        assert f"paragraph {fact.passages[0].paragraph}" in told
    assert PACK.events[0].title in told


@pytest.mark.parametrize(("save", "suffix"), [("save_csv", ".csv"), ("save_timeline", ".json")])
def test_rows_in_view_are_saved(
    taking: Taking, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, save: str, suffix: str
) -> None:
    save_into(monkeypatch, tmp_path / "rows")
    getattr(taking.away, save)()
    assert PACK.events[0].id in (tmp_path / f"rows{suffix}").read_text(encoding="utf-8")


def test_nothing_is_said_or_written_when_no_place_is_chosen(
    taking: Taking, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    taking.away.save_pdf()
    assert (taking.said, list(tmp_path.iterdir())) == ([], [])


def test_a_place_that_cannot_be_written_is_told(
    taking: Taking, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_into(monkeypatch, tmp_path / "none" / "a.png")
    taking.away.save_png()
    assert taking.said == ["a.png was not written: No such file or directory. Nothing was changed."]


def test_without_rows_only_the_picture_is_offered(theme: Theme, qtbot: QtBot) -> None:
    offered = {
        action.text(): action.isEnabled()
        for action in Taking(theme, qtbot, Drawn()).away.menu().actions()
        if action.text()
    }
    assert offered["Copy picture"]
    assert not offered["Rows in view as CSV…"]
    assert not offered["Events in view for TimelineJS…"]


def test_a_map_offers_no_timeline(theme: Theme, qtbot: QtBot, view: Drawn) -> None:
    actions = Taking(theme, qtbot, view, events=False).away.menu().actions()
    assert "Events in view for TimelineJS…" not in [action.text() for action in actions]
