"""A dispute: a proposition on which accounts in the article contradict each other."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.passage import Passage

MIN_ACCOUNTS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One side's version: the ids of the positions, events and relationships that tell it."""

    label: str
    speaker: str
    positions: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    relationships: tuple[str, ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """All fact ids of this account."""
        return self.positions + self.events + self.relationships


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A neutral question, the accounts that answer it differently, and what the article says."""

    id: str
    question: str
    topic: str
    article_says: str
    article_passages: tuple[Passage, ...] = ()
    events: tuple[str, ...] = ()
    accounts: tuple[Account, ...]

    def __post_init__(self) -> None:
        if len(self.accounts) < MIN_ACCOUNTS or not all(one.facts for one in self.accounts):
            raise InvalidInput(field="accounts", value=self.id)
        facts = [fact for account in self.accounts for fact in account.facts]
        if len(facts) != len(set(facts)):
            raise InvalidInput(field="accounts", value=self.id)

    @property
    def accounts_in_order(self) -> tuple[Account, ...]:
        """The accounts in an order fixed by a hash of the id, so that no side is always first."""
        turn = hashlib.sha256(self.id.encode()).digest()[0] % len(self.accounts)
        return self.accounts[turn:] + self.accounts[:turn]
