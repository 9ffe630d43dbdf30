"""The PDF, as another program reads it, and a printer's own file."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QLocale, Qt
from PySide6.QtPrintSupport import QPrinter

from studyapp.core.handout.choices import PaperSize
from studyapp.ui.printing.pages import lay_out
from studyapp.ui.printing.pdf import as_pdf, print_on, set_paper
from tests.ui.printing.printed import handout

LOCALE = QLocale("en_GB")
pytestmark = pytest.mark.usefixtures("theme")
LTR = Qt.LayoutDirection.LeftToRight
POINTS = {PaperSize.A4: (595, 842), PaperSize.LETTER: (612, 792)}


@pytest.mark.parametrize("paper", PaperSize)
def test_another_program_reads_pages_size_title_and_words(paper: PaperSize) -> None:
    pages = lay_out(handout(paper=paper, sources=True), LOCALE, LTR)
    reader = PdfReader(BytesIO(as_pdf(pages)))
    assert len(reader.pages) == len(pages.pages)
    box = reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == POINTS[paper]
    assert reader.metadata is not None
    assert reader.metadata.title == "Harbour test"
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    for words in ("Harbour test", "Stem of question 0?", "Lantern Guild", "Page 1 of"):
        assert words in text


def test_a_printer_gets_just_the_pages_that_were_chosen(tmp_path: Path) -> None:
    pages = lay_out(handout(answer_sheet=True, sources=True), LOCALE, LTR)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setFullPage(True)
    set_paper(printer, PaperSize.A4)
    printer.setFromTo(2, 3)
    assert print_on(printer, pages)
    reader = PdfReader(tmp_path / "out.pdf")
    assert len(reader.pages) == 2
    told = " ".join(reader.pages[0].extract_text().split())
    assert f"Page {pages.pages[1].number} of" in told
    first, second = (reader.pages[0].mediabox, POINTS[PaperSize.A4])
    assert (round(first.width), round(first.height)) == second


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(tmp_path: Path) -> None:
    pages = lay_out(handout(), LOCALE, LTR)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "none" / "out.pdf"))
    assert not print_on(printer, pages)
