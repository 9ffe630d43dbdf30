"""Find facts, actors and sentences, in whatever spelling they are typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.search.folding import fold
from studyapp.storage.database import Library
from studyapp.storage.search_index import SearchIndex

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


class Search:
    """Search over one pack."""

    def __init__(self, library: Library, pack_id: str, *, pack: Callable[[], Pack]) -> None:
        self._index = SearchIndex(library, pack_id)
        self._pack = pack

    def find(self, text: str, *, limit: int = 50) -> tuple[Hit, ...]:
        """Give up to `limit` hits, best first; every word must be met, the last begun."""
        return tuple(
            Hit(
                kind=found.kind,
                id=found.id,
                title=found.title,
                detail=found.detail,
                passage=self._sentence(int(found.id)) if found.kind == "sentence" else None,
            )
            for found in self._index.find(text, limit)
        )

    def suggestion(self, text: str) -> str | None:
        """Give the nearest name as the article writes it, or None where none is near."""
        names = {fold(form): form for form in self._forms()}
        wanted = fold(text).strip()
        best = process.extractOne(wanted, names.keys(), scorer=fuzz.ratio, score_cutoff=CLOSE)
        if best is None or best[0] == wanted:
            return None
        return names[best[0]]

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
