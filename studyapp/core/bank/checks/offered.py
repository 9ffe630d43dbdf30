"""A check of items to arrange: they are not offered in the right order already."""

from __future__ import annotations

from collections.abc import Iterator

from studyapp.core.bank.checks import mends
from studyapp.core.bank.checks.check import Check, CheckId, Level, Mend, MendKind
from studyapp.core.bank.checks.reading import Reading
from studyapp.core.bank.form import AnswerKind

ARRANGED = (AnswerKind.ORDERING, AnswerKind.MATCHING)


def check_offered(reading: Reading) -> Iterator[Check]:
    """Items to order or to match are mixed."""
    form = reading.form
    if form.kind not in ARRANGED or len(form.choices) < 2:  # noqa: PLR2004 - nothing to mix
        return
    if mends.in_order(form) and len({one.place for one in form.choices}) > 1:
        yield Check(
            id=CheckId.ALREADY_IN_ORDER,
            level=Level.ADVICE,
            field="choices",
            mend=Mend(kind=MendKind.SHUFFLE, change=mends.shuffled),
        )
