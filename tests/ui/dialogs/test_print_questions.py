"""Choose how a test is printed, see its pages, save them."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QLocale, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from studyapp.core.handout.choices import PaperSize
from studyapp.core.handout.wish import PrintWish
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Question
from studyapp.ui.bus import Bus
from studyapp.ui.dialogs.print_questions import PrintQuestions
from studyapp.ui.printing.preview import PagesView
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button, IconButton
from studyapp.ui.widgets.check_box import CheckBox
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.segmented import Segmented
from tests.builders import make_question, quote
from tests.ui.finding import child
from tests.ui.printing.printed import PACK, questions

SEEDS = iter(range(100, 200))


class Opened:
    """An open dialog and what the bus has told."""

    def __init__(
        self,
        theme: Theme,
        qtbot: QtBot,
        asked: tuple[Question, ...] | None = None,
        *,
        seed: int | None = None,
        locale: str = "en_GB",
    ) -> None:
        self.qtbot, bus = qtbot, Bus()
        self.toasts: list[str] = []
        bus.toast_requested.connect(lambda words, _undo: self.toasts.append(words))
        wish = PrintWish(questions=questions() if asked is None else asked, title="T", seed=seed)
        self.dialog = PrintQuestions(
            theme, bus, PACK, wish, locale=QLocale(locale), draw_seed=lambda: next(SEEDS)
        )
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.settle()

    def settle(self) -> None:
        """Wait until the pages are those of the choices."""
        self.qtbot.waitUntil(lambda: not self.dialog._pause.isActive())
        self.qtbot.waitUntil(lambda: self.dialog.pages is not None)

    def sheets(self) -> list[str]:
        assert self.dialog.pages is not None
        return list(dict.fromkeys(page.sheet for page in self.dialog.pages.pages))

    def pick(self, name: str, index: int) -> None:
        """Take a segment of the choice with a name."""
        tracks = self.dialog.findChildren(Segmented)
        track = next(one for one in tracks if one.accessibleName() == name)
        self.qtbot.mouseClick(track._segments[index], Qt.MouseButton.LeftButton)
        self.settle()

    def tick(self, name: str) -> None:
        child(self.dialog, CheckBox, name).click()
        self.settle()

    @property
    def line(self) -> str:
        return child(self.dialog, PlainLabel, "print-line").text()


@pytest.fixture
def opened(theme: Theme, qtbot: QtBot) -> Opened:
    return Opened(theme, qtbot)


def test_each_choice_makes_its_sheets(opened: Opened) -> None:
    assert opened.sheets() == ["T", "Answer key"]
    opened.pick("Versions", 1)
    opened.tick("print-answers")
    opened.tick("print-sources")
    opened.tick("print-key")
    assert opened.sheets() == [
        "T, Version A",
        "Answer sheet, Version A",
        "T, Version B",
        "Answer sheet, Version B",
        "Sources",
    ]
    opened.pick("Paper", 1)
    opened.tick("print-large")
    opened.tick("print-points")
    assert opened.dialog.pages is not None
    choices = opened.dialog.pages.handout.choices
    assert (choices.paper, choices.large, choices.points) == (PaperSize.LETTER, True, False)


def test_the_seed_is_the_tests_own_and_can_be_changed(theme: Theme, qtbot: QtBot) -> None:
    opened = Opened(theme, qtbot, seed=42)
    field = child(opened.dialog, QLineEdit, "print-seed")
    assert field.text() == "42"
    assert not field.isEnabled()
    opened.pick("Versions", 2)
    assert field.isEnabled()
    qtbot.mouseClick(child(opened.dialog, IconButton, "another-seed"), Qt.MouseButton.LeftButton)
    opened.settle()
    assert opened.dialog.pages is not None
    assert opened.dialog.pages.handout.choices.seed == int(field.text()) != 42


def test_another_title_stands_on_the_pages(opened: Opened) -> None:
    field = child(opened.dialog, QLineEdit, "print-title")
    field.selectAll()
    opened.qtbot.keyClicks(field, "Monday")
    opened.settle()
    assert opened.sheets()[0] == "Monday"


def test_paper_is_what_is_usual_where_the_reader_is(theme: Theme, qtbot: QtBot) -> None:
    opened = Opened(theme, qtbot, locale="en_US")
    assert opened.dialog.pages is not None
    assert opened.dialog.pages.handout.choices.paper is PaperSize.LETTER


def test_a_pdf_is_saved_where_it_was_asked_for(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "a"), ""))
    child(opened.dialog, Button, "save-pdf").click()
    reader = PdfReader(BytesIO((tmp_path / "a.pdf").read_bytes()))
    assert "Stem of question 0?" in " ".join(reader.pages[0].extract_text().split())
    assert opened.toasts == ["Saved to a.pdf."]
    assert not opened.dialog.isVisible()


def test_a_place_that_cannot_be_written_is_told_and_nothing_is_lost(
    opened: Opened, tmp_path: Path
) -> None:
    opened.dialog.save(tmp_path / "none" / "a.pdf")
    assert opened.line == "a.pdf was not written: No such file or directory. Nothing was changed."
    assert opened.dialog.isVisible()


def test_the_system_prints_what_its_dialog_says(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def accept(dialog: QPrintDialog) -> int:
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    pages = opened.dialog.pages
    assert pages is not None
    child(opened.dialog, Button, "print-pages").click()
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == len(pages.pages)
    assert opened.toasts == ["Sent to the printer."]


def test_a_cancelled_print_leaves_the_dialog_open(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QDialog.DialogCode.Rejected)
    child(opened.dialog, Button, "print-pages").click()
    assert opened.dialog.isVisible()
    assert opened.toasts == []


def test_what_is_sensitive_or_left_out_is_told_before_printing(theme: Theme, qtbot: QtBot) -> None:
    hidden = next(slip.passage.exact for slip in PACK.slips)
    asked = (
        make_question(id="q-noted", content_note=ContentNote.CASUALTIES),
        make_question(id="q-plain"),
        make_question(
            id="q-hidden", stem=f"What does “{hidden}” mean?", passages=(quote("A ferry"),)
        ),
    )
    opened = Opened(theme, qtbot, asked)
    assert "1 of 2 questions mention casualties." in opened.line
    assert "1 question is left out: it shows words that are never quoted." in opened.line


def test_without_questions_nothing_can_be_printed(theme: Theme, qtbot: QtBot) -> None:
    opened = Opened(theme, qtbot, ())
    assert not child(opened.dialog, Button, "print-pages").isEnabled()
    assert not child(opened.dialog, Button, "save-pdf").isEnabled()


def test_the_preview_is_turned_by_keys_and_says_where_it_is(opened: Opened) -> None:
    opened.tick("print-large")
    view = opened.dialog.findChild(PagesView)
    assert view is not None
    assert view.accessibleDescription().startswith("T, page 1 of")
    opened.qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page == 1
    assert view.accessibleDescription().startswith("T, page 2 of")
    opened.qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert view.page == 0
    image = view.viewport().grab().toImage()
    assert image.pixelColor(image.width() // 2, 30).name() == "#ffffff"
