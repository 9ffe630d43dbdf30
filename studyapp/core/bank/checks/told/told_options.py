"""Breaches of the rules on the form of answers: alike, in order, enough, no cues."""

from __future__ import annotations

from studyapp.core.bank.checks import mends
from studyapp.core.bank.checks.check import Check, CheckId, MendKind
from studyapp.core.bank.checks.reading import Reading
from studyapp.core.bank.checks.told.places import Told, advice, choice_in, plainly
from studyapp.core.quiz.rules.breach import Breach, Rule
from studyapp.core.quiz.rules.cues import (
    check_dates_alike,
    check_figures_alike,
    check_names_alike,
)
from studyapp.core.quiz.rules.options import (
    check_alike,
    check_enough,
    check_no_catch_alls,
    check_no_echo,
    check_order,
)
from studyapp.core.quiz.rules.several import RATIO, SLACK, check_choice

FEWEST = 3
"""A catch-all can go only where so many answers are left for a choice."""


def _alike(breach: Breach, reading: Reading) -> Check:
    match breach.detail.split()[0]:
        case "full":
            return advice(
                CheckId.FULL_STOPS,
                "choices",
                mend=MendKind.STOPS,
                change=mends.without_stops,
            )
        case "small":
            return _small_letters(reading)
        case "lengths":
            return advice(CheckId.LENGTHS, "choices", _longest(reading))
        case _:
            return advice(CheckId.KINDS, "choices")


def _choice(breach: Breach, reading: Reading) -> Check:
    """Tell apart what the rule on several answers and on gaps tells as one."""
    match breach.rule:
        case "R6":
            return _order(breach, reading)
        case "R8":
            return _count(breach, reading)
        case _:
            texts = [one.text for one in reading.form.choices]
            if any(text[:1].islower() for text in texts):
                return _small_letters(reading)
            least, most = min(map(len, texts)), max(map(len, texts))
            if most > RATIO * least and most - least > SLACK:
                return advice(CheckId.LENGTHS, "choices", _longest(reading))
            return advice(CheckId.KINDS, "choices")


def _small_letters(reading: Reading) -> Check:
    texts = [one.text for one in reading.form.choices]
    number = next((at for at, text in enumerate(texts) if text[:1].islower()), None)
    return advice(
        CheckId.SMALL_LETTERS,
        "choices",
        number,
        mend=MendKind.CAPITALS,
        change=mends.capitalised_choices,
    )


def _order(breach: Breach, reading: Reading) -> Check:
    del breach, reading
    return advice(
        CheckId.OUT_OF_ORDER,
        "choices",
        mend=MendKind.SORT,
        change=mends.sorted_choices,
    )


def _count(breach: Breach, reading: Reading) -> Check:
    del breach
    return advice(CheckId.COUNT, "choices", detail=(reading.form.kind.value,))


def _catch_all(breach: Breach, reading: Reading) -> Check:
    number = choice_in(breach, reading)
    choices = reading.form.choices
    spare = number is not None and not choices[number].right and len(choices) >= FEWEST
    return advice(
        CheckId.CATCH_ALL,
        "choices",
        number,
        detail=(breach.detail,),
        mend=MendKind.DROP_ANSWER if spare else None,
        change=mends.without_choice(number or 0),
    )


def _odd_one(breach: Breach, reading: Reading) -> Check:
    right = (at for at, one in enumerate(reading.form.choices) if one.right)
    verb, trait = breach.detail.split()[3], breach.detail.split()[-1]
    return advice(CheckId.ODD_ONE, "choices", next(right, None), detail=(trait, verb))


def _longest(reading: Reading) -> int:
    """Give the answer that is farthest from the others' length."""
    lengths = [len(one.text) for one in reading.form.choices]
    middle = sorted(lengths)[len(lengths) // 2]
    return max(range(len(lengths)), key=lambda at: abs(lengths[at] - middle))


TOLD: dict[Rule, Told] = {
    check_alike: _alike,
    check_choice: _choice,
    check_order: _order,
    check_enough: _count,
    check_no_catch_alls: _catch_all,
    check_no_echo: plainly(CheckId.ECHO, "choices"),
    check_figures_alike: _odd_one,
    check_names_alike: _odd_one,
    check_dates_alike: _odd_one,
}
