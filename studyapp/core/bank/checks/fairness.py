"""Checks of fairness: no side is always the other answer, and the verbs are the same for all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from studyapp.core.bank.checks import mends
from studyapp.core.bank.checks.check import Check, CheckId, Level, Mend, MendKind
from studyapp.core.bank.checks.reading import Reading
from studyapp.core.bank.form import Choice

ENOUGH = 2
"""Of so many answers that are not the article's, one side may be in all by intent or habit."""
QUOTED = re.compile(r"[“\"«„]([^”\"»“]+)[”\"»“]")
LOADED: tuple[tuple[str, str | None], ...] = (
    (r"falsely claimed|claimed falsely|admitted|confessed", "said"),
    (r"falsely claims|claims falsely|admits|confesses", "says"),
    (r"falsely claim|admit|confess", "say"),
    (r"claimed", "stated"),
    (r"claims(?= that)", "states"),
    (r"claim(?= that)", "state"),
    (r"lied|lying about|lies about|lies that|falsely", None),
    (r"aggressors?|occupiers?|liberat(?:e[sd]?|ing|ion|ors?)|terrorists?", None),
)
"""Words that judge, and the word that does not, where one fits in the same place."""
NEUTRAL = tuple(
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), plain)
    for words, plain in LOADED
    if plain is not None
)
ANY_LOADED = re.compile(rf"\b(?:{'|'.join(words for words, _ in LOADED)})\b", re.IGNORECASE)


def check_sides(reading: Reading) -> Iterator[Check]:
    """No side is named in every answer but the article's."""
    if not reading.offers_options:
        return
    others = [one for one in reading.form.choices if not one.right]
    if len(others) < ENOUGH:
        return
    common = frozenset.intersection(*(_sides(one, reading) for one in others))
    for one in reading.form.choices:
        common -= _sides(one, reading) if one.right else frozenset()
    for side in sorted(common - reading.lookup.sides_in(reading.form.stem)):
        name = reading.lookup.pack.speaker(side).name
        yield Check(
            id=CheckId.SIDE_ALWAYS_OTHER, level=Level.ADVICE, field="choices", detail=(name,)
        )


def check_verbs(reading: Reading) -> Iterator[Check]:
    """Nobody admits or claims where others say, outside of what the article quotes."""
    for field, number, text in spoken(reading):
        found = ANY_LOADED.search(without_quotations(text, reading))
        if found is None:
            continue
        mendable = any(pattern.search(found.group()) for pattern, _ in NEUTRAL)
        change = mends.worded(field, number, neutral)
        yield Check(
            id=CheckId.LOADED,
            level=Level.ADVICE,
            field=field,
            number=number,
            detail=(found.group(),),
            mend=Mend(kind=MendKind.NEUTRAL_VERB, change=change) if mendable else None,
        )


def spoken(reading: Reading) -> Iterator[tuple[str, int | None, str]]:
    """Give all that the question says in its own words: field, line and text."""
    form = reading.form
    yield "stem", None, form.stem
    for number, one in enumerate(form.choices):
        yield "choices", number, f"{one.text}\n{one.reason}"
    for number, point in enumerate(form.points):
        yield "points", number, point
    yield "model", None, form.model
    yield "explanation", None, form.explanation


def without_quotations(text: str, reading: Reading) -> str:
    """Leave out what the article prints: its quoted words, and its sentences."""
    article = reading.lookup.pack.article.text
    own = "\n".join(line for line in text.split("\n") if line not in article)
    return QUOTED.sub(lambda found: "" if found[1].strip() in article else found[0], own)


def neutral(text: str) -> str:
    """Write a plain verb for one that judges; quotation marks keep what they hold."""
    kept: list[str] = []
    at = 0
    for quoted in QUOTED.finditer(text):
        kept += [_neutral(text[at : quoted.start()]), quoted.group()]
        at = quoted.end()
    return "".join((*kept, _neutral(text[at:])))


def _neutral(text: str) -> str:
    for pattern, plain in NEUTRAL:
        text = pattern.sub(partial(_as, plain), text)
    return text


def _as(word: str, written: re.Match[str]) -> str:
    return word.capitalize() if written.group()[:1].isupper() else word


def _sides(choice: Choice, reading: Reading) -> frozenset[str]:
    return reading.lookup.sides_in(choice.text)
