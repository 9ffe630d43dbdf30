"""Type a name or a few words; any accepted spelling counts."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from studyapp.core.quiz.answer import Answer, Typed
from studyapp.core.quiz.body import TypedText
from studyapp.core.quiz.mark import Mark
from studyapp.ui.answers.entry import EntryField
from studyapp.ui.theme import Theme


class TypedField(EntryField):
    """A line for words; case, accents and spelling variants do not matter."""

    def __init__(self, theme: Theme, body: TypedText, parent: QWidget | None = None) -> None:
        super().__init__(theme, name=self.tr("Your answer"), parent=parent)
        self._body = body
        self._line.setPlaceholderText(self.tr("Type the answer"))
        self._on_typed()

    @property
    def answer(self) -> Answer | None:
        """The words typed, or None while there are none."""
        return Typed(text=self.text) if self.text else None

    def restore(self, answer: Answer) -> None:
        """Show the words typed before."""
        if isinstance(answer, Typed):
            self.set_text(answer.text)

    def reveal(self, answer: Answer | None, mark: Mark | None, *, only_involved: bool) -> None:
        """Show the article's answer, and the words typed where they differ."""
        del only_involved
        given = answer.text if isinstance(answer, Typed) else ""
        self.show_outcome(given, self._body.accepted[0], mark)
