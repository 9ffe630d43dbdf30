"""Read a query as it is typed; nothing that is typed is an error.

A field is `name:value`, values and exact words may stand in quotation marks of any shape,
and a minus sign before a part excludes it; before mere signs it is one of them. What cannot
be read is kept as plain words or told in the query's remarks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from studyapp.core.errors import InvalidDate
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.standing import Standing
from studyapp.core.search.query import Field, ItemKind, Query, Remark, Term, Unread
from studyapp.core.search.writing import written_term

_QUOTED = r"""(?: "(?:\\.|[^"\\])*(?:\\?\Z|") | [“”„][^“”"]*(?:\Z|[“”"]) | «[^»]*(?:\Z|») )"""
"""Marks of one shape around anything; the closing one may be missing at the end of the text."""
_PIECE = re.compile(
    r"""
    (?P<minus> -(?=[^\s\w]*\w | ["“”„«]) )?
    (?:
        (?P<name> {fields} ) : (?P<value> {quoted} )
        | (?P<phrase> {quoted} )
        | (?P<plain> \S+ )
    )
    """.replace("{quoted}", _QUOTED).replace("{fields}", "|".join(field.value for field in Field)),
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_FIELD = re.compile(r"(?P<name>[^\W\d_]+):(?P<value>.*)", re.DOTALL)
_FIELDS = {field.value: field for field in Field}
_ALSO = {
    "link": ItemKind.RELATIONSHIP.value,
    "links": ItemKind.RELATIONSHIP.value,
    **{f"{kind.value}s": kind.value for kind in ItemKind},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """A word or exact words; `unread` where they look like a field of no known name."""

    text: str
    phrase: bool
    excluded: bool
    unread: bool = False


_Part = _Piece | Term | Remark


def parse(text: str) -> Query:
    """Give the query that was typed."""
    parts = [part for found in _PIECE.finditer(text) for part in _parts(found)]
    pieces = [part for part in parts if isinstance(part, _Piece)]
    return Query(
        words=_texts(pieces, phrase=False, excluded=False),
        phrases=_texts(pieces, phrase=True, excluded=False),
        terms=tuple(part for part in parts if isinstance(part, Term)),
        without_words=_texts(pieces, phrase=False, excluded=True),
        without_phrases=_texts(pieces, phrase=True, excluded=True),
        remarks=_remarks(parts),
    )


def _remarks(parts: Iterable[_Part]) -> tuple[Remark, ...]:
    """Give the remarks in the order in which the query is written again."""
    unread = [one for one in parts if isinstance(one, _Piece) and one.unread]
    return (
        *(Remark(reason=Unread.FIELD, text=one.text) for one in unread if not one.excluded),
        *(Remark(reason=Unread.FIELD, text=one.text) for one in unread if one.excluded),
        *(one for one in parts if isinstance(one, Remark)),
    )


def _texts(pieces: Iterable[_Piece], *, phrase: bool, excluded: bool) -> tuple[str, ...]:
    return tuple(one.text for one in pieces if one.phrase is phrase and one.excluded is excluded)


def _parts(found: re.Match[str]) -> Iterator[_Part]:
    excluded = found["minus"] is not None
    if found["name"] is not None:
        field = _FIELDS[found["name"].lower()]
        yield _read(Term(field=field, value=_unquoted(found["value"]), excluded=excluded))
    elif found["plain"] is not None:
        yield _plain(found["plain"], excluded=excluded)
    elif phrase := _unquoted(found["phrase"]):
        yield _Piece(text=phrase, phrase=True, excluded=excluded)


def _plain(text: str, *, excluded: bool) -> _Part:
    named = _FIELD.fullmatch(text)
    field = _FIELDS.get(named["name"].lower()) if named else None
    if named is not None and field is not None:
        return _read(Term(field=field, value=named["value"], excluded=excluded))
    unread = named is not None and named["value"] != ""
    return _Piece(text=text, phrase=False, excluded=excluded, unread=unread)


def _read(term: Term) -> Term | Remark:
    if not term.value:
        return Remark(reason=Unread.NO_VALUE, text=written_term(term))
    reader, reason = _READERS.get(term.field, _AS_TYPED)
    value = reader(term.value)
    if value is None:
        return Remark(reason=reason, text=written_term(term))
    return Term(field=term.field, value=value, excluded=term.excluded)


def _unquoted(quoted: str) -> str:
    """Give what stands in quotation marks, the closing one of which may be missing."""
    inner = quoted[1:]
    if quoted[0] == '"':
        inner = inner[:-1] if _CLOSED.fullmatch(quoted) else inner
        inner = re.sub(r"\\(.)", r"\1", inner, flags=re.DOTALL)
    elif inner[-1:] in ("“", "”", '"', "»"):
        inner = inner[:-1]
    return " ".join(inner.split())


_CLOSED = re.compile(r'"(?:\\.|[^"\\])*"', re.DOTALL)


def _named(names: Iterable[str]) -> Callable[[str], str | None]:
    """Give a reader of names that may be only begun, if just one begins so."""
    known = tuple(names)

    def read(value: str) -> str | None:
        wanted = value.casefold()
        wanted = _ALSO.get(wanted, wanted)
        begun = {_ALSO.get(name, name) for name in known if name.startswith(wanted)}
        return wanted if wanted in begun else begun.pop() if len(begun) == 1 else None

    return read


def _date(value: str) -> str | None:
    try:
        return PartialDate.parse(value.upper()).edtf
    except InvalidDate:
        return None


def _names(of: type[Enum]) -> tuple[str, ...]:
    return tuple(str(one.value) for one in of)


_AS_TYPED: tuple[Callable[[str], str | None], Unread] = (str, Unread.VALUE)
_READERS: dict[Field, tuple[Callable[[str], str | None], Unread]] = {
    Field.KIND: (_named((*_names(ItemKind), *_ALSO)), Unread.VALUE),
    Field.STANDING: (_named(_names(Standing)), Unread.VALUE),
    Field.BEFORE: (_date, Unread.DATE),
    Field.AFTER: (_date, Unread.DATE),
}
