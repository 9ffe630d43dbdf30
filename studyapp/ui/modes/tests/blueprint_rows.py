"""The rows of a blueprint as they are put together: how many, of what, on which topic."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studyapp.core.quiz.paper.blueprint import MOST_IN_ROW, MOST_ROWS, Blueprint, Row
from studyapp.ui.modes.tests.subjects import Subject, subject_of
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button, ButtonKind, IconButton
from studyapp.ui.widgets.combo_box import ComboBox
from studyapp.ui.widgets.stepper import Stepper

ADDED = 4
FEWEST_LETTERS = 8
Topics = Sequence[tuple[str, str]]
"""Ids and names of the topics on offer."""


class BlueprintRow(QWidget):
    """One row: a number with less and more, what, a topic, and a button to take it away."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self, theme: Theme, subjects: Sequence[Subject], topics: Topics, number: int
    ) -> None:
        super().__init__()
        self._subjects, self._topics = tuple(subjects), tuple(topics)
        self._count = Stepper(
            theme,
            numbers=range(1, MOST_IN_ROW + 1),
            less=self.tr("One question less"),
            more=self.tr("One question more"),
        )
        self._what = self._box(theme, [one.words for one in subjects], self.tr("What to ask"))
        names = [self.tr("Any topic"), *(name for _, name in topics)]
        self._topic = self._box(theme, names, self.tr("Topic"))
        if not topics:
            self._topic.hide()
        self.remove = IconButton(theme, "x", self.tr("Take this row away"))
        self._name(number)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._count)
        layout.addWidget(self._what, 2)
        layout.addWidget(self._topic, 3)
        layout.addWidget(self.remove)
        self._count.stepped.connect(lambda _number: self.changed.emit())
        self._what.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self._topic.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.remove.clicked.connect(self.removed)

    @property
    def row(self) -> Row:
        """The row as it stands."""
        at = self._topic.currentIndex() - 1
        topics = frozenset({self._topics[at][0]}) if at >= 0 else frozenset()
        return self._subjects[self._what.currentIndex()].row(self._count.number, topics)

    def show_row(self, row: Row) -> None:
        """Show a row without telling; what is not on offer shows as the nearest that is."""
        subject = subject_of(row)
        ids = [one for one, _ in self._topics]
        topic = next((ids.index(one) + 1 for one in sorted(row.topics) if one in ids), 0)
        with QSignalBlocker(self._what), QSignalBlocker(self._topic):
            if subject in self._subjects:
                self._what.setCurrentIndex(self._subjects.index(subject))
            self._topic.setCurrentIndex(topic)
        self._count.set_number(row.count)

    def focus_first(self) -> None:
        """Give the keyboard to what is asked."""
        self._what.setFocus()

    def _name(self, number: int) -> None:
        self._count.setAccessibleName(self.tr("Number of questions, row {n}").format(n=number))
        self._what.setObjectName(f"what-{number}")
        self._topic.setObjectName(f"topic-{number}")
        self.remove.setObjectName(f"remove-{number}")
        self._count.setObjectName(f"count-{number}")

    @staticmethod
    def _box(theme: Theme, words: Sequence[str], name: str) -> ComboBox:
        box = ComboBox(theme)
        box.addItems(list(words))
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(FEWEST_LETTERS)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return box


class BlueprintRows(QWidget):
    """All rows, and a button for one more; `changed` when any of it changes."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._subjects: tuple[Subject, ...] = ()
        self._topics: Topics = ()
        self._rows: list[BlueprintRow] = []
        self._numbered = 0
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._add = Button(theme, self.tr("Add a row"), kind=ButtonKind.GHOST, icon="plus")
        self._add.setObjectName("add-row")
        self._add.clicked.connect(self._on_add)
        foot = QHBoxLayout()
        foot.addWidget(self._add)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._list)
        layout.addLayout(foot)

    @property
    def blueprint(self) -> Blueprint:
        """The blueprint as it stands."""
        return Blueprint(rows=tuple(one.row for one in self._rows))

    def offer(self, subjects: Sequence[Subject], topics: Topics, blueprint: Blueprint) -> None:
        """Start over with what can be asked for and a first blueprint."""
        self._subjects, self._topics = tuple(subjects), tuple(topics)
        for row in tuple(self._rows):
            self._drop(row)
        for wanted in blueprint.rows:
            self._append(wanted)
        self._update()

    def _on_add(self) -> None:
        taken = [one.row for one in self._rows]
        fresh = next(
            (one for one in self._subjects if one.row(ADDED).kinds | one.row(ADDED).families
             and all(one.row(row.count, row.topics) != row for row in taken)),
            self._subjects[-1],
        )  # fmt: skip
        self._append(fresh.row(ADDED))
        self._update()
        self._rows[-1].focus_first()
        self.changed.emit()

    def _append(self, wanted: Row) -> None:
        self._numbered += 1
        row = BlueprintRow(self._theme, self._subjects, self._topics, self._numbered)
        row.show_row(wanted)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._on_removed(row))
        self._rows.append(row)
        self._list.addWidget(row)

    def _on_removed(self, row: BlueprintRow) -> None:
        at = self._rows.index(row)
        self._drop(row)
        self._update()
        self._rows[min(at, len(self._rows) - 1)].focus_first()
        self.changed.emit()

    def _drop(self, row: BlueprintRow) -> None:
        self._rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _update(self) -> None:
        self._add.setEnabled(len(self._rows) < MOST_ROWS)
        for row in self._rows:
            row.remove.setEnabled(len(self._rows) > 1)
