"""Words of an article as the files of a pack write them: as short as they stay clear."""

from __future__ import annotations

from typing import Any

from studyapp.core.bank.form import Quote
from studyapp.core.bank.quotes import quote_of
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.formats.pack_schema import Quotation
from studyapp.formats.passages import Place, Quotes
from studyapp.formats.problem_list import ProblemList

NOWHERE = Place("", "", "")


class ArticleWords:
    """Writes passages and quotes of one pack; remembers what it has found."""

    def __init__(self, pack: Pack) -> None:
        self._article = pack.article
        self._quotes = Quotes(pack.article, ProblemList())
        self._quotes.keep_unquoted(pack.slips)
        self._places: dict[str, tuple[int, ...]] = {}
        self._known: dict[Quote, Any] = {}

    def passage(self, passage: Passage) -> Any:
        """Give a passage's words, with the number of the occurrence where they occur again."""
        return self._words(passage.exact, passage.start, passage.quotable, passage.note)

    def quote(self, quote: Quote) -> Any:
        """Give a quote's words; those that reading would not give again as loose ones."""
        if quote not in self._known:
            found = self._found(quote)
            self._known[quote] = _loose(quote) if found is None else self.passage(found)
        return self._known[quote]

    def _found(self, quote: Quote) -> Passage | None:
        """Give the passage of a quote that is just as reading the pack makes it."""
        places = self._places_of(quote.exact)
        if quote.start not in places:
            return None
        wanted = Quotation(
            exact=quote.exact,
            occurrence=places.index(quote.start) + 1,
            quotable=quote.quotable,
            note=quote.note,
        )
        found = self._quotes.find(wanted, NOWHERE)
        return found if found is not None and quote_of(found) == quote else None

    def _words(self, exact: str, start: int, quotable: bool, note: str) -> Any:  # noqa: FBT001
        row: dict[str, Any] = {"exact": exact}
        places = self._places_of(exact)
        if len(places) > 1:
            row["occurrence"] = places.index(start) + 1
        if not quotable:
            row["quotable"] = False
        if note:
            row["note"] = note
        return exact if len(row) == 1 else row

    def _places_of(self, exact: str) -> tuple[int, ...]:
        if exact not in self._places:
            self._places[exact] = _places(self._article.text, exact)
        return self._places[exact]


def _places(text: str, exact: str) -> tuple[int, ...]:
    found: list[int] = []
    at = text.find(exact) if exact else -1
    while at != -1:
        found.append(at)
        at = text.find(exact, at + 1)
    return tuple(found)


def _loose(quote: Quote) -> dict[str, Any]:
    row: dict[str, Any] = {"exact": quote.exact, "loose": True}
    if quote.prefix:
        row["prefix"] = quote.prefix
    if quote.suffix:
        row["suffix"] = quote.suffix
    if quote.start is not None:
        row["start"] = quote.start
    if not quote.quotable:
        row["quotable"] = False
    if quote.note:
        row["note"] = quote.note
    return row
