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
    GO_TO = auto()
    LANES = auto()
    FOLD = auto()
    SELECT = auto()
    SELECT_FROM = auto()
    SELECT_TO = auto()


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
    Qt.Key.Key_G: Act.GO_TO,
    Qt.Key.Key_L: Act.LANES,
    Qt.Key.Key_C: Act.FOLD,
    Qt.Key.Key_R: Act.SELECT,
    Qt.Key.Key_BracketLeft: Act.SELECT_FROM,
    Qt.Key.Key_BracketRight: Act.SELECT_TO,
}
LANE_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
"""With Alt, how far the lane of the active item moves."""
ASKED = frozenset({Act.UNDATED, Act.GO_TO, Act.LANES})
"""What the page answers, not the canvas."""
STEPS = frozenset({Act.NEXT, Act.PREVIOUS, Act.UP, Act.DOWN, Act.FIRST, Act.LAST})
