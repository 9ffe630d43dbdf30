"""How Qt's own widgets look: Fusion, a full palette, one style sheet, own check marks.

The focus ring is not drawn here but once for all controls, above them; see
`widgets/focus_ring.py`. A style can only paint inside a widget's own rectangle.
"""

from __future__ import annotations

from pathlib import Path
from string import Template

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

from studyapp.ui.tokens import Tokens

SHEET = Path("styles") / "app.qss"
LARGEST_LENGTH = 80
Role = QPalette.ColorRole
ROLES = {
    Role.Window: "panel",
    Role.WindowText: "text",
    Role.Base: "raised",
    Role.AlternateBase: "sunken",
    Role.Text: "text",
    Role.Button: "raised",
    Role.ButtonText: "text",
    Role.BrightText: "on_accent",
    Role.ToolTipBase: "raised",
    Role.ToolTipText: "text",
    Role.PlaceholderText: "text3",
    Role.Highlight: "accent",
    Role.HighlightedText: "on_accent",
    Role.Accent: "accent",
    Role.Link: "accent_text",
    Role.LinkVisited: "accent_text",
    Role.Light: "raised",
    Role.Midlight: "hover",
    Role.Mid: "line2",
    Role.Dark: "border",
    Role.Shadow: "border",
}
FADED = (Role.WindowText, Role.Text, Role.ButtonText)


def make_palette(tokens: Tokens) -> QPalette:
    """Give Qt's palette for a set of tokens, every role filled."""
    colours = tokens.colours()
    palette = QPalette()
    for role, token in ROLES.items():
        palette.setColor(role, QColor(colours[token]))
    for role in FADED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text3))
    palette.setColor(QPalette.ColorGroup.Disabled, Role.Highlight, QColor(tokens.line2))
    return palette


def make_sheet(resources: Path, tokens: Tokens, scale: float) -> str:
    """Fill the style sheet's names with colours and lengths; raises KeyError for a wrong one."""
    template = Template((resources / SHEET).read_text(encoding="utf-8"))
    lengths = {f"px{n}": f"{round(n * scale)}px" for n in range(1, LARGEST_LENGTH + 1)}
    return template.substitute(tokens.colours() | lengths)


class StudyStyle(QProxyStyle):
    """Fusion with our own check boxes and radio buttons, and without its focus rectangle."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        match element:
            case QStyle.PrimitiveElement.PE_FrameFocusRect:
                return
            case QStyle.PrimitiveElement.PE_IndicatorCheckBox:
                _paint_check_box(option, painter)
            case QStyle.PrimitiveElement.PE_IndicatorRadioButton:
                _paint_radio_button(option, painter)
            case _:
                super().drawPrimitive(element, option, painter, widget)


def _paint_check_box(option: QStyleOption, painter: QPainter) -> None:
    box, on = _indicator(option, painter)
    painter.drawRoundedRect(box, 4, 4)
    if on:
        side = box.width()
        painter.setPen(_tick_pen(option, side))
        painter.drawPolyline(
            [
                QPointF(box.left() + side * 0.24, box.top() + side * 0.52),
                QPointF(box.left() + side * 0.43, box.top() + side * 0.70),
                QPointF(box.left() + side * 0.76, box.top() + side * 0.32),
            ]
        )
    painter.restore()


def _paint_radio_button(option: QStyleOption, painter: QPainter) -> None:
    box, on = _indicator(option, painter)
    painter.drawEllipse(box)
    if on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(option.palette.color(Role.HighlightedText))
        painter.drawEllipse(box.center(), box.width() / 5, box.width() / 5)
    painter.restore()


def _indicator(option: QStyleOption, painter: QPainter) -> tuple[QRectF, bool]:
    """Set pen and brush for a box that may be on; the caller restores the painter."""
    state, palette, rect = option.state, option.palette, option.rect
    on = bool(state & QStyle.StateFlag.State_On)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(palette.color(Role.Highlight if on else Role.Dark), 1.25))
    painter.setBrush(palette.color(Role.Highlight if on else Role.Base))
    return QRectF(rect).adjusted(1, 1, -1, -1), on


def _tick_pen(option: QStyleOption, side: float) -> QPen:
    colour = option.palette.color(Role.HighlightedText)
    pen = QPen(colour, max(1.6, side / 8))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
