"""A view as PDF: the picture on a page of its own, then its rows, each with its sentence."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter

from studyapp.core.handout.evidence import Evidence, evidence_on
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.position import Position
from studyapp.ui.date_text import date_text
from studyapp.ui.fonts import TextStyle
from studyapp.ui.item_words import full_words
from studyapp.ui.printing.column import SPACE
from studyapp.ui.printing.heading import heading
from studyapp.ui.printing.measure import DOTS, MARGIN, POINTS, TOP, dots
from studyapp.ui.printing.paged import Foot, Page, paged
from studyapp.ui.printing.pdf import SIZES
from studyapp.ui.printing.quote_rows import quote_rows
from studyapp.ui.printing.sheet import Block
from studyapp.ui.printing.stationery import Stationery
from studyapp.ui.takeaway.view import TakenView
from studyapp.ui.takeaway.words import article_line, read_line, view_foot

BETWEEN = 12


def view_pdf(
    view: TakenView, facts: tuple[Fact, ...], stationery: Stationery, ground: QColor
) -> bytes:
    """Give the PDF of a view and of the facts that it shows."""
    pages = sources_of(view, facts, stationery)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(view.picture_title)
    writer.setCreator("studyapp")
    writer.setResolution(DOTS)
    writer.setPageLayout(_layout(stationery, QPageLayout.Orientation.Landscape))
    painter = QPainter(writer)
    _paint_picture(painter, view, stationery, ground)
    writer.setPageLayout(_layout(stationery, QPageLayout.Orientation.Portrait))
    for page in pages:
        writer.newPage()
        page.paint(painter)
    painter.end()
    buffer.close()
    return bytes(data.data())


def sources_of(
    view: TakenView, facts: tuple[Fact, ...], stationery: Stationery
) -> tuple[Page, ...]:
    """Give the pages with the rows of a view, each with the sentence that it rests on."""
    blocks = tuple(_blocks(view, facts, stationery))
    return paged(stationery, view.picture_title, blocks, Foot(start=view_foot(stationery.pack)))


def _blocks(view: TakenView, facts: tuple[Fact, ...], stationery: Stationery) -> Iterator[Block]:
    lines = (article_line(stationery.pack, stationery.locale), read_line())
    yield heading(stationery, view.picture_title, "", lines)
    for fact in facts:
        yield _row(fact, stationery)


def _row(fact: Fact, stationery: Stationery) -> Block:
    column = stationery.column
    date = fact.date if isinstance(fact, Event | Position) else fact.since
    rows = []
    if date is not None:
        words = date_text(date, stationery.locale)
        rows += stationery.fine.text(words, stationery.fine.font(TextStyle.CAPTION))
    rows += column.text(full_words(fact, stationery.pack), column.font(TextStyle.SMALL, 600))
    rows += quote_rows(stationery, _evidence(fact, stationery), left=0)
    return Block(rows=tuple(rows), space=column.px(BETWEEN - SPACE))


def _evidence(fact: Fact, stationery: Stationery) -> Evidence:
    return evidence_on(fact.passages[0], fact, stationery.pack)


def _paint_picture(
    painter: QPainter, view: TakenView, stationery: Stationery, ground: QColor
) -> None:
    """Paint the picture as large as a page lying on its side can hold, and say what it is."""
    paper = stationery.size.transposed()
    room = QRect(0, 0, paper.width(), paper.height())
    room.adjust(dots(MARGIN), dots(TOP), -dots(MARGIN), -dots(TOP))
    size = view.picture_size()
    shown = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    widest = size * (DOTS / POINTS)
    if shown.width() > widest.width():
        shown = widest
    painter.save()
    painter.translate(room.left() + (room.width() - shown.width()) // 2, room.top())
    scale = shown.width() / size.width()
    painter.scale(scale, scale)
    painter.setClipRect(QRect(0, 0, size.width(), size.height()))
    painter.fillRect(QRect(0, 0, size.width(), size.height()), ground)
    view.paint_picture(painter, QSize(size))
    painter.restore()


def _layout(stationery: Stationery, orientation: QPageLayout.Orientation) -> QPageLayout:
    layout = QPageLayout(QPageSize(SIZES[stationery.paper]), orientation, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
