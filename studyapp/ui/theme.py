"""The look of the app at this moment: colours, text size, icons, motion.

Not a singleton: whoever paints is given a theme and repaints when it says `changed`.
"""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from studyapp.paths import resource_dir
from studyapp.ui.fonts import WIDE_LINES, TextStyle, make_font, register_fonts
from studyapp.ui.icons import Icons
from studyapp.ui.style import STYLE, make_palette, make_sheet
from studyapp.ui.tokens import DARK, LIGHT, Tokens, high_contrast

__all__ = ["MOST_SCALE", "SMALLEST_SCALE", "Scheme", "TextStyle", "Theme"]

SMALLEST_SCALE, MOST_SCALE = 0.9, 1.5
READ = (TextStyle.QUOTE, TextStyle.ARTICLE)
"""The styles of running text, whose lines wide spacing sets further apart."""


class Scheme(Enum):
    """Which of the two themes to show."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Colours by role, fonts by style and lengths at the chosen text size."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, *, resources: Path | None = None) -> None:
        super().__init__(parent)
        self._resources = resources or resource_dir()
        self._icons = Icons(self._resources)
        self._app: QApplication | None = None
        self._scheme = Scheme.SYSTEM
        self._high_contrast: bool | None = None
        self._reduced_motion: bool | None = None
        self._scale = 1.0
        self._wide = False
        self._fonts: dict[tuple[TextStyle, int | None], QFont] = {}
        self._colours: dict[str, QColor] = {}
        self._tokens = self._choose_tokens()
        hints = QGuiApplication.styleHints()
        if hints is not None:
            hints.colorSchemeChanged.connect(self._on_system_scheme)

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    @property
    def scale(self) -> float:
        """The text size, 1.0 for 100 %."""
        return self._scale

    @property
    def scheme(self) -> str:
        """The chosen scheme: system, light or dark."""
        return self._scheme.value

    @property
    def high_contrast(self) -> bool:
        """Whether the theme with strong borders is in use."""
        return _system_contrast() if self._high_contrast is None else self._high_contrast

    @property
    def wide_spacing(self) -> bool:
        """Whether letters and lines stand further apart than usual."""
        return self._wide

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing should move."""
        return self._still_system() if self._reduced_motion is None else self._reduced_motion

    def set_scheme(self, scheme: str) -> None:
        """Show the light or dark theme, or follow the system."""
        self._scheme = Scheme(scheme)
        self._tell_system()
        self._refresh()

    def set_scale(self, scale: float) -> None:
        """Set the text size, kept between 0.9 and 1.5."""
        scale = min(MOST_SCALE, max(SMALLEST_SCALE, round(scale, 2)))
        if scale != self._scale:
            self._scale = scale
            self._fonts.clear()
            self._restyle()

    def set_wide_spacing(self, on: bool) -> None:  # noqa: FBT001 - a setter's one value
        """Set letters, and lines of running text, further apart or as usual."""
        if on != self._wide:
            self._wide = on
            self._fonts.clear()
            self._restyle()

    def set_high_contrast(self, on: bool | None) -> None:  # noqa: FBT001 - a setter's one value
        """Turn strong borders on or off, or with None follow the system."""
        self._high_contrast = on
        self._refresh()

    def set_reduced_motion(self, on: bool | None) -> None:  # noqa: FBT001 - a setter's one value
        """Turn motion off or on, or with None follow the system."""
        self._reduced_motion = on

    def colour(self, name: str) -> QColor:
        """Give the colour of a role; raises AttributeError for an unknown one."""
        if name not in self._colours:
            self._colours[name] = QColor(getattr(self._tokens, name))
        return QColor(self._colours[name])

    def font(self, style: TextStyle, weight: int | None = None) -> QFont:
        """Give the font of a text style, at another weight if one is given."""
        key = (style, weight)
        if key not in self._fonts:
            self._fonts[key] = make_font(
                style.value, weight=weight, scale=self._scale, wide=self._wide
            )
        return self._fonts[key]

    def line_height(self, style: TextStyle) -> int:
        """Give the height of a line of text in a style, in logical pixels."""
        if self._wide and style in READ:
            return self.px(style.value.size * WIDE_LINES)
        return self.px(style.value.line)

    def px(self, length: float) -> int:
        """Give a length at the chosen text size, in logical pixels."""
        return round(length * self._scale)

    def duration(self, milliseconds: int) -> int:
        """Give how long a movement may take; 0 where motion is reduced."""
        return 0 if self.reduced_motion else milliseconds

    def icon(self, name: str, token: str = "text2", size: int = 18) -> QIcon:
        """Give an icon in the colour of a role, for Qt's own widgets."""
        colour, faded = self.colour(token).name(), self._tokens.text3
        return self._icons.icon(name, colour, faded, self.px(size), self._density())

    def pixmap(
        self, name: str, token: str = "text2", size: int = 18, density: float | None = None
    ) -> QPixmap:
        """Give an icon as a picture, `size` pixels wide at 100 % text size."""
        colour = self.colour(token).name()
        return self._icons.pixmap(name, colour, self.px(size), density or self._density())

    def apply(self, app: QApplication) -> None:
        """Dress the application, and keep it dressed as the theme changes."""
        if self._app is None:
            register_fonts(self._resources / "fonts")
            app.setStyle(STYLE)
        self._app = app
        self._tell_system()
        self._tokens = self._choose_tokens()
        self._dress(app)

    def _dress(self, app: QApplication) -> None:
        app.setPalette(make_palette(self._tokens))
        app.setFont(self.font(TextStyle.BODY))
        app.setStyleSheet(make_sheet(self._resources, self._tokens, self._scale))

    def _refresh(self) -> None:
        tokens = self._choose_tokens()
        if tokens != self._tokens:
            self._tokens = tokens
            self._restyle()

    def _restyle(self) -> None:
        self._colours.clear()
        if self._app is not None:
            self._dress(self._app)
        self.changed.emit()

    def _choose_tokens(self) -> Tokens:
        tokens = DARK if self._is_dark() else LIGHT
        return high_contrast(tokens) if self.high_contrast else tokens

    def _is_dark(self) -> bool:
        if self._scheme is not Scheme.SYSTEM:
            return self._scheme is Scheme.DARK
        hints = QGuiApplication.styleHints()
        return hints is not None and hints.colorScheme() is Qt.ColorScheme.Dark

    def _tell_system(self) -> None:
        """Let title bars and native dialogs follow the chosen scheme too."""
        hints = QGuiApplication.styleHints()
        if hints is not None and self._app is not None:
            hints.setColorScheme(
                {Scheme.LIGHT: Qt.ColorScheme.Light, Scheme.DARK: Qt.ColorScheme.Dark}.get(
                    self._scheme, Qt.ColorScheme.Unknown
                )
            )

    def _on_system_scheme(self) -> None:
        self._refresh()

    def _still_system(self) -> bool:
        if self._app is None:
            return False
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - slow to import, seldom asked

        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return self._app.style().styleHint(hint) == 0

    def _density(self) -> float:
        return self._app.devicePixelRatio() if self._app is not None else 1.0


def _system_contrast() -> bool:
    hints = QGuiApplication.styleHints()
    preference = getattr(Qt, "ContrastPreference", None)
    if hints is None or preference is None:
        return False  # Qt before 6.10 knows no such preference
    return hints.accessibility().contrastPreference() is preference.HighContrast
