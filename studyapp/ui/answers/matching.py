"""Match each item to a target of its own."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from studyapp.core.quiz.answer import Answer, Assigned
from studyapp.core.quiz.body import Matching
from studyapp.core.quiz.mark import Mark
from studyapp.ui.answers.field import AnswerField
from studyapp.ui.answers.key_hints import KeyHint, KeyHints
from studyapp.ui.answers.letters import letter
from studyapp.ui.answers.match_row import MatchRow
from studyapp.ui.answers.pairing import Pairing
from studyapp.ui.answers.target_card import TargetCard
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.announce import announce
from studyapp.ui.widgets.drag import Drag, bring_into_sight
from studyapp.ui.widgets.drag_ghost import DragGhost
from studyapp.ui.widgets.item_card import CardState

WIDE = 520
"""From this width on, at 100 % text, the targets stand beside the items."""
ANY_WIDTH = 16_777_215
"""Qt's own largest size of a widget."""
GAP, BETWEEN, TARGET_GAP, HINT_GAP = 8, 20, 8, 14
MOST, LEAST = 0.34, 0.24
"""The share of the width that the targets take beside the items."""


class MatchingField(AnswerField):
    """Items with a slot each, and the targets listed once with letters."""

    def __init__(self, theme: Theme, body: Matching, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._body = theme, body
        self._pairing = Pairing(targets=(None,) * len(body.items))
        self._current, self._open = 0, True
        self._ghost: DragGhost | None = None
        self._carried: int | None = None
        self._rows = [MatchRow(theme, item.text, body.targets) for item in body.items]
        self._cards = [TargetCard(theme, at, text) for at, text in enumerate(body.targets)]
        self._drags: list[Drag] = []
        self._targets = QWidget()
        self._hints = KeyHints(theme, self._hints_of())
        self._lay_out()
        self._connect()

    @property
    def answer(self) -> Answer | None:
        """The targets given so far; None as long as there is not one."""
        if all(target is None for target in self._pairing.targets):
            return None
        return Assigned(targets=self._pairing.targets)

    def focus_first(self) -> None:
        """Give the keyboard to the first item without a target."""
        self._rows[self._pairing.next_open(-1) or 0].setFocus()

    def choose(self, number: int) -> bool:
        """Give a target, by its number from 1, to the item at hand."""
        if not 1 <= number <= len(self._cards) or not self._open:
            return False
        self._give(self._current, number - 1)
        return True

    def restore(self, answer: Answer) -> None:
        """Show the targets given before."""
        if isinstance(answer, Assigned):
            self._pairing = Pairing(targets=answer.targets)
            self._show()

    def reveal(self, answer: Answer | None, mark: Mark | None, *, only_involved: bool) -> None:
        """Show the article's target of each item that has another; hide the list."""
        right = tuple(item.target for item in self._body.items)
        given = answer.targets if isinstance(answer, Assigned) else right
        self._pairing, self._open = Pairing(targets=given), False
        for drag in self._drags:
            drag.stop()
        for row, own, target in zip(self._rows, given, right, strict=True):
            row.set_target(own)
            agrees = own == target
            note = self.tr("Article: {target}").format(target=self._body.targets[target])
            state = CardState.AGREES if agrees else CardState.DIFFERS
            row.set_outcome(state, "" if agrees else note)
        self._targets.hide()
        self._hints.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _give(self, item: int, target: int) -> None:
        self._pairing = self._pairing.given(item, target)
        self._tell(item)
        following = self._pairing.next_open(item)
        self._focus(item if following is None else following)

    def _take_back(self, item: int) -> None:
        self._pairing = self._pairing.cleared(item)
        self._tell(item)
        self._focus(item)

    def _tell(self, item: int) -> None:
        self._show()
        announce(self, self._rows[item].accessibleName())
        self.changed.emit()

    def _show(self) -> None:
        for row, target in zip(self._rows, self._pairing.targets, strict=True):
            row.set_target(target)
        for at, card in enumerate(self._cards):
            user = self._pairing.user(at)
            card.set_user("" if user is None else self._body.items[user].text)

    def _focus(self, item: int) -> None:
        if 0 <= item < len(self._rows):
            self._rows[item].setFocus()
            bring_into_sight(self._rows[item])

    def _on_row_focus(self, item: int) -> None:
        self._current = item

    def _start(self, card: QWidget, target: int | None, at: QPoint) -> None:
        if target is not None:
            self._carried, self._ghost = target, DragGhost(card, at)

    def _carry(self, at: QPoint) -> None:
        if self._ghost is not None:
            self._ghost.follow(at)
            under = self._row_at(at)
            for index, row in enumerate(self._rows):
                row.set_held(on=index == under)

    def _drop(self, source: int | None, at: QPoint) -> None:
        carried, under = self._carried, self._row_at(at)
        self._let_go()
        if carried is None:
            return
        if under is not None:
            self._give(under, carried)
        elif source is not None:
            self._take_back(source)

    def _let_go(self) -> None:
        if self._ghost is not None:
            self._ghost.leave()
        self._ghost = self._carried = None
        for row in self._rows:
            row.set_held(on=False)

    def _row_at(self, at: QPoint) -> int | None:
        for index, row in enumerate(self._rows):
            if row.rect().contains(row.mapFromGlobal(at)):
                return index
        return None

    def _arrange(self) -> None:
        """Put the targets beside the items where there is room, else below in two columns."""
        wide = self.width() >= self._theme.px(WIDE)
        natural = max(card.sizeHint().width() for card in self._cards)
        column = max(round(self.width() * LEAST), min(round(self.width() * MOST), natural))
        self._targets.setMinimumWidth(column if wide else 0)
        self._targets.setMaximumWidth(column if wide else ANY_WIDTH)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._whole.direction() is direction and self._grid.count():
            return
        self._whole.setDirection(direction)
        columns = 1 if wide else 2
        rows = -(-len(self._cards) // columns)
        for at, card in enumerate(self._cards):
            self._grid.addWidget(card, at % rows, at // rows)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _connect(self) -> None:
        for index, row in enumerate(self._rows):
            self._connect_row(index, row)
        for index, card in enumerate(self._cards):
            card.clicked.connect(lambda _=False, at=index: self._give(self._current, at))
            drag = self._drag_of(card, None)
            drag.started.connect(lambda at, one=card, of=index: self._start(one, of, at))

    def _connect_row(self, index: int, row: MatchRow) -> None:
        row.setObjectName(f"match-{index}")
        row.picked.connect(lambda target: self._give(index, target))
        row.cleared.connect(lambda: self._take_back(index))
        row.focus_stepped.connect(lambda by: self._focus(index + by))
        row.focus_sent.connect(lambda to: self._focus(0 if to < 0 else len(self._rows) - 1))
        row.focused.connect(lambda: self._on_row_focus(index))
        drag = self._drag_of(row, index)
        drag.started.connect(lambda at: self._start(row, row.target, at))

    def _drag_of(self, widget: QWidget, source: int | None) -> Drag:
        drag = Drag(widget)
        drag.moved.connect(self._carry)
        drag.dropped.connect(lambda at: self._drop(source, at))
        drag.cancelled.connect(self._let_go)
        self._drags.append(drag)
        return drag

    def _lay_out(self) -> None:
        rows = QVBoxLayout()
        rows.setSpacing(GAP)
        for row in self._rows:
            rows.addWidget(row)
        rows.addStretch(1)
        targets = QVBoxLayout(self._targets)
        targets.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        self._grid.setSpacing(TARGET_GAP)
        targets.addLayout(self._grid)
        targets.addStretch(1)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._whole.setSpacing(BETWEEN)
        self._whole.addLayout(rows, 1)
        self._whole.addWidget(self._targets)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(HINT_GAP)
        outer.addLayout(self._whole)
        outer.addWidget(self._hints)
        self._arrange()

    def _hints_of(self) -> tuple[KeyHint, ...]:
        last = letter(len(self._body.targets) - 1)
        words = self.tr("give to the item at hand, or drag")
        return (
            KeyHint(keys=(letter(0), "–", last), words=words),
            KeyHint(keys=(self.tr("Del"),), words=self.tr("take back")),
        )
