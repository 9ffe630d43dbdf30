"""The board on which cards are sorted into groups.

All cards are children of the board, whatever group they are in: a card keeps the keyboard
while it moves, and glides from place to place.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.answers.group_panel import GroupPanel
from studyapp.ui.answers.sort_card import SortCard
from studyapp.ui.answers.sort_plan import Plan, Sizes, plan_board
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.announce import announce
from studyapp.ui.widgets.drag import Drag, bring_into_sight
from studyapp.ui.widgets.drag_ghost import DragGhost
from studyapp.ui.widgets.glide import Glides
from studyapp.ui.widgets.item_card import CardState
from studyapp.ui.widgets.mirror import visual_rect

NARROWEST = 200
TITLE = 28
Groups = tuple[int | None, ...]


class SortBoard(QWidget):
    """Cards and groups; `groups` tells for each card the index of its group, or None."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        texts: tuple[str, ...],
        names: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._glides = theme, Glides(theme)
        self._groups: Groups = (None,) * len(texts)
        self._current = 0
        self._held: int | None = None
        self._ghost: DragGhost | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._panels = [GroupPanel(theme, at, name, self) for at, name in enumerate(names)]
        self._cards = [SortCard(theme, text, len(names), self) for text in texts]
        for index, panel in enumerate(self._panels):
            panel.clicked.connect(lambda _=False, group=index: self._on_panel(group))
        self._drags = [self._connect(index, card) for index, card in enumerate(self._cards)]
        self._tell()
        theme.changed.connect(self._on_theme)

    @property
    def groups(self) -> Groups:
        """For each card the index of its group, or None."""
        return self._groups

    def set_groups(self, groups: Groups) -> None:
        """Put every card into its group, or into none."""
        self._groups = groups
        self._tell()
        self._place(at_once=True)

    def focus_first(self) -> None:
        """Give the keyboard to the first card; those in no group stand first."""
        self._focus(self._reading_order()[0])

    def put_current(self, group: int) -> bool:
        """Put the card at hand into a group; False once nothing can be moved."""
        if not 0 <= group < len(self._panels) or self._cards[0].state is not CardState.OPEN:
            return False
        self._pick(self._current, group)
        return True

    def show_outcome(self, outcomes: dict[int, tuple[bool, str]]) -> None:
        """Show for each card whether its group is the article's, and a note."""
        for drag in self._drags:
            drag.stop()
        for panel in self._panels:
            panel.set_asking(on=False)
            panel.setEnabled(False)
        for index, (agrees, note) in outcomes.items():
            state = CardState.AGREES if agrees else CardState.DIFFERS
            self._cards[index].set_outcome(state, note)
        self._on_theme()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._plan(width).height

    def sizeHint(self) -> QSize:
        width = self._theme.px(NARROWEST) * len(self._panels)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        shown = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        return QSize(0, self.heightForWidth(self.width()) if shown else self._theme.px(NARROWEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(at_once=True)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if any(group is None for group in self._groups):
            painter.setFont(self._theme.font(TextStyle.SMALL, 600))
            painter.setPen(self._theme.colour("text2"))
            box = QRect(0, 0, self.width(), self._theme.px(TITLE) - 6)
            align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, align, self._loose_words())
        painter.end()

    def _loose_words(self) -> str:
        if self._cards[0].state is CardState.OPEN:
            return self.tr("Not sorted yet")
        return self.tr("Not sorted")

    def _connect(self, index: int, card: SortCard) -> Drag:
        card.setObjectName(f"sort-{index}")
        card.picked.connect(lambda group: self._pick(index, group))
        card.stepped.connect(lambda by: self._step(index, by))
        card.cleared.connect(lambda: self._put(index, None))
        card.focus_stepped.connect(lambda by: self._step_focus(index, by))
        card.focus_sent.connect(lambda to: self._focus(self._reading_order()[0 if to < 0 else -1]))
        card.focused.connect(lambda: self._on_focus(index))
        drag = Drag(card)
        drag.started.connect(lambda at: self._take(index, at))
        drag.moved.connect(self._carry)
        drag.dropped.connect(self._drop)
        drag.cancelled.connect(self._let_go)
        return drag

    def _on_focus(self, index: int) -> None:
        self._current = index

    def _on_panel(self, group: int) -> None:
        if self._cards[self._current].hasFocus():
            self._pick(self._current, group)

    def _pick(self, card: int, group: int) -> None:
        """Put a card into a group; where it was in none, go on to the next such card."""
        was_loose = self._groups[card] is None
        self._put(card, group)
        following = self._next_loose(card)
        if was_loose and following is not None:
            self._focus(following)

    def _step(self, card: int, by: int) -> None:
        group = self._groups[card]
        to = (-1 if group is None else group) + by
        if to < len(self._panels) and not (group is None and by < 0):
            self._put(card, None if to < 0 else to)

    def _put(self, card: int, group: int | None) -> None:
        if self._groups[card] == group:
            return
        before = self._groups
        self._groups = (*before[:card], group, *before[card + 1 :])
        self._tell()
        self._place()
        self.updateGeometry()
        self._focus(card)
        announce(self, self._cards[card].accessibleName())
        self.changed.emit()

    def _step_focus(self, card: int, by: int) -> None:
        order = self._reading_order()
        at = order.index(card) + by
        if 0 <= at < len(order):
            self._focus(order[at])

    def _focus(self, card: int) -> None:
        self._cards[card].setFocus()
        bring_into_sight(self._cards[card])

    def _reading_order(self) -> list[int]:
        last = len(self._panels)
        places = [-1 if group is None else group for group in self._groups]
        return [card for at in range(-1, last) for card, place in enumerate(places) if place == at]

    def _next_loose(self, card: int) -> int | None:
        count = len(self._cards)
        after = ((card + step) % count for step in range(1, count + 1))
        return next((at for at in after if self._groups[at] is None), None)

    def _take(self, card: int, at: QPoint) -> None:
        self._held, self._ghost = card, DragGhost(self._cards[card], at)
        self._cards[card].set_held(on=True)

    def _carry(self, at: QPoint) -> None:
        if self._ghost is None:
            return
        self._ghost.follow(at)
        under = self._panel_at(at)
        for group, panel in enumerate(self._panels):
            panel.set_lit(on=group == under)

    def _drop(self, at: QPoint) -> None:
        held, group = self._held, self._panel_at(at)
        self._let_go()
        if held is not None:
            self._put(held, group)

    def _let_go(self) -> None:
        if self._ghost is not None:
            self._ghost.leave()
        if self._held is not None:
            self._cards[self._held].set_held(on=False)
        self._ghost = self._held = None
        for panel in self._panels:
            panel.set_lit(on=False)

    def _panel_at(self, at: QPoint) -> int | None:
        here = self.mapFromGlobal(at)
        for group, panel in enumerate(self._panels):
            if panel.geometry().contains(here):
                return group
        return None

    def _tell(self) -> None:
        for card, group in zip(self._cards, self._groups, strict=True):
            card.set_group("" if group is None else self._panels[group].group_name)
        for group, panel in enumerate(self._panels):
            panel.set_count(self._groups.count(group))
        order = self._reading_order()
        for before, after in pairwise(order):
            QWidget.setTabOrder(self._cards[before], self._cards[after])

    def _place(self, *, at_once: bool = False) -> None:
        plan = self._plan(self.width())
        for panel, box in zip(self._panels, plan.groups, strict=True):
            panel.setGeometry(self._visual(box))
        for index, box in plan.cards.items():
            card, lies = self._cards[index], self._visual(box)
            card.resize(lies.size())
            if at_once:
                self._glides.stop(card)
                card.move(lies.topLeft())
            else:
                self._glides.move(card, lies.topLeft())
        self.update()

    def _plan(self, width: int) -> Plan:
        sizes = Sizes(
            natural=lambda card: self._cards[card].sizeHint().width(),
            card_height=lambda card, width: self._cards[card].heightForWidth(width),
            header_height=lambda group, width: self._panels[group].header_height(width),
            narrowest=self._theme.px(NARROWEST),
        )
        top = self._theme.px(TITLE)
        return plan_board(max(1, width), top, self._groups, len(self._panels), sizes)

    def _visual(self, box: QRect) -> QRect:
        return visual_rect(self.layoutDirection(), self.rect(), box)

    def _on_theme(self) -> None:
        self._place(at_once=True)
        self.updateGeometry()
