"""Where to look for what a query asks for: as little of a pack as will do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.search.folding import folded_words
from studyapp.core.search.query import ItemKind
from studyapp.core.search.selection import Selection
from studyapp.core.search.wording import detail_of, kind_of, title_of
from studyapp.storage.search_index import Found, Readings, SearchIndex

KINDS = {kind.value: kind for kind in ItemKind}


class Candidates:
    """Gives the items that a selection accepts, from the index where it has words to go by."""

    def __init__(self, index: SearchIndex, selection: Selection) -> None:
        self._index, self._selection = index, selection
        self._pack = selection.catalogue.pack
        self._texts = selection.asks_of_texts

    def found(self, readings: Readings) -> Iterator[Found]:
        """Give what meets the readings of the words and all else that is asked for."""
        if readings:
            return filter(self._says, self._index.matched(readings, self._accepts, begun=True))
        words = folded_words(" ".join(self._selection.query.phrases))
        return self._with_phrases(words) if words else self._everything()

    def _with_phrases(self, words: Sequence[str]) -> Iterator[Found]:
        """Give what has the words itself, and the facts that quote a sentence with them."""
        given: set[tuple[str, str]] = set()
        quoted: dict[str, None] = {}
        for one in self._index.matched([[word] for word in words], _any, begun=False):
            if one.kind == ItemKind.SENTENCE.value:
                on = self._selection.catalogue.facts_on.get(int(one.id), ())
                quoted.update(dict.fromkeys(on))
            if self._accepts(one.kind, one.id, one.facts) and self._says(one):
                given.add((one.kind, one.id))
                yield one
        for fact_id in quoted:
            fact = shown(self._pack.fact(fact_id), self._pack)
            new = (fact.kind, fact.id) not in given
            if new and self._accepts(fact.kind, fact.id, ()) and self._says(fact):
                yield fact

    def _everything(self) -> Iterator[Found]:
        """Go through the whole pack and its questions."""
        return filter(self._says, chain(self._actors(), self._facts(), self._rest()))

    def _actors(self) -> Iterator[Found]:
        for one in self._pack.actors:
            if self._accepts(ItemKind.ACTOR.value, one.id, ()):
                name = one.name.canonical
                yield Found(kind=ItemKind.ACTOR.value, id=one.id, title=name, detail=one.role)

    def _facts(self) -> Iterator[Found]:
        for fact in self._selection.facts():
            yield shown(fact, self._pack)

    def _rest(self) -> Iterator[Found]:
        article = self._pack.article
        for one in article.sentences:
            if self._accepts(ItemKind.SENTENCE.value, str(one.index), ()):
                text = article.sentence_text(one)
                yield Found(kind=ItemKind.SENTENCE.value, id=str(one.index), title=text, detail="")
        for question in self._index.of_kind(ItemKind.QUESTION.value):
            if self._accepts(question.kind, question.id, question.facts):
                yield question

    def _accepts(self, kind: str, item_id: str, facts: tuple[str, ...]) -> bool:
        return self._selection.accepts(KINDS[kind], item_id, facts)

    def _says(self, one: Found) -> bool:
        return not self._texts or self._selection.says(KINDS[one.kind], one.id, one.title)


def shown(fact: Fact, pack: Pack) -> Found:
    """Give a fact as the index would."""
    return Found(
        kind=kind_of(fact).value,
        id=fact.id,
        title=title_of(fact),
        detail=detail_of(fact, pack),
    )


def _any(*_: object) -> bool:
    return True
