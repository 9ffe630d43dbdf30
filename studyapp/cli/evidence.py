"""The sentence a fact stands on, in quotation marks, with who says so and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from studyapp.core.knowledge.article import BlockKind
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position


def evidence_lines(pack: Pack, passage: Passage, facts: Iterable[str]) -> Iterator[str]:
    """Give the quoted sentence and its attribution.

    What is marked not quotable is not quoted; its note says why.
    """
    told = f"{_voice(pack, passage, facts)}, {_where(pack, passage)}."
    if not passage.quotable:
        yield f"The words are not quoted here: {passage.note or 'see the article'}."
        yield told
        return
    words = _sentence(pack, passage)
    opening, closing = ("‘", "’") if "“" in words else ("“", "”")
    yield f"{opening}{words}{closing}"
    yield told


def _sentence(pack: Pack, passage: Passage) -> str:
    """Give the whole sentence where the article still has it and nothing in it may hurt."""
    article = pack.article
    if article.text[passage.start : passage.end] != passage.exact:
        return passage.exact
    touched = article.sentences_of(passage)
    start, end = min(touched[0].start, passage.start), max(touched[-1].end, passage.end)
    hidden = (slip.passage for slip in pack.slips if not slip.passage.quotable)
    if any(slip.start < end and start < slip.end for slip in hidden):
        return passage.exact
    return article.text[start:end]


def _voice(pack: Pack, passage: Passage, facts: Iterable[str]) -> str:
    fact = _fact_on(pack, passage, facts)
    told_by = _tellers(fact)
    if not told_by:
        return "The article"
    names = " and ".join(pack.actor(actor).name.canonical for actor in told_by)
    via = fact.via if fact is not None else None
    return f"{names}, reported by {pack.actor(via).name.canonical}" if via else names


def _tellers(fact: Fact | None) -> tuple[str, ...]:
    if fact is None:
        return ()
    return (fact.holder,) if isinstance(fact, Position) else fact.sources


def _fact_on(pack: Pack, passage: Passage, facts: Iterable[str]) -> Fact | None:
    """Give the named fact that stands on the passage, else any fact that does."""
    named = [fact for fact in map(pack.find_fact, facts) if fact is not None]
    for fact in (*named, *pack.facts):
        if any(passage.overlaps(own) for own in fact.passages):
            return fact
    return None


def _where(pack: Pack, passage: Passage) -> str:
    kind = pack.article.block_at(passage.start).kind
    return f"paragraph {passage.paragraph}" if kind is BlockKind.BODY else f"the {kind.value}"
