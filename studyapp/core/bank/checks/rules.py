"""The item-writing rules as checks: which rule is broken, where in the form, and what mends it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from studyapp.core.bank.checks.check import Check
from studyapp.core.bank.checks.reading import Reading
from studyapp.core.bank.checks.told import (
    told_accounts,
    told_answers,
    told_entries,
    told_options,
    told_stems,
)
from studyapp.core.quiz.rules.breach import Breach, Rule
from studyapp.core.quiz.rules.registry import RULES

Told = Callable[[Breach, Reading], Check | None]
TOLD: dict[Rule, Told] = {
    **told_accounts.TOLD,
    **told_answers.TOLD,
    **told_entries.TOLD,
    **told_options.TOLD,
    **told_stems.TOLD,
}
"""How a breach of each rule is told."""


def check_rules(reading: Reading) -> Iterator[Check]:
    """Tell every breach of every rule, of a form that makes a question."""
    if reading.question is None:
        return
    for rule in RULES:
        for breach in rule(reading.question, reading.lookup.pack):
            check = TOLD[rule](breach, reading)
            if check is not None:
                yield check
