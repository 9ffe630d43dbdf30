"""A view as a picture: an image for the clipboard and PNG, or lines and letters as SVG."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from studyapp.ui.takeaway.svg_words import with_lengths
from studyapp.ui.takeaway.view import TakenView

DENSITY = 2
"""Dots of an image for each logical pixel, so that it is crisp in a document."""
DOTS_PER_METRE = round(96 * DENSITY / 0.0254)


def as_image(view: TakenView, ground: QColor) -> QImage:
    """Give the view as an image on a ground, twice as dense as the screen's own pixels."""
    size = view.picture_size()
    image = QImage(size * DENSITY, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(DOTS_PER_METRE)
    image.setDotsPerMeterY(DOTS_PER_METRE)
    image.fill(ground)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(DENSITY, DENSITY)
    view.paint_picture(painter, size)
    painter.end()
    return image


def as_png(view: TakenView, ground: QColor) -> bytes:
    """Give the image as a PNG file, with its title."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = as_image(view, ground)
    image.setText("Title", view.picture_title)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    return bytes(data.data())


def as_svg(view: TakenView, ground: QColor, *, source: str) -> bytes:
    """Give the view as SVG, which stays sharp at any size; `source` goes into its description."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    size = view.picture_size()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(view.picture_title)
    generator.setDescription(source)
    painter = QPainter(generator)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), ground)
    view.paint_picture(painter, size)
    painter.end()
    buffer.close()
    return with_lengths(bytes(data.data()).decode()).encode()
