"""The user's own settings of the look, kept among the preferences and put into force."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from studyapp.core.changes import Changes
from studyapp.ui.actions import SingleKeyGuard
from studyapp.ui.bus import Bus
from studyapp.ui.theme import Scheme, Theme

SCHEME = "look.scheme"
TEXT_SIZE = "look.text-size"
CONTRAST = "look.high-contrast"
MOTION = "look.reduced-motion"
SPACING = "look.wide-spacing"
SINGLE_KEYS = "keys.single"
NEW_AT_ONCE = "session.new"
USUAL_NEW = 5
SYSTEM, ON, OFF = "system", "on", "off"


class Preferences(Protocol):
    """What is needed of the service that keeps preferences: words by name."""

    def find(self, name: str) -> str | None:
        """Give a stored value, or None."""

    def save(self, name: str, value: str) -> Changes:
        """Store a value."""


class Appearance(QObject):
    """Puts preferences into force now, and again whenever they have changed."""

    def __init__(
        self, theme: Theme, bus: Bus, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._bus, self._preferences = theme, bus, preferences
        app = QApplication.instance()
        self._guard = SingleKeyGuard(app, self) if isinstance(app, QApplication) else None
        bus.changed.connect(self._on_changed)
        self.apply()

    def apply(self) -> None:
        """Read the preferences and set the theme and the keys by them."""
        find = self._preferences.find
        if (scheme := scheme_of(find(SCHEME))) != self._theme.scheme:
            self._theme.set_scheme(scheme)
        self._theme.set_high_contrast(switch_of(find(CONTRAST)))
        self._theme.set_reduced_motion(switch_of(find(MOTION)))
        self._theme.set_wide_spacing(find(SPACING) == ON)
        self._theme.set_scale(number_of(find(TEXT_SIZE), usual=100) / 100)
        if self._guard is not None:
            self._guard.set_on(find(SINGLE_KEYS) == OFF)

    def save_text_size(self, scale: float) -> None:
        """Remember a text size that was set by a key."""
        self._bus.changed.emit(self._preferences.save(TEXT_SIZE, str(round(scale * 100))))

    def _on_changed(self, changes: object) -> None:
        if isinstance(changes, Changes) and changes.preferences:
            self.apply()


def scheme_of(value: str | None) -> str:
    """Give a scheme the theme knows; anything else means the system's."""
    return value if value in {scheme.value for scheme in Scheme} else SYSTEM


def switch_of(value: str | None) -> bool | None:
    """Give on, off, or None to follow the system."""
    return {ON: True, OFF: False}.get(value or SYSTEM)


def number_of(value: str | None, *, usual: int) -> int:
    """Give a stored whole number, or the usual one."""
    return int(value) if value is not None and value.isdecimal() else usual
