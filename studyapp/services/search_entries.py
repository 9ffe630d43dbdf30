"""What of a pack can be searched for, in words."""

from __future__ import annotations

from collections.abc import Iterator

from studyapp.core.knowledge.pack import Pack
from studyapp.core.search.query import ItemKind
from studyapp.core.search.wording import detail_of, kind_of, title_of, words_of, words_of_actor
from studyapp.storage.search_index import Entry


def entries_of(pack: Pack) -> Iterator[Entry]:
    """Give everything of a pack that can be searched for."""
    for actor in pack.actors:
        yield Entry(
            kind=ItemKind.ACTOR.value,
            id=actor.id,
            title=actor.name.canonical,
            detail=actor.role,
            words=words_of_actor(actor),
        )
    for fact in pack.facts:
        yield Entry(
            kind=kind_of(fact).value,
            id=fact.id,
            title=title_of(fact),
            detail=detail_of(fact, pack),
            words=words_of(fact, pack),
        )
    for sentence in pack.article.sentences:
        text = pack.article.sentence_text(sentence)
        yield Entry(
            kind=ItemKind.SENTENCE.value, id=str(sentence.index), title=text, detail="", words=text
        )
