"""A question the article leaves open: both accounts, of equal size, in its own words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.knowledge.dispute import Account, Dispute
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position
from studyapp.ui.fact_words import place_words
from studyapp.ui.item_words import link_words
from studyapp.ui.modes.browse.detail_parts import section_head
from studyapp.ui.modes.browse.side_by_side import SideBySide
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.claim_card import ClaimCard
from studyapp.ui.widgets.item_link import ItemLink
from studyapp.ui.widgets.label import PlainLabel

EACH = 320
GAP = 8


def shown_fact(account: Account, item_id: str, pack: Pack) -> Fact:
    """Give the statement that stands for an account: the item looked at, else its first."""
    return pack.fact(item_id if item_id in account.facts else account.facts[0])


def shown_passages(dispute: Dispute, item_id: str, pack: Pack) -> tuple[Passage, ...]:
    """Give the words shown for each account, in the order of the cards."""
    accounts = dispute.accounts_in_order
    return tuple(shown_fact(one, item_id, pack).passages[0] for one in accounts)


class DisputeBlock(QWidget):
    """Tells `item_wanted` when a statement is to be opened, `accounts_wanted` for the whole."""

    item_wanted = Signal(str)
    accounts_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        dispute: Dispute,
        pack: Pack,
        *,
        item_id: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"dispute-{dispute.id}")
        self._theme, self._pack, self._item_id = theme, pack, item_id
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head(dispute))
        layout.addSpacing(2)
        layout.addWidget(PlainLabel(theme, dispute.article_says, TextStyle.SMALL, token="text2"))
        layout.addSpacing(10)
        accounts = dispute.accounts_in_order
        cards = [self._card(account) for account in accounts]
        layout.addWidget(SideBySide(theme, cards, wide_from=EACH * len(cards), gap=GAP))
        layout.addSpacing(8)
        layout.addLayout(self._way_to_accounts(dispute))
        self._add_links(layout, dispute)

    def _head(self, dispute: Dispute) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(PlainLabel(self._theme, dispute.question, TextStyle.HEADING), 1)
        words = self.tr("Accounts differ")
        differ = PlainLabel(
            self._theme, words, TextStyle.CAPTION, token="text2", weight=600, wrap=False, line=22
        )
        head.addWidget(differ, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _way_to_accounts(self, dispute: Dispute) -> QHBoxLayout:
        words = self.tr("Compare the accounts")
        link = Button(self._theme, words, kind=ButtonKind.LINK, trailing_icon="arrow-right")
        link.setObjectName("compare-accounts")
        link.clicked.connect(partial(self.accounts_wanted.emit, dispute.id))
        row = QHBoxLayout()
        row.addWidget(link)
        row.addStretch(1)
        return row

    def _card(self, account: Account) -> ClaimCard:
        fact = shown_fact(account, self._item_id, self._pack)
        speaker = self._pack.speaker(account.speaker)
        passage = fact.passages[0]
        return ClaimCard(
            self._theme,
            heading=self._heading(fact, account),
            meta=place_words(passage, self._pack),
            words=passage.exact,
            glyph=speaker.glyph,
            tone=speaker.tone,
        )

    def _heading(self, fact: Fact, account: Account) -> str:
        teller = ""
        match fact:
            case Position():
                teller = fact.holder
            case Event() if fact.sources:
                teller = fact.sources[0]
            case _:
                return account.label
        name = self._pack.actor(teller).name.canonical
        if account.label in name:
            return name
        return self.tr("{name} · {side}").format(name=name, side=account.label)

    def _add_links(self, layout: QVBoxLayout, dispute: Dispute) -> None:
        links = [
            (fact, account)
            for account in dispute.accounts_in_order
            for fact in account.facts
            if fact != self._item_id
        ]
        layout.addSpacing(10)
        layout.addWidget(section_head(self._theme, self.tr("Each statement")))
        layout.addSpacing(2)
        for fact_id, account in links:
            fact = self._pack.fact(fact_id)
            speaker = self._pack.speaker(account.speaker)
            link = ItemLink(self._theme, link_words(fact, self._pack), speaker)
            link.clicked.connect(lambda _=False, to=fact_id: self.item_wanted.emit(to))
            layout.addWidget(link)
