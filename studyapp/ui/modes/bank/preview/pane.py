"""The preview of the question that is open, and what the checks say of it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.bank.checks.check import Check
from studyapp.core.bank.checks.registry import blocks_ready, checks_of
from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.knowledge.pack import Pack
from studyapp.ui.modes.bank.preview.check_list import CheckList
from studyapp.ui.modes.bank.preview.filled import filled
from studyapp.ui.modes.bank.preview.kind import PreviewKind, preview_words
from studyapp.ui.modes.bank.preview.question_card import QuestionCard
from studyapp.ui.modes.bank.preview.scroll import Scroll
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.segmented import Segmented

WIDTH = 560
KINDS = tuple(PreviewKind)
HEAD, MARGIN = 12, 20


class PreviewPane(QWidget):
    """Shows a form as a question, and the checks; it follows the form it is given.

    However often a form is shown, it is drawn once a turn of the event loop, and not while
    nobody can see it.
    """

    mend_wanted = Signal(object)
    """A `QuestionForm`, mended."""
    field_wanted = Signal(str, object)
    """A field of the form, and the number of its line or None."""

    def __init__(
        self, theme: Theme, pack: Pack, *, locale: QLocale, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._pack = theme, pack
        self._form: QuestionForm | None = None
        self._stale = False
        self.kinds = Segmented(theme, [preview_words(one) for one in KINDS])
        self.kinds.setAccessibleName(self.tr("Preview"))
        self.kinds.setObjectName("preview-kind")
        self.card = QuestionCard(theme, pack, locale)
        self.checks = CheckList(theme, locale)
        self._column = Scroll(theme, width=WIDTH, side=MARGIN)
        self._head = QHBoxLayout()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._lay_out()
        self._timer.timeout.connect(self.refresh)
        self.kinds.picked.connect(lambda index: self.set_kind(KINDS[index]))
        self.checks.field_wanted.connect(self.field_wanted)
        self.checks.mend_wanted.connect(self._on_mend)
        theme.changed.connect(self.update)

    @property
    def kind(self) -> PreviewKind:
        """Which preview is shown."""
        return KINDS[self.kinds.current]

    def show_form(self, form: QuestionForm, *, status: QuestionStatus) -> None:
        """Show another form, or another state of the same one."""
        del status  # a question looks the same however far it is
        if self._form is None or form.id != self._form.id:
            self.card.close_answer()
        self._form = form
        self._stale = True
        self._timer.start()

    def set_kind(self, kind: PreviewKind) -> None:
        """Preview the question elsewhere."""
        self.kinds.set_current(KINDS.index(kind))
        self.card.set_kind(kind)

    def next_kind(self) -> None:
        """Show the preview after this one, and after the last the first."""
        self.set_kind(KINDS[(self.kinds.current + 1) % len(KINDS)])

    def refresh(self) -> None:
        """Draw what was shown last, at once."""
        self._timer.stop()
        if self._form is None or not self._stale or not self.isVisible():
            return
        self._stale = False
        checks = checks_of(self._form, self._pack)
        question = filled(self._form, self._pack.article)
        self.card.show_question(question, whole=not blocks_ready(checks))
        self.checks.show_checks(checks)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The head stands over the column, however wide the pane is.
        px = self._theme.px
        side = max(px(MARGIN), (self.width() - px(WIDTH)) // 2)
        self._head.setContentsMargins(side, px(HEAD), side, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        painter.end()

    def _on_mend(self, check: Check) -> None:
        if self._form is not None and check.mend is not None:
            self.mend_wanted.emit(check.mend(self._form))

    def _lay_out(self) -> None:
        px = self._theme.px
        head = self._head
        title = PlainLabel(self._theme, self.tr("Preview"), TextStyle.HEADING, wrap=False)
        head.addWidget(title, 1)
        head.addWidget(self.kinds, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.body.addWidget(self.card)
        self._column.body.addSpacing(px(MARGIN))
        self._column.body.addWidget(self.checks)
        self._column.body.addStretch(1)
        self._column.setObjectName("preview-column")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._column, 1)
