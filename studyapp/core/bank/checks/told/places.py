"""Where in a form a breach is, and checks made of it."""

from __future__ import annotations

from collections.abc import Callable

from studyapp.core.bank.checks.check import Check, CheckId, Level, Mend, MendKind
from studyapp.core.bank.checks.mends import Change
from studyapp.core.bank.checks.reading import Reading
from studyapp.core.bank.form import AnswerKind
from studyapp.core.quiz.rules.breach import Breach

Told = Callable[[Breach, Reading], Check | None]


def choice_in(breach: Breach, reading: Reading) -> int | None:
    """Give the number of the answer that a breach tells of: the longest one in its words."""
    found = [
        (len(one.text), -number)
        for number, one in enumerate(reading.form.choices)
        if one.text and one.text in breach.detail
    ]
    return -max(found)[1] if found else None


def answers_field(reading: Reading) -> str:
    """Give the field that the answers are written in."""
    return "accepted" if reading.form.kind is AnswerKind.TYPED else "choices"


def advice(
    check: CheckId,
    field: str,
    number: int | None = None,
    *,
    detail: tuple[str, ...] = (),
    mend: MendKind | None = None,
    change: Change | None = None,
) -> Check:
    """Make a check that advises something."""
    mended = None if mend is None or change is None else Mend(kind=mend, change=change)
    return Check(
        id=check, level=Level.ADVICE, field=field, number=number, detail=detail, mend=mended
    )


def plainly(check: CheckId, field: str) -> Told:
    """Tell a breach by its words alone."""
    return lambda breach, _: advice(check, field, detail=(breach.detail,))


def of_choice(check: CheckId) -> Told:
    """Tell a breach by the answer that breaks the rule."""

    def told(breach: Breach, reading: Reading) -> Check:
        number = choice_in(breach, reading)
        text = breach.detail if number is None else reading.form.choices[number].text
        return advice(check, "choices", number, detail=(text,))

    return told
