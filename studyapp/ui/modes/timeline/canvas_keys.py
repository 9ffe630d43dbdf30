"""Which key does what on the timeline."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt


class Act(Enum):
    """What a key asks of the timeline."""

    NEXT = auto()
    PREVIOUS = auto()
    UP = auto()
    DOWN = auto()
    FIRST = auto()
    LAST = auto()
    ZOOM_IN = auto()
    ZOOM_OUT = auto()
    PAN_LEFT = auto()
    PAN_RIGHT = auto()
    FIT_ALL = auto()
    CENTRE = auto()
    UNDATED = auto()
    OPEN = auto()
    PRACTISE = auto()


KEYS = {
    Qt.Key.Key_Right: Act.NEXT,
    Qt.Key.Key_Left: Act.PREVIOUS,
    Qt.Key.Key_Up: Act.UP,
    Qt.Key.Key_Down: Act.DOWN,
    Qt.Key.Key_Home: Act.FIRST,
    Qt.Key.Key_End: Act.LAST,
    Qt.Key.Key_Plus: Act.ZOOM_IN,
    Qt.Key.Key_Equal: Act.ZOOM_IN,
    Qt.Key.Key_W: Act.ZOOM_IN,
    Qt.Key.Key_Minus: Act.ZOOM_OUT,
    Qt.Key.Key_S: Act.ZOOM_OUT,
    Qt.Key.Key_A: Act.PAN_LEFT,
    Qt.Key.Key_D: Act.PAN_RIGHT,
    Qt.Key.Key_0: Act.FIT_ALL,
    Qt.Key.Key_F: Act.CENTRE,
    Qt.Key.Key_U: Act.UNDATED,
    Qt.Key.Key_Return: Act.OPEN,
    Qt.Key.Key_Enter: Act.OPEN,
    Qt.Key.Key_P: Act.PRACTISE,
}
STEPS = frozenset({Act.NEXT, Act.PREVIOUS, Act.UP, Act.DOWN, Act.FIRST, Act.LAST})
