"""Which facts a stretch of the article tells."""

from __future__ import annotations

from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage


def facts_told_in(passage: Passage, pack: Pack) -> tuple[Fact, ...]:
    """Give the facts that stand on a sentence which a passage touches."""
    here = _sentences(passage, pack)
    return tuple(
        fact for fact in pack.facts if any(here & _sentences(one, pack) for one in fact.passages)
    )


def _sentences(passage: Passage, pack: Pack) -> set[int]:
    return {one.index for one in pack.article.sentences_of(passage)}
