"""Pick words in the article: by mouse, or by keys alone, and take them with Enter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.bank.form import Quote
from studyapp.core.bank.quotes import quote_of
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.quote_problem import QuoteProblem
from studyapp.ui.dialogs.modal import show_modal
from studyapp.ui.fact_words import passage_place
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.article_selection import selected_passage
from studyapp.ui.widgets.article_view import ArticleView
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.label import PlainLabel

WIDTH, HEIGHT = 720, 640
SHOWN = 90


class Picker(QDialog):
    """Shows the article; what is selected in it grows to whole words."""

    def __init__(self, theme: Theme, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("picker")
        self.setWindowTitle(self.tr("Pick words in the article"))
        self._pack = pack
        self._passage: Passage | None = None
        self.view = ArticleView(theme, pack.article, ())
        self.words = PlainLabel(theme, "", TextStyle.SMALL, token="text2")
        self.words.setObjectName("picked-words")
        self.use = Button(theme, self.tr("Use these words"), kind=ButtonKind.PRIMARY, key="Enter")
        self.use.setObjectName("use-words")
        cancel = Button(theme, self.tr("Cancel"))
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 14)
        foot.addWidget(self.words, 1)
        foot.addWidget(cancel)
        foot.addWidget(self.use)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view, 1)
        layout.addLayout(foot)
        self.resize(theme.px(WIDTH), theme.px(HEIGHT))
        self.view.selectionChanged.connect(self._on_selected)
        self.use.clicked.connect(self._take)
        cancel.clicked.connect(self.reject)
        for key in ("Return", "Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self._take)
        self._on_selected()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @classmethod
    def ask(cls, theme: Theme, pack: Pack, parent: QWidget | None) -> Quote | None:
        """Let words be picked; give them, or None."""
        dialog = cls(theme, pack, parent)
        if not show_modal(dialog) or dialog.passage is None:
            return None
        return quote_of(dialog.passage)

    @property
    def passage(self) -> Passage | None:
        """The words that are selected, or None."""
        return self._passage

    def _on_selected(self) -> None:
        try:
            self._passage = selected_passage(self.view.textCursor(), self._pack.article)
        except QuoteProblem:
            self._passage = None
            self.words.setText(self.tr("Words from one paragraph only, please."))
        else:
            self.words.setText(self._told())
        if self._passage is not None and self._is_slip(self._passage):
            self._passage = None
            self.words.setText(
                self.tr("These words are probably a slip of the translation and are not quoted.")
            )
        self.use.setEnabled(self._passage is not None)

    def _told(self) -> str:
        if self._passage is None:
            return self.tr("Select words: with the mouse, or with Shift and the arrow keys.")
        exact = self._passage.exact
        words = exact if len(exact) <= SHOWN else f"{exact[:SHOWN].rstrip()} …"
        return f"“{words}”  ·  {passage_place(self._passage, self._pack)}"

    def _is_slip(self, passage: Passage) -> bool:
        return any(
            not slip.passage.quotable and slip.passage.overlaps(passage)
            for slip in self._pack.slips
        )

    def _take(self) -> None:
        if self._passage is not None:
            self.accept()
