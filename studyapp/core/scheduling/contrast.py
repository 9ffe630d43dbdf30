"""Accounts that contradict each other: learnt apart, and set side by side when both are firm.

Learnt together, two mirrored claims are taken for one another. So the facts of one account
wait until those of the other are firm; then the dispute is ready to be contrasted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from studyapp.core.knowledge.dispute import Account, Dispute
from studyapp.core.scheduling.due import is_firm
from studyapp.core.scheduling.memory import MemoryState


def held_back(
    disputes: Iterable[Dispute], states: Mapping[str, MemoryState], askable: frozenset[str]
) -> frozenset[str]:
    """Give the facts not to be introduced yet: another account's fact is still being learnt."""
    waiting: set[str] = set()
    for dispute in disputes:
        for account in dispute.accounts:
            others = [one for one in dispute.accounts if one is not account]
            if any(_in_learning(one, states) for one in others):
                waiting.update(fact for fact in account.facts if fact not in states)
    return frozenset(waiting & askable)


def ready_to_contrast(
    disputes: Iterable[Dispute], states: Mapping[str, MemoryState]
) -> tuple[Dispute, ...]:
    """Give the disputes of which at least two accounts have a firm fact, and none a shaky one."""
    return tuple(dispute for dispute in disputes if _is_ready(dispute, states))


def contrast_facts(dispute: Dispute, states: Mapping[str, MemoryState]) -> tuple[str, ...]:
    """Give the firm facts of a dispute, account by account."""
    return tuple(
        fact
        for account in dispute.accounts
        for fact in account.facts
        if fact in states and is_firm(states[fact])
    )


def _is_ready(dispute: Dispute, states: Mapping[str, MemoryState]) -> bool:
    firm = sum(
        any(fact in states and is_firm(states[fact]) for fact in account.facts)
        for account in dispute.accounts
    )
    return firm > 1 and not any(_in_learning(account, states) for account in dispute.accounts)


def _in_learning(account: Account, states: Mapping[str, MemoryState]) -> bool:
    return any(fact in states and not is_firm(states[fact]) for fact in account.facts)
