"""All rules, by their numbers in the design."""

from __future__ import annotations

from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.question import Question
from studyapp.core.quiz.rules.accounts import check_comparison, check_points
from studyapp.core.quiz.rules.assignments import check_assigned, check_belonging
from studyapp.core.quiz.rules.breach import Breach, Rule
from studyapp.core.quiz.rules.cues import (
    check_dates_alike,
    check_figures_alike,
    check_names_alike,
)
from studyapp.core.quiz.rules.entries import check_dates, check_figures, check_gap, check_typed
from studyapp.core.quiz.rules.fairness import check_attributed, check_quotable
from studyapp.core.quiz.rules.options import (
    check_alike,
    check_enough,
    check_no_catch_alls,
    check_no_echo,
    check_order,
    check_unrelated,
)
from studyapp.core.quiz.rules.several import check_choice, check_several
from studyapp.core.quiz.rules.stems import check_holder, check_own_words, check_positive
from studyapp.core.quiz.rules.time import check_precision, check_strict_order
from studyapp.core.quiz.rules.wrong import check_reasons, check_wrong

RULES: tuple[Rule, ...] = (
    check_alike,
    check_reasons,
    check_wrong,
    check_unrelated,
    check_no_catch_alls,
    check_positive,
    check_order,
    check_enough,
    check_own_words,
    check_holder,
    check_strict_order,
    check_precision,
    check_attributed,
    check_quotable,
    check_no_echo,
    check_figures_alike,
    check_names_alike,
    check_dates_alike,
    check_dates,
    check_figures,
    check_typed,
    check_gap,
    check_assigned,
    check_belonging,
    check_choice,
    check_several,
    check_comparison,
    check_points,
)
"""R7 is a rule on sessions: see `studyapp.core.quiz.selection`."""


def breaches_of(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """Give every breach of every rule."""
    return tuple(found for rule in RULES for found in rule(question, pack))
