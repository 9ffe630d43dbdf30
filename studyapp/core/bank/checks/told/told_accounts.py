"""Breaches of the rules on whose account something is."""

from __future__ import annotations

from studyapp.core.bank.checks import mends
from studyapp.core.bank.checks.check import Check, CheckId, MendKind
from studyapp.core.bank.checks.reading import Reading
from studyapp.core.bank.checks.told.places import Told, advice
from studyapp.core.bank.form import AnswerKind
from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.position import Position
from studyapp.core.quiz.rules.accounts import check_comparison, check_points
from studyapp.core.quiz.rules.breach import Breach, Rule
from studyapp.core.quiz.rules.entries import check_figures
from studyapp.core.quiz.rules.fairness import check_attributed, check_quotable
from studyapp.core.quiz.rules.stems import check_holder


def _unnamed(breach: Breach, reading: Reading) -> Check:
    """Tell that nobody is named; where just one could be meant, offer to name them."""
    del breach
    holders = _holders(reading)
    names = tuple(one.name.canonical for one in holders)
    if len(holders) != 1 or reading.form.kind is AnswerKind.TRUE_FALSE:
        return advice(CheckId.HOLDER_UNNAMED, "stem", detail=names)
    return advice(
        CheckId.HOLDER_UNNAMED,
        "stem",
        detail=names,
        mend=MendKind.NAME_HOLDER,
        change=mends.according_to(holders[0]),
    )


def _attributed(breach: Breach, reading: Reading) -> Check:
    if reading.form.kind is AnswerKind.TRUE_FALSE and breach.detail.startswith("true or false"):
        return advice(CheckId.TRUE_OR_FALSE, "stem")
    return _unnamed(breach, reading)


def _points(breach: Breach, reading: Reading) -> Check:
    if breach.rule != "R10":
        return advice(CheckId.ONE_ACCOUNT, "points")
    points = reading.form.points
    number = points.index(breach.detail) if breach.detail in points else None
    return advice(CheckId.POINT_UNNAMED, "points", number, detail=(breach.detail,))


def _figures(breach: Breach, reading: Reading) -> Check:
    if breach.rule == "R13":
        return _unnamed(breach, reading)
    return advice(CheckId.NUMBER_NOT_PRINTED, "number", detail=(reading.form.number,))


def _comparison(breach: Breach, reading: Reading) -> Check:
    del reading
    return advice(CheckId.COMPARISON, "right", detail=(breach.detail,))


def _quotable(breach: Breach, reading: Reading) -> Check:
    """Tell which words are not to be quoted; a quote of them can go where another stays."""
    form = reading.form
    for number, passage in reading.passages:
        if not passage.quotable or breach.detail in passage.exact:
            keeps = len(form.quotes) > 1
            return advice(
                CheckId.NOT_QUOTABLE,
                "quotes",
                number,
                detail=(breach.detail,),
                mend=MendKind.DROP_QUOTE if keeps else None,
                change=mends.without_quote(number),
            )
    for number, one in enumerate(form.choices):
        if one.quote is not None and (not one.quote.quotable or breach.detail in one.quote.exact):
            return advice(
                CheckId.NOT_QUOTABLE,
                "choices",
                number,
                detail=(breach.detail,),
                mend=MendKind.USE_SOURCE,
                change=mends.on_source(number),
            )
    return advice(CheckId.NOT_QUOTABLE, "stem", detail=(breach.detail,))


def _holders(reading: Reading) -> list[Actor]:
    """Give everyone whose account it is, each once."""
    ids = [
        one
        for fact in reading.facts
        for one in ((fact.holder,) if isinstance(fact, Position) else fact.sources)
    ]
    return [reading.lookup.pack.actor(one) for one in dict.fromkeys(ids)]


TOLD: dict[Rule, Told] = {
    check_holder: _unnamed,
    check_attributed: _attributed,
    check_points: _points,
    check_figures: _figures,
    check_comparison: _comparison,
    check_quotable: _quotable,
}
