"""A quiet line under an answer: which keys do what, as key caps with words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.key_cap import KeyCap
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.wrap_row import WrapRow

KEY_GAP, WORD_GAP, HINT_GAP = 4, 7, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyHint:
    """Keys, and what they do."""

    keys: tuple[str, ...]
    words: str


class KeyHints(QWidget):
    """Hints one after the other; the line wraps where it is full."""

    def __init__(
        self, theme: Theme, hints: Sequence[KeyHint], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._row = WrapRow()
        self._row.set_widgets([_hint(theme, hint) for hint in hints])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._row)
        theme.changed.connect(self._row.place)


def _hint(theme: Theme, hint: KeyHint) -> QWidget:
    one = QWidget()
    layout = QHBoxLayout(one)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(WORD_GAP)
    layout.addWidget(_caps(theme, hint.keys))
    words = PlainLabel(theme, hint.words, TextStyle.CAPTION, token="text3", wrap=False)
    layout.addWidget(words)
    layout.addSpacing(HINT_GAP)  # Qt: margins are not mirrored, spacing is
    one.setAccessibleName(f"{' '.join(hint.keys)}: {hint.words}")
    return one


def _caps(theme: Theme, keys: tuple[str, ...]) -> QWidget:
    """Keys in the order they are pressed, which is that of the keyboard in any layout."""
    caps = QWidget()
    caps.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    layout = QHBoxLayout(caps)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(KEY_GAP)
    for key in keys:
        layout.addWidget(KeyCap(theme, key))
    return caps
