"""What a form still lacks, and quoted words that cannot be found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studyapp.core.bank.checks import mends
from studyapp.core.bank.checks.check import Check, CheckId, Level, Mend, MendKind
from studyapp.core.bank.checks.reading import Reading
from studyapp.core.bank.form import Quote
from studyapp.core.bank.unfinished import Lack, Unfinished
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.quote_problem import QuoteProblem

IDS = {
    Lack.NO_QUOTE: CheckId.NO_SOURCE,
    Lack.QUOTE_LOST: CheckId.SOURCE_LOST,
    Lack.QUOTE_AMBIGUOUS: CheckId.SOURCE_AMBIGUOUS,
}
LONGEST = 600
"""Words are looked for in other spellings up to this many characters."""
MOST_PLACES = 50
BETWEEN = r"\W{1,3}"
"""Whatever stands between two words: blanks, dashes, quotation marks."""


def check_lacks(reading: Reading) -> Iterator[Check]:
    """Tell all that keeps the form from being a question, in the order of the form."""
    for lack in reading.lacks:
        yield Check(
            id=IDS.get(lack.lack, CheckId.MISSING),
            level=Level.BLOCKS,
            field=lack.field,
            number=lack.number,
            detail=(lack.lack.value,),
            mend=_mend(lack, reading),
        )


def _mend(lack: Unfinished, reading: Reading) -> Mend | None:
    match lack.lack:
        case Lack.QUOTE_LOST | Lack.QUOTE_AMBIGUOUS if lack.number is not None:
            return _quote_mend(lack.field, lack.number, reading)
        case Lack.TWICE if lack.field == "choices":
            return Mend(kind=MendKind.DROP_ANSWER, change=mends.without_repeats)
        case _:
            return None


def _quote_mend(field: str, number: int, reading: Reading) -> Mend | None:
    on_choice = field == "choices"
    form = reading.form
    quote = form.choices[number].quote if on_choice else form.quotes[number]
    found = None if quote is None else _meant(quote, reading)
    if found is not None:
        change = mends.quoting(number, found, choice=on_choice)
        return Mend(kind=MendKind.FIND_QUOTE, change=change)
    if on_choice and reading.passages:
        return Mend(kind=MendKind.USE_SOURCE, change=mends.on_source(number))
    return None


def _meant(quote: Quote, reading: Reading) -> Passage | None:
    """Give the place that is surely meant: the only one, or the one the facts rest on."""
    places = _places(quote, reading)
    if len(places) == 1:
        return places[0]
    known = [own for fact in reading.facts for own in fact.passages]
    near = [one for one in places if any(one.overlaps(own) for own in known)]
    if len(near) == 1:
        return near[0]
    if quote.start is None or not places:
        return None
    return min(places, key=lambda one: abs(one.start - (quote.start or 0)))


def _places(quote: Quote, reading: Reading) -> list[Passage]:
    """Find the words without regard to letters' case, blanks and the form of punctuation."""
    words = re.findall(r"\w+", quote.exact)
    if not words or len(quote.exact) > LONGEST:
        return []
    article = reading.lookup.pack.article
    pattern = rf"\b{BETWEEN.join(words)}\b"
    found: list[Passage] = []
    for match in list(re.finditer(pattern, article.text, re.IGNORECASE))[:MOST_PLACES]:
        end = match.end() + _stop(quote.exact, article.text[match.end() : match.end() + 1])
        try:
            found.append(
                article.passage(match.start(), end, quotable=quote.quotable, note=quote.note)
            )
        except QuoteProblem:
            continue
    return found


def _stop(exact: str, following: str) -> int:
    """Give 1 where the words ended with a sign that follows them in the article as well."""
    return int(bool(following) and exact.rstrip().endswith(following))
