"""The card that narrows practice down: folded away until it is wanted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.scope import EVERYTHING, Group, Matches, Scope, Traits, matches_of
from studyapp.core.quiz.scope_codec import scope_from_json
from studyapp.ui.modes.practice.scope_group import ScopeGroup
from studyapp.ui.modes.practice.scope_words import scope_summary
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.label import PlainLabel

ORDER = (Group.FAMILY, Group.SPEAKER, Group.PERIOD, Group.TOPIC)
"""Topics come last: there are many, in long words."""
RADIUS = 12
SIDE = 18
INDENT = 14
"""How far a button's words stand in from its edge; the rest of the card is in line with them."""
GAP = 16


class ScopeCard(QWidget):
    """Families, topics, speakers and periods as chips, with what they come to."""

    changed = Signal()
    folded = Signal()
    """The groups were shown or folded away."""

    def __init__(self, theme: Theme, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._pack = theme, pack
        self._traits: Sequence[Traits] = ()
        self._total = 0
        self._groups = [ScopeGroup(theme, group, pack) for group in ORDER]
        self._fold = Button(
            theme, self.tr("Choose what to practise"), kind=ButtonKind.GHOST, icon="chevron-right"
        )
        self._fold.setObjectName("choose-scope")
        self._summary = PlainLabel(theme, "", TextStyle.SMALL, token="text2")
        self._summary.setObjectName("scope-summary")
        self._lay_out()
        self._fold.clicked.connect(lambda: self.unfold(on=not self.unfolded))
        for group in self._groups:
            group.changed.connect(self._on_changed)
        theme.changed.connect(self.update)
        self.unfold(on=False)

    @property
    def scope(self) -> Scope:
        """What is chosen."""
        return scope_from_json({one.group.value: sorted(one.chosen) for one in self._groups})

    @property
    def total(self) -> int:
        """How many questions match."""
        return self._total

    @property
    def unfolded(self) -> bool:
        """Whether the groups are shown."""
        return not self._body.isHidden()

    def offer(self, traits: Sequence[Traits]) -> None:
        """Offer what these questions have, and count them."""
        self._traits = traits
        every = matches_of(EVERYTHING, traits)
        for group in self._groups:
            group.offer(every.counts[group.group])
        self._show_matches()

    def choose(self, scope: Scope) -> None:
        """Take a scope; what this article does not have is let go."""
        for group in self._groups:
            group.choose(scope.chosen(group.group))
        self._show_matches()

    def unfold(self, *, on: bool) -> None:
        """Show the groups or fold them away."""
        self._body.setVisible(on)
        self._fold.set_icon("chevron-down" if on else "chevron-right")
        words = (
            self.tr("Choose what to practise, open")
            if on
            else self.tr("Choose what to practise, folded")
        )
        self._fold.setAccessibleName(words)
        self.folded.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self._theme.colour
        paint_box(
            painter, self.rect(), Box(fill=colour("raised"), line=colour("line2"), radius=RADIUS)
        )
        painter.end()

    def _on_changed(self) -> None:
        self._show_matches()
        self.changed.emit()

    def _show_matches(self) -> None:
        scope = self.scope
        found: Matches = matches_of(scope, self._traits)
        self._total = found.total
        for group in self._groups:
            group.show_counts(found.counts[group.group])
        self._summary.setText(scope_summary(scope, self._pack))

    def _lay_out(self) -> None:
        theme = self._theme
        self._body = QWidget()
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, theme.px(4), 0, 0)
        inner.setSpacing(theme.px(GAP))
        for group in self._groups:
            inner.addWidget(group)
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(self._fold)
        head.addStretch(1)
        rest = QVBoxLayout()
        rest.setContentsMargins(theme.px(INDENT), 0, theme.px(INDENT), 0)
        rest.setSpacing(theme.px(8))
        rest.addWidget(self._summary)
        rest.addWidget(self._body)
        layout = QVBoxLayout(self)
        # Qt does not mirror margins, so both sides have the same.
        side = theme.px(SIDE - INDENT)
        layout.setContentsMargins(side, theme.px(8), side, theme.px(14))
        layout.setSpacing(theme.px(4))
        layout.addLayout(head)
        layout.addLayout(rest)
