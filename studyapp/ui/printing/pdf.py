"""Pages as a PDF, and pages sent to a printer of the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from studyapp.core.handout.choices import PaperSize
from studyapp.ui.printing.measure import DOTS
from studyapp.ui.printing.pages import Pages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

SIZES = {
    PaperSize.A4: QPageSize.PageSizeId.A4,
    PaperSize.LETTER: QPageSize.PageSizeId.Letter,
}


def as_pdf(pages: Pages) -> bytes:
    """Give all pages as a PDF whose text can be searched and copied."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(pages.handout.title)
    writer.setCreator("studyapp")
    writer.setResolution(DOTS)
    set_paper(writer, pages.handout.choices.paper)
    painter = QPainter(writer)
    for number, page in enumerate(pages.pages):
        if number:
            writer.newPage()
        page.paint(painter)
    painter.end()
    buffer.close()
    return bytes(data.data())


def print_on(printer: QPrinter, pages: Pages) -> bool:
    """Print the range of pages that was chosen; give whether the printer took them."""
    first = max(1, printer.fromPage())
    last = min(printer.toPage() or len(pages.pages), len(pages.pages))
    painter = QPainter()
    if not painter.begin(printer):
        return False
    scale = printer.resolution() / DOTS
    painter.scale(scale, scale)
    for number in range(first, last + 1):
        if number > first and not printer.newPage():
            painter.end()
            return False
        pages.pages[number - 1].paint(painter)
    return painter.end()


def set_paper(device: QPagedPaintDevice, paper: PaperSize) -> None:
    """Set a device to a paper without margins of its own: the pages bring theirs."""
    layout = QPageLayout(
        QPageSize(SIZES[paper]), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)
