"""Buttons: words with an optional icon, and square ones that are an icon only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.key_cap import HEIGHT as KEY_HEIGHT
from studyapp.ui.widgets.key_cap import key_width, paint_key
from studyapp.ui.widgets.mirror import visual_rect
from studyapp.ui.widgets.text_block import isolated
from studyapp.ui.widgets.tooltip import tooltip

ICON_SIZE = 16
ICON_GAP = 6
KEY_GAP = 8
RADIUS = 8
SQUARE = 32
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ButtonKind(Enum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"
    NORMAL = "normal"
    GHOST = "ghost"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The colour roles of a button; an empty role paints nothing."""

    fill: str = ""
    line: str = ""
    text: str = "text"
    icon: str = "text2"


REST = {
    ButtonKind.PRIMARY: Look(fill="accent", text="on_accent", icon="on_accent"),
    ButtonKind.NORMAL: Look(fill="raised", line="line2"),
    ButtonKind.GHOST: Look(text="text2"),
    ButtonKind.LINK: Look(text="accent_text", icon="accent_text"),
}
HOVER = {
    ButtonKind.PRIMARY: Look(fill="accent_hover", text="on_accent", icon="on_accent"),
    ButtonKind.NORMAL: Look(fill="hover", line="line2"),
    ButtonKind.GHOST: Look(fill="hover", icon="text"),
    ButtonKind.LINK: Look(text="accent_hover", icon="accent_hover"),
}
OFF = {
    ButtonKind.PRIMARY: Look(fill="hover", text="text3", icon="text3"),
    ButtonKind.NORMAL: Look(fill="raised", line="line", text="text3", icon="text3"),
    ButtonKind.GHOST: Look(text="text3", icon="text3"),
    ButtonKind.LINK: Look(text="text3", icon="text3"),
}


class PressableWidget(QAbstractButton):
    """What all buttons share: hover, Enter as well as Space, the ring's corner."""

    def __init__(self, theme: Theme, *, radius: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ringRadius", radius)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._on_theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.isAutoRepeat() and self.isEnabled():
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def _visual(self, box: QRect) -> QRect:
        return visual_rect(self.layoutDirection(), self.rect(), box)


class Button(PressableWidget):
    """A button with words; `key` shows the key that presses it."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        kind: ButtonKind = ButtonKind.NORMAL,
        icon: str = "",
        trailing_icon: str = "",
        key: str = "",
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, radius=RADIUS, parent=parent)
        self._kind, self._icon, self._trailing = kind, icon, trailing_icon
        self._key, self._large = key, large
        self._words = ""
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if kind is ButtonKind.LINK:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def text(self) -> str:
        return self._words

    def setText(self, text: str) -> None:
        """Show other words, which also become the name for a screen reader."""
        self._words = text
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_icon(self, icon: str) -> None:
        """Show another icon before the words, or none."""
        self._icon = icon
        self._on_theme()

    def set_kind(self, kind: ButtonKind) -> None:
        """Change how much the button asks to be pressed."""
        self._kind = kind
        self.update()

    def sizeHint(self) -> QSize:
        width = 2 * self._padding() + sum(width for _, width in self._parts())
        height = 42 if self._large else 20 if self._kind is ButtonKind.LINK else 32
        return QSize(width, self._theme.px(height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look()
        painter = QPainter(self)
        if look.fill or look.line:
            fill = self._theme.colour(look.fill) if look.fill else None
            line = self._theme.colour(look.line) if look.line else None
            paint_box(painter, self.rect(), Box(fill=fill, line=line, radius=RADIUS))
        left = (self.width() - sum(width for _, width in self._parts())) // 2
        for part, width in self._parts():
            self._paint_part(painter, part, QRect(left, 0, width, self.height()), look)
            left += width
        painter.end()

    def _paint_part(self, painter: QPainter, part: str, box: QRect, look: Look) -> None:
        box = self._visual(box)
        match part:
            case "words":
                painter.setFont(self._font())
                painter.setPen(self._theme.colour(look.text))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, isolated(self._words))
            case "key":
                height = self._theme.px(KEY_HEIGHT)
                cap = QRect(box.left(), (self.height() - height) // 2, box.width(), height)
                paint_key(painter, cap, self._key, self._theme, lit=look.text == "on_accent")
            case "icon" | "trailing":
                name = self._icon if part == "icon" else self._trailing
                side = self._theme.px(ICON_SIZE)
                pixmap = self._theme.pixmap(name, look.icon, ICON_SIZE, self.devicePixelRatioF())
                painter.drawPixmap(box.left(), (self.height() - side) // 2, pixmap)

    def _parts(self) -> list[tuple[str, int]]:
        words = round(QFontMetricsF(self._font()).horizontalAdvance(self._words) + 0.5)
        icon, gap = self._theme.px(ICON_SIZE), self._theme.px(ICON_GAP)
        parts = [("words", words)]
        if self._icon:
            parts[:0] = [("icon", icon), ("gap", gap)]
        if self._trailing:
            parts += [("gap", gap), ("trailing", icon)]
        if self._key:
            key_gap = self._theme.px(KEY_GAP)
            parts += [("gap", key_gap), ("key", key_width(self._theme, self._key))]
        return parts

    def _padding(self) -> int:
        if self._kind is ButtonKind.LINK:
            return 0
        return self._theme.px(20 if self._large else 14)

    def _font(self) -> QFont:
        if self._large:
            weight = 600 if self._kind is ButtonKind.PRIMARY else 500
            return self._theme.font(TextStyle.HEADING, weight)
        return self._theme.font(TextStyle.SMALL, 600)

    def _look(self) -> Look:
        if not self.isEnabled():
            return OFF[self._kind]
        lively = self.underMouse() or self.isDown()
        return (HOVER if lively else REST)[self._kind]


class IconButton(PressableWidget):
    """A square button that is an icon; its name is the tooltip and what is read aloud."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        *,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, radius=RADIUS, parent=parent)
        self._icon, self._key = icon, key
        self.set_name(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        """Change what the button is called."""
        self.setAccessibleName(name)
        self.setToolTip(tooltip(name, self._key))

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(SQUARE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lively = self.isEnabled() and (self.underMouse() or self.isDown())
        if self.isChecked() or lively:
            fill = "accent_soft" if self.isChecked() else "hover"
            line = self._theme.colour("accent_line") if self.isChecked() else None
            box = Box(fill=self._theme.colour(fill), line=line, radius=RADIUS)
            paint_box(painter, self.rect(), box)
        token = "text2" if self.isEnabled() else "line2"
        if self.isChecked():
            token = "accent_text"
        pixmap = self._theme.pixmap(self._icon, token, ICON_SIZE, self.devicePixelRatioF())
        side = self._theme.px(ICON_SIZE)
        left, top = (self.width() - side) // 2, (self.height() - side) // 2
        painter.drawPixmap(left, top, pixmap)
        painter.end()
