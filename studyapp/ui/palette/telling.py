"""Ways to narrow what the palette found: values that some of it has, but not all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studyapp.core.knowledge.standing import Standing
from studyapp.core.search.query import Field, ItemKind
from studyapp.core.search.writing import written_term
from studyapp.ui.item_words import standing_words

if TYPE_CHECKING:
    from studyapp.core.search.facets import Facet, Share
    from studyapp.services.search import Results

OFFERED = {Field.KIND: 3, Field.ACTOR: 2, Field.STANDING: 1}
"""Values of a field that are offered; others can be typed."""
WORTH = 6
"""Hits below which there is nothing to narrow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrower:
    """A way to narrow what was found: its words, how many are left, the query that does it."""

    words: str
    count: int
    text: str


def narrowers_of(text: str, results: Results, *, questions: bool) -> tuple[Narrower, ...]:
    """Give ways to narrow a query: values that some of what was found has, but not all.

    With `questions` also to the questions of the bank.
    """
    if results.total < WORTH:
        return ()
    return tuple(
        Narrower(
            words=_share_words(facet.field, share),
            count=share.count,
            text=f"{text.strip()} {written_term(facet.narrowed(share))}",
        )
        for facet in results.facets
        for share in _worth(facet, results.total)
        if questions or share.id != ItemKind.QUESTION.value
    )


def _worth(facet: Facet, total: int) -> Iterator[Share]:
    shares = [one for one in facet.shares if 1 < one.count < total]
    yield from shares[: OFFERED.get(facet.field, 0)]


def _share_words(field: Field, share: Share) -> str:
    match field:
        case Field.KIND:
            return _kind_words(ItemKind(share.id))
        case Field.STANDING:
            return standing_words(Standing(share.id))
        case _:
            return share.name


def _kind_words(kind: ItemKind) -> str:
    return {
        ItemKind.EVENT: _tr("Events"),
        ItemKind.POSITION: _tr("Positions"),
        ItemKind.RELATIONSHIP: _tr("Links"),
        ItemKind.ACTOR: _tr("Actors"),
        ItemKind.SENTENCE: _tr("Sentences"),
        ItemKind.QUESTION: _tr("Questions"),
    }[kind]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Palette", text)
