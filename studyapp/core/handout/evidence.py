"""The words of the article a question rests on, as they may be printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from studyapp.core.knowledge.context import quotable_context
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.quiz.body_text import shown_texts
from studyapp.core.quiz.question import Question
from studyapp.core.quiz.rules.index import index_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A sentence as `before` + `exact` + `after`, all empty where it is not to be quoted.

    `fact` is the fact of the question that stands on it, if any: whoever tells it says so.
    """

    passage: Passage
    fact: Fact | None
    before: str = ""
    exact: str = ""
    after: str = ""
    note: str = ""

    @property
    def quotable(self) -> bool:
        """Whether the words may be printed."""
        return bool(self.exact)


def evidence_of(question: Question, pack: Pack) -> tuple[Evidence, ...]:
    """Give the passages of a question, each once, in the question's own order."""
    return tuple(
        _evidence(passage, question.facts, pack) for passage in dict.fromkeys(question.passages)
    )


def evidence_on(passage: Passage, fact: Fact, pack: Pack) -> Evidence:
    """Give one passage that a fact stands on, as it may be printed."""
    return _evidence(passage, (fact.id,), pack)


def shows_unquotable(question: Question, pack: Pack) -> bool:
    """Tell whether a question shows words that are marked never to be quoted."""
    shown = [text.casefold() for text in (question.stem, *shown_texts(question.body))]
    return any(
        slip.exact.casefold() in text for slip in index_of(pack).unquotable for text in shown
    )


def _evidence(passage: Passage, facts: Iterable[str], pack: Pack) -> Evidence:
    fact = _fact_on(passage, facts, pack)
    hidden = any(one.overlaps(passage) for one in index_of(pack).unquotable)
    if hidden or not passage.quotable or not _in_article(passage, pack):
        return Evidence(passage=passage, fact=fact, note=passage.note or _note_on(passage, pack))
    before, after = quotable_context(passage, pack)
    return Evidence(passage=passage, fact=fact, before=before, exact=passage.exact, after=after)


def _note_on(passage: Passage, pack: Pack) -> str:
    return next((one.note for one in pack.slips if one.passage.overlaps(passage)), "")


def _in_article(passage: Passage, pack: Pack) -> bool:
    return pack.article.text[passage.start : passage.end] == passage.exact


def _fact_on(passage: Passage, facts: Iterable[str], pack: Pack) -> Fact | None:
    named = (pack.find_fact(one) for one in facts)
    return next((one for one in named if one is not None and passage in one.passages), None)
