"""All checks of a form, quick enough to follow every keystroke."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from studyapp.core.bank.checks.check import Check, CheckId, Level
from studyapp.core.bank.checks.fairness import check_sides, check_verbs
from studyapp.core.bank.checks.fine import checks_passed
from studyapp.core.bank.checks.lacks import check_lacks
from studyapp.core.bank.checks.lookup import lookup_of
from studyapp.core.bank.checks.names import check_misspelt, check_spellings
from studyapp.core.bank.checks.offered import check_offered
from studyapp.core.bank.checks.reading import Reading
from studyapp.core.bank.checks.rules import check_rules
from studyapp.core.bank.checks.source import check_anchors, check_links, check_note
from studyapp.core.bank.form import QuestionForm
from studyapp.core.knowledge.pack import Pack

CHECKS: tuple[Callable[[Reading], Iterable[Check]], ...] = (
    check_lacks,
    check_anchors,
    check_rules,
    check_offered,
    check_sides,
    check_verbs,
    check_note,
    check_links,
    check_misspelt,
    check_spellings,
)
ORDER = (Level.BLOCKS, Level.ADVICE, Level.OK, Level.INFO)
"""What is to be done comes first, what is only to be known last."""


def checks_of(form: QuestionForm, pack: Pack) -> tuple[Check, ...]:
    """Give how every check of a form comes out; never raises, whatever the form holds.

    A mend is offered only where it makes nothing else worse.
    """
    found = _looked_at(form, pack)
    return tuple(_safely_mended(one, found, form, pack) for one in found)


def blocks_ready(checks: Iterable[Check]) -> bool:
    """Tell whether something keeps a question from being ready."""
    return any(one.level is Level.BLOCKS for one in checks)


def _looked_at(form: QuestionForm, pack: Pack) -> tuple[Check, ...]:
    reading = Reading(form, lookup_of(pack))
    found = tuple(dict.fromkeys(_found(reading)))
    passed = checks_passed(reading, found)
    return tuple(sorted((*found, *passed), key=lambda one: ORDER.index(one.level)))


def _found(reading: Reading) -> Iterator[Check]:
    for check in CHECKS:
        yield from check(reading)


def _safely_mended(
    check: Check, before: tuple[Check, ...], form: QuestionForm, pack: Pack
) -> Check:
    if check.mend is None:
        return check
    mended = check.mend(form)
    after = _looked_at(mended, pack)
    helps = mended != form and not _worse(before, after) and _gone(check, before, after)
    return check if helps else replace(check, mend=None)


def _worse(before: tuple[Check, ...], after: tuple[Check, ...]) -> bool:
    """Tell whether more is amiss than before, of what hinders most."""
    was, now = (Counter(one.level for one in checks) for checks in (before, after))
    if was[Level.BLOCKS] != now[Level.BLOCKS]:
        return now[Level.BLOCKS] > was[Level.BLOCKS]
    return now[Level.ADVICE] > was[Level.ADVICE]


def _gone(check: Check, before: tuple[Check, ...], after: tuple[Check, ...]) -> bool:
    return _told(check.id, after) < _told(check.id, before)


def _told(check: CheckId, checks: tuple[Check, ...]) -> int:
    return sum(one.id is check for one in checks)
