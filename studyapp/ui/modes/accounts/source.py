"""What the Accounts page needs of a workspace, and nothing more."""

from __future__ import annotations

from typing import Protocol

from studyapp.core.knowledge.dispute import Dispute
from studyapp.core.knowledge.pack import Pack


class Counts(Protocol):
    """Tells how many questions there are."""

    def count(self, fact_id: str, /) -> int:
        """Give how many questions ask about a fact."""


class Plans(Protocol):
    """Tells what is ready to be set side by side."""

    def contrasts(self) -> tuple[tuple[Dispute, tuple[str, ...]], ...]:
        """Give the disputes whose accounts sit firmly, each with its firm facts."""


class Source(Protocol):
    """The pack with its questions and the learner's plan."""

    @property
    def pack(self) -> Pack: ...

    @property
    def questions(self) -> Counts: ...

    @property
    def schedule(self) -> Plans: ...


def facts_to_practise(dispute: Dispute, source: Source) -> tuple[str, ...]:
    """Give the facts a contrast asks about: the firm ones if it is ready, else all askable."""
    facts = (fact for account in dispute.accounts_in_order for fact in account.facts)
    return firm_facts(dispute, source) or tuple(
        fact for fact in facts if source.questions.count(fact)
    )


def firm_facts(dispute: Dispute, source: Source) -> tuple[str, ...]:
    """Give the facts of a dispute that sit firmly, none unless it is ready to be contrasted."""
    ready = {one.id: facts for one, facts in source.schedule.contrasts()}
    return ready.get(dispute.id, ())
