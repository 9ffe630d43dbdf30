"""Two invitations: go on reading, and compare two accounts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.knowledge.dispute import Dispute
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.standing import ContentNote
from studyapp.ui.bus import Bus
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.icon_label import IconLabel
from studyapp.ui.widgets.label import PlainLabel

RADIUS = 12
PADDING = 18


class InvitationCard(QWidget):
    """A card with an icon, a heading, a line and one link."""

    def __init__(
        self, theme: Theme, icon: str, heading: str, link: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.line = PlainLabel(theme, "", TextStyle.BODY, token="text2")
        self.link = Button(theme, link, kind=ButtonKind.LINK, trailing_icon="arrow-right")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel(theme, icon, token="accent_text", size=18))
        head.addWidget(PlainLabel(theme, heading, TextStyle.HEADING, wrap=False))
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PADDING, PADDING - 4, PADDING, PADDING - 6)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.line)
        layout.addStretch(1)
        layout.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeading)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()


class ReadingCard(InvitationCard):
    """Opens the article."""

    def __init__(self, theme: Theme, bus: Bus, pack: Pack) -> None:
        super().__init__(theme, "book-open", _tr("Read the article"), _tr("Open article"))
        paragraphs = max((block.paragraph for block in pack.article.blocks), default=0)
        self.line.setText(
            self.tr("“{title}”, {n} paragraphs").format(title=pack.title, n=paragraphs)
        )
        self.link.setObjectName("open-article")
        self.link.clicked.connect(lambda: bus.page_requested.emit("browse"))


class AccountsCard(InvitationCard):
    """Opens a dispute, another one each day."""

    def __init__(self, theme: Theme, bus: Bus, pack: Pack) -> None:
        super().__init__(theme, "scale", _tr("Two accounts"), _tr("Compare"))
        self._disputes = tuple(one for one in pack.disputes if _is_calm(one, pack))
        self._shown = ""
        self.link.setObjectName("compare")
        self.link.clicked.connect(lambda: bus.dispute_requested.emit(self._shown))

    def show_day(self, day: int) -> None:
        """Show the dispute whose turn it is on a day number."""
        self.setVisible(bool(self._disputes))
        if self._disputes:
            dispute = self._disputes[day % len(self._disputes)]
            self._shown = dispute.id
            self.line.setText(
                self.tr("{question} Compare the accounts.").format(question=dispute.question)
            )


def _is_calm(dispute: Dispute, pack: Pack) -> bool:
    """Whether a dispute may be shown unasked: none of its accounts speaks of an atrocity."""
    facts = (pack.fact(fact) for account in dispute.accounts for fact in account.facts)
    return all(fact.content_note is not ContentNote.ATROCITY for fact in facts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TodayCards", text)
