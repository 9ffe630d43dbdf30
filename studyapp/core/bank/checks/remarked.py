"""Which questions of a bank the checks have something to say about."""

from __future__ import annotations

from collections.abc import Iterable

from studyapp.core.bank.checks.check import Level
from studyapp.core.bank.checks.registry import checks_of
from studyapp.core.bank.form import QuestionForm
from studyapp.core.knowledge.pack import Pack

TOLD = frozenset({Level.ADVICE, Level.BLOCKS})


def remarked(forms: Iterable[QuestionForm], pack: Pack) -> frozenset[str]:
    """Give the ids of the questions with advice, or with something that keeps them from Ready.

    Looks at every form: about half a millisecond each, so that it is work for a thread.
    """
    return frozenset(
        form.id for form in forms if any(one.level in TOLD for one in checks_of(form, pack))
    )
