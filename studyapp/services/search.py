"""Find facts, actors, sentences and questions, in whatever spelling they are typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from rapidfuzz import fuzz, process

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.search.catalogue import Catalogue
from studyapp.core.search.facets import Facet, facets_of
from studyapp.core.search.folding import fold
from studyapp.core.search.parsing import parse
from studyapp.core.search.query import ItemKind, Query, Remark
from studyapp.core.search.selection import Selection
from studyapp.services.search_candidates import Candidates
from studyapp.services.search_readings import (
    ReadAs,
    Reading,
    named_otherwise,
    readings_of,
    unknown_names,
)
from studyapp.storage.database import Library
from studyapp.storage.search_index import MOST, Found, SearchIndex
from studyapp.storage.search_questions import SearchQuestions

CLOSE = 70
"""How alike (of 100) a spelling must be to be suggested."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something found: what kind, its id, what to show, and the sentence if it is one."""

    kind: str
    id: str
    title: str
    detail: str
    passage: Passage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """What a query gives: the best hits, and what there is to say of all that was found.

    `total` and `facets` count everything found, or with `more` the first so many of it.
    `remarks` tell what of the query was not understood, `read_as` which spellings were also
    looked for.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    more: bool = False
    facets: tuple[Facet, ...] = ()
    remarks: tuple[Remark, ...] = ()
    read_as: tuple[ReadAs, ...] = ()


class Search:
    """Search over one pack."""

    def __init__(self, library: Library, pack_id: str, *, pack: Callable[[], Pack]) -> None:
        self._index = SearchIndex(library, pack_id)
        self._questions = SearchQuestions(library, pack_id)
        self._pack = pack
        self._known: Catalogue | None = None

    def query(self, text: str, *, limit: int = 50) -> Results:
        """Give what a text in the query language asks for, questions among it.

        A word that nothing or little has is also looked for as its near spellings. Raises
        `LibraryUnavailable` where questions were written and cannot be indexed.
        """
        query = parse(text)
        self._questions.refresh()
        readings = readings_of(query, self._index)
        if query.is_plain and not readings:
            return Results(remarks=query.remarks)
        catalogue = self._catalogue()
        found = tuple(islice(self._found(query, catalogue, readings), MOST + 1))
        kept = sorted(found[:MOST], key=lambda one: one.score)
        told = (one.read_as for one in readings if one.read_as is not None)
        return Results(
            hits=tuple(map(self._hit, kept[: max(0, limit)])),
            total=len(kept),
            more=len(found) > MOST,
            facets=facets_of(((ItemKind(one.kind), one.id) for one in kept), catalogue.pack),
            remarks=(*query.remarks, *unknown_names(query, catalogue)),
            read_as=(*told, *named_otherwise(query, catalogue)),
        )

    def suggestion(self, text: str) -> str | None:
        """Give the nearest name as the article writes it, or None where none is near."""
        names = {fold(form): form for form in self._forms()}
        wanted = fold(text).strip()
        best = process.extractOne(wanted, names.keys(), scorer=fuzz.ratio, score_cutoff=CLOSE)
        if best is None or best[0] == wanted:
            return None
        return names[best[0]]

    def _catalogue(self) -> Catalogue:
        pack = self._pack()
        if self._known is None or self._known.pack is not pack:
            self._known = Catalogue(pack)
        return self._known

    def _found(
        self, query: Query, catalogue: Catalogue, readings: tuple[Reading, ...]
    ) -> Iterator[Found]:
        # The words are met by the index already, in other spellings too.
        selection = Selection(replace(query, words=()), catalogue)
        return Candidates(self._index, selection).found([one.words for one in readings])

    def _hit(self, found: Found) -> Hit:
        return Hit(
            kind=found.kind,
            id=found.id,
            title=found.title,
            detail=found.detail,
            passage=self._sentence(int(found.id)) if found.kind == "sentence" else None,
        )

    def _forms(self) -> tuple[str, ...]:
        pack = self._pack()
        names = [*(one.name for one in pack.actors), *(one.name for one in pack.places)]
        whole = [form for name in names for form in name.forms]
        parts = [word for form in whole for word in form.split() if len(word) > 3]  # noqa: PLR2004 - short words are too alike
        return tuple(dict.fromkeys((*whole, *parts)))

    def _sentence(self, index: int) -> Passage | None:
        article = self._pack().article
        if index >= len(article.sentences):
            return None
        sentence = article.sentences[index]
        return article.passage(sentence.start, sentence.end)
