"""Before a fact is deleted: what depends on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studyapp.core.bank.fact_form_of import fact_form_of
from studyapp.core.knowledge.editing import Dependent, entry_of
from studyapp.core.knowledge.pack import Pack
from studyapp.ui.dialogs.modal import show_modal
from studyapp.ui.modes.bank.facts.words import kind_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.label import PlainLabel

WIDTH, HEIGHT = 480, 220


class Dependents(QDialog):
    """Lists what refers to a fact; where others cannot stand without it, only that."""

    def __init__(
        self,
        theme: Theme,
        pack: Pack,
        dependents: Sequence[Dependent],
        questions: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("dependents")
        self.setWindowTitle(self.tr("What depends on it"))
        needing = [one for one in dependents if one.hinders]
        shown = needing or dependents
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        title = self.tr("This is still needed") if needing else self.tr("What depends on it")
        layout.addWidget(PlainLabel(theme, title, TextStyle.HEADING))
        for words in self._words(needing=bool(needing), entries=len(shown), questions=questions):
            layout.addWidget(PlainLabel(theme, words, TextStyle.SMALL, token="text2"))
        if shown:
            layout.addWidget(self._list(theme, pack, shown))
        layout.addLayout(self._foot(theme, deletable=not needing))
        self.setMinimumWidth(theme.px(WIDTH))

    @classmethod
    def ask(
        cls,
        theme: Theme,
        pack: Pack,
        dependents: Sequence[Dependent],
        questions: int,
        parent: QWidget | None,
    ) -> bool:
        """Show what depends on a fact; tell whether to delete it all the same."""
        return show_modal(cls(theme, pack, dependents, questions, parent))

    def _words(self, *, needing: bool, entries: int, questions: int) -> list[str]:
        if needing:
            return [self.tr("These cannot stand without it. Change or delete them first.")]
        words = []
        if entries:
            words.append(self.tr("These mention it; the mention is dropped:"))
        if questions:
            words.append(
                self.tr(
                    "Questions that rest on it: {count}. Generated ones go with it; your own stay "
                    "and are listed to be looked at."
                ).format(count=questions)
            )
        return words

    def _list(self, theme: Theme, pack: Pack, shown: Sequence[Dependent]) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for entry_id in dict.fromkeys(one.entry for one in shown):
            form = fact_form_of(entry_of(pack, entry_id))
            words = f"{kind_words(form.kind)}  ·  {form.title}"
            column.addWidget(PlainLabel(theme, words, TextStyle.BODY))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setMaximumHeight(theme.px(HEIGHT))
        scroll.setWidget(holder)
        return scroll

    def _foot(self, theme: Theme, *, deletable: bool) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.addStretch(1)
        words = self.tr("Keep it") if deletable else self.tr("Close")
        keep = Button(theme, words, kind=ButtonKind.PRIMARY)
        keep.clicked.connect(self.reject)
        if deletable:
            delete = Button(theme, self.tr("Delete"))
            delete.setObjectName("delete-anyway")
            delete.clicked.connect(self.accept)
            foot.addWidget(delete)
        foot.addWidget(keep)
        return foot
