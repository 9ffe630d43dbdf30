"""The versions of a question: what changed from one to the next, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.core.bank.differences import differences
from studyapp.core.bank.entry import Version
from studyapp.core.bank.form import QuestionForm
from studyapp.ui.dialogs.modal import show_modal
from studyapp.ui.modes.bank.difference_view import DifferenceView
from studyapp.ui.modes.bank.line_list import LineList, ListLine
from studyapp.ui.modes.bank.list.words import status_words
from studyapp.ui.modes.bank.sheet import Rows, Sheet
from studyapp.ui.modes.bank.words import moment_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.segmented import Segmented

SIZE = QSize(720, 520)
LIST = 200


class QuestionHistory(Sheet):
    """Lists versions, the newest first; each is compared with the one before or with now."""

    def __init__(
        self,
        theme: Theme,
        versions: Sequence[Version],
        now: QuestionForm,
        *,
        locale: QLocale,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", size=SIZE, parent=parent)
        self.setObjectName("question-history")
        self.setWindowTitle(self.tr("History"))
        self.title.setText(self.tr("History"))
        self._versions, self._now, self._locale = tuple(versions), now, locale
        self._wanted: int | None = None
        self.versions = LineList(theme, self.tr("Versions"))
        self.versions.setFixedWidth(theme.px(LIST))
        against = (self.tr("Against the version before"), self.tr("Against now"))
        self.against = Segmented(theme, against)
        self.rows = Rows(theme, self.tr("Differences"))
        self.close_button = self.add_button(self.tr("Close"), "close-history")
        self.restore = self.add_button(self.tr("Restore"), "restore-version", primary=True)
        self._lay_out()
        self._fill()
        self.versions.currentRowChanged.connect(lambda _: self._show())
        self.against.picked.connect(lambda _: self._show())
        self.restore.clicked.connect(self._take)
        self.close_button.clicked.connect(self.reject)
        self.versions.setCurrentRow(0)
        self.versions.setFocus()

    @classmethod
    def ask(
        cls,
        theme: Theme,
        versions: Sequence[Version],
        now: QuestionForm,
        *,
        locale: QLocale,
        parent: QWidget | None,
    ) -> int | None:
        """Show the history; give the number of the version to restore, or None."""
        dialog = cls(theme, versions, now, locale=locale, parent=parent)
        show_modal(dialog)
        return dialog.wanted

    @property
    def wanted(self) -> int | None:
        """The number of the version that is to be restored, or None."""
        return self._wanted

    def _fill(self) -> None:
        words = self.tr("Version {number} · {status}")
        self.versions.show_lines(
            [
                ListLine(
                    id=str(one.number),
                    caption=words.format(number=one.number, status=status_words(one.status)),
                    words=self._moment(one.at),
                )
                for one in self._versions
            ]
        )
        if not self._versions:
            self.say(self.tr("A version is kept whenever you leave the question."))
            self.restore.setEnabled(False)

    def _moment(self, at: datetime | None) -> str:
        if at is None:
            return self.tr("Time not known")
        return moment_words(at, self._locale)

    def _show(self) -> None:
        row = self.versions.currentRow()
        if not 0 <= row < len(self._versions):
            return
        version = self._versions[row]
        self.restore.setEnabled(version.form != self._now)
        if self.against.current:
            found = differences(version.form, self._now)
            same = self.tr("The question stands just like this now.")
        elif row + 1 < len(self._versions):
            found = differences(self._versions[row + 1].form, version.form)
            same = self.tr("Nothing in its words has changed.")
        else:
            found, same = (), self.tr("This is the first version.")
        shown = DifferenceView(self._theme, found) if found else self._line(same)
        self.rows.show_widgets([shown])

    def _line(self, words: str) -> QWidget:
        return PlainLabel(self._theme, words, TextStyle.BODY, token="text2")

    def _take(self) -> None:
        self._wanted = self._versions[self.versions.currentRow()].number
        self.accept()

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(self._theme.px(16))
        across.addWidget(self.versions)
        across.addWidget(self.rows, 1)
        self.body.addWidget(self.against, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addLayout(across, 1)
