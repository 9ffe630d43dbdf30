"""Whether a window can open here, found out before Qt is loaded.

Qt aborts the process where it finds no display or lacks a system library, and it blames
the wrong package. This module imports no Qt and answers with a value instead.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

ALWAYS = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
"""Shared libraries that Qt needs even without a screen, with their Debian packages."""

FOR_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What a window on X11 needs besides."""


class Obstacle(Enum):
    """What keeps a window from opening."""

    NO_DISPLAY = "no display"
    UNREACHABLE = "unreachable"
    MISSING_LIBRARY = "missing library"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """An obstacle with the display or the libraries and packages it is about."""

    obstacle: Obstacle
    display: str = ""
    missing: tuple[tuple[str, str], ...] = ()

    @property
    def sentence(self) -> str:
        """What happened and what to do, in one sentence."""
        match self.obstacle:
            case Obstacle.NO_DISPLAY:
                return (
                    "studyapp found no display to open its window on: start it from a desktop "
                    "session, or practise in this terminal with “studyapp quiz”."
                )
            case Obstacle.UNREACHABLE:
                return (
                    f"studyapp could not reach the display “{self.display}”: check the DISPLAY "
                    "or WAYLAND_DISPLAY setting, or practise in this terminal with "
                    "“studyapp quiz”."
                )
            case Obstacle.MISSING_LIBRARY:
                libraries = ", ".join(library for library, _ in self.missing)
                packages = " ".join(package for _, package in self.missing)
                return (
                    f"studyapp needs the system library {libraries} to open its window: on "
                    f"Debian or Ubuntu install it with “sudo apt-get install {packages}”."
                )


def find_trouble(
    environ: Mapping[str, str],
    *,
    platform: str = sys.platform,
    loads: Callable[[str], bool] | None = None,
    answers: Callable[[str], bool] | None = None,
) -> Trouble | None:
    """Give what keeps a window from opening, or None.

    `loads` tells whether a shared library can be loaded, `answers` whether an X11 display
    accepts connections; both are given by tests.
    """
    if not platform.startswith("linux"):
        return None
    loads = loads or _loads
    answers = answers or _x11_answers
    chosen = environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    wayland, x11 = environ.get("WAYLAND_DISPLAY", ""), environ.get("DISPLAY", "")
    if chosen not in ("", "xcb") and not chosen.startswith("wayland"):
        return _missing(ALWAYS, loads)
    if not (wayland or x11):
        return Trouble(obstacle=Obstacle.NO_DISPLAY)
    on_wayland = bool(wayland) and chosen != "xcb" and _socket_exists(wayland, environ)
    missing = _missing(ALWAYS if on_wayland else ALWAYS | FOR_X11, loads)
    if missing or on_wayland:
        return missing
    if not (x11 and answers(x11)):
        return Trouble(obstacle=Obstacle.UNREACHABLE, display=x11 or wayland)
    return None


def _missing(libraries: Mapping[str, str], loads: Callable[[str], bool]) -> Trouble | None:
    missing = tuple((name, package) for name, package in libraries.items() if not loads(name))
    return Trouble(obstacle=Obstacle.MISSING_LIBRARY, missing=missing) if missing else None


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _socket_exists(name: str, environ: Mapping[str, str]) -> bool:
    return (Path(environ.get("XDG_RUNTIME_DIR", "/")) / name).exists()


def _x11_answers(display: str) -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    broken = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not broken
