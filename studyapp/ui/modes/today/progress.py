"""What you know so far: firm, learning and not yet seen, always with the numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from studyapp.services.review import KindProgress
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.icon_label import IconLabel
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.progress import StackedBar
from studyapp.ui.widgets.swatch import Swatch

ICONS = {
    "events": "calendar",
    "actors": "users",
    "positions": "quote",
    "relationships": "waypoints",
}


class ProgressTable(QWidget):
    """A stacked bar for each kind of fact, with a legend."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars = {kind: StackedBar(theme) for kind in ICONS}
        self._numbers = {
            kind: PlainLabel(theme, "", TextStyle.SMALL, token="text2", wrap=False)
            for kind in ICONS
        }
        self._lay_out()

    def show_progress(self, progress: tuple[KindProgress, ...]) -> None:
        """Show the share known of each kind."""
        for one in progress:
            words = self.tr("{known} of {total}").format(
                known=one.firm + one.learning, total=one.total
            )
            self._numbers[one.kind].setText(words)
            bar = self._bars[one.kind]
            bar.set_shares(one.firm, one.learning, one.unseen)
            bar.setAccessibleName(
                self.tr("{kind}: {firm} firm, {learning} learning, {unseen} not yet seen").format(
                    kind=self._name(one.kind),
                    firm=one.firm,
                    learning=one.learning,
                    unseen=one.unseen,
                )
            )

    def _name(self, kind: str) -> str:
        names = {
            "events": self.tr("Events"),
            "actors": self.tr("Actors"),
            "positions": self.tr("Positions"),
            "relationships": self.tr("Relationships"),
        }
        return names[kind]

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(PlainLabel(self._theme, self.tr("What you know so far"), TextStyle.HEADING))
        head.addStretch(1)
        legend = (
            ("accent", self.tr("Firm")),
            ("accent_line", self.tr("Learning")),
            ("line", self.tr("Not yet seen")),
        )
        for token, words in legend:
            head.addWidget(Swatch(self._theme, token))
            head.addWidget(
                PlainLabel(self._theme, words, TextStyle.CAPTION, token="text2", wrap=False)
            )
            head.addSpacing(8)
        rows = QGridLayout()
        rows.setHorizontalSpacing(12)
        rows.setVerticalSpacing(10)
        rows.setColumnStretch(2, 1)
        for row, (kind, icon) in enumerate(ICONS.items()):
            name = PlainLabel(self._theme, self._name(kind), TextStyle.BODY, wrap=False)
            rows.addWidget(IconLabel(self._theme, icon, token="text2", size=16), row, 0)
            rows.addWidget(name, row, 1)
            rows.addWidget(self._bars[kind], row, 2)
            rows.addWidget(self._numbers[kind], row, 3, Qt.AlignmentFlag.AlignTrailing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addLayout(head)
        layout.addLayout(rows)
