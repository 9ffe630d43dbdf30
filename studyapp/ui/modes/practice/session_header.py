"""The top of a session: leave, how far along, flag, and more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.core.quiz.session import Session, Stage
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import IconButton
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.progress import SegmentBar

HEIGHT = 56


class SessionHeader(QWidget):
    """Close, progress in segments, "4 of 12", flag and undo."""

    closed = Signal()
    flag_toggled = Signal()
    undo_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._close = IconButton(theme, "x", self.tr("Stop here; your answers are kept"))
        self._bar = SegmentBar(theme)
        self._count = PlainLabel(theme, "", TextStyle.SMALL, token="text", weight=600, wrap=False)
        self._flag = IconButton(theme, "flag", self.tr("Flag this question"))
        self._flag.setCheckable(True)
        self._undo = IconButton(theme, "undo-2", self.tr("Undo the last step (Ctrl Z)"))
        for name, button in (("close", self._close), ("flag", self._flag), ("undo", self._undo)):
            button.setObjectName(name)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 0, 16, 0)
        layout.setSpacing(14)
        for widget in (self._close, self._bar, self._count, self._flag, self._undo):
            layout.addWidget(widget, 1 if widget is self._bar else 0)
        self.setFixedHeight(theme.px(HEIGHT))
        self._close.clicked.connect(self.closed)
        self._flag.clicked.connect(self.flag_toggled)
        self._undo.clicked.connect(self.undo_requested)

    def show_session(self, session: Session) -> None:
        """Show how far a session has come."""
        at, total = session.index + 1, len(session.items)
        self._bar.set_progress(session.index, total)
        self._count.setText(self.tr("{at} of {total}").format(at=at, total=total))
        self._flag.setChecked(session.current.flagged)
        overruled = session.stage is Stage.FEEDBACK and session.current.overruled
        self._undo.setEnabled(session.can_undo or overruled)
