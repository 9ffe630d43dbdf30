"""Breaches of the rules on what is right and what is not, and why."""

from __future__ import annotations

from studyapp.core.bank.checks import mends
from studyapp.core.bank.checks.check import Check, CheckId, Level, MendKind
from studyapp.core.bank.checks.reading import Reading
from studyapp.core.bank.checks.told.places import Told, advice, choice_in, of_choice
from studyapp.core.quiz.rules.assignments import check_assigned, check_belonging
from studyapp.core.quiz.rules.breach import Breach, Rule
from studyapp.core.quiz.rules.entries import check_typed
from studyapp.core.quiz.rules.options import check_unrelated
from studyapp.core.quiz.rules.several import check_several
from studyapp.core.quiz.rules.wrong import check_reasons, check_wrong


def told_reason(breach: Breach, reading: Reading) -> Check:
    """Tell that an answer has no reason, or none that is a sentence."""
    number = choice_in(breach, reading)
    one = None if number is None else reading.form.choices[number]
    empty = one is not None and not one.reason.strip()
    return Check(
        id=CheckId.REASON,
        level=Level.INFO if empty else Level.ADVICE,
        field="choices",
        number=number,
        detail=(one.text if one else breach.detail, "empty" if empty else "no sentence"),
    )


def _wrong(breach: Breach, reading: Reading) -> Check:
    if breach.detail == "the same answer twice":
        return advice(
            CheckId.SAME_ANSWER,
            "choices",
            mend=MendKind.DROP_ANSWER,
            change=mends.without_repeats,
        )
    return of_choice(CheckId.PERHAPS_RIGHT)(breach, reading) or advice(
        CheckId.PERHAPS_RIGHT, "choices"
    )


def _typed(breach: Breach, reading: Reading) -> Check:
    number = choice_in(breach, reading)
    if breach.rule != "R3" or number is None:
        return told_reason(breach, reading)
    return advice(
        CheckId.ACCEPTED_OTHER,
        "choices",
        number,
        detail=(reading.form.choices[number].text,),
        mend=MendKind.DROP_ANSWER,
        change=mends.without_choice(number),
    )


def _assigned(breach: Breach, reading: Reading) -> Check:
    match breach.rule:
        case "R6":
            return advice(
                CheckId.OUT_OF_ORDER,
                "targets",
                mend=MendKind.SORT,
                change=mends.sorted_targets,
            )
        case "R8":
            return advice(CheckId.COUNT, "choices", detail=(reading.form.kind.value,))
        case "R9":
            number = choice_in(breach, reading)
            return advice(CheckId.COPIED, "choices", number, detail=(breach.detail,))
        case _:
            return told_reason(breach, reading)


def _belonging(breach: Breach, reading: Reading) -> Check | None:
    """Tell which item may belong elsewhere; what stands for nothing cannot be looked up."""
    number = choice_in(breach, reading)
    if number is None or not reading.form.choices[number].subject:
        return None
    text = reading.form.choices[number].text
    return advice(CheckId.BELONGING, "choices", number, detail=(text,))


def _related(breach: Breach, reading: Reading) -> Check:
    del breach, reading
    return advice(CheckId.RELATED, "choices")


TOLD: dict[Rule, Told] = {
    check_reasons: told_reason,
    check_wrong: _wrong,
    check_unrelated: _related,
    check_several: of_choice(CheckId.PERHAPS_RIGHT),
    check_typed: _typed,
    check_assigned: _assigned,
    check_belonging: _belonging,
}
