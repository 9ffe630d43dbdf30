"""The words behind a card: the sentence with the quoted words marked, who says so, and where."""

from __future__ import annotations

from studyapp.core.bank.form import QuestionForm, Quote
from studyapp.core.bank.quotes import passage_of
from studyapp.core.errors import NotFound
from studyapp.core.knowledge.article import BlockKind
from studyapp.core.knowledge.context import quotable_context
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.quote_problem import QuoteProblem
from studyapp.formats.anki.markup import block, escaped

MOST_QUOTES = 3
"""Quoted passages that a card shows."""


def sentences(form: QuestionForm, pack: Pack) -> str:
    """Give the sentences that a question rests on, as HTML."""
    return "".join(_sentence(quote, form, pack) for quote in form.quotes[:MOST_QUOTES])


def attribution(pack: Pack) -> str:
    """Give the article, where it is from and what may be done with it, as HTML."""
    told = (f"“{pack.title}”", pack.source, pack.licence)
    return "<br>".join(escaped(text) for text in told if text)


def _sentence(quote: Quote, form: QuestionForm, pack: Pack) -> str:
    """Give a sentence and its attribution; a slip of the translation is named, never quoted."""
    try:
        passage = passage_of(quote, pack.article)
    except QuoteProblem:
        return block(_marked(quote.exact) if quote.quotable else escaped(quote.note))
    told = escaped(f"{_voice(passage, form, pack)}, {_where(passage, pack)}.")
    if not quote.quotable:
        return block(escaped(quote.note)) + block(told, "told")
    before, after = quotable_context(passage, pack)
    words = escaped(before) + _marked(passage.exact) + escaped(after)
    return block(words) + block(told, "told")


def _marked(words: str) -> str:
    return f"<mark>{escaped(words)}</mark>"


def _where(passage: Passage, pack: Pack) -> str:
    kind = pack.article.block_at(passage.start).kind
    return f"paragraph {passage.paragraph}" if kind is BlockKind.BODY else f"the {kind.value}"


def _voice(passage: Passage, form: QuestionForm, pack: Pack) -> str:
    fact = _fact_on(passage, form, pack)
    try:
        told_by = " and ".join(pack.actor(one).name.canonical for one in _tellers(fact))
        via = pack.actor(fact.via).name.canonical if fact is not None and fact.via else ""
    except NotFound:
        return "The article"
    if not told_by:
        return "The article"
    return f"{told_by}, reported by {via}" if via else told_by


def _tellers(fact: Fact | None) -> tuple[str, ...]:
    if fact is None:
        return ()
    return (fact.holder,) if isinstance(fact, Position) else fact.sources


def _fact_on(passage: Passage, form: QuestionForm, pack: Pack) -> Fact | None:
    """Give the fact of the question that stands on a passage."""
    named = (pack.find_fact(one) for one in form.facts)
    for fact in named:
        if fact is not None and any(passage.overlaps(own) for own in fact.passages):
            return fact
    return None
