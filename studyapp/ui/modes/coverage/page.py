"""The Coverage page, for whoever teaches: what of the article is told, asked, and left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QVBoxLayout, QWidget

from studyapp.core.bank.fact_form import EntryKind
from studyapp.core.changes import Changes
from studyapp.core.knowledge.coverage import Coverage, Part, SentenceCoverage, coverage_of
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.question import Question
from studyapp.ui.bus import Bus
from studyapp.ui.modes.coverage.coverage_view import CoverageView
from studyapp.ui.modes.coverage.legend import Legend
from studyapp.ui.modes.coverage.sentence_details import SentenceDetails
from studyapp.ui.modes.coverage.side_pane import SidePane
from studyapp.ui.modes.coverage.words import passage_of, summary_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.label import PlainLabel

SIDE, SIDE_SHARE = 416, 0.46


class Questions(Protocol):
    """The questions of a pack."""

    def all(self) -> Sequence[Question]:
        """Give every ready question."""


class Source(Protocol):
    """What the page needs of the workspace."""

    @property
    def pack(self) -> Pack: ...

    @property
    def questions(self) -> Questions: ...


class CoveragePage(QWidget):
    """The shaded article, the list of a part, and what stands on the sentence chosen."""

    place_changed = Signal()

    def __init__(
        self, theme: Theme, bus: Bus, workspace: Source, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("coverage-page")
        self._theme, self._bus, self._workspace = theme, bus, workspace
        self._part = Part.ALL
        self._chosen: int | None = None
        self._questions: dict[str, Question] = {}
        self._coverage = self._count()
        self.details: SentenceDetails | None = None
        self.summary = PlainLabel(theme, "", TextStyle.SMALL, token="text2")
        self.view = CoverageView(theme, workspace.pack, self._coverage)
        self.side = SidePane(theme, self)
        self.main = self._make_main()
        self._connect()
        self.refresh()

    # What the window asks

    def place(self) -> int | None:
        """Give which sentence is chosen."""
        return self._chosen

    def go_to(self, place: object) -> None:
        """Go back to a sentence."""
        if isinstance(place, int):
            self._choose(place)

    def focus_first(self) -> None:
        """Give the keyboard to the list."""
        self.side.list.focus_first()

    def panes(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 goes through."""
        return (self.view, self.side.list, self.side.column)

    def show_part(self, part: Part) -> None:
        """Look at a part of the sentences."""
        self._part = part
        self._show()

    def refresh(self) -> None:
        """Count anew."""
        self._coverage = self._count()
        self._show()

    # What Qt tells

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held or event.isAutoRepeat() or self.details is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_F:
            self.details.open_menu()
        elif event.key() == Qt.Key.Key_Q:
            self._make_question()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        article = QRect(0, 0, self.width() - self._side_width() - 1, self.height())
        painter.fillRect(self._visual(article), self._theme.colour("paper"))
        edge = QRect(article.width(), 0, 1, self.height())
        painter.fillRect(self._visual(edge), self._theme.colour("line"))
        painter.end()

    # What the parts tell

    def _on_picked(self, index: int) -> None:
        self._choose(index)
        self.place_changed.emit()

    def _on_opened(self, index: int) -> None:
        self._on_picked(index)
        if self.details is not None:
            self.details.fact_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_row(self, index: int) -> None:
        self._choose(index)

    def _on_changed(self, changes: Changes) -> None:
        if changes.packs or changes.questions:
            self.refresh()

    def _make_question(self) -> None:
        one = self._sentence()
        if one is not None:
            self._bus.question_requested.emit(passage_of(one, self._workspace.pack))

    def _make_fact(self, kind: EntryKind) -> None:
        one = self._sentence()
        if one is not None:
            self._bus.fact_begin_requested.emit(kind, passage_of(one, self._workspace.pack))

    # Showing

    def _show(self) -> None:
        self.summary.setText(summary_words(self._coverage))
        self.side.show_part(self._coverage, self._part, self._workspace.pack)
        self.view.show_coverage(self._coverage, self._part)
        if self._chosen not in self.side.listed:
            self._chosen = next(iter(self.side.listed), None)
        self._choose(self._chosen)

    def _choose(self, index: int | None) -> None:
        self._chosen = index
        one = self._sentence()
        if one is None:
            self.view.mark(None)
            self.details = None
            self.side.show_details(None)
            return
        self.side.choose(one)
        self.view.choose(one)
        self._show_details(one)

    def _show_details(self, one: SentenceCoverage) -> None:
        questions = tuple(self._questions[key] for key in one.questions)
        details = SentenceDetails(self._theme, one, self._workspace.pack, questions)
        details.item_wanted.connect(self._bus.fact_edit_requested)
        details.question_wanted.connect(self._bus.question_edit_requested)
        details.make_question_wanted.connect(self._make_question)
        details.make_fact_wanted.connect(self._make_fact)
        self.details = details
        self.side.show_details(details)

    def _sentence(self) -> SentenceCoverage | None:
        return None if self._chosen is None else self._coverage.sentences[self._chosen]

    def _count(self) -> Coverage:
        self._questions = {one.id: one for one in self._workspace.questions.all()}
        rests = {key: one.passages for key, one in self._questions.items()}
        return coverage_of(self._workspace.pack, rests)

    def _side_width(self) -> int:
        return min(self._theme.px(SIDE), round(self.width() * SIDE_SHARE))

    def _arrange(self) -> None:
        side, height = self._side_width(), self.height()
        left = self.width() - side - 1
        self.main.setGeometry(self._visual(QRect(0, 0, left, height)))
        self.side.setGeometry(self._visual(QRect(left + 1, 0, side, height)))
        self.update()

    def _visual(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)

    def _make_main(self) -> QWidget:
        main = QWidget(self)
        main.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        head = QVBoxLayout()
        head.setContentsMargins(24, 0, 24, 0)
        head.setSpacing(self._theme.px(6))
        head.addWidget(PlainLabel(self._theme, self.tr("Coverage"), TextStyle.PAGE, wrap=False))
        head.addWidget(self.summary)
        head.addWidget(Legend(self._theme))
        layout = QVBoxLayout(main)
        layout.setContentsMargins(0, 14, 1, 6)
        layout.setSpacing(14)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        return main

    def _connect(self) -> None:
        self.side.part_picked.connect(self.show_part)
        self.side.sentence_picked.connect(self._on_row)
        self.side.list.row_opened.connect(self._on_row_opened)
        self.view.sentence_picked.connect(self._on_picked)
        self.view.sentence_opened.connect(self._on_opened)
        self._bus.changed.connect(self._on_changed)
        self._theme.changed.connect(self._on_theme)

    def _on_row_opened(self, row: object) -> None:
        del row
        if self._chosen is not None:
            self._on_opened(self._chosen)

    def _on_theme(self) -> None:
        self._choose(self._chosen)
        self._arrange()
