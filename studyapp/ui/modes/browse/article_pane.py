"""The right pane: the article, with its date, a size to read in, and a way to close it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.quote_problem import QuoteProblem
from studyapp.ui.date_text import date_text
from studyapp.ui.item_words import link_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.article_selection import selected_passage
from studyapp.ui.widgets.article_view import Anchor, ArticleView
from studyapp.ui.widgets.button import Button, IconButton
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.reading_size import LARGEST_SIZE, SMALLEST_SIZE, STEP

SIDE, END = 40, 12


class ArticlePane(QWidget):
    """Holds the article view; as an overlay it has a close button and an edge."""

    item_wanted = Signal(str)
    closed = Signal()
    question_wanted = Signal(object)
    """A `Passage` to begin a question on."""

    def __init__(
        self, theme: Theme, pack: Pack, *, locale: QLocale, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._overlay = False
        self.view = ArticleView(theme, pack.article, anchors_of(pack))
        words = self.tr("article")
        if pack.published is not None:
            when = date_text(pack.published, locale, short=True)
            words = self.tr("article of {date}").format(date=when)
        self._title = PlainLabel(theme, self.tr("Source"), TextStyle.SMALL, weight=600, wrap=False)
        self._date = PlainLabel(theme, words, TextStyle.CAPTION, token="text2", wrap=False)
        self.size_button = IconButton(theme, "a-large-small", self.tr("Reading size"))
        self.close_button = IconButton(theme, "x", self.tr("Close the source"), key="Esc")
        self._pack, self._offering = pack, False
        self._selected: Passage | None = None
        self.question_button = Button(theme, self.tr("Make question"), icon="pencil-line", key="Q")
        self.question_button.setObjectName("make-question")
        self.question_button.hide()
        self._lay_out()
        self.view.selectionChanged.connect(self._on_selected)
        self.question_button.clicked.connect(self._on_question)
        self.size_button.clicked.connect(self._open_sizes)
        self.close_button.clicked.connect(self.closed)
        self.view.item_wanted.connect(self.item_wanted)
        self.close_button.hide()
        theme.changed.connect(self.update)

    def offer_questions(self, *, offering: bool) -> None:
        """Offer to begin a question on words that are selected, or do not."""
        self._offering = offering
        self._on_selected()

    @property
    def is_overlay(self) -> bool:
        """Whether the pane lies over the others."""
        return self._overlay

    def set_overlay(self, *, overlay: bool) -> None:
        """Lie over the other panes, or beside them."""
        self._overlay = overlay
        self.close_button.setVisible(overlay)
        self.update()

    def focus_first(self) -> None:
        """Take the keyboard."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def make_size_menu(self) -> QMenu:
        """Build the menu of reading sizes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for size in range(SMALLEST_SIZE, LARGEST_SIZE + 1, STEP):
            action = menu.addAction(self.tr("{size} px").format(size=size))
            action.setCheckable(True)
            action.setChecked(size == self.view.size_px)
            action.triggered.connect(lambda _=False, to=size: self.view.set_size(to))
        return menu

    def _on_selected(self) -> None:
        try:
            self._selected = selected_passage(self.view.textCursor(), self._pack.article)
        except QuoteProblem:
            self._selected = None
        self.question_button.setVisible(self._offering and self._selected is not None)

    def _on_question(self) -> None:
        if self._offering and self._selected is not None:
            self.question_wanted.emit(self._selected)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Q and self.question_button.isVisible():
            self._on_question()
            return
        if event.key() == Qt.Key.Key_Escape and self._overlay:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        if self._overlay:
            painter.setPen(QPen(self._theme.colour("line2"), 1))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _open_sizes(self) -> None:
        menu = self.make_size_menu()
        below = QPoint(0, self.size_button.height() + 4)
        menu.popup(self.size_button.mapToGlobal(below))

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        head = QHBoxLayout()
        head.setContentsMargins(END, 0, END, 0)
        head.setSpacing(12)
        head.addSpacing(SIDE - END)
        head.addWidget(self._title)
        head.addWidget(self._date, 1)
        head.addWidget(self.size_button)
        head.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 11, 1, 6)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(SIDE, 0, END, 4)
        foot.addWidget(self.question_button)
        foot.addStretch(1)
        layout.addLayout(foot)


def anchors_of(pack: Pack) -> tuple[Anchor, ...]:
    """Give the facts of a pack at the sentences they stand on, in reading order."""
    anchors = []
    for fact in pack.facts:
        speaker = pack.speakers_of(fact)[0]
        for sentence in _sentences_of(fact, pack):
            anchor = Anchor(
                sentence=sentence,
                item=fact.id,
                words=link_words(fact, pack),
                glyph=speaker.glyph,
                tone=speaker.tone,
            )
            anchors.append(anchor)
    return tuple(sorted(anchors, key=lambda one: one.sentence))


def _sentences_of(fact: Fact, pack: Pack) -> tuple[int, ...]:
    touched = (pack.article.sentences_of(passage) for passage in fact.passages)
    return tuple(dict.fromkeys(one.index for sentences in touched for one in sentences))
