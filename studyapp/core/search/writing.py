"""Write a query as one would type it; reading it again gives the same query."""

from __future__ import annotations

import re

from studyapp.core.search.query import Query, Term, Unread

_UNQUOTED = re.compile(r'[^\s"“”„«][^\s]*')


def write(query: Query) -> str:
    """Give the text of a query, in one order whatever the order it was typed in."""
    left_out = (one.text for one in query.remarks if one.reason is not Unread.FIELD)
    parts = (
        *query.words,
        *map(quoted, query.phrases),
        *map(written_term, query.terms),
        *(f"-{word}" for word in query.without_words),
        *(f"-{quoted(phrase)}" for phrase in query.without_phrases),
        *left_out,
    )
    return " ".join(parts)


def written_term(term: Term) -> str:
    """Give a field with its value, in quotation marks where it needs them."""
    plain = not term.value or _UNQUOTED.fullmatch(term.value)
    value = term.value if plain else quoted(term.value)
    return f"{'-' if term.excluded else ''}{term.field.value}:{value}"


def quoted(text: str) -> str:
    """Give a text in quotation marks; those within it are marked by a backslash."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
