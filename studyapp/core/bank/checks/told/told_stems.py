"""Breaches of the rules on stems."""

from __future__ import annotations

from studyapp.core.bank.checks.check import Check, CheckId
from studyapp.core.bank.checks.reading import Reading
from studyapp.core.bank.checks.told.places import Told, advice, plainly
from studyapp.core.quiz.rules.breach import Breach, Rule
from studyapp.core.quiz.rules.index import tokens
from studyapp.core.quiz.rules.stems import check_own_words, check_positive


def _copied(breach: Breach, reading: Reading) -> Check:
    """Tell where a run of the article's words stands: in the stem, or in which answer."""

    def holds(text: str) -> bool:
        return breach.detail in " ".join(tokens(text))

    if not holds(reading.form.stem):
        for number, one in enumerate(reading.form.choices):
            if holds(one.text):
                return advice(CheckId.COPIED, "choices", number, detail=(breach.detail,))
    return advice(CheckId.COPIED, "stem", detail=(breach.detail,))


TOLD: dict[Rule, Told] = {
    check_positive: plainly(CheckId.NEGATIVE, "stem"),
    check_own_words: _copied,
}
