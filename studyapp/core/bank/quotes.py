"""From the words a form quotes to their place in the article."""

from __future__ import annotations

from studyapp.core.bank.form import Quote
from studyapp.core.knowledge.article import Article
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.quote_problem import QuoteProblem, QuoteProblemKind


def quote_of(passage: Passage) -> Quote:
    """Give the words of a passage with everything that finds them again."""
    return Quote(
        exact=passage.exact,
        prefix=passage.prefix,
        suffix=passage.suffix,
        start=passage.start,
        quotable=passage.quotable,
        note=passage.note,
    )


def passage_of(quote: Quote, article: Article) -> Passage:
    """Find quoted words; exact and unambiguous matches only.

    The place counts where the words still stand there; else wording with prefix and suffix,
    then wording alone. Raises `QuoteProblem` where they are missing or ambiguous.
    """
    start = _place(quote, article.text)
    end = start + len(quote.exact)
    return article.passage(start, end, quotable=quote.quotable, note=quote.note)


def _place(quote: Quote, text: str) -> int:
    if not quote.exact:
        raise QuoteProblem(kind=QuoteProblemKind.MISSING, exact="")
    if quote.start is not None and text.startswith(quote.exact, quote.start):
        return quote.start
    places = _places(text, quote.exact)
    for wanted in (_both, _either):
        fitting = [at for at in places if wanted(quote, text, at)]
        if len(fitting) == 1:
            return fitting[0]
    if len(places) == 1:
        return places[0]
    kind = QuoteProblemKind.AMBIGUOUS if places else QuoteProblemKind.MISSING
    raise QuoteProblem(kind=kind, exact=quote.exact)


def _places(text: str, words: str) -> list[int]:
    found: list[int] = []
    at = text.find(words)
    while at != -1:
        found.append(at)
        at = text.find(words, at + 1)
    return found


def _both(quote: Quote, text: str, at: int) -> bool:
    return _before(quote, text, at) and _after(quote, text, at)


def _either(quote: Quote, text: str, at: int) -> bool:
    named = bool(quote.prefix) and _before(quote, text, at)
    return named or (bool(quote.suffix) and _after(quote, text, at))


def _before(quote: Quote, text: str, at: int) -> bool:
    return text.endswith(quote.prefix, 0, at)


def _after(quote: Quote, text: str, at: int) -> bool:
    return text.startswith(quote.suffix, at + len(quote.exact))
